import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { LocalDate } from "../../../domain/local-date.js";
import type { RulingDraft } from "../../../domain/rulings/check-ruling.js";
import type { Problem } from "../../../domain/rulings/problem.js";
import type { RulingRecord } from "../../../domain/rulings/records.js";
import type { ActResult } from "../../../registry/rulings/act.js";
import type { RequestContext } from "../../context.js";
import { nodeOf } from "../../nodes.js";
import { Scope } from "../../scope.js";
import { ProposalInput } from "../../types/judgement/assessment.type.js";
import { OverlapType } from "../../types/judgement/overlap.type.js";
import {
  ProblemType,
  RevisedProposalInput,
  RuleOnOverlapInput,
  RuleOnOverlapPayload,
  RuleOnProposalInput,
  RuleOnProposalPayload,
  SubmitProposalPayload,
} from "../../types/rulings/acts.type.js";
import { ProposalType } from "../../types/rulings/proposal.type.js";
import { RulingType } from "../../types/rulings/ruling.type.js";

@Resolver()
export class ActResolver {
  @Mutation(() => SubmitProposalPayload, {
    description:
      "Stores a plan with what Article 2 says of it; with `revises`, as a new revision. Needs the steward's key.",
  })
  async submitProposal(
    @Ctx() { acts, scope }: RequestContext,
    @Arg("input", () => ProposalInput, { description: "The plan." }) input: ProposalInput,
    @Arg("revises", () => RevisedProposalInput, {
      nullable: true,
      description: "The proposal that it is a new revision of.",
    })
    revises: RevisedProposalInput | null | undefined,
    @Arg("submittedOn", () => GraphQLLocalDate, {
      nullable: true,
      description: "The day of submission; today where nothing is said.",
    })
    submittedOn: LocalDate | null | undefined,
  ): Promise<SubmitProposalPayload> {
    const { title, description, form, agency = null, exemption = null } = input;
    const { changed, revision, problems } = await acts.submitProposal({
      plan: { title, description, form, agency, exemption },
      submittedOn: submittedOn ?? scope.asOf,
      revises:
        revises === null || revises === undefined ? null : { proposalId: revises.proposal, number: revises.number },
    });
    const proposal = changed === null ? null : new ProposalType(changed, afterwards(scope));
    return { proposal, revision, problems: toProblems(problems) };
  }

  @Mutation(() => RuleOnProposalPayload, {
    description:
      "Rules on a stored plan; a later ruling supersedes an earlier one, and both stay. Needs the steward's key.",
  })
  async ruleOnProposal(
    @Ctx() { acts, scope }: RequestContext,
    @Arg("input", () => RuleOnProposalInput, { description: "The ruling." }) input: RuleOnProposalInput,
  ): Promise<RuleOnProposalPayload> {
    const { proposal: proposalId, proposalRevision } = input;
    const done = await acts.ruleOnProposal({ ...draftOf(input, scope.asOf), proposalId, proposalRevision });
    const after = afterwards(scope);
    const proposal = nodeOf(after, proposalId).then((node) => (node instanceof ProposalType ? node : null));
    return { ...payloadOf(done, after), proposal };
  }

  @Mutation(() => RuleOnOverlapPayload, {
    description:
      "Rules on an overlap; a later ruling supersedes an earlier one, and both stay. Needs the steward's key.",
  })
  async ruleOnOverlap(
    @Ctx() { acts, scope }: RequestContext,
    @Arg("input", () => RuleOnOverlapInput, { description: "The ruling." }) input: RuleOnOverlapInput,
  ): Promise<RuleOnOverlapPayload> {
    const draft = draftOf(input, scope.asOf);
    const done = await acts.ruleOnOverlap({ ...draft, overlapId: input.overlap });
    const after = afterwards(scope).at(draft.ruledOn);
    const overlap = nodeOf(after, input.overlap).then((node) => (node instanceof OverlapType ? node : null));
    return { ...payloadOf(done, after), overlap };
  }
}

/** What was read before a write is not what is there after it. */
function afterwards({ loaders, asOf }: Scope): Scope {
  return new Scope(loaders.anew(), asOf);
}

function draftOf(input: RuleOnProposalInput | RuleOnOverlapInput, today: LocalDate): RulingDraft {
  const { decision, reason, ruledBy, ruledOn, ground = null, citation, supersedes = null } = input;
  const cited = citation ?? null;
  return {
    ...{ decision, reason, ruledBy, ground, supersedes },
    ruledOn: ruledOn ?? today,
    citation: cited === null ? null : { provisionId: cited.provision, quote: cited.quote },
  };
}

function payloadOf({ changed, revision, problems }: ActResult<RulingRecord>, scope: Scope) {
  return {
    ruling: changed === null ? null : new RulingType(changed, scope),
    revision,
    problems: toProblems(problems),
  };
}

function toProblems(problems: readonly Problem[]): readonly ProblemType[] {
  return problems.map((problem) => new ProblemType(problem));
}
