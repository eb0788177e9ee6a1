import type { Problem } from "../../domain/rulings/problem.js";
import { problem } from "../../domain/rulings/problem.js";
import type { GraphReader, GraphStore, WriteTransaction } from "../../store/graph-store.js";
import { UNCHANGED } from "../../store/graph-store.js";
import type { Snapshots } from "../analysis/snapshots.js";

/** Where acts read and write. */
export interface ActSource {
  readonly store: GraphStore;
  readonly snapshots: Snapshots;
}

/** What became of an act: either what was changed, or why nothing was. */
export interface ActResult<Changed> {
  readonly changed: Changed | null;
  /** The registry's revision after it. */
  readonly revision: number;
  readonly problems: readonly Problem[];
}

/** What an act will write, worked out before anything is written; or why it cannot be done. */
export type Prepared<Changed> =
  | { readonly problems: readonly Problem[] }
  | { readonly write: (transaction: WriteTransaction, revision: number) => Promise<Changed> };

/** How often others may come in between before the caller is told. */
const ATTEMPTS = 5;

/**
 * Reads what an act rests on, and writes only if nobody wrote since: what was read is then what is there. Overtaken, it reads
 * again, so of two that rule at once the second sees the first.
 *
 * @throws StoreError
 */
export async function act<Changed>(
  { store }: ActSource,
  prepare: (reader: GraphReader) => Promise<Prepared<Changed>>,
): Promise<ActResult<Changed>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seen = await store.revision();
    const prepared = await prepare(await store.reader());
    if ("problems" in prepared) return { changed: null, revision: seen, problems: prepared.problems };
    const outcome = await store.write<Changed>((transaction, revision) =>
      revision === seen + 1 ? prepared.write(transaction, revision) : Promise.resolve(UNCHANGED),
    );
    if (outcome !== null) return { changed: outcome.result, revision: outcome.revision, problems: [] };
  }
  return {
    changed: null,
    revision: await store.revision(),
    problems: [
      problem(
        "CONFLICT",
        "input",
        "sổ đăng ký đang được người khác sửa liên tục; chưa ghi gì, xin gửi lại",
        "others keep changing the registry; nothing was written, send it again",
      ),
    ],
  };
}
