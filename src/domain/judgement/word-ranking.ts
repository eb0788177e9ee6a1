import type { Gram, MeantWords } from "./grams.js";
import { gramsOf } from "./grams.js";
import type { KnownWords } from "./plan-words.js";
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

/** What a word counts in a row, by what it says there. */
export type FacetWeights = Readonly<Partial<Record<Facet, number>>>;
/** The usual constants of BM25: how soon a word that is said again tells nothing new, and how much long rows are discounted. */
const [K1, B] = [1.2, 0.75];
/** A word counts as if it were said so often at most. */
const MOST_SAID = 2;
const TELLING = 4;

/** Ranks rows by BM25 over the folded words of their vocabularies and the pairs of neighbours among them. */
export class WordRanking {
  /** Numbers of rows, by code; a code keeps its number. */
  readonly #numbers = new Map<string, number>();
  readonly #codes: string[] = [];
  /** 0 for a row that is gone. */
  readonly #lengths: number[] = [];
  /** Rows that have a word or a pair, each as two numbers: its own, and what the word counts there. */
  readonly #postings = new Map<string, number[]>();
  readonly #known: KnownWords = new Map();
  #totalLength = 0;
  #rowCount = 0;

  constructor(private readonly weights: FacetWeights) {}

  add(vocabulary: RowVocabulary): void {
    const number = this.#numbers.get(vocabulary.code) ?? this.#codes.push(vocabulary.code) - 1;
    this.#numbers.set(vocabulary.code, number);
    let length = 0;
    for (const [gram, count] of this.#countsOf(vocabulary)) {
      const known = this.#postings.get(gram);
      if (known === undefined) this.#postings.set(gram, [number, count]);
      else known.push(number, count);
      length += count;
    }
    this.#lengths[number] = length;
    this.#totalLength += length;
    this.#rowCount += 1;
  }

  /** @param vocabulary as it was added */
  remove(vocabulary: RowVocabulary): void {
    const number = this.#numbers.get(vocabulary.code);
    if (number === undefined) return;
    for (const gram of this.#countsOf(vocabulary).keys()) {
      const posting = this.#postings.get(gram) ?? [];
      for (let place = 0; place < posting.length; place += 2)
        if (posting[place] === number) {
          posting.splice(place, 2);
          break;
        }
    }
    this.#totalLength -= this.#lengths[number] ?? 0;
    this.#lengths[number] = 0;
    this.#rowCount -= 1;
  }

  /** The best rows, the best first; rows of one score by code. */
  rank(parts: readonly MeantWords[], most: number): readonly WordRank[] {
    const asked = gramsOf(parts);
    const scores = new Float64Array(this.#codes.length);
    let possible = 0;
    for (const [gram, { weight }] of asked) {
      const posting = this.#postings.get(gram);
      if (posting === undefined || posting.length === 0) continue;
      const value = Math.min(weight, MOST_SAID) * this.#rarity(posting);
      possible += value * (K1 + 1);
      for (let place = 0; place < posting.length; place += 2) {
        const row = posting[place] ?? 0;
        scores[row] = (scores[row] ?? 0) + value * this.#said(row, posting[place + 1] ?? 0);
      }
    }
    const best = this.#best(scores, most);
    const highest = scores[best[0] ?? 0] ?? 0;
    return best.map((row) => {
      const score = scores[row] ?? 0;
      return {
        code: this.#codes[row] ?? "",
        relative: score / highest,
        coverage: (score / possible) * fullness(score),
        telling: this.#telling(row, asked),
      };
    });
  }

  #countsOf(vocabulary: RowVocabulary): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const [facet, weight] of Object.entries(this.weights) as [Facet, number][])
      for (const term of vocabulary[facet])
        for (const gram of gramsOfTerm(termWords(term, this.#known).folded))
          counts.set(gram, (counts.get(gram) ?? 0) + weight);
    return counts;
  }

  #best(scores: Float64Array, most: number): readonly number[] {
    const scored: number[] = [];
    for (const [row, score] of scores.entries()) if (score > 0) scored.push(row);
    const code = (row: number): string => this.#codes[row] ?? "";
    return scored.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (code(a) < code(b) ? -1 : 1)).slice(0, most);
  }

  #telling(row: number, asked: ReadonlyMap<string, Gram>): readonly number[] {
    return [...asked]
      .flatMap(([gram, { weight, place }]) => {
        const posting = gram.includes(" ") ? (this.#postings.get(gram) ?? []) : [];
        for (let at = 0; at < posting.length; at += 2) {
          if (posting[at] !== row) continue;
          const said = this.#said(row, posting[at + 1] ?? 0);
          return [{ place, value: Math.min(weight, MOST_SAID) * this.#rarity(posting) * said }];
        }
        return [];
      })
      .sort((a, b) => b.value - a.value || a.place - b.place)
      .slice(0, TELLING)
      .map(({ place }) => place);
  }

  #rarity(posting: readonly number[]): number {
    const rows = posting.length / 2;
    return Math.log(1 + (this.#rowCount - rows + 0.5) / (rows + 0.5));
  }

  #said(row: number, count: number): number {
    const usual = this.#totalLength / Math.max(1, this.#rowCount);
    return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (this.#lengths[row] ?? 0)) / usual));
  }
}

/** A plan of which few words are known says little, however well these few fit: a half at this score, towards 1. */
const HALF_SCORE = 40;

function fullness(score: number): number {
  return score ** 2 / (score ** 2 + HALF_SCORE ** 2);
}

function gramsOfTerm(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`)];
}
