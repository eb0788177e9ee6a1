import type { Meaning } from "./meaning.js";
import type { PlanWord } from "./plan-words.js";

/** A plan's words with what they are meant as. */
export interface MeantWords {
  readonly words: readonly PlanWord[];
  readonly meanings: readonly Meaning[];
  /** How much a word counts here: those of the title more. */
  readonly weight: number;
}

/** A word, or a pair of neighbours in one sentence, of a plan. */
export interface Gram {
  /** How often it is said, less where it is only used, nothing where it is denied. */
  weight: number;
  /** The number of its first word, where it stands first. */
  readonly place: number;
}

const MEANING_WEIGHTS: Readonly<Record<Meaning, number>> = { DOES: 1, USES: 0.25, DENIES: 0 };

/** The folded words of a text and the pairs of neighbours among them. */
export function gramsOf(parts: readonly MeantWords[]): ReadonlyMap<string, Gram> {
  const grams = new Map<string, Gram>();
  const count = (gram: string, weight: number, place: number): void => {
    if (weight === 0) return;
    const known = grams.get(gram);
    if (known === undefined) grams.set(gram, { weight, place });
    else known.weight += weight;
  };
  let place = 0;
  for (const { words, meanings, weight } of parts) {
    const counted = (index: number): number => weight * MEANING_WEIGHTS[meanings[index] ?? "DOES"];
    words.forEach(({ folded, sentence }, index) => {
      const next = words[index + 1];
      count(folded, counted(index), place + index);
      if (next?.sentence === sentence)
        count(`${folded} ${next.folded}`, Math.min(counted(index), counted(index + 1)), place + index);
    });
    place += words.length;
  }
  return grams;
}
