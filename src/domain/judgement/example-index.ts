import type { MeantWords } from "./grams.js";
import { gramsOf } from "./grams.js";
import type { OtherFunction } from "./other-function.js";
import type { RowVocabulary } from "./row-vocabulary.js";
import type { KnownWords } from "./plan-words.js";
import { wordsOf } from "./plan-words.js";

/**
 * How near a plan is to plans whose answer is known, each a mean over the nearest few: 0 where it shares no word with them, more
 * the more words it shares and the rarer they are; 0.1 to 0.7 for most plans of the catalogue.
 */
export interface Nearness {
  /** To the examples of each row: plans that duplicate it. */
  readonly examples: ReadonlyMap<string, number>;
  /** To the counterexamples of all rows: plans that tempt and duplicate none. Null where there are none to be near to. */
  readonly counterexamples: number | null;
  /** To the words of functions that no row has. Null where there are none. */
  readonly otherFunctions: number | null;
  /** The nearest of those; null where none shares a word. */
  readonly nearestOther: { readonly key: string; readonly nearness: number } | null;
}

type Kind = "EXAMPLE" | "COUNTEREXAMPLE" | "OTHER_FUNCTION";
interface Text {
  readonly kind: Kind;
  readonly text: string;
}
interface Owned {
  readonly number: number;
  readonly kind: Kind;
}

/** How many of the nearest count; what is one of many may be near by chance. */
const NEAREST: Readonly<Record<Kind, number>> = { EXAMPLE: 5, COUNTEREXAMPLE: 5, OTHER_FUNCTION: 3 };
/** A word that is said again tells less. */
const K1 = 1.2;
/** A word or a pair that more texts have than this share of all, and more than so many, tells nothing. */
const [COMMON_SHARE, COMMON_LEAST] = [0.1, 10];

/**
 * Finds texts that are near a plan, by the rarity of the words and pairs of words that they share. It follows rows from
 * revision to revision; what it finds depends on the texts alone, not on how they came.
 */
export class ExampleIndex {
  readonly #owned = new Map<string, readonly Owned[]>();
  /**
   * Texts that have a word or a pair, by its key: first how many, then each as two numbers, its own and what the word counts there.
   * Texts that are gone stay until they are half of them, so that taking one out costs little.
   */
  readonly #postings = new Map<number, number[]>();
  /** Numbers of folded words, from 1 on. */
  readonly #words = new Map<string, number>();
  readonly #known: KnownWords = new Map();
  /** Numbers of texts that are gone; none is given twice. */
  readonly #gone = new Set<number>();
  #numbers = 0;
  readonly #counts: Record<Kind, number> = { EXAMPLE: 0, COUNTEREXAMPLE: 0, OTHER_FUNCTION: 0 };

  addRow({ code, examples, counterexamples }: RowVocabulary): void {
    this.#add(code, [
      ...examples.map((text): Text => ({ kind: "EXAMPLE", text })),
      ...counterexamples.map((text): Text => ({ kind: "COUNTEREXAMPLE", text })),
    ]);
  }

  /** @param row as it was added */
  removeRow({ code, examples, counterexamples }: RowVocabulary): void {
    this.#remove(code, [...examples, ...counterexamples]);
  }

  addOther(other: OtherFunction): void {
    this.#add(otherOwner(other.key), [{ kind: "OTHER_FUNCTION", text: other.words }]);
  }

  /** @param other as it was added */
  removeOther(other: OtherFunction): void {
    this.#remove(otherOwner(other.key), [other.words]);
  }

  hasExamples(code: string): boolean {
    return this.#owned.get(code)?.some(({ kind }) => kind === "EXAMPLE") ?? false;
  }

  nearness(parts: readonly MeantWords[]): Nearness {
    const nearnesses = this.#nearnesses(parts);
    const examples = new Map<string, number>();
    const nearest: Record<Kind, number[]> = { EXAMPLE: [], COUNTEREXAMPLE: [], OTHER_FUNCTION: [] };
    let nearestOther: Nearness["nearestOther"] = null;
    for (const [owner, texts] of this.#owned) {
      nearest.EXAMPLE = [];
      for (const { number, kind } of texts) {
        const near = nearnesses[number] ?? 0;
        if (near === 0) continue;
        keepHighest(nearest[kind], near, NEAREST[kind]);
        if (kind === "OTHER_FUNCTION")
          nearestOther = nearer(nearestOther, { key: owner.slice(OTHER.length), nearness: near });
      }
      if (nearest.EXAMPLE.length > 0) examples.set(owner, mean(nearest.EXAMPLE, NEAREST.EXAMPLE));
    }
    return {
      examples,
      counterexamples: this.#counts.COUNTEREXAMPLE === 0 ? null : mean(nearest.COUNTEREXAMPLE, NEAREST.COUNTEREXAMPLE),
      otherFunctions: this.#counts.OTHER_FUNCTION === 0 ? null : mean(nearest.OTHER_FUNCTION, NEAREST.OTHER_FUNCTION),
      nearestOther,
    };
  }

  #add(owner: string, texts: readonly Text[]): void {
    const owned = texts.map(({ kind, text }): Owned => {
      const number = this.#numbers++;
      for (const [gram, weight] of this.#weightsOf(text)) {
        const known = this.#postings.get(gram);
        if (known === undefined) this.#postings.set(gram, [1, number, weight]);
        else {
          known[0] = (known[0] ?? 0) + 1;
          known.push(number, weight);
        }
      }
      this.#counts[kind] += 1;
      return { number, kind };
    });
    this.#owned.set(owner, owned);
  }

  #remove(owner: string, texts: readonly string[]): void {
    const owned = this.#owned.get(owner) ?? [];
    for (const { kind } of owned) this.#counts[kind] -= 1;
    for (const { number } of owned) this.#gone.add(number);
    for (const text of texts) for (const gram of this.#weightsOf(text).keys()) this.#takeOut(gram);
    this.#owned.delete(owner);
  }

  /** What each word and pair counts in a text, by its key; together of length 1. */
  #weightsOf(text: string): ReadonlyMap<number, number> {
    const words = wordsOf(text, this.#known);
    const numbers = words.map(({ folded }) => this.#numberOf(folded));
    const weights = new Map<number, number>();
    const count = (key: number): unknown => weights.set(key, (weights.get(key) ?? 0) + 1);
    numbers.forEach((number, index) => {
      count(number * PAIR);
      if (words[index + 1]?.sentence === words[index]?.sentence) count(number * PAIR + (numbers[index + 1] ?? 0));
    });
    let square = 0;
    for (const said of weights.values()) square += saturated(said) ** 2;
    const length = Math.sqrt(square);
    for (const [key, said] of weights) weights.set(key, saturated(said) / length);
    return weights;
  }

  #numberOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size + 1);
    return this.#words.size;
  }

  /** The key of a word or a pair as it stands in a plan; none of a text where a word is not known. */
  #keyOf(gram: string): number {
    const [first = "", second] = gram.split(" ");
    const number = this.#words.get(first) ?? 0;
    return number * PAIR + (second === undefined ? 0 : (this.#words.get(second) ?? PAIR - 1));
  }

  #takeOut(gram: number): void {
    const posting = this.#postings.get(gram) ?? [];
    const [having = 0] = posting;
    posting[0] = having - 1;
    if (posting[0] === 0) this.#postings.delete(gram);
    else if (posting[0] < posting.length / 4) {
      const left = posting.filter(
        (_, place) => place === 0 || !this.#gone.has(posting[place - ((place + 1) % 2)] ?? -1),
      );
      this.#postings.set(gram, left);
    }
  }

  #nearnesses(parts: readonly MeantWords[]): Float64Array {
    const nearnesses = new Float64Array(this.#numbers);
    const texts = this.#numbers - this.#gone.size;
    const common = Math.max(COMMON_LEAST, COMMON_SHARE * texts);
    let square = 0;
    for (const [gram, { weight }] of gramsOf(parts)) {
      const posting = this.#postings.get(this.#keyOf(gram)) ?? [];
      const [having = 0] = posting;
      if (having === 0 || having > common) continue;
      const rarity = Math.log(1 + (texts - having + 0.5) / (having + 0.5));
      const value = saturated(weight) * rarity;
      square += value ** 2;
      for (let place = 1; place < posting.length; place += 2) {
        const number = posting[place] ?? 0;
        nearnesses[number] = (nearnesses[number] ?? 0) + value * rarity * (posting[place + 1] ?? 0);
      }
    }
    const length = Math.sqrt(square);
    return length === 0 ? nearnesses : nearnesses.map((product) => product / length);
  }
}

/** More than all words: two numbers of words make the key of their pair. */
const PAIR = 2 ** 24;
const OTHER = "other ";

function otherOwner(key: string): string {
  return `${OTHER}${key}`;
}

type Nearest = NonNullable<Nearness["nearestOther"]>;

/** The nearer of two; of two that are as near the first by key. */
function nearer(one: Nearest | null, other: Nearest): Nearest {
  if (one === null || other.nearness > one.nearness) return other;
  return other.nearness === one.nearness && other.key < one.key ? other : one;
}

function saturated(count: number): number {
  return (count * (K1 + 1)) / (count + K1);
}

function keepHighest(values: number[], value: number, most: number): void {
  if (values.length === most && value <= (values[most - 1] ?? 0)) return;
  const place = values.findIndex((other) => other < value);
  values.splice(place === -1 ? values.length : place, 0, value);
  if (values.length > most) values.pop();
}

/** Where there are fewer, the missing ones are not near at all. */
function mean(values: readonly number[], count: number): number {
  return values.reduce((sum, value) => sum + value, 0) / count;
}
