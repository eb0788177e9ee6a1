import type { PlanWord, TermWords } from "./plan-words.js";
import { hasDiacritics, termWords } from "./plan-words.js";
import type { Facet, RowVocabulary } from "./row-vocabulary.js";
import { FACETS } from "./row-vocabulary.js";

/** A term of the vocabulary found in a plan. */
export interface TermHit {
  readonly code: string;
  readonly facet: Facet;
  readonly term: string;
  /** 0 to 1: how telling the term is; one that several rows have in the same facet tells less. */
  readonly weight: number;
  /** The words of the plan, by their numbers. */
  readonly first: number;
  readonly last: number;
  /** Whether its words stand in one clause, but not one after the other. */
  readonly isLoose: boolean;
}

interface Entry {
  readonly term: string;
  readonly words: TermWords;
  readonly uses: readonly { readonly code: string; readonly facet: Facet; readonly weight: number }[];
}

/** Finds the terms of all rows in a text, in one pass. */
export class TermIndex {
  readonly #byFirstWord = new Map<string, Entry[]>();
  /** Of functions of three words and more: each distinct word. */
  readonly #byAnyWord = new Map<string, Entry[]>();
  readonly #withSector: ReadonlySet<string>;

  constructor(rows: readonly RowVocabulary[]) {
    this.#withSector = new Set(rows.filter(({ sector }) => sector.length > 0).map(({ code }) => code));
    const entries = new Map<string, { term: string; words: TermWords; uses: { code: string; facet: Facet }[] }>();
    for (const row of rows) {
      for (const facet of FACETS) {
        for (const term of row[facet]) {
          const words = termWords(term);
          const key = words.marked.join(" ");
          const entry = entries.get(key) ?? { term, words, uses: [] };
          entries.set(key, entry);
          if (!entry.uses.some((use) => use.code === row.code && use.facet === facet))
            entry.uses.push({ code: row.code, facet });
        }
      }
    }
    for (const { term, words, uses } of entries.values()) {
      const [first] = words.folded;
      if (first === undefined) continue;
      const weighed = uses.map((use) => ({
        ...use,
        weight: lengthWeight(words) / Math.sqrt(uses.filter(({ facet }) => facet === use.facet).length),
      }));
      const entry = { term, words, uses: weighed };
      const known = this.#byFirstWord.get(first);
      if (known === undefined) this.#byFirstWord.set(first, [entry]);
      else known.push(entry);
      const functions = weighed.filter(({ facet }) => facet === "function");
      if (words.folded.length < LOOSE_LEAST || functions.length === 0) continue;
      const loose = { term, words, uses: functions };
      for (const word of new Set(words.folded)) {
        const others = this.#byAnyWord.get(word);
        if (others === undefined) this.#byAnyWord.set(word, [loose]);
        else others.push(loose);
      }
    }
  }

  /** Whether a row shares its function with others, and its sector tells it apart. */
  hasSector(code: string): boolean {
    return this.#withSector.has(code);
  }

  /** Every term where its words stand one after the other, and functions whose words all stand in one clause. */
  find(words: readonly PlanWord[]): readonly TermHit[] {
    const exact = hasDiacritics(words);
    const loose = this.#findLoose(words, exact);
    const strict = words.flatMap(({ folded }, first) =>
      (this.#byFirstWord.get(folded) ?? []).flatMap((entry) => {
        const last = endOf(entry.words, words, first, exact);
        if (last === null) return [];
        return entry.uses.map((use) => ({ ...use, term: entry.term, first, last, isLoose: false }));
      }),
    );
    const found = new Set(strict.map(({ term }) => term));
    return [...strict, ...loose.filter(({ term }) => !found.has(term))];
  }

  #findLoose(words: readonly PlanWord[], exact: boolean): readonly TermHit[] {
    const clauses = new Map<number, number[]>();
    words.forEach(({ clause }, place) => clauses.set(clause, [...(clauses.get(clause) ?? []), place]));
    return [...clauses.values()].flatMap((places) => {
      const counts = new Map<Entry, number>();
      for (const word of new Set(places.map((place) => words[place]?.folded ?? "")))
        for (const entry of this.#byAnyWord.get(word) ?? []) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      return [...counts].flatMap(([{ term, words: wanted, uses }, count]) => {
        if (count < new Set(wanted.folded).size) return [];
        const at = places.filter((place) => isOneOf(wanted, words[place], exact));
        const [first = 0, last = first] = [at[0], at.at(-1)];
        const present = new Set(at.map((place) => words[place]?.folded));
        if (present.size < new Set(wanted.folded).size || last - first >= wanted.folded.length + LOOSE_SPAN) return [];
        return uses.map((use) => ({ ...use, term, first, last, isLoose: true }));
      });
    });
  }
}

function isOneOf({ folded, marked }: TermWords, word: PlanWord | undefined, exact: boolean): boolean {
  return word !== undefined && (exact ? marked.includes(word.marked) : folded.includes(word.folded));
}

/** A function of fewer words is not looked for loosely, nor one whose words stand further apart than by so many others. */
const LOOSE_LEAST = 3;
const LOOSE_SPAN = 6;

/** A single word is weaker evidence than an expression. */
function lengthWeight({ folded }: TermWords): number {
  return folded.length >= 3 ? 1 : folded.length === 2 ? 0.8 : 0.6;
}

/** The last word of a term that begins at a word; null where it does not stand there. */
function endOf(term: TermWords, words: readonly PlanWord[], first: number, exact: boolean): number | null {
  for (let index = 0; index < term.folded.length; index += 1) {
    const word = words[first + index];
    if (word === undefined || word.folded !== term.folded[index]) return null;
    if (exact && word.marked !== term.marked[index]) return null;
  }
  return first + term.folded.length - 1;
}
