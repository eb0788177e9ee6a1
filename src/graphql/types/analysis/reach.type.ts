import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("ReachCount", { description: "Distinct systems, the platform itself left out.", simpleResolvers: true })
export class ReachCountType {
  @Field(() => Int, { description: "One edge away." })
  direct!: number;

  @Field(() => Int, { description: "Any number of edges away." })
  transitive!: number;
}

@ObjectType("Reach", { description: "How far a platform reaches both ways.", simpleResolvers: true })
export class ReachType {
  @Field(() => ReachCountType, { description: "What it needs." })
  dependencies!: ReachCountType;

  @Field(() => ReachCountType, { description: "What needs it." })
  dependents!: ReachCountType;
}
