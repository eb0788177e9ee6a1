import type { Nearness } from "./example-index.js";
import { ExampleIndex } from "./example-index.js";
import type { MeantWords } from "./grams.js";
import type { OtherFunction } from "./other-function.js";
import type { KnownWords, PlanWord, TermWords } from "./plan-words.js";
import { hasDiacritics, termWords } from "./plan-words.js";
import type { Facet, RowVocabulary } from "./row-vocabulary.js";
import { FACETS } from "./row-vocabulary.js";
import type { WordRank } from "./word-ranking.js";
import { WordRanking } from "./word-ranking.js";

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

/** A term, and the rows that have it. */
interface Entry {
  /** Its words, the same however the tone is placed. */
  readonly key: string;
  readonly term: string;
  readonly words: TermWords;
  uses: readonly Use[];
}

interface Use {
  readonly code: string;
  readonly facet: Facet;
}

/**
 * Finds the terms of all rows in a text, in one pass. It follows the rows from revision to revision: only those that changed
 * are taken out and in, and what it finds depends on the rows alone, not on how they came.
 */
export class TermIndex {
  readonly #rows = new Map<string, RowVocabulary>();
  readonly #entries = new Map<string, Entry>();
  /** By all their folded words. */
  readonly #byWords = new Map<string, Entry[]>();
  #mostWords = 0;
  readonly #known: KnownWords = new Map();
  /** Terms of three words and more by one of their words, the rarest when they came: all of them must be there. */
  readonly #byRareWord = new Map<string, Entry[]>();
  readonly #wordCounts = new Map<string, number>();
  /** By the words of what rows are. */
  readonly #like = new WordRanking({ function: 2, sector: 2, subject: 1, objective: 0.5, users: 0.5 });
  /** By the words of what is near them and something else. */
  readonly #unlike = new WordRanking({ unlike: 1 });
  readonly #others = new Map<string, OtherFunction>();
  readonly #examples = new ExampleIndex();

  constructor(rows: readonly RowVocabulary[] = [], others: readonly OtherFunction[] = []) {
    this.follow(rows, others);
  }

  follow(rows: readonly RowVocabulary[], others: readonly OtherFunction[]): void {
    const steps = this.followSteps(rows, others);
    while (steps.next().done !== true);
  }

  /** Takes in what changed since it was called last, a row a step: a caller may let others run at each `yield`. */
  *followSteps(rows: readonly RowVocabulary[], others: readonly OtherFunction[]): Generator<void, void> {
    const codes = new Set(rows.map(({ code }) => code));
    for (const [code, row] of this.#rows) if (!codes.has(code)) this.#remove(row);
    for (const row of rows) {
      const known = this.#rows.get(row.code);
      if (known !== undefined && isSame(known, row)) continue;
      if (known !== undefined) this.#remove(known);
      this.#add(row);
      yield;
    }
    const keys = new Set(others.map(({ key }) => key));
    for (const [key, other] of this.#others) if (!keys.has(key)) this.#removeOther(other);
    for (const other of others) {
      const known = this.#others.get(other.key);
      if (known !== undefined && isSameOther(known, other)) continue;
      if (known !== undefined) this.#removeOther(known);
      this.#others.set(other.key, other);
      this.#examples.addOther(other);
      yield;
    }
  }

  /** Whether a row shares its function with others, and its sector tells it apart. */
  hasSector(code: string): boolean {
    return (this.#rows.get(code)?.sector.length ?? 0) > 0;
  }

  /** The words by which a row says that it connects to what a term names. */
  connectsQuote(code: string, term: string): string | null {
    const row = this.#rows.get(code);
    const place = row?.connects.findIndex((each) => each.normalize("NFC").toLowerCase() === term) ?? -1;
    return row?.connectsQuotes[place] ?? null;
  }

  /** Every term where its words stand one after the other, and functions whose words all stand in one clause. */
  find(words: readonly PlanWord[]): readonly TermHit[] {
    const exact = hasDiacritics(words);
    const strict = words.flatMap((_, first) => this.#findAt(words, first, exact));
    const found = new Set(strict.map(({ term }) => term));
    return [...strict, ...this.#findLoose(words, exact).filter(({ term }) => !found.has(term))];
  }

  /** The rows whose words fit best, whatever their order: the words of the row itself, or of what is near it. */
  rank(parts: readonly MeantWords[], which: "LIKE" | "UNLIKE", most: number): readonly WordRank[] {
    return (which === "LIKE" ? this.#like : this.#unlike).rank(parts, most);
  }

  /** How near a plan is to plans whose answer is known, and to functions that no row has. */
  nearness(parts: readonly MeantWords[]): Nearness {
    return this.#examples.nearness(parts);
  }

  hasExamples(code: string): boolean {
    return this.#examples.hasExamples(code);
  }

  otherFunction(key: string): OtherFunction | undefined {
    return this.#others.get(key);
  }

  #removeOther(other: OtherFunction): void {
    this.#others.delete(other.key);
    this.#examples.removeOther(other);
  }

  #add(row: RowVocabulary): void {
    this.#rows.set(row.code, row);
    this.#examples.addRow(row);
    this.#like.add(row);
    this.#unlike.add(row);
    for (const facet of FACETS) {
      for (const term of row[facet]) {
        const entry = this.#entryOf(term);
        if (entry === null || entry.uses.some((use) => use.code === row.code && use.facet === facet)) continue;
        entry.uses = [...entry.uses, { code: row.code, facet }];
      }
    }
  }

  #remove(row: RowVocabulary): void {
    this.#rows.delete(row.code);
    this.#examples.removeRow(row);
    this.#like.remove(row);
    this.#unlike.remove(row);
    for (const facet of FACETS) {
      for (const term of row[facet]) {
        const entry = this.#entryOf(term);
        if (entry !== null) entry.uses = entry.uses.filter(({ code }) => code !== row.code);
      }
    }
  }

  #entryOf(term: string): Entry | null {
    const words = termWords(term, this.#known);
    const [first] = words.folded;
    if (first === undefined) return null;
    const key = words.marked.join(" ");
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = { key, term: term.normalize("NFC").toLowerCase(), words, uses: [] };
    this.#entries.set(key, entry);
    push(this.#byWords, words.folded.join(" "), entry);
    this.#mostWords = Math.max(this.#mostWords, words.folded.length);
    if (words.folded.length < LOOSE_LEAST) return entry;
    const count = (word: string): number => this.#wordCounts.get(word) ?? 0;
    const distinct = [...new Set(words.folded)];
    push(this.#byRareWord, distinct.toSorted((a, b) => count(a) - count(b))[0] ?? first, entry);
    for (const word of distinct) this.#wordCounts.set(word, count(word) + 1);
    return entry;
  }

  #findAt(words: readonly PlanWord[], first: number, exact: boolean): readonly TermHit[] {
    const found: Found[] = [];
    let said = "";
    for (let last = first; last < Math.min(words.length, first + this.#mostWords); last += 1) {
      said = last === first ? (words[last]?.folded ?? "") : `${said} ${words[last]?.folded ?? ""}`;
      for (const entry of this.#byWords.get(said) ?? [])
        if (!exact || entry.words.marked.every((word, index) => word === words[first + index]?.marked))
          found.push({ entry, first, last, isLoose: false });
    }
    return found.sort(byTerm).flatMap((each) => hitsOf(each));
  }

  #findLoose(words: readonly PlanWord[], exact: boolean): readonly TermHit[] {
    const clauses = new Map<number, number[]>();
    words.forEach(({ clause }, place) => {
      const places = clauses.get(clause);
      if (places === undefined) clauses.set(clause, [place]);
      else places.push(place);
    });
    return [...clauses.values()].flatMap((places) => this.#looseIn(words, places, exact));
  }

  #looseIn(words: readonly PlanWord[], places: readonly number[], exact: boolean): readonly TermHit[] {
    const folded = new Set(places.map((place) => words[place]?.folded ?? ""));
    return [...folded]
      .flatMap((word) => this.#byRareWord.get(word) ?? [])
      .filter((entry) => entry.words.folded.every((word) => folded.has(word)))
      .flatMap((entry) => {
        const functions = entry.uses.filter(({ facet }) => facet === "function");
        const at = places.filter((place) => isOneOf(entry.words, words[place], exact));
        const [first = 0, last = first] = [at[0], at.at(-1)];
        const present = new Set(at.map((place) => words[place]?.folded));
        const isWhole = present.size === new Set(entry.words.folded).size;
        if (functions.length === 0 || !isWhole || last - first >= entry.words.folded.length + LOOSE_SPAN) return [];
        return [{ entry: { ...entry, uses: functions }, first, last, isLoose: true }];
      })
      .sort(byTerm)
      .flatMap((found) => hitsOf(found));
  }
}

interface Found extends Pick<TermHit, "first" | "last" | "isLoose"> {
  readonly entry: Entry;
}

function hitsOf({ entry: { term, words, uses }, ...place }: Found): readonly TermHit[] {
  const having = new Map<Facet, number>();
  for (const { facet } of uses) having.set(facet, (having.get(facet) ?? 0) + 1);
  const weight = lengthWeight(words);
  return uses.map(({ code, facet }) => {
    const rows = having.get(facet) ?? 1;
    return { code, facet, term, weight: weight / Math.sqrt(rows), ...place };
  });
}

function byTerm(a: Found, b: Found): number {
  return a.first - b.first || (a.entry.key < b.entry.key ? -1 : 1);
}

function push(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [entry]);
  else known.push(entry);
}

function isSame(one: RowVocabulary, other: RowVocabulary): boolean {
  return ([...FACETS, "connectsQuotes", "examples", "counterexamples"] as const).every((list) =>
    isSameList(one[list], other[list]),
  );
}

function isSameOther(one: OtherFunction, other: OtherFunction): boolean {
  return one.name.vi === other.name.vi && one.name.en === other.name.en && one.words === other.words;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((text, index) => text === other[index]));
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
