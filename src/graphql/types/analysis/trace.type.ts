import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";

import type { TruncationReason } from "../../../domain/analysis/trace.js";
import type { LocalDate } from "../../../domain/local-date.js";
import { TruncationReasonEnum } from "../../enums.js";
import type { ExternalSystemType } from "../dependency.type.js";
import { DependencyTarget, DependencyType } from "../dependency.type.js";
import { PlatformType } from "../platform.type.js";

@ObjectType("TraceNode", {
  description:
    "`depth` is the least number of edges from a root. With BOTH, negative towards what needs it, the nearer side counts, positive on a tie.",
  simpleResolvers: true,
})
export class TraceNodeType {
  @Field(() => DependencyTarget, { description: "What was reached." })
  target!: PlatformType | ExternalSystemType | Promise<PlatformType | ExternalSystemType>;

  @Field(() => Int, { description: "The least number of edges from a root." })
  depth!: number;
}

@ObjectType("Trace", { description: "Everything reachable from some platforms.", simpleResolvers: true })
export class TraceType {
  @Field(() => [PlatformType], { description: "Where it begins; each once, in the order asked." })
  roots!: readonly PlatformType[];

  @Field(() => [TraceNodeType], { description: "Roots left out; each once, at its least depth." })
  nodes!: readonly TraceNodeType[];

  @Field(() => [DependencyType], { description: "The edges among roots and nodes." })
  edges!: readonly DependencyType[];

  @Field(() => TruncationReasonEnum, { nullable: true, description: "Null where the answer is whole." })
  truncatedBy!: TruncationReason | null;

  @Field(() => GraphQLLocalDate, { description: "The day that the answer is about." })
  asOf!: LocalDate;
}

@ObjectType("DependencyPath", {
  description: "A chain of edges, each beginning where the one before ends.",
  simpleResolvers: true,
})
export class DependencyPathType {
  @Field(() => Int, { description: "How many edges." })
  length!: number;

  @Field(() => [DependencyType], { description: "The edges in order." })
  edges!: readonly DependencyType[];
}

@ObjectType("PathSet", {
  description: "The chains from one platform to another, the shortest first.",
  simpleResolvers: true,
})
export class PathSetType {
  @Field(() => [DependencyPathType], { description: "The chains." })
  paths!: readonly DependencyPathType[];

  @Field(() => TruncationReasonEnum, { nullable: true, description: "Null where there are no others." })
  truncatedBy!: TruncationReason | null;
}
