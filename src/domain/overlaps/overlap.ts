import type { Bilingual } from "../language.js";
import type { PlatformGroup } from "../platform.js";

export const OVERLAP_CLASSES = ["SANCTIONED_PARALLEL", "REUSE_REQUIRED", "SUSPECT_OVERLAP", "NOT_DUPLICATE"] as const;
export type OverlapClass = (typeof OVERLAP_CLASSES)[number];

/** What a row says of its functions, its aim and its house. */
export interface OverlapRow {
  readonly code: string;
  readonly group: PlatformGroup;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly objective: string;
  readonly claims: readonly { readonly capabilityId: string; readonly isGeneral: boolean; readonly quote: string }[];
  /** Capabilities that its services give. */
  readonly offers: readonly string[];
  /** Where the text itself orders several of a function: which, and the words. */
  readonly sanction: { readonly capabilityId: string; readonly quote: string } | null;
  /** Pairs that a reading has cleared, at the first of the two. */
  readonly cleared: readonly ClearedPair[];
}

export interface ClearedPair {
  readonly other: string;
  readonly ownQuote: string;
  readonly otherQuote: string;
  readonly why: Bilingual;
}

/** Words of a row that an overlap rests on. */
export interface OverlapEvidence {
  readonly code: string;
  readonly quote: string;
}

export interface OverlapScore {
  readonly total: number;
  readonly function: number;
  readonly objective: number;
  readonly scope: number;
}

export interface FoundOverlap {
  /** By codes, Group A first. */
  readonly members: readonly string[];
  readonly classification: OverlapClass;
  readonly score: OverlapScore;
  readonly capabilityIds: readonly string[];
  readonly evidence: readonly OverlapEvidence[];
  readonly explanation: Bilingual;
}

/** Two rows side by side, with what a rule looks at. */
export interface RowPair {
  readonly first: OverlapRow;
  readonly second: OverlapRow;
  /** Capabilities that both claim and that are not general; of Group A's services too, where the other row is in Group B. */
  readonly shared: readonly string[];
  readonly score: OverlapScore;
}

/** What a rule makes of a pair; null where it does not apply. */
export type OverlapRule = (
  pair: RowPair,
) => { readonly classification: OverlapClass; readonly explanation: Bilingual } | null;
