import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "Anything with a global id (Relay)." })
export abstract class NodeType {
  @Field(() => ID, { description: "The global id; the same on every store, and after every seeding." })
  id!: string;
}
