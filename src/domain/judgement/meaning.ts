import { DENIES, ELSEWHERE, NATIONAL, NO_DENIAL_AFTER, NO_DENIAL, OTHERS, PREPOSITIONS, TURNS, USES } from "./cues.js";
import {
  CONNECTS_IN_TITLE,
  CONNECTS_ONLY,
  MANY_HOUSES,
  NO_SYSTEM,
  ONE_HOUSE,
  SINGLE_UNIT,
  STATE_HOUSES,
} from "./scope-cues.js";
import type { PlanWord, TermWords } from "./plan-words.js";
import { hasDiacritics, termWords } from "./plan-words.js";

/** How words of a plan are meant, by their numbers: what it does, what it uses, what it says that it does not do. */
export type Meaning = "DOES" | "USES" | "DENIES";

const terms = (list: readonly string[]): readonly TermWords[] => list.map((term) => termWords(term));
const [DENYING, USING, TURNING, UNIT, THINGS, HOUSES, MANY, AWAY, THEIRS, LINKS, LINKS_ONLY, STATES, NO_DENIALS] = [
  DENIES,
  USES,
  TURNS,
  SINGLE_UNIT,
  NO_SYSTEM,
  ONE_HOUSE,
  MANY_HOUSES,
  ELSEWHERE,
  OTHERS,
  CONNECTS_IN_TITLE,
  CONNECTS_ONLY,
  STATE_HOUSES,
  NO_DENIAL,
].map(terms);

/** How far before «của Bộ …» what it speaks of may begin. */
const REACH = 8;

/**
 * The meaning of each word: a denial holds to the end of its sentence or to a turn, a use to the end of its clause; what is
 * done elsewhere is denied from the beginning of its sentence, and what is somebody else's is used.
 */
export function meanings(words: readonly PlanWord[]): readonly Meaning[] {
  const exact = hasDiacritics(words);
  let [denied, used] = [-1, -1];
  const meant = words.map(({ sentence, clause }, place): Meaning => {
    if (startsAny(TURNING, words, place, exact)) denied = -1;
    if (startsAny(DENYING, words, place, exact) || isBareDenial(words, place, exact)) denied = sentence;
    if (startsAny(USING, words, place, exact)) used = clause;
    return denied === sentence ? "DENIES" : used === clause ? "USES" : "DOES";
  });
  for (const [place, { sentence, clause }] of words.entries()) {
    if (startsAny(AWAY, words, place, exact))
      for (let at = place; at >= 0 && words[at]?.sentence === sentence; at -= 1) meant[at] = "DENIES";
    if (startsAny(THEIRS, words, place, exact))
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
    NO.has(words[place]?.marked ?? "") && !NO_DENIAL_AFTER.has(before) && !startsAny(NO_DENIALS, words, place, exact)
  );
}

/** How often a plan says that it only carries something from one system to another. */
export function countConnecting(title: readonly PlanWord[], body: readonly PlanWord[]): number {
  const begins = [0, 1, 2, 3].some((place) => startsAny(LINKS, title, place, hasDiacritics(title)));
  // Without diacritics «chỉ» is also «chi», to spend.
  const only = hasDiacritics(body) ? body.filter((_, place) => startsAny(LINKS_ONLY, body, place, true)).length : 0;
  return (begins ? 1 : 0) + only;
}

/** Where a plan says that it serves one house, and that it is about things that have no function: numbers of words. */
export function cuesIn(words: readonly PlanWord[]): {
  readonly singleUnit: readonly number[];
  readonly noSystem: readonly number[];
} {
  const exact = hasDiacritics(words);
  const places = (list: readonly TermWords[] | undefined): readonly number[] =>
    words.flatMap((_, place) => (startsAny(list, words, place, exact) ? [place] : []));
  return { singleUnit: places(UNIT), noSystem: places(THINGS) };
}

/** Whether who proposes is one house: a company, a hospital, a school. */
export function isOneHouse(proposer: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(proposer);
  return proposer.some(({ folded, marked }, place) => {
    const isEnglish = folded === marked && !exact;
    return (
      (place < HOUSE_WITHIN || isEnglish) &&
      startsAny(HOUSES, proposer, place, exact) &&
      !startsAny(STATES, proposer, place, exact)
    );
  });
}

/** A Vietnamese house says so with its first words: «Môi trường» is no school. */
const HOUSE_WITHIN = 2;

/** Whether a plan speaks of many houses that it serves. */
export function servesManyHouses(words: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(words);
  return words.some((_, place) => startsAny(MANY, words, place, exact));
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

function startsAny(
  list: readonly TermWords[] | undefined,
  words: readonly PlanWord[],
  place: number,
  exact: boolean,
): boolean {
  return (list ?? []).some(({ folded, marked }) =>
    folded.every((word, index) => {
      const found = words[place + index];
      return found?.folded === word && (!exact || found.marked === marked[index]);
    }),
  );
}
