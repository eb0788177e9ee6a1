import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";

import type { AssessmentFlag, ProposalForm, Verdict } from "../../../domain/article2/proposal.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { OperationalState } from "../../../domain/platform.js";
import type { ProposalRecord, ProposalRevisionRecord } from "../../../domain/rulings/records.js";
import { OperationalStateEnum } from "../../enums.js";
import { AssessmentFlagEnum, ProposalFormEnum, VerdictEnum } from "../../judgement-enums.js";
import type { Scope } from "../../scope.js";
import { connectionType } from "../connection.js";
import { NodeType } from "../node.type.js";

@ObjectType("Standing", { description: "A row that carried a verdict, and how it stood then.", simpleResolvers: true })
export class StandingType {
  @Field(() => String, { description: "The platform's code; its row may be gone since." })
  code!: string;

  @Field(() => OperationalStateEnum, { description: "Its state on that day." })
  state!: OperationalState;
}

@ObjectType("ProposalRevision", {
  description: "A plan as it was submitted, with what was found of it then; nothing of it ever changes.",
  simpleResolvers: true,
})
export class ProposalRevisionType {
  @Field(() => Int, { description: "1 for the first submission." })
  number!: number;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => String, { description: "What it does, for whom, where." })
  description!: string;

  @Field(() => ProposalFormEnum, { description: "What the money is for." })
  form!: ProposalForm;

  @Field(() => String, { nullable: true, description: "Who proposes it, as it was written." })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: "The special need that was invoked, as it was written." })
  exemption!: string | null;

  @Field(() => GraphQLLocalDate, { description: "The day of its submission, and of the verdict." })
  submittedOn!: LocalDate;

  @Field(() => VerdictEnum, { description: "The verdict on that day." })
  verdict!: Verdict;

  @Field(() => [AssessmentFlagEnum], { description: "The flags on that day." })
  flags!: readonly AssessmentFlag[];

  @Field(() => [StandingType], { description: "The rows that carried the verdict." })
  duplicates!: readonly StandingType[];

  @Field(() => Int, { description: "The registry's revision that it came with." })
  registryRevision!: number;
}

@ObjectType("Proposal", {
  description: "A plan that was stored, with all its revisions and the rulings on it.",
  implements: NodeType,
  simpleResolvers: true,
})
export class ProposalType implements NodeType {
  constructor(
    readonly row: ProposalRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => ProposalRevisionType, { description: "The newest revision." })
  get latest(): ProposalRevisionRecord {
    const newest = this.row.revisions.at(-1);
    if (newest === undefined) throw new Error(`${this.row.id} has no revision`);
    return newest;
  }

  @Field(() => [ProposalRevisionType], { description: "All of them, the first submission first." })
  get revisions(): readonly ProposalRevisionRecord[] {
    return this.row.revisions;
  }
}

export const ProposalConnectionType = connectionType("Proposal", ProposalType);
