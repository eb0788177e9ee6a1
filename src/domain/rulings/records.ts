import type { AssessmentFlag, Verdict } from "../article2/proposal.js";
import type { Plan } from "../judgement/assess-plan.js";
import type { LocalDate } from "../local-date.js";
import type { OperationalState } from "../platform.js";
import type { RulingDecision } from "./decision.js";

/** A plan that was stored, as it stood after one submission; what it was assessed as stays with it. */
export interface ProposalRevisionRecord extends Plan {
  readonly id: string;
  readonly proposalId: string;
  /** 1, 2, … */
  readonly number: number;
  readonly submittedOn: LocalDate;
  readonly registryRevision: number;
  readonly verdict: Verdict;
  readonly flags: readonly AssessmentFlag[];
  readonly duplicates: readonly StandingOf[];
}

/** A row that carries a verdict, and how it stood then. */
export interface StandingOf {
  readonly code: string;
  readonly state: OperationalState;
}

/** A stored plan with all its revisions, the newest last. */
export interface ProposalRecord {
  readonly id: string;
  /** The registry's revision that it came with: tells its place among all. */
  readonly registryRevision: number;
  readonly revisions: readonly ProposalRevisionRecord[];
}

/** A steward's ruling; nothing of it ever changes. */
export interface RulingRecord {
  readonly id: string;
  /** What was ruled on: the id of a proposal or of an overlap. */
  readonly subjectId: string;
  /** Of a proposal, which of its revisions. */
  readonly proposalRevision: number | null;
  /** Codes of the rows that it is about. */
  readonly members: readonly string[];
  readonly decision: RulingDecision;
  /** Of a proposal, the verdict after the ruling. */
  readonly verdict: Verdict | null;
  readonly reason: string;
  /** The special need, in the words that were accepted (EXEMPT). */
  readonly ground: string | null;
  /** The words of the text that order several (SANCTION). */
  readonly citation: { readonly provisionId: string; readonly quote: string } | null;
  readonly ruledOn: LocalDate;
  readonly ruledBy: string;
  /** The digest of what was looked at: another one now means that the ruling no longer covers it. */
  readonly evidence: string;
  readonly supersedes: string | null;
  readonly registryRevision: number;
  /** Of the page that was made of it. */
  readonly digest: string;
}
