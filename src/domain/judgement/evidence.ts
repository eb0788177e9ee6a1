import type { Meaning } from "./meaning.js";
import { countCues, isOneHouse, isUsedByName, meanings, servesManyHouses } from "./meaning.js";
import type { PlanWord } from "./plan-words.js";
import { wordsOf } from "./plan-words.js";
import type { Facet } from "./row-vocabulary.js";
import { FACETS } from "./row-vocabulary.js";
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
}

/** All that a plan says of any row, and of itself. */
export interface PlanEvidence {
  readonly hits: ReadonlyMap<string, readonly PlanHit[]>;
  /** How often it says that it serves one house. */
  readonly singleUnit: number;
  /** How often it speaks of things, works and lessons; the title counts three times. */
  readonly noSystem: number;
  /** Whether who proposes it is one house (a company, a hospital, a school), and it speaks of no others. */
  readonly isOneHouse: boolean;
}

/** Reads a plan once, for all rows. */
export function evidenceOf(plan: PlanText, index: TermIndex): PlanEvidence {
  const hits = new Map<string, PlanHit[]>();
  const seen = new Set<string>();
  const collect = (text: string, words: readonly PlanWord[], inTitle: boolean, facets: readonly Facet[]): void => {
    const meant = meanings(words);
    for (const hit of longestOnly(index.find(words).filter(({ facet }) => facets.includes(facet)))) {
      // A term said twice is no more evidence than once.
      const key = `${hit.code} ${hit.facet} ${hit.term}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const quote = text.normalize("NFC").slice(words[hit.first]?.start, words[hit.last]?.end);
      const { code, facet, term, weight, isLoose } = hit;
      const said = meant[hit.first] ?? "DOES";
      const meaning = said === "DOES" && isUsedByName(term, words, hit.first) ? "USES" : said;
      const found = { code, facet, term, weight, isLoose, meaning, inTitle, quote };
      const known = hits.get(code);
      if (known === undefined) hits.set(code, [found]);
      else known.push(found);
    }
  };
  const title = wordsOf(plan.title);
  const body = wordsOf(plan.description);
  collect(plan.title, title, true, FACETS);
  collect(plan.description, body, false, FACETS);
  const proposer = wordsOf(plan.agency ?? "");
  collect(plan.agency ?? "", proposer, false, ["sector"]);
  const [inTitle, inBody] = [countCues(title), countCues(body)];
  return {
    hits,
    singleUnit: inTitle.singleUnit + inBody.singleUnit,
    noSystem: 3 * inTitle.noSystem + inBody.noSystem,
    isOneHouse: isOneHouse(proposer) && !servesManyHouses([...title, ...body]),
  };
}

/** Of terms of one row and facet that stand inside one another, the longest alone; a neighbour's longer word goes before. */
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
    (other.facet === hit.facet || other.facet === "unlike") &&
    other.first <= hit.first &&
    other.last >= hit.last &&
    (hit.isLoose || other.last - other.first > hit.last - hit.first);
  return [...ofRow.values()].flatMap((some) => some.filter((hit) => !some.some((other) => covers(other, hit))));
}
