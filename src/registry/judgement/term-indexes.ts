import { setImmediate } from "node:timers/promises";

import type { RowVocabulary } from "../../domain/judgement/row-vocabulary.js";
import { TermIndex } from "../../domain/judgement/term-index.js";

/** One index for all: it follows the rows that it is given, and what they have in common with the last ones costs little. */
const INDEX = new TermIndex();
let followed: readonly RowVocabulary[] = [];
/** Ends when the index is free. */
let turn: Promise<unknown> = Promise.resolve();

/** Uses the index of rows, in turns: while one caller brings it to its rows, with pauses for others, nobody reads it. */
export function withTermIndex<Result>(
  rows: readonly RowVocabulary[],
  use: (index: TermIndex) => Result,
): Promise<Result> {
  const mine = turn.then(async () => {
    if (rows !== followed) {
      const steps = INDEX.followSteps(rows);
      while (steps.next().done !== true) await setImmediate();
      followed = rows;
    }
    return use(INDEX);
  });
  turn = mine.catch(() => undefined);
  return mine;
}
