import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, ID, InputType, Int, ObjectType } from "type-graphql";

import { inLanguage } from "../../../domain/language.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { RulingDecision } from "../../../domain/rulings/decision.js";
import type { Problem, ProblemCode } from "../../../domain/rulings/problem.js";
import { ProblemCodeEnum, RulingDecisionEnum } from "../../ruling-enums.js";
import { LanguageArguments } from "../arguments.js";
import { OverlapType } from "../judgement/overlap.type.js";
import { ProposalType } from "./proposal.type.js";
import { RulingType } from "./ruling.type.js";

@InputType("RevisedProposalInput", { description: "The proposal that a plan is a new revision of." })
export class RevisedProposalInput {
  @Field(() => ID, { description: "The proposal's id." })
  proposal!: string;

  @Field(() => Int, { description: "The number of the revision that its author has seen." })
  number!: number;
}

@InputType("RulingCitationInput", { description: "Words of the text." })
class RulingCitationInput {
  @Field(() => ID, { description: "The provision's id." })
  provision!: string;

  @Field(() => String, { description: "Its words, letter by letter." })
  quote!: string;
}

@InputType()
abstract class RulingInput {
  @Field(() => RulingDecisionEnum, { description: "The decision." })
  decision!: RulingDecision;

  @Field(() => String, { description: "Why, at most 5,000 characters." })
  reason!: string;

  @Field(() => String, { description: "The person who rules, by name." })
  ruledBy!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day; today where nothing is said." })
  ruledOn?: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: "The special need, in the words that are accepted; EXEMPT needs it.",
  })
  ground?: string | null;

  @Field(() => RulingCitationInput, { nullable: true, description: "Words that order several; SANCTION needs them." })
  citation?: RulingCitationInput | null;

  @Field(() => ID, {
    nullable: true,
    description: "The ruling in force that you have seen and that this one supersedes; none where there is none.",
  })
  supersedes?: string | null;
}

@InputType("RuleOnProposalInput", { description: "A ruling on a stored plan." })
export class RuleOnProposalInput extends RulingInput {
  @Field(() => ID, { description: "The proposal's id." })
  proposal!: string;

  @Field(() => Int, { description: "The number of the revision that you have read." })
  proposalRevision!: number;
}

@InputType("RuleOnOverlapInput", { description: "A ruling on an overlap of the catalogue." })
export class RuleOnOverlapInput extends RulingInput {
  @Field(() => ID, { description: "The overlap's id." })
  overlap!: string;
}

@ObjectType("Problem", { description: "Why an act was not done; nothing was written.", simpleResolvers: true })
export class ProblemType {
  constructor(private readonly problem: Problem) {}

  @Field(() => ProblemCodeEnum, { description: "The kind of problem." })
  get code(): ProblemCode {
    return this.problem.code;
  }

  @Field(() => [String], { description: "Where in the arguments." })
  get path(): readonly string[] {
    return this.problem.path;
  }

  @Field(() => String, { description: "What was found, and what is allowed." })
  message(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.problem.message, lang);
  }
}

@ObjectType({ simpleResolvers: true })
abstract class Payload {
  @Field(() => Int, { description: "The registry's revision after it." })
  revision!: number;

  @Field(() => [ProblemType], { description: "Why nothing was written; empty where it was." })
  problems!: readonly ProblemType[];
}

@ObjectType("SubmitProposalPayload", { description: "What became of a submission.", simpleResolvers: true })
export class SubmitProposalPayload extends Payload {
  @Field(() => ProposalType, { nullable: true, description: "The stored plan; null where there are problems." })
  proposal!: ProposalType | null;
}

@ObjectType("RuleOnProposalPayload", { description: "What became of a ruling.", simpleResolvers: true })
export class RuleOnProposalPayload extends Payload {
  @Field(() => RulingType, { nullable: true, description: "The ruling; null where there are problems." })
  ruling!: RulingType | null;

  @Field(() => ProposalType, { nullable: true, description: "The plan, as it stands now." })
  proposal!: ProposalType | null | Promise<ProposalType | null>;
}

@ObjectType("RuleOnOverlapPayload", { description: "What became of a ruling.", simpleResolvers: true })
export class RuleOnOverlapPayload extends Payload {
  @Field(() => RulingType, { nullable: true, description: "The ruling; null where there are problems." })
  ruling!: RulingType | null;

  @Field(() => OverlapType, { nullable: true, description: "The overlap, as it stands now." })
  overlap!: OverlapType | null | Promise<OverlapType | null>;
}
