import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";

import type { LocalDate } from "../../domain/local-date.js";
import type { OperationalState, PlatformGroup } from "../../domain/platform.js";
import { OperationalStateEnum, PlatformGroupEnum } from "../enums.js";
import type { Scope } from "../scope.js";

@ObjectType("GroupCount", { description: "How many platforms a group has.", simpleResolvers: true })
export class GroupCountType {
  @Field(() => PlatformGroupEnum, { description: "The group." })
  group!: PlatformGroup;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("StateCount", { description: "How many platforms are in a state.", simpleResolvers: true })
export class StateCountType {
  @Field(() => OperationalStateEnum, { description: "The state." })
  state!: OperationalState;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("Registry", { description: "What the registry holds: counts, sources, revision.", simpleResolvers: true })
export class RegistryType {
  constructor(readonly scope: Scope) {}

  @Field(() => GraphQLLocalDate, { description: "The day that the answer is about." })
  get asOf(): LocalDate {
    return this.scope.asOf;
  }
}
