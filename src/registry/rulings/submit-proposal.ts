import type { Plan } from "../../domain/judgement/assess-plan.js";
import type { LocalDate } from "../../domain/local-date.js";
import { checkDay } from "../../domain/rulings/check-day.js";
import { problem } from "../../domain/rulings/problem.js";
import type { ProposalRecord, ProposalRevisionRecord } from "../../domain/rulings/records.js";
import { createRelations, upsertNodes } from "../../store/cypher/writing.js";
import type { WriteTransaction } from "../../store/graph-store.js";
import { InvalidArgument } from "../invalid-argument.js";
import type { ActResult, ActSource, Prepared } from "./act.js";
import { act } from "./act.js";
import type { Assessed } from "./assessed.js";
import { assessed } from "./assessed.js";
import { seenNewest } from "./newest-revision.js";
import { proposalsById } from "./stored.js";

/** A plan to store: a new one, or a new revision of one. */
export interface Submission {
  readonly plan: Plan;
  readonly submittedOn: LocalDate;
  /** The proposal that this is a new revision of, and the number of the revision that its author has seen. */
  readonly revises: { readonly proposalId: string; readonly number: number } | null;
}

/**
 * Stores a plan with what Article 2 says of it on the day; nothing that was stored before is changed.
 *
 * @param today a plan is not submitted in the future
 */
export function submitProposal(
  source: ActSource,
  submission: Submission,
  today: LocalDate,
): Promise<ActResult<ProposalRecord>> {
  const { plan, revises, submittedOn } = submission;
  return act(source, async (reader): Promise<Prepared<ProposalRecord>> => {
    const problems = checkDay(submittedOn, today, "submittedOn");
    if (problems.length > 0) return { problems };
    const [known = null] = revises === null ? [null] : await proposalsById(reader, [revises.proposalId]);
    if (revises !== null) {
      const paths = { idPath: "revises.proposal", numberPath: "revises.number" };
      const seen = seenNewest(known, { ...revises, ...paths });
      if ("code" in seen) return { problems: [seen] };
    }
    const { platforms } = await source.snapshots.current();
    try {
      const found = await assessed(reader, platforms, plan, submittedOn);
      return { write: (transaction, revision) => write(transaction, revision, submission, known, found) };
    } catch (error) {
      if (!(error instanceof InvalidArgument)) throw error;
      return {
        problems: [problem("INVALID_ARGUMENT", error.argument, `Không nhận được: ${error.message}`, error.message)],
      };
    }
  });
}

async function write(
  transaction: WriteTransaction,
  registryRevision: number,
  { plan, submittedOn }: Submission,
  known: ProposalRecord | null,
  { ruling: { verdict, flags }, duplicates }: Assessed,
): Promise<ProposalRecord> {
  const proposalId = known?.id ?? `Proposal:P${String(registryRevision)}`;
  const number = (known?.revisions.at(-1)?.number ?? 0) + 1;
  const id = `ProposalRevision:${proposalId.slice("Proposal:".length)}.${String(number)}`;
  const { title, description, form, agency, exemption } = plan;
  const added: ProposalRevisionRecord = {
    ...{ id, proposalId, number, title, description, form, agency, exemption },
    ...{ submittedOn, registryRevision, verdict, flags, duplicates },
  };
  if (known === null)
    await transaction.run(upsertNodes("Proposal", []), {
      rows: [{ id: proposalId, properties: { registryRevision } }],
    });
  const properties = {
    ...{ number, title, description, form, agency, exemption, submittedOn, registryRevision, verdict, flags },
    duplicates: duplicates.map(({ code }) => code),
    states: duplicates.map(({ state }) => state),
  };
  await transaction.run(upsertNodes("ProposalRevision", []), { rows: [{ id, properties }] });
  const relation = { id: `HasRevision:${id}`, from: proposalId, to: id, properties: { id: `HasRevision:${id}` } };
  await transaction.run(createRelations({ type: "HAS_REVISION", from: "Proposal", to: "ProposalRevision" }), {
    rows: [relation],
  });
  return known === null
    ? { id: proposalId, registryRevision, revisions: [added] }
    : { ...known, revisions: [...known.revisions, added] };
}
