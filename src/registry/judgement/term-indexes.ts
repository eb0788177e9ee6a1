import type { RowVocabulary } from "../../domain/judgement/row-vocabulary.js";
import { TermIndex } from "../../domain/judgement/term-index.js";

/** One index for all: it follows the rows that it is given, and what they have in common with the last ones costs little. */
const INDEX = new TermIndex();
let followed: readonly RowVocabulary[] = [];

/** The vocabulary of rows as an index; it holds until somebody asks for another one, so nobody may wait in between. */
export function termIndexOf(rows: readonly RowVocabulary[]): TermIndex {
  if (rows !== followed) INDEX.follow(rows);
  followed = rows;
  return INDEX;
}
