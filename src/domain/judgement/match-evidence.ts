import { foldText } from "../folded-text.js";
import type { CapabilityRecord, ClaimRecord } from "../records.js";
import type { PlanHit } from "./evidence.js";

/** Words of a plan beside the words of the row that claim the same. */
export interface MatchEvidence {
  readonly proposalQuote: string;
  readonly platformQuote: string;
  readonly capability: CapabilityRecord | null;
}

/** More than this nobody reads beside a row. */
const MOST = 6;

/**
 * The plan's most telling words, each beside the claim of the row that shares most words with it; where a row claims
 * nothing, beside its name.
 */
export function matchEvidence(
  hits: readonly PlanHit[],
  claims: readonly ClaimRecord[],
  name: string,
): readonly MatchEvidence[] {
  const order = ["function", "objective", "subject", "users"];
  const telling = hits
    .filter(({ facet, meaning }) => order.includes(facet) && meaning === "DOES")
    .toSorted((a, b) => order.indexOf(a.facet) - order.indexOf(b.facet) || b.weight - a.weight);
  const quotes = new Set<string>();
  const evidence: MatchEvidence[] = [];
  for (const hit of telling) {
    if (evidence.length >= MOST || quotes.has(hit.quote)) continue;
    quotes.add(hit.quote);
    const claim = nearestClaim(hit, claims);
    evidence.push({
      proposalQuote: hit.quote,
      platformQuote: claim?.quote ?? name,
      capability: claim?.capability ?? null,
    });
  }
  return evidence;
}

function nearestClaim({ term, quote }: PlanHit, claims: readonly ClaimRecord[]): ClaimRecord | undefined {
  const words = new Set(foldText(`${term} ${quote}`).split(" "));
  const shared = ({ quote: claimed, capability }: ClaimRecord): number => {
    const names = [claimed, capability.name.vi, ...capability.alternativesVi, ...capability.alternativesEn].join(" ");
    return new Set(
      foldText(names)
        .split(" ")
        .filter((word) => words.has(word)),
    ).size;
  };
  return claims.toSorted((a, b) => shared(b) - shared(a))[0];
}
