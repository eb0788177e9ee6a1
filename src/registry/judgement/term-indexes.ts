import type { RowVocabulary } from "../../domain/judgement/row-vocabulary.js";
import { TermIndex } from "../../domain/judgement/term-index.js";
import { judgementRows } from "../../store/cypher/judgement.js";
import type { GraphReader } from "../../store/graph-store.js";

/** One index for the rows that a cache gives again and again: making one costs more than a plan. */
const INDEXES = new WeakMap<readonly RowVocabulary[], TermIndex>();

/** The vocabulary of all rows, as one index. One statement. */
export async function readTermIndex(reader: GraphReader): Promise<TermIndex> {
  const rows = await reader.read(judgementRows, {});
  const known = INDEXES.get(rows);
  if (known !== undefined) return known;
  const index = new TermIndex(rows);
  INDEXES.set(rows, index);
  return index;
}
