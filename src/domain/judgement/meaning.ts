import {
  ABOUT_BUYING,
  BOUGHT,
  DENIES,
  ELSEWHERE,
  NATIONAL,
  NO_DENIAL,
  NO_DENIAL_AFTER,
  OTHERS,
  PREPOSITIONS,
  TURNS,
  USES,
} from "./cues.js";
import { ABROAD, MANY_HOUSES, ONE_HOUSE, SINGLE_UNIT, STATE_HOUSES } from "./house-cues.js";
import { CONNECTS_IN_TITLE, CONNECTS_ONLY, NO_SYSTEM, SUBSCRIBES } from "./scope-cues.js";
import type { PlanWord, TermWords } from "./plan-words.js";
import { hasDiacritics, termWords } from "./plan-words.js";

/** How words of a plan are meant, by their numbers: what it does, what it uses, what it says that it does not do. */
export type Meaning = "DOES" | "USES" | "DENIES";

/** The lists of cues, word by word, made once. */
const TERMS = new Map<readonly string[], readonly TermWords[]>();

function termsOf(list: readonly string[]): readonly TermWords[] {
  const made = TERMS.get(list) ?? list.map((term) => termWords(term));
  TERMS.set(list, made);
  return made;
}

/** How far before «của Bộ …» what it speaks of may begin. */
const REACH = 8;

/**
 * The meaning of each word: a denial holds to the end of its sentence or to a turn, a use to the end of its clause; what is
 * done elsewhere is denied from the beginning of its sentence, and what is somebody else's is used. How the plan is bought is
 * used, to the end of its clause, unless buying is what the plan is about.
 */
export function meanings(words: readonly PlanWord[], isAboutBuying = false): readonly Meaning[] {
  const exact = hasDiacritics(words);
  let [denied, used] = [-1, -1];
  const meant = words.map(({ sentence, clause }, place): Meaning => {
    if (startsAny(TURNS, words, place, exact)) denied = -1;
    if (startsAny(DENIES, words, place, exact) || isBareDenial(words, place, exact)) denied = sentence;
    if (startsAny(USES, words, place, exact)) used = clause;
    if (!isAboutBuying && startsAny(BOUGHT, words, place, exact)) used = clause;
    return denied === sentence ? "DENIES" : used === clause ? "USES" : "DOES";
  });
  for (const [place, { sentence, clause }] of words.entries()) {
    if (startsAny(ELSEWHERE, words, place, exact))
      for (let at = place; at >= 0 && words[at]?.sentence === sentence; at -= 1) meant[at] = "DENIES";
    if (startsAny(OTHERS, words, place, exact))
      for (let at = place; at > place - REACH && words[at]?.clause === clause; at -= 1)
        if (meant[at] === "DOES") meant[at] = "USES";
  }
  return meant;
}

const NO: ReadonlySet<string> = new Set(["not", "khong", ...termWords("không").marked]);

/** «Không» before anything but a word with which it says something else. */
function isBareDenial(words: readonly PlanWord[], place: number, exact: boolean): boolean {
  const before = words[place - 1]?.folded ?? "";
  return (
    NO.has(words[place]?.marked ?? "") && !NO_DENIAL_AFTER.has(before) && !startsAny(NO_DENIAL, words, place, exact)
  );
}

/** Whether a title says that the plan is about buying. */
export function isAboutBuying(title: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(title);
  return title.some((_, place) => startsAny(ABOUT_BUYING, title, place, exact));
}

/** Where a title says that the plan only carries something from one system to another, or uses what a row gives. */
export function connectingInTitle(title: readonly PlanWord[]): readonly number[] {
  const exact = hasDiacritics(title);
  const begins = [0, 1, 2, 3].find((place) => startsAny(CONNECTS_IN_TITLE, title, place, exact));
  return [...(begins === undefined ? [] : [begins]), ...firstOf(SUBSCRIBES, title, exact)];
}

/** Where a description says so. */
export function connectingInBody(body: readonly PlanWord[]): readonly number[] {
  const exact = hasDiacritics(body);
  // Without diacritics «chỉ» is also «chi», to spend.
  const only = exact ? body.flatMap((_, place) => (startsAny(CONNECTS_ONLY, body, place, true) ? [place] : [])) : [];
  return [...only, ...firstOf(SUBSCRIBES, body, exact)];
}

function firstOf(list: readonly string[], words: readonly PlanWord[], exact: boolean): readonly number[] {
  const first = words.findIndex((_, place) => startsAny(list, words, place, exact));
  return first === -1 ? [] : [first];
}

/** Where a plan says that it serves one house, and that it is about things that have no function: numbers of words. */
export function cuesIn(words: readonly PlanWord[]): {
  readonly singleUnit: readonly number[];
  readonly noSystem: readonly number[];
} {
  const exact = hasDiacritics(words);
  const places = (list: readonly string[]): readonly number[] =>
    words.flatMap((_, place) => (startsAny(list, words, place, exact) ? [place] : []));
  return { singleUnit: places(SINGLE_UNIT), noSystem: places(NO_SYSTEM) };
}

/** What a plan brings that is more than things and work; a denial of «no second system beside it» is none of these. */
const SOFTWARE: readonly string[] = [
  "phần mềm",
  "lập nền tảng",
  "lập hệ thống",
  "dựng hệ thống",
  "xây hệ thống",
  "xây dựng hệ thống",
  "software",
  "new system",
  "system is built",
];

/** Whether a plan says that it brings no software: what is denied, by the word itself. */
export function bringsNoSoftware(words: readonly PlanWord[], meant: readonly Meaning[]): boolean {
  const exact = hasDiacritics(words);
  return words.some((_, place) => meant[place] === "DENIES" && startsAny(SOFTWARE, words, place, exact));
}

/** Whether who proposes is one house: a company, a hospital, a school. */
export function isOneHouse(proposer: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(proposer);
  return proposer.some(({ folded, marked }, place) => {
    const isEnglish = folded === marked && !exact;
    return (
      (place < HOUSE_WITHIN || isEnglish) &&
      startsAny(ONE_HOUSE, proposer, place, exact) &&
      !startsAny(STATE_HOUSES, proposer, place, exact)
    );
  });
}

/** A Vietnamese house says so with its first words: «Môi trường» is no school. */
const HOUSE_WITHIN = 2;

/** Whether a plan says that it serves another country. */
export function servesAbroad(words: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(words);
  return words.some((_, place) => startsAny(ABROAD, words, place, exact));
}

/** Whether a plan speaks of many houses that it serves. */
export function servesManyHouses(words: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(words);
  return words.some((_, place) => startsAny(MANY_HOUSES, words, place, exact));
}

/** Whether a term names a national system that the plan uses: in a description always, in a title after a preposition. */
export function isUsedByName(term: string, words: readonly PlanWord[], first: number, inTitle: boolean): boolean {
  const before = words[first - 1]?.marked ?? "";
  const lower = term.toLowerCase();
  return (
    (!inTitle || PREPOSITIONS.has(before) || PREPOSITIONS.has(words[first - 1]?.folded ?? "")) &&
    [...NATIONAL].some((name) => lower.includes(name))
  );
}

function startsAny(list: readonly string[], words: readonly PlanWord[], place: number, exact: boolean): boolean {
  return termsOf(list).some(({ folded, marked }) =>
    folded.every((word, index) => {
      const found = words[place + index];
      return found?.folded === word && (!exact || found.marked === marked[index]);
    }),
  );
}
