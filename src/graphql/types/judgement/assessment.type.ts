import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, Float, InputType, Int, ObjectType } from "type-graphql";

import type { AssessmentFlag, ProposalForm, Verdict } from "../../../domain/article2/proposal.js";
import type { OtherFunction } from "../../../domain/judgement/other-function.js";
import type { MatchRelation } from "../../../domain/judgement/relation.js";
import type { Bilingual } from "../../../domain/language.js";
import { inLanguage } from "../../../domain/language.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { OperationalState } from "../../../domain/platform.js";
import { OperationalStateEnum } from "../../enums.js";
import { AssessmentFlagEnum, MatchRelationEnum, ProposalFormEnum, VerdictEnum } from "../../judgement-enums.js";
import { LanguageArguments } from "../arguments.js";
import { AgencyType } from "../agency.type.js";
import { CapabilityType } from "../capability.type.js";
import { ProvisionType } from "../document.type.js";
import { PlatformType } from "../platform.type.js";

@InputType("ProposalInput", { description: "A plan before money is spent on it." })
export class ProposalInput {
  @Field(() => String, { description: "Its title, at most 500 characters." })
  title!: string;

  @Field(() => String, {
    description:
      "What it does, for whom, where: free text, Vietnamese (with or without diacritics, abbreviations allowed) or English.",
  })
  description!: string;

  @Field(() => ProposalFormEnum, { description: "What the money is for." })
  form!: ProposalForm;

  @Field(() => String, { nullable: true, description: "An agency's key, or its name as free text." })
  agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The special need that the proposer invokes, in its own words, if any.",
  })
  exemption?: string | null;
}

@ObjectType("OverlapScore", {
  description: "How alike two things are, 0 to 1, by parts; the same input gives the same score.",
  simpleResolvers: true,
})
export class OverlapScoreType {
  @Field(() => Float, { description: "Function counts 0.6, objective and scope 0.2 each." })
  total!: number;

  @Field(() => Float, { description: "What it does." })
  function!: number;

  @Field(() => Float, { description: "What it is for." })
  objective!: number;

  @Field(() => Float, { description: "Who uses it, and where." })
  scope!: number;
}

@ObjectType("MatchEvidence", {
  description: "The words of the plan beside the words of the row.",
  simpleResolvers: true,
})
export class MatchEvidenceType {
  @Field(() => String, { description: "Words of the plan, letter by letter." })
  proposalQuote!: string;

  @Field(() => String, { description: "Words of the row, letter by letter." })
  platformQuote!: string;

  @Field(() => CapabilityType, { nullable: true, description: "The function that these words of the row claim." })
  capability!: CapabilityType | null;
}

@ObjectType("ProposalMatch", { description: "A row that a plan is like.", simpleResolvers: true })
export class ProposalMatchType {
  @Field(() => PlatformType, { description: "The platform." })
  platform!: PlatformType;

  @Field(() => MatchRelationEnum, { description: "Only a DUPLICATE carries the verdict." })
  relation!: MatchRelation;

  @Field(() => Float, {
    description:
      "How sure it is that function, objective and scope are similar, weighed together, 0 to 1. A DUPLICATE from 0.5 on, unless the row itself says that it connects to such a system; nothing is banned below 0.8.",
  })
  similarity!: number;

  @Field(() => OverlapScoreType, { description: "How like it is, part by part." })
  score!: OverlapScoreType;

  @Field(() => OperationalStateEnum, { description: "Its state on the day asked about." })
  state!: OperationalState;

  @Field(() => [MatchEvidenceType], { description: "The most telling words first." })
  evidence!: readonly MatchEvidenceType[] | Promise<readonly MatchEvidenceType[]>;
}

@ObjectType("OtherFunction", {
  description: "A function that people plan and no row has; this registry's own words, no facts of the Decision.",
  simpleResolvers: true,
})
export class OtherFunctionType {
  @Field(() => String, { description: "Its key." })
  readonly key: string;

  constructor(private readonly row: OtherFunction) {
    this.key = row.key;
  }

  @Field(() => String, { description: "Its name." })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }
}

@ObjectType("Ground", { description: "A provision that a ruling rests on.", simpleResolvers: true })
export class GroundType {
  @Field(() => ProvisionType, { description: "The provision." })
  readonly provision: ProvisionType;

  @Field(() => String, { description: "The provision's text, letter by letter." })
  readonly quote: string;

  constructor(
    provision: ProvisionType,
    quote: string,
    private readonly says: Bilingual,
  ) {
    this.provision = provision;
    this.quote = quote;
  }

  @Field(() => String, { description: "What the provision says here." })
  statement(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.says, lang);
  }
}

@ObjectType("Assessment", {
  description: "What Article 2 says of a plan, as this registry reads it; no official ruling.",
  simpleResolvers: true,
})
export class AssessmentType {
  @Field(() => VerdictEnum, { description: "The verdict." })
  readonly verdict: Verdict;

  @Field(() => [AssessmentFlagEnum], { description: "What somebody has to look at." })
  readonly flags: readonly AssessmentFlag[];

  @Field(() => [ProposalMatchType], { description: "Ranked. Only those with relation DUPLICATE carry the verdict." })
  readonly matches: readonly ProposalMatchType[];

  @Field(() => OtherFunctionType, {
    nullable: true,
    description:
      "What the plan is about instead, where no row is similar and its words fit a function that no row has.",
  })
  readonly otherFunction: OtherFunctionType | null;

  @Field(() => [GroundType], { description: "The clauses that it rests on." })
  readonly grounds: readonly GroundType[];

  @Field(() => GraphQLLocalDate, { description: "The day that it is about." })
  readonly asOf: LocalDate;

  @Field(() => Int, { description: "The registry's revision that it was made under." })
  readonly registryRevision: number;

  constructor(
    given: Pick<
      AssessmentType,
      "verdict" | "flags" | "matches" | "otherFunction" | "grounds" | "asOf" | "registryRevision"
    >,
    private readonly changes: readonly Bilingual[],
    private readonly findProposer: () => Promise<AgencyType | null>,
  ) {
    this.verdict = given.verdict;
    this.flags = given.flags;
    this.matches = given.matches;
    this.otherFunction = given.otherFunction;
    this.grounds = given.grounds;
    this.asOf = given.asOf;
    this.registryRevision = given.registryRevision;
  }

  @Field(() => AgencyType, {
    nullable: true,
    description: "The agency that proposes, where the registry knows it; null where its name was taken as free text.",
  })
  proposer(): Promise<AgencyType | null> {
    return this.findProposer();
  }

  @Field(() => [String], { description: "What would change the verdict, one sentence each." })
  whatWouldChangeIt(@Args(() => LanguageArguments) { lang }: LanguageArguments): string[] {
    return this.changes.map((change) => inLanguage(change, lang));
  }
}
