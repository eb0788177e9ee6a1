import type { RowVocabulary } from "../../../src/domain/judgement/row-vocabulary.js";

/** A row with the words that matter to a test, and no others. */
export const someRow = (code: string, more: Partial<RowVocabulary>): RowVocabulary => ({
  code,
  function: [],
  subject: [],
  objective: [],
  users: [],
  unlike: [],
  sector: [],
  connects: [],
  connectsQuotes: [],
  examples: [],
  counterexamples: [],
  ...more,
});
