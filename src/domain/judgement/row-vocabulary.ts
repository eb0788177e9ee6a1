/** How plans speak of what a row does, in Vietnamese and English: words of this registry's own, no facts of the Decision. */
export interface RowVocabulary {
  readonly code: string;
  /** Each alone says what the row does. */
  readonly function: readonly string[];
  /** What it is about. */
  readonly subject: readonly string[];
  /** What it is for. */
  readonly objective: readonly string[];
  /** Who uses it, and where. */
  readonly users: readonly string[];
  /** What is near it and something else. */
  readonly unlike: readonly string[];
  /** Of rows that share one function: whose it is; none for other rows. */
  readonly sector: readonly string[];
  /** Systems that the row itself says it connects to or takes data from. */
  readonly connects: readonly string[];
  /** The row's words that say so, one for each of these. */
  readonly connectsQuotes: readonly string[];
  /** Plans that duplicate it, as people write them. */
  readonly examples: readonly string[];
  /** Plans that tempt towards it, and duplicate no row. */
  readonly counterexamples: readonly string[];
}

export const FACETS = ["function", "subject", "objective", "users", "unlike", "sector", "connects"] as const;
export type Facet = (typeof FACETS)[number];
