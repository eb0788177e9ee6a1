import type { Problem } from "../../domain/rulings/problem.js";
import { problem } from "../../domain/rulings/problem.js";
import type { ProposalRecord, ProposalRevisionRecord } from "../../domain/rulings/records.js";

/** What a caller says of a proposal: its id, and the number of the revision that it has seen, each with its argument. */
export interface SeenRevision {
  readonly proposalId: string;
  readonly number: number;
  readonly idPath: string;
  readonly numberPath: string;
}

/** The newest revision of a proposal, where it is the one that the caller has seen; else why nothing is done. */
export function seenNewest(
  known: ProposalRecord | null,
  { proposalId, number, idPath, numberPath }: SeenRevision,
): ProposalRevisionRecord | Problem {
  const newest = known?.revisions.at(-1);
  if (newest === undefined) {
    return problem(
      "UNKNOWN_PROPOSAL",
      idPath,
      `không có đề xuất «${proposalId}»; xem truy vấn proposals`,
      `there is no proposal «${proposalId}»; the query proposals lists them`,
    );
  }
  if (number === newest.number) return newest;
  const [there, said] = [String(newest.number), String(number)];
  return problem(
    "CONFLICT",
    numberPath,
    `bản mới nhất là ${there}, không phải ${said}; chưa ghi gì`,
    `the newest revision is ${there}, not ${said}; nothing was written`,
  );
}
