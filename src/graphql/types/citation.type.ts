import { Field, ObjectType } from "type-graphql";

import { ProvisionType } from "./document.type.js";

@ObjectType("Citation", {
  description: "The sentence a fact rests on. `quote` is found, letter by letter, in the provision's text.",
  simpleResolvers: true,
})
export class CitationType {
  @Field(() => ProvisionType, { description: "Where the words stand." })
  readonly provision: ProvisionType;

  @Field(() => String, { description: "The words." })
  readonly quote: string;

  constructor(provision: ProvisionType, quote: string) {
    this.provision = provision;
    this.quote = quote;
  }
}
