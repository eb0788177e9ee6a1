import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, ObjectType } from "type-graphql";

import type { Bilingual } from "../../domain/language.js";
import { inLanguage } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { CriterionResult, OperationalState, PlatformGroup } from "../../domain/platform.js";
import type { PlatformRecord } from "../../domain/records.js";
import { stateOf } from "../../registry/platforms.js";
import { CriterionResultEnum, OperationalStateEnum, PlatformGroupEnum } from "../enums.js";
import type { Scope } from "../scope.js";
import { AsOfArguments, LanguageArguments } from "./arguments.js";
import { CitationType } from "./citation.type.js";
import { connectionType } from "./connection.js";
import { ProvisionType } from "./document.type.js";
import { NodeType } from "./node.type.js";

@ObjectType("StartWindow", {
  description:
    "When a platform starts. `Đã vận hành`: no bounds. `Năm 2026`: 1 January to 31 December. " +
    "`Năm 2026 - 2030`: 1 January 2026 to 31 December 2030. `01/7/2026`: both bounds that day.",
  simpleResolvers: true,
})
export class StartWindowType {
  @Field(() => String, { description: "The cell «Thời gian bắt đầu vận hành», as printed." })
  readonly text: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The first possible day; null for `Đã vận hành`." })
  readonly earliest: LocalDate | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last possible day; null for `Đã vận hành`." })
  readonly latest: LocalDate | null;

  constructor({ startText, earliest, latest }: PlatformRecord) {
    this.text = startText;
    this.earliest = earliest;
    this.latest = latest;
  }
}

@ObjectType("CriterionAssessment", {
  description: "What is said about one criterion of Annex I.",
  simpleResolvers: true,
})
export class CriterionAssessmentType {
  @Field(() => ProvisionType, { description: "The criterion." })
  readonly criterion: ProvisionType;

  @Field(() => CriterionResultEnum, { description: "The result." })
  readonly result: CriterionResult;

  @Field(() => [CitationType], { description: "The words that the result rests on; none where it is UNKNOWN." })
  readonly citations: readonly CitationType[];

  constructor(
    criterion: ProvisionType,
    result: CriterionResult,
    private readonly reason: Bilingual,
    citations: readonly CitationType[],
  ) {
    this.criterion = criterion;
    this.result = result;
    this.citations = citations;
  }

  @Field(() => String, { description: "Why, in one sentence." })
  rationale(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.reason, lang);
  }
}

@ObjectType("Platform", {
  description: "One row of the catalogue (Annex II).",
  implements: NodeType,
  simpleResolvers: true,
})
export class PlatformType implements NodeType {
  constructor(
    readonly row: PlatformRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "A01 … A17, B01 … B62: group and row number." })
  get code(): string {
    return this.row.code;
  }

  @Field(() => PlatformGroupEnum, { description: "A: shared by all sectors. B: shared within one sector." })
  get group(): PlatformGroup {
    return this.row.group;
  }

  @Field(() => String, {
    description: "The name as printed, with OCR errors corrected; English is an unofficial translation.",
  })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }

  @Field(() => [String], { description: "Short names in the text or in use: NDXP, VNeID …" })
  get aliases(): readonly string[] {
    return this.row.aliases;
  }

  @Field(() => StartWindowType, { description: "When it starts, as the row says." })
  get start(): StartWindowType {
    return new StartWindowType(this.row);
  }

  @Field(() => OperationalStateEnum, { description: "Its state on a day, by the row's text and the owner's word." })
  operationalState(@Args(() => AsOfArguments) { asOf }: AsOfArguments): OperationalState {
    return stateOf(this.row, asOf ?? this.scope.asOf);
  }
}

export const PlatformConnectionType = connectionType("Platform", PlatformType);
