import { ABBREVIATIONS } from "./abbreviations.js";

/** A word of a plan with its place in the text; an abbreviation gives the words that it stands for, all at its place. */
export interface PlanWord {
  /** Without case and diacritics. */
  readonly folded: string;
  /** Without case; the same however the tone is placed («hoà», «hòa»). */
  readonly marked: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands for the words of an abbreviation. */
  readonly isExpanded: boolean;
  /** Number of the clause: words between two marks of punctuation. */
  readonly clause: number;
  /** Number of the sentence. */
  readonly sentence: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const SENTENCE_END = /[.;!?\n]/u;
const CLAUSE_END = /[,:()[\]–—/]|\s-\s/u;

/** The words of a text. */
export function wordsOf(text: string): readonly PlanWord[] {
  const normal = text.normalize("NFC");
  const words: PlanWord[] = [];
  let [clause, sentence, last] = [0, 0, 0];
  for (const match of normal.matchAll(WORD)) {
    const between = normal.slice(last, match.index);
    if (SENTENCE_END.test(between) && !isNumberPoint(between, words.at(-1), match[0])) sentence += 1;
    if (CLAUSE_END.test(between) || SENTENCE_END.test(between)) clause += 1;
    const [start, end] = [match.index, match.index + match[0].length];
    const expansion = ABBREVIATIONS.get(match[0].toLowerCase());
    const isExpanded = expansion !== undefined;
    for (const part of expansion?.split(" ") ?? [match[0]])
      words.push({ folded: folded(part), marked: marked(part), start, end, isExpanded, clause, sentence });
    last = end;
  }
  return words;
}

/** Whether a text writes diacritics; one without is compared without. */
export function hasDiacritics(words: readonly PlanWord[]): boolean {
  return words.some(({ folded, marked, isExpanded }) => !isExpanded && folded !== marked);
}

/** A term of a vocabulary, word by word. */
export interface TermWords {
  readonly folded: readonly string[];
  readonly marked: readonly string[];
}

/** @param known the two writings of words that were met before: a vocabulary has each word many times */
export function termWords(term: string, known = new Map<string, Writings>()): TermWords {
  const parts = term.normalize("NFC").match(WORD) ?? [];
  const words = parts.flatMap((part) => ABBREVIATIONS.get(part.toLowerCase())?.split(" ") ?? [part]);
  const written = words.map((word) => {
    const writings = known.get(word) ?? { folded: folded(word), marked: marked(word) };
    known.set(word, writings);
    return writings;
  });
  return { folded: written.map((word) => word.folded), marked: written.map((word) => word.marked) };
}

export type Writings = Pick<PlanWord, "folded" | "marked">;

function folded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
}

/** Letters, then marks in one order: where the tone stands makes no difference. */
function marked(word: string): string {
  const parts = word.toLowerCase().normalize("NFD");
  const marks = [...parts.matchAll(/\p{M}/gu)].map(([mark]) => mark).sort();
  return marks.length === 0 ? parts : `${parts.replace(/\p{M}+/gu, "")}${marks.join("")}`;
}

/** «1.900» is one number, no end of a sentence. */
function isNumberPoint(between: string, before: PlanWord | undefined, after: string): boolean {
  return between === "." && /^\d/.test(after) && /\d$/.test(before?.folded ?? "");
}
