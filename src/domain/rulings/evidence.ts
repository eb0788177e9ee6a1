import type { Verdict } from "../article2/proposal.js";
import type { FoundOverlap } from "../overlaps/overlap.js";
import type { StandingOf } from "./records.js";

/**
 * What a ruling on an overlap rests on: its class, its members, what they share and their rows' words. Scores are left out:
 * they are ours, and a finer scale is no new fact.
 */
export function overlapEvidence({ classification, members, capabilityIds, evidence }: FoundOverlap): string {
  const words = evidence.map(({ code, quote }) => [code, quote]);
  return JSON.stringify([classification, members, capabilityIds, words]);
}

/** What a ruling on a plan rests on: the verdict that was found, and how the rows stand that carry it. */
export function assessmentEvidence(verdict: Verdict, duplicates: readonly StandingOf[]): string {
  const standings = duplicates.map(({ code, state }) => `${code} ${state}`).sort();
  return JSON.stringify([verdict, standings]);
}
