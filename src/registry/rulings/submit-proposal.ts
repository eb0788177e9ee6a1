import type { Plan } from "../../domain/judgement/assess-plan.js";
import { IN_FORCE_FROM } from "../../domain/in-force.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { Problem } from "../../domain/rulings/problem.js";
import { problem } from "../../domain/rulings/problem.js";
import type { ProposalRecord, ProposalRevisionRecord } from "../../domain/rulings/records.js";
import { createRelations, upsertNodes } from "../../store/cypher/writing.js";
import type { WriteTransaction } from "../../store/graph-store.js";
import { InvalidArgument } from "../invalid-argument.js";
import type { ActResult, ActSource, Prepared } from "./act.js";
import { act } from "./act.js";
import type { Assessed } from "./assessed.js";
import { assessed } from "./assessed.js";
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
    const problems = checkDay(submittedOn, today);
    if (problems.length > 0) return { problems };
    const [known = null] = revises === null ? [null] : await proposalsById(reader, [revises.proposalId]);
    if (revises !== null) {
      const wrong = checkRevised(revises, known);
      if (wrong !== null) return { problems: [wrong] };
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

function checkDay(day: LocalDate, today: LocalDate): readonly Problem[] {
  if (day >= IN_FORCE_FROM && day <= today) return [];
  return [
    problem(
      "INVALID_ARGUMENT",
      "submittedOn",
      `ngày gửi ${day}: cho phép từ ${IN_FORCE_FROM} (Quyết định có hiệu lực) đến ${today}`,
      `submittedOn is ${day}; allowed: from ${IN_FORCE_FROM} (the Decision in force) to ${today}`,
    ),
  ];
}

function checkRevised(
  { proposalId, number }: NonNullable<Submission["revises"]>,
  known: ProposalRecord | null,
): Problem | null {
  const newest = known?.revisions.at(-1)?.number;
  if (newest === undefined) {
    return problem(
      "UNKNOWN_PROPOSAL",
      "revises.proposal",
      `không có đề xuất «${proposalId}»; xem truy vấn proposals`,
      `there is no proposal «${proposalId}»; the query proposals lists them`,
    );
  }
  if (number === newest) return null;
  return problem(
    "CONFLICT",
    "revises.number",
    `bản mới nhất là ${String(newest)}, không phải ${String(number)}; chưa ghi gì`,
    `the newest revision is ${String(newest)}, not ${String(number)}; nothing was written`,
  );
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
