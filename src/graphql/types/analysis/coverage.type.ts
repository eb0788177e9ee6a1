import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";

import type { CoverageState } from "../../../domain/analysis/coverage.js";
import type { LocalDate } from "../../../domain/local-date.js";
import { CoverageStateEnum } from "../../enums.js";
import { DependencyType } from "../dependency.type.js";
import { PlatformType } from "../platform.type.js";

@ObjectType("CoverageCell", { description: "One consumer and one provider.", simpleResolvers: true })
export class CoverageCellType {
  @Field(() => PlatformType, { description: "The provider." })
  provider!: PlatformType;

  @Field(() => CoverageStateEnum, { description: "How far it has come." })
  state!: CoverageState;

  @Field(() => [DependencyType], { description: "The edges behind it, POSSIBLE ones too." })
  dependencies!: readonly DependencyType[];
}

@ObjectType("CoverageTotal", { description: "How many cells are in a state.", simpleResolvers: true })
export class CoverageTotalType {
  @Field(() => CoverageStateEnum, { description: "The state." })
  state!: CoverageState;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("CoverageRow", { description: "One consumer against all providers.", simpleResolvers: true })
export class CoverageRowType {
  @Field(() => PlatformType, { description: "The consumer." })
  consumer!: PlatformType;

  @Field(() => [CoverageCellType], { description: "One cell for each provider, in their order." })
  cells!: readonly CoverageCellType[];

  @Field(() => Int, { description: "How many cells are required, and neither planned nor agreed nor live." })
  missing!: number;

  @Field(() => [CoverageTotalType], { description: "Cells by state; states that occur." })
  totals!: readonly CoverageTotalType[];
}

@ObjectType("ProviderCoverage", { description: "One provider against all consumers.", simpleResolvers: true })
export class ProviderCoverageType {
  @Field(() => PlatformType, { description: "The provider." })
  provider!: PlatformType;

  @Field(() => [CoverageTotalType], { description: "Cells by state; states that occur." })
  totals!: readonly CoverageTotalType[];
}

@ObjectType("Coverage", { description: "Required reuse against what is there.", simpleResolvers: true })
export class CoverageType {
  @Field(() => [CoverageRowType], { description: "What misses most comes first, then by code." })
  rows!: readonly CoverageRowType[];

  @Field(() => [PlatformType], { description: "The providers, by code." })
  providers!: readonly PlatformType[];

  @Field(() => [ProviderCoverageType], { description: "The providers with their totals, by code." })
  providerTotals!: readonly ProviderCoverageType[];

  @Field(() => GraphQLLocalDate, { description: "The day that the answer is about." })
  asOf!: LocalDate;
}
