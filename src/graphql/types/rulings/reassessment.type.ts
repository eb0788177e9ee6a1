import { Args, Field, Int, ObjectType } from "type-graphql";

import type { Verdict } from "../../../domain/article2/proposal.js";
import { inLanguage } from "../../../domain/language.js";
import type { OperationalState } from "../../../domain/platform.js";
import type { StandingChange } from "../../../domain/rulings/turned.js";
import { turnedSentence } from "../../../domain/rulings/turned.js";
import type { Reassessment, Told } from "../../../registry/rulings/reassess.js";
import { OperationalStateEnum, TruncationReasonEnum } from "../../enums.js";
import { VerdictEnum } from "../../judgement-enums.js";
import type { Scope } from "../../scope.js";
import { LanguageArguments } from "../arguments.js";
import { ProposalType } from "./proposal.type.js";
import { RulingType } from "./ruling.type.js";

@ObjectType("StandingChange", { description: "A row that stands otherwise than before.", simpleResolvers: true })
export class StandingChangeType {
  @Field(() => String, { description: "The platform's code." })
  code!: string;

  @Field(() => OperationalStateEnum, { nullable: true, description: "Before; null where it carried no verdict." })
  before!: OperationalState | null;

  @Field(() => OperationalStateEnum, { nullable: true, description: "Now; null where it carries none any more." })
  after!: OperationalState | null;
}

@ObjectType("Told", { description: "Somebody who has to be told.", simpleResolvers: true })
export class ToldType {
  constructor(
    readonly row: Told,
    readonly scope: Scope,
  ) {}

  @Field(() => String, { description: "Why, in a few words." })
  why(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.why, lang);
  }
}

@ObjectType("Reassessment", {
  description: "A stored plan that is no longer judged as it was.",
  simpleResolvers: true,
})
export class ReassessmentType {
  constructor(
    private readonly found: Reassessment,
    private readonly scope: Scope,
  ) {}

  @Field(() => ProposalType, { description: "The plan." })
  get proposal(): ProposalType {
    return new ProposalType(this.found.proposal, this.scope);
  }

  @Field(() => VerdictEnum, { description: "The verdict at its last submission, or of the ruling on it." })
  get before(): Verdict {
    return this.found.before;
  }

  @Field(() => VerdictEnum, { description: "The verdict now; a ruling stands until it is superseded." })
  get after(): Verdict {
    return this.found.after;
  }

  @Field(() => [StandingChangeType], { description: "The rows that stand otherwise." })
  get changes(): readonly StandingChange[] {
    return this.found.changes;
  }

  @Field(() => RulingType, { nullable: true, description: "The ruling in force on its newest revision." })
  get ruling(): RulingType | null {
    return this.found.ruling === null ? null : new RulingType(this.found.ruling, this.scope);
  }

  @Field(() => Boolean, { description: "Whether that ruling rests on something else than what is found now." })
  get rulingNeedsReview(): boolean {
    return this.found.rulingNeedsReview;
  }

  @Field(() => [ToldType], { description: "Who has to be told." })
  get told(): readonly ToldType[] {
    return this.found.told.map((row) => new ToldType(row, this.scope));
  }

  @Field(() => String, { description: "What turned and why, in a sentence." })
  explanation(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(turnedSentence(this.found), lang);
  }
}

@ObjectType("Reassessments", {
  description: "Stored plans assessed again; only those that turned are listed.",
  simpleResolvers: true,
})
export class ReassessmentsType {
  @Field(() => [ReassessmentType], { description: "Those that turned, the newest plans first." })
  turned!: readonly ReassessmentType[];

  @Field(() => Int, { description: "How many plans were assessed." })
  assessed!: number;

  @Field(() => TruncationReasonEnum, { nullable: true, description: "NODES where older plans were left out." })
  truncatedBy!: "NODES" | null;
}
