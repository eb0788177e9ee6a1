import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, Int, ObjectType } from "type-graphql";

import type { Certainty } from "../../../domain/analysis/start-conflict.js";
import { inLanguage } from "../../../domain/language.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { OperationalState } from "../../../domain/platform.js";
import type { FoundStartConflict } from "../../../registry/analysis/start-conflicts.js";
import { CertaintyEnum, OperationalStateEnum } from "../../enums.js";
import type { Scope } from "../../scope.js";
import { LanguageArguments } from "../arguments.js";
import { connectionType } from "../connection.js";
import { DependencyType } from "../dependency.type.js";
import { PlatformType } from "../platform.type.js";

@ObjectType("StartConflict", {
  description: "An edge whose consumer starts before what it needs.",
  simpleResolvers: true,
})
export class StartConflictType {
  constructor(
    private readonly found: FoundStartConflict,
    private readonly scope: Scope,
  ) {}

  @Field(() => DependencyType, { description: "The edge." })
  get dependency(): DependencyType {
    return new DependencyType(this.found.dependency, this.scope);
  }

  @Field(() => CertaintyEnum, { description: "How sure the conflict is." })
  get certainty(): Certainty {
    return this.found.certainty;
  }

  @Field(() => Int, { description: "From the consumer's first year to the provider's; 0 within one year." })
  get gapYears(): number {
    return this.found.gapYears;
  }

  @Field(() => String, { description: "One sentence that explains it." })
  explanation(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.found.explanation, lang);
  }
}

export const StartConflictConnectionType = connectionType("StartConflict", StartConflictType);

@ObjectType("StateChange", {
  description: "A platform whose operational state differs between two days.",
  simpleResolvers: true,
})
export class StateChangeType {
  @Field(() => PlatformType, { description: "The platform." })
  platform!: PlatformType;

  @Field(() => OperationalStateEnum, { description: "On the first day." })
  before!: OperationalState;

  @Field(() => OperationalStateEnum, { description: "On the second day." })
  after!: OperationalState;
}

@ObjectType("Comparison", { description: "What changes between two days.", simpleResolvers: true })
export class ComparisonType {
  @Field(() => GraphQLLocalDate, { description: "The first day." })
  from!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: "The second day." })
  to!: LocalDate;

  @Field(() => [StateChangeType], { description: "Platforms whose state differs, by code." })
  states!: readonly StateChangeType[];

  @Field(() => [DependencyType], { description: "Edges that hold on the second day and not on the first." })
  begun!: readonly DependencyType[];

  @Field(() => [DependencyType], { description: "Edges that hold on the first day and not on the second." })
  ended!: readonly DependencyType[];
}
