import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, InputType, Int, ObjectType } from "type-graphql";

import type { ImpactKind, Severity } from "../../../domain/analysis/impact.js";
import type { TruncationReason } from "../../../domain/analysis/trace.js";
import type { Bilingual } from "../../../domain/language.js";
import { inLanguage } from "../../../domain/language.js";
import type { LocalDate } from "../../../domain/local-date.js";
import { ImpactKindEnum, SeverityEnum, TruncationReasonEnum } from "../../enums.js";
import { AgencyType } from "../agency.type.js";
import { LanguageArguments } from "../arguments.js";
import { DependencyType } from "../dependency.type.js";
import { PlatformType } from "../platform.type.js";

@InputType("ImpactEvent", { description: "What happens." })
export class ImpactEventInput {
  @Field(() => ImpactKindEnum, { description: "The kind of event." })
  kind!: ImpactKind;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "For a delay: the new date of starting." })
  until?: LocalDate | null;
}

@ObjectType("AffectedPlatform", { description: "A platform that an event reaches.", simpleResolvers: true })
export class AffectedPlatformType {
  @Field(() => PlatformType, { description: "The platform." })
  readonly platform: PlatformType;

  @Field(() => Int, { description: "1 for what needs it directly." })
  readonly depth: number;

  @Field(() => SeverityEnum, { description: "How hard it is hit." })
  readonly severity: Severity;

  @Field(() => [DependencyType], { description: "The edges to what is one step nearer to the event." })
  readonly via: readonly DependencyType[];

  constructor(
    platform: PlatformType,
    depth: number,
    severity: Severity,
    via: readonly DependencyType[],
    private readonly why: Bilingual,
  ) {
    this.platform = platform;
    this.depth = depth;
    this.severity = severity;
    this.via = via;
  }

  @Field(() => String, { description: "One sentence that explains the line." })
  explanation(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.why, lang);
  }
}

@ObjectType("AffectedAgency", { description: "An agency that has to be told.", simpleResolvers: true })
export class AffectedAgencyType {
  @Field(() => AgencyType, { description: "The agency." })
  agency!: AgencyType;

  @Field(() => [PlatformType], { description: "Its platforms that are reached, the hardest hit first." })
  platforms!: readonly PlatformType[];
}

@ObjectType("Impact", { description: "What an event does, and to whom it has to be told.", simpleResolvers: true })
export class ImpactType {
  @Field(() => [AffectedPlatformType], { description: "The hardest hit first, then the nearest." })
  affected!: readonly AffectedPlatformType[];

  @Field(() => [AffectedAgencyType], { description: "Who owns them, with the most platforms first." })
  agencies!: readonly AffectedAgencyType[];

  @Field(() => TruncationReasonEnum, { nullable: true, description: "Null where the answer is whole." })
  truncatedBy!: TruncationReason | null;
}
