import type { Bilingual } from "../language.js";

/** A function that people plan and no row has, with the words that plans use for it: words of this registry's own. */
export interface OtherFunction {
  readonly key: string;
  readonly name: Bilingual;
  /** Expressions, a semicolon between two of them. */
  readonly words: string;
}
