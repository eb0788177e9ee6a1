import type { Nearness } from "./example-index.js";
import type { MeantWords } from "./grams.js";
import type { Meaning } from "./meaning.js";
import {
  bringsNoSoftware,
  connectingInBody,
  connectingInTitle,
  cuesIn,
  isAboutBuying,
  isOneHouse,
  isUsedByName,
  meanings,
  servesAbroad,
  servesManyHouses,
} from "./meaning.js";
import type { PlanWord } from "./plan-words.js";
import { wordsOf } from "./plan-words.js";
import type { Facet } from "./row-vocabulary.js";
import { FACETS } from "./row-vocabulary.js";
import type { WordRank } from "./word-ranking.js";
import type { TermHit, TermIndex } from "./term-index.js";

/** What is read of a plan. */
export interface PlanText {
  readonly title: string;
  readonly description: string;
  /** Who proposes it: tells the sector of rows that share one function. */
  readonly agency: string | null;
}

/** A term of a row in the words of the plan. */
export interface PlanHit {
  readonly code: string;
  readonly facet: Facet;
  readonly term: string;
  /** How telling the term is, 0 to 1. */
  readonly weight: number;
  readonly meaning: Meaning;
  readonly inTitle: boolean;
  /** Whether the term's words stand in one clause, but not one after the other. */
  readonly isLoose: boolean;
  /** The plan's own words. */
  readonly quote: string;
  /** The words, by their numbers in the title or the description. */
  readonly first: number;
  readonly last: number;
}

/** How a plan's words fit a row's, whatever their order. */
export interface Rank extends Pick<WordRank, "relative" | "coverage"> {
  /** The share of the plan that the words of what is near the row cover. */
  readonly unlike: number;
  /** How much more of the plan it covers than the best of the others; below 0 for less. */
  readonly lead: number;
}

/** Where a cue stands, by the number of its first word. */
export interface CuePlace {
  readonly place: number;
  readonly inTitle: boolean;
}

/** All that a plan says of any row, and of itself. */
export interface PlanEvidence {
  /** Of the rows whose words fit best. */
  readonly ranks: ReadonlyMap<string, Rank>;
  readonly hits: ReadonlyMap<string, readonly PlanHit[]>;
  /** How often it says that it serves one house. */
  readonly singleUnit: number;
  /** Where it speaks of things, works and lessons. */
  readonly noSystem: readonly CuePlace[];
  /** Where it says that it only carries something from one system to another, or uses what a row gives. */
  readonly connecting: readonly CuePlace[];
  /** Whether who proposes it is one house (a company, a hospital, a school), and it speaks of no others; or it serves another country. */
  readonly isOneHouse: boolean;
  /** Whether it says that it brings no software. */
  readonly bringsNoSoftware: boolean;
  /** How near it is to plans whose answer is known. */
  readonly nearness: Nearness;
  /** Words of its description. */
  readonly length: number;
}

/** Reads a plan once, for all rows. */
export function evidenceOf(plan: PlanText, index: TermIndex): PlanEvidence {
  const hits = new Map<string, PlanHit[]>();
  const seen = new Set<string>();
  const collect = (
    text: string,
    words: readonly PlanWord[],
    meant: readonly Meaning[],
    inTitle: boolean,
    facets: readonly Facet[],
  ): void => {
    for (const hit of longestOnly(index.find(words).filter(({ facet }) => facets.includes(facet)))) {
      // A term said twice is no more evidence than once.
      const key = `${hit.code} ${hit.facet} ${hit.term}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const quote = text.normalize("NFC").slice(words[hit.first]?.start, words[hit.last]?.end);
      const { code, facet, term, weight, isLoose, first, last } = hit;
      const said = meant[hit.first] ?? "DOES";
      const meaning = said === "DOES" && isUsedByName(term, words, hit.first, inTitle) ? "USES" : said;
      const found = { code, facet, term, weight, isLoose, meaning, inTitle, quote, first, last };
      const known = hits.get(code);
      if (known === undefined) hits.set(code, [found]);
      else known.push(found);
    }
  };
  const title = wordsOf(plan.title);
  const body = wordsOf(plan.description);
  const proposer = wordsOf(plan.agency ?? "");
  const [ofTitle, ofBody] = [meanings(title, true), meanings(body, isAboutBuying(title))];
  collect(plan.title, title, ofTitle, true, FACETS);
  collect(plan.description, body, ofBody, false, FACETS);
  collect(plan.agency ?? "", proposer, meanings(proposer), false, ["sector"]);
  const parts = [
    { words: title, meanings: ofTitle, weight: 2 },
    { words: body, meanings: ofBody, weight: 1 },
  ];
  const ranked = index.rank(parts, "LIKE", RANKED);
  const [best, second] = ranked;
  const unlike = new Map(index.rank(parts, "UNLIKE", UNLIKE_RANKED).map(({ code, coverage }) => [code, coverage]));
  for (const rank of ranked) {
    const terms = hits.get(rank.code) ?? [];
    hits.set(rank.code, [...terms, ...rankHits(plan, parts, rank, terms)]);
  }
  const nearness = index.nearness(parts);
  for (const [code] of nearestRows(nearness)) if (!hits.has(code)) hits.set(code, []);
  const [inTitle, inBody] = [cuesIn(title), cuesIn(body)];
  return {
    ranks: new Map(
      ranked.map((rank) => {
        const lead = rank.coverage - ((rank === best ? second : best)?.coverage ?? 0);
        return [rank.code, { ...rank, unlike: unlike.get(rank.code) ?? 0, lead }];
      }),
    ),
    hits,
    singleUnit: inTitle.singleUnit.length + inBody.singleUnit.length,
    noSystem: cuePlaces(inTitle.noSystem, inBody.noSystem),
    connecting: cuePlaces(connectingInTitle(title), connectingInBody(body)),
    isOneHouse:
      servesAbroad(title) || servesAbroad(body) || (isOneHouse(proposer) && !servesManyHouses([...title, ...body])),
    bringsNoSoftware: bringsNoSoftware(title, ofTitle) || bringsNoSoftware(body, ofBody),
    nearness,
    length: body.length,
  };
}

function cuePlaces(inTitle: readonly number[], inBody: readonly number[]): readonly CuePlace[] {
  return [...inTitle.map((place) => ({ place, inTitle: true })), ...inBody.map((place) => ({ place, inTitle: false }))];
}

function nearestRows({ examples }: Nearness): readonly (readonly [string, number])[] {
  return [...examples].sort(([a, near], [b, nearer]) => nearer - near || (a < b ? -1 : 1)).slice(0, RANKED);
}

/** Rows that are looked at for their words or their examples alone. */
const RANKED = 8;
const UNLIKE_RANKED = 40;

/**
 * The words that tell for a row by its rank, where no term says so: they show why, and have counted in the rank already. Pairs
 * that follow one another are one expression.
 *
 * @param telling pairs, by the number of their first word in the plan
 */
function rankHits(
  plan: PlanText,
  parts: readonly MeantWords[],
  { code, telling }: WordRank,
  terms: readonly PlanHit[],
): readonly PlanHit[] {
  const [title, body] = parts.map(({ words }) => words);
  const runs: { first: number; last: number }[] = [];
  for (const place of telling.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === place) run.last = place + 1;
    else runs.push({ first: place, last: place + 1 });
  }
  return runs.flatMap((run): PlanHit[] => {
    const length = title?.length ?? 0;
    const inTitle = run.first < length;
    const [text, words = []] = inTitle ? [plan.title, title] : [plan.description, body];
    const [first, last] = inTitle ? [run.first, run.last] : [run.first - length, run.last - length];
    if (terms.some((term) => term.inTitle === inTitle && term.first <= last && first <= term.last)) return [];
    const quote = text.normalize("NFC").slice(words[first]?.start, words[last]?.end);
    const term = words
      .slice(first, last + 1)
      .map(({ folded }) => folded)
      .join(" ");
    return [{ code, facet: "function", term, weight: 0, meaning: "DOES", isLoose: false, inTitle, quote, first, last }];
  });
}

/**
 * Of terms of one row and facet that stand inside one another, the longest alone; a longer word of a neighbour, or of what the
 * row connects to, goes before.
 */
function longestOnly(hits: readonly TermHit[]): readonly TermHit[] {
  const ofRow = new Map<string, TermHit[]>();
  for (const hit of hits) {
    const known = ofRow.get(hit.code);
    if (known === undefined) ofRow.set(hit.code, [hit]);
    else known.push(hit);
  }
  const covers = (other: TermHit, hit: TermHit): boolean =>
    !other.isLoose &&
    other !== hit &&
    (other.facet === hit.facet || other.facet === "unlike" || other.facet === "connects") &&
    other.first <= hit.first &&
    other.last >= hit.last &&
    (hit.isLoose || other.last - other.first > hit.last - hit.first);
  return [...ofRow.values()].flatMap((some) => some.filter((hit) => !some.some((other) => covers(other, hit))));
}
