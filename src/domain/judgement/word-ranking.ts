import type { Meaning } from "./meaning.js";
import type { PlanWord, Writings } from "./plan-words.js";
import { termWords } from "./plan-words.js";
import type { Facet, RowVocabulary } from "./row-vocabulary.js";

/** How well the words of a plan fit the words of one row, whatever their order. */
export interface WordRank {
  readonly code: string;
  /** The share of the best row's score: 1 for the best. */
  readonly relative: number;
  /** The share of all that the plan's words could score, less where they are few: 0 to 1. */
  readonly coverage: number;
  /** The pairs of words that tell most for this row, by the number of their first word in the plan. */
  readonly telling: readonly number[];
}

/** A plan's words with what they are meant as. */
export interface MeantWords {
  readonly words: readonly PlanWord[];
  readonly meanings: readonly Meaning[];
  /** How much a word counts here: those of the title more. */
  readonly weight: number;
}

/** What a word counts in a row, by what it says there. */
export type FacetWeights = Readonly<Partial<Record<Facet, number>>>;
const MEANING_WEIGHTS: Readonly<Record<Meaning, number>> = { DOES: 1, USES: 0.25, DENIES: 0 };
/** The usual constants of BM25: how soon a word that is said again tells nothing new, and how much long rows are discounted. */
const [K1, B] = [1.2, 0.75];
/** A word counts as if it were said so often at most. */
const MOST_SAID = 2;
const TELLING = 4;

interface Row {
  readonly code: string;
  /** The weights of its words and pairs of words. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Ranks rows by BM25 over the folded words of their vocabularies and the pairs of neighbours among them. */
export class WordRanking {
  readonly #rows = new Map<string, Row>();
  readonly #postings = new Map<string, Set<Row>>();
  readonly #writings = new Map<string, Writings>();
  #totalLength = 0;

  constructor(private readonly weights: FacetWeights) {}

  add(vocabulary: RowVocabulary): void {
    const counts = new Map<string, number>();
    let length = 0;
    for (const [facet, weight] of Object.entries(this.weights) as [Facet, number][]) {
      for (const term of vocabulary[facet]) {
        for (const gram of gramsOf(termWords(term, this.#writings).folded)) {
          counts.set(gram, (counts.get(gram) ?? 0) + weight);
          length += weight;
        }
      }
    }
    const row = { code: vocabulary.code, counts, length };
    this.#rows.set(row.code, row);
    this.#totalLength += length;
    for (const gram of counts.keys()) {
      const known = this.#postings.get(gram);
      if (known === undefined) this.#postings.set(gram, new Set([row]));
      else known.add(row);
    }
  }

  remove(code: string): void {
    const row = this.#rows.get(code);
    if (row === undefined) return;
    this.#rows.delete(code);
    this.#totalLength -= row.length;
    for (const gram of row.counts.keys()) this.#postings.get(gram)?.delete(row);
  }

  /** The best rows, the best first; rows of one score by code. */
  rank(parts: readonly MeantWords[], most: number): readonly WordRank[] {
    const asked = this.#gramsOfPlan(parts);
    const scores = new Map<Row, number>();
    let possible = 0;
    for (const [gram, { weight }] of asked) {
      const rows = this.#postings.get(gram);
      if (rows === undefined || rows.size === 0) continue;
      const value = Math.min(weight, MOST_SAID) * this.#rarity(rows.size);
      possible += value * (K1 + 1);
      for (const row of rows) scores.set(row, (scores.get(row) ?? 0) + value * this.#said(row, gram));
    }
    const best = [...scores].sort(([a, x], [b, y]) => y - x || (a.code < b.code ? -1 : 1)).slice(0, most);
    const highest = best[0]?.[1] ?? 0;
    return best.map(([row, score]) => ({
      code: row.code,
      relative: highest === 0 ? 0 : score / highest,
      coverage: possible === 0 ? 0 : (score / possible) * fullness(score),
      telling: this.#telling(row, asked),
    }));
  }

  #gramsOfPlan(parts: readonly MeantWords[]): ReadonlyMap<string, { weight: number; place: number }> {
    const asked = new Map<string, { weight: number; place: number }>();
    let place = 0;
    for (const { words, meanings, weight } of parts) {
      words.forEach(({ folded, sentence }, index) => {
        const next = words[index + 1];
        const own = weight * MEANING_WEIGHTS[meanings[index] ?? "DOES"];
        const grams: [string, number][] = [[folded, own]];
        if (next?.sentence === sentence)
          grams.push([
            `${folded} ${next.folded}`,
            Math.min(own, weight * MEANING_WEIGHTS[meanings[index + 1] ?? "DOES"]),
          ]);
        for (const [gram, counted] of grams) {
          if (counted === 0) continue;
          const known = asked.get(gram);
          if (known === undefined) asked.set(gram, { weight: counted, place: place + index });
          else known.weight += counted;
        }
      });
      place += words.length;
    }
    return asked;
  }

  #telling(row: Row, asked: ReadonlyMap<string, { weight: number; place: number }>): readonly number[] {
    return [...asked]
      .flatMap(([gram, { weight, place }]) => {
        const rows = gram.includes(" ") ? this.#postings.get(gram) : undefined;
        if (rows === undefined || !row.counts.has(gram)) return [];
        return [{ place, value: Math.min(weight, MOST_SAID) * this.#rarity(rows.size) * this.#said(row, gram) }];
      })
      .sort((a, b) => b.value - a.value || a.place - b.place)
      .slice(0, TELLING)
      .map(({ place }) => place);
  }

  #rarity(rows: number): number {
    return Math.log(1 + (this.#rows.size - rows + 0.5) / (rows + 0.5));
  }

  #said({ counts, length }: Row, gram: string): number {
    const count = counts.get(gram) ?? 0;
    const usual = this.#totalLength / Math.max(1, this.#rows.size);
    return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / usual));
  }
}

/** A plan of which few words are known says little, however well these few fit: a half at this score, towards 1. */
const HALF_SCORE = 40;

function fullness(score: number): number {
  return score ** 2 / (score ** 2 + HALF_SCORE ** 2);
}

function gramsOf(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`)];
}
