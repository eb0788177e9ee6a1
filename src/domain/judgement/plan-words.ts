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

/** What was found of words before, by how they were written: many texts have the same. */
export type KnownWords = Map<string, KnownWord>;
interface KnownWord {
  /** One, or those of the abbreviation that it is. */
  readonly writings: readonly Writings[];
  readonly isExpanded: boolean;
}

/** The words of a text. */
export function wordsOf(text: string, known: KnownWords = new Map()): readonly PlanWord[] {
  const normal = text.normalize("NFC");
  const words: PlanWord[] = [];
  let [clause, sentence, last] = [0, 0, 0];
  for (const match of normal.matchAll(WORD)) {
    const between = normal.slice(last, match.index);
    if (between !== " " && SENTENCE_END.test(between)) {
      if (!isNumberPoint(between, words.at(-1), match[0])) sentence += 1;
      clause += 1;
    } else if (between !== " " && CLAUSE_END.test(between)) clause += 1;
    const [start, end] = [match.index, match.index + match[0].length];
    const { writings, isExpanded } = knownWord(match[0], known);
    for (const { folded, marked } of writings) words.push({ folded, marked, start, end, isExpanded, clause, sentence });
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

export function termWords(term: string, known: KnownWords = new Map()): TermWords {
  const written = (term.normalize("NFC").match(WORD) ?? []).flatMap((word) => knownWord(word, known).writings);
  return { folded: written.map(({ folded }) => folded), marked: written.map(({ marked }) => marked) };
}

type Writings = Pick<PlanWord, "folded" | "marked">;

function knownWord(word: string, known: KnownWords): KnownWord {
  const before = known.get(word);
  if (before !== undefined) return before;
  const expansion = ABBREVIATIONS.get(word.toLowerCase());
  const writings = (expansion?.split(" ") ?? [word]).map((part) => ({ folded: folded(part), marked: marked(part) }));
  const found = { writings, isExpanded: expansion !== undefined };
  known.set(word, found);
  return found;
}

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
