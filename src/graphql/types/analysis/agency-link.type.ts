import { Field, ObjectType } from "type-graphql";

import { AgencyType } from "../agency.type.js";
import { DependencyType } from "../dependency.type.js";

@ObjectType("AgencyLink", {
  description: "Edges between what one agency owns and what another one owns.",
  simpleResolvers: true,
})
export class AgencyLinkType {
  @Field(() => AgencyType, { description: "The other agency." })
  agency!: AgencyType;

  @Field(() => [DependencyType], { description: "The edges." })
  dependencies!: readonly DependencyType[];
}
