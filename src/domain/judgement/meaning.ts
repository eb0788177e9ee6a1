import { DENIES, MANY_HOUSES, NATIONAL, NO_SYSTEM, ONE_HOUSE, PREPOSITIONS, SINGLE_UNIT, TURNS, USES } from "./cues.js";
import type { PlanWord, TermWords } from "./plan-words.js";
import { hasDiacritics, termWords } from "./plan-words.js";

/** How words of a plan are meant, by their numbers: what it does, what it uses, what it says that it does not do. */
export type Meaning = "DOES" | "USES" | "DENIES";

const terms = (list: readonly string[]): readonly TermWords[] => list.map((term) => termWords(term));
const [DENYING, USING, TURNING, UNIT, THINGS, HOUSES, MANY] = [
  DENIES,
  USES,
  TURNS,
  SINGLE_UNIT,
  NO_SYSTEM,
  ONE_HOUSE,
  MANY_HOUSES,
].map(terms);

/** The meaning of each word: a denial holds to the end of its sentence or to a turn, a use to the end of its clause. */
export function meanings(words: readonly PlanWord[]): readonly Meaning[] {
  const exact = hasDiacritics(words);
  let [denied, used] = [-1, -1];
  return words.map(({ sentence, clause }, place) => {
    if (startsAny(TURNING, words, place, exact)) denied = -1;
    if (startsAny(DENYING, words, place, exact)) denied = sentence;
    if (startsAny(USING, words, place, exact)) used = clause;
    return denied === sentence ? "DENIES" : used === clause ? "USES" : "DOES";
  });
}

/** How often a plan says that it serves one house, and that it is about things that have no function. */
export function countCues(words: readonly PlanWord[]): { readonly singleUnit: number; readonly noSystem: number } {
  const exact = hasDiacritics(words);
  const count = (list: readonly TermWords[] | undefined): number =>
    words.filter((_, place) => startsAny(list, words, place, exact)).length;
  return { singleUnit: count(UNIT), noSystem: count(THINGS) };
}

/** Whether who proposes is one house: a company, a hospital, a school. */
export function isOneHouse(proposer: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(proposer);
  return proposer.some((_, place) => startsAny(HOUSES, proposer, place, exact));
}

/** Whether a plan speaks of many houses that it serves. */
export function servesManyHouses(words: readonly PlanWord[]): boolean {
  const exact = hasDiacritics(words);
  return words.some((_, place) => startsAny(MANY, words, place, exact));
}

/** Whether a term names a national system that the plan uses: a preposition stands before it. */
export function isUsedByName(term: string, words: readonly PlanWord[], first: number): boolean {
  const before = words[first - 1]?.marked ?? "";
  const lower = term.toLowerCase();
  return (
    (PREPOSITIONS.has(before) || PREPOSITIONS.has(words[first - 1]?.folded ?? "")) &&
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
