import { Args, Field, Float, InputType, ObjectType } from "type-graphql";

import { inLanguage } from "../../../domain/language.js";
import type { FoundOverlap, OverlapClass } from "../../../domain/overlaps/overlap.js";
import type { OverlapFilter } from "../../../registry/judgement/overlaps.js";
import { overlapId } from "../../../registry/judgement/overlaps.js";
import type { OverlapStatus } from "../../../domain/rulings/decision.js";
import { OverlapStatusEnum } from "../../ruling-enums.js";
import { OverlapClassEnum } from "../../judgement-enums.js";
import type { Scope } from "../../scope.js";
import { LanguageArguments } from "../arguments.js";
import { connectionType } from "../connection.js";
import { NodeType } from "../node.type.js";
import { PlatformType } from "../platform.type.js";
import { OverlapScoreType } from "./assessment.type.js";

@InputType("OverlapFilter", {
  description: "Which overlaps: all parts given must fit; of a list, any entry. At most 100 entries a list.",
})
export class OverlapFilterInput implements OverlapFilter {
  @Field(() => [String], { nullable: true, description: "Codes of members." })
  codes?: string[] | null;

  @Field(() => [OverlapClassEnum], {
    nullable: true,
    description: "Classes; everything but NOT_DUPLICATE where nothing is said.",
  })
  classification?: OverlapClass[] | null;

  @Field(() => Float, { nullable: true, description: "The least total score, 0 to 1." })
  minScore?: number | null;

  @Field(() => [String], { nullable: true, description: "Keys of capabilities that members share." })
  capability?: string[] | null;

  @Field(() => [OverlapStatusEnum], {
    nullable: true,
    description: "How they stand with the steward: OPEN is still to be done.",
  })
  status?: OverlapStatus[] | null;
}

@ObjectType("CapabilityEvidence", {
  description: "The words of a row that claim what is shared.",
  simpleResolvers: true,
})
export class CapabilityEvidenceType {
  @Field(() => PlatformType, { description: "The platform." })
  platform!: PlatformType;

  @Field(() => String, { description: "Its row's words, letter by letter." })
  quote!: string;
}

@ObjectType("Overlap", {
  description: "Platforms that claim the same function, or are near in words, and what to make of it.",
  implements: NodeType,
  simpleResolvers: true,
})
export class OverlapType implements NodeType {
  constructor(
    readonly found: FoundOverlap,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return overlapId(this.found);
  }

  @Field(() => OverlapClassEnum, { description: "What to make of it." })
  get classification(): OverlapClass {
    return this.found.classification;
  }

  @Field(() => OverlapScoreType, { description: "0 to 1, with its parts: the same input gives the same score." })
  get score(): OverlapScoreType {
    return this.found.score;
  }

  @Field(() => String, { description: "Why, in one sentence." })
  explanation(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.found.explanation, lang);
  }
}

export const OverlapConnectionType = connectionType("Overlap", OverlapType);
