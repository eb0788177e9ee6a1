import { Field, Int, ObjectType } from "type-graphql";

import { DependencyType } from "../dependency.type.js";
import { PlatformType } from "../platform.type.js";

@ObjectType("Cycle", {
  description:
    "One closed chain, edges in order. Every strongly connected component of two or more shows at least one.",
  simpleResolvers: true,
})
export class CycleType {
  @Field(() => [PlatformType], { description: "The platforms in order." })
  platforms!: readonly PlatformType[];

  @Field(() => [DependencyType], { description: "The edges in order; the last one ends where the first one begins." })
  edges!: readonly DependencyType[];

  @Field(() => Boolean, { description: "Two platforms that need each other; a real ring has three or more." })
  mutual!: boolean;
}

@ObjectType("Hub", {
  description: "A platform that others need. Distinct platforms are counted, itself left out.",
  simpleResolvers: true,
})
export class HubType {
  @Field(() => PlatformType, { description: "The platform." })
  platform!: PlatformType;

  @Field(() => Int, { description: "How many platforms need it directly." })
  directDependents!: number;

  @Field(() => Int, { description: "How many need it, directly or over others." })
  transitiveDependents!: number;

  @Field(() => [PlatformType], {
    description:
      "Platforms that lose their connection to the rest without it; none where it is no single point of failure.",
  })
  cutOff!: readonly PlatformType[];
}

@ObjectType("Layer", { description: "Platforms on one level between foundation and front.", simpleResolvers: true })
export class LayerType {
  @Field(() => Int, { description: "0 for the foundation: what needs nothing that is followed." })
  level!: number;

  @Field(() => [PlatformType], { description: "The platforms, by code; those that need each other share a level." })
  platforms!: readonly PlatformType[];
}

@ObjectType("Structure", { description: "The shape of the whole graph.", simpleResolvers: true })
export class StructureType {
  @Field(() => [CycleType], {
    description: "Mutual pairs first, then rings; the shortest through each platform that lies on one.",
  })
  cycles!: readonly CycleType[];

  @Field(() => [HubType], { description: "The most needed platforms, at most 20." })
  hubs!: readonly HubType[];

  @Field(() => [HubType], {
    description:
      "Platforms without which others lose their connection to the rest (articulation points), at most 200; those that cut off most come first.",
  })
  singlePointsOfFailure!: readonly HubType[];

  @Field(() => [LayerType], { description: "From foundation to front; platforms without an edge are in none." })
  layers!: readonly LayerType[];
}
