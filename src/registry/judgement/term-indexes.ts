import { setImmediate } from "node:timers/promises";

import type { OtherFunction } from "../../domain/judgement/other-function.js";
import type { RowVocabulary } from "../../domain/judgement/row-vocabulary.js";
import { TermIndex } from "../../domain/judgement/term-index.js";
import { judgementRows, otherFunctions } from "../../store/cypher/judgement.js";
import type { GraphReader } from "../../store/graph-store.js";

/** One index for all: it follows what it is given, and what that has in common with the last costs little. */
const INDEX = new TermIndex();
let followed: readonly RowVocabulary[] = [];
let followedOthers: readonly OtherFunction[] = [];
/** Ends when the index is free. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Uses the index as of the reader's revision, in turns: while one caller brings it to its rows, with pauses for others, nobody
 * reads it. Two statements.
 */
export async function withTermIndex<Result>(reader: GraphReader, use: (index: TermIndex) => Result): Promise<Result> {
  const [rows, others] = await Promise.all([reader.read(judgementRows, {}), reader.read(otherFunctions, {})]);
  const mine = turn.then(async () => {
    if (rows !== followed || others !== followedOthers) {
      const steps = INDEX.followSteps(rows, others);
      while (steps.next().done !== true) await setImmediate();
      [followed, followedOthers] = [rows, others];
    }
    return use(INDEX);
  });
  turn = mine.catch(() => undefined);
  return mine;
}
