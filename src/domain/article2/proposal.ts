import type { Bilingual } from "../language.js";
import type { OperationalState } from "../platform.js";
import type { GroundKind } from "./exemption-ground.js";

export const PROPOSAL_FORMS = ["MAINTAIN", "RENT", "BUY", "BUILD", "EXPAND", "UPGRADE"] as const;
export type ProposalForm = (typeof PROPOSAL_FORMS)[number];

export const VERDICTS = ["PROHIBITED", "ALLOWED_UNTIL_OPERATIONAL", "EXEMPT", "NO_DUPLICATE"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ASSESSMENT_FLAGS = [
  "NOT_IN_FORCE",
  "SUNSET_WHEN_OPERATIONAL",
  "CONFIRM_STATUS_WITH_OWNER",
  "NEW_BUILD_NOT_COVERED",
  "CHECK_EXEMPTION_GROUND",
  "EXEMPTION_GROUND_NOT_VALID",
  "FUNCTION_OVERLAP_ONLY",
  "OWN_PLATFORM",
  "LOW_CONFIDENCE",
] as const;
export type AssessmentFlag = (typeof ASSESSMENT_FLAGS)[number];

/** A row that a plan is similar to, as Article 2 looks at it. */
export interface ComparedPlatform {
  readonly code: string;
  readonly owner: Bilingual;
  readonly startText: string;
  readonly state: OperationalState;
  /** Whether the proposer is the agency that governs it. */
  readonly isOwn: boolean;
  /** Whether a little more or less likeness would have decided otherwise. */
  readonly isDoubtful: boolean;
}

/** A plan as Article 2 looks at it: similar means function, objective and scope of use together. */
export interface ProposalCase {
  /** Whether the Decision is in force on the day asked about. */
  readonly isInForce: boolean;
  readonly form: ProposalForm;
  readonly similar: readonly ComparedPlatform[];
  /** Rows that are similar in function, and not in objective or scope. */
  readonly functionOnly: readonly string[];
  /** Rows that missed being similar by little. */
  readonly nearlySimilar: readonly string[];
  /** Rows that by their own words connect to what the plan is, with these words. */
  readonly connected: readonly { readonly code: string; readonly quote: string }[];
  /** What kind of ground the proposer invokes; null for none. */
  readonly ground: GroundKind | null;
}

/** A provision that a ruling rests on: its path, and what it says here. */
export interface RulingGround {
  readonly path: string;
  readonly statement: Bilingual;
}

/** What one rule finds; a verdict ends the search, flags and grounds of all rules before it stay. */
export interface Finding {
  readonly verdict?: Verdict;
  readonly flags?: readonly AssessmentFlag[];
  readonly grounds?: readonly RulingGround[];
  readonly wouldChange?: readonly Bilingual[];
}

/** A rule of Article 2; null where it does not apply. */
export type Article2Rule = (proposal: ProposalCase) => Finding | null;

/** The rows that carry a verdict: similar ones that are not the proposer's own. */
export function othersOf({ similar }: ProposalCase): readonly ComparedPlatform[] {
  return similar.filter(({ isOwn, state }) => !isOwn && state !== "RETIRED");
}

/** The rows that a ban may rest on: they operate, and it is not in doubt that the plan is similar. */
export function banningOf(proposal: ProposalCase): readonly ComparedPlatform[] {
  return othersOf(proposal).filter(({ state, isDoubtful }) => state === "IN_OPERATION" && !isDoubtful);
}

/** The rows that permit for a while: they are similar, and not known to operate. */
export function permittingOf(proposal: ProposalCase): readonly ComparedPlatform[] {
  return othersOf(proposal).filter(({ state }) => state !== "IN_OPERATION");
}

export function codesOf(platforms: readonly { readonly code: string }[]): string {
  return platforms.map(({ code }) => code).join(", ");
}
