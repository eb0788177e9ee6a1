import type { Verdict } from "../article2/proposal.js";

/**
 * What a steward may decide. CONFIRM: as the registry found. DISMISS: not similar in function, objective and scope together
 * (Article 2.2). EXEMPT: a special need of defence, security, cipher or a specialised law (Article 2.2). SANCTION: the text
 * itself orders several.
 */
export const RULING_DECISIONS = ["CONFIRM", "DISMISS", "EXEMPT", "SANCTION"] as const;
export type RulingDecision = (typeof RULING_DECISIONS)[number];

/** The verdict on a plan after a ruling. */
export function verdictAfter(decision: RulingDecision, found: Verdict): Verdict {
  switch (decision) {
    case "CONFIRM":
      return found;
    case "EXEMPT":
      return "EXEMPT";
    case "DISMISS":
    case "SANCTION":
      return "NO_DUPLICATE";
  }
}

/** How an overlap stands with the steward; OPEN again when what was ruled on has changed. */
export const OVERLAP_STATUSES = ["OPEN", "CONFIRMED", "DISMISSED", "EXEMPTED", "SANCTIONED"] as const;
export type OverlapStatus = (typeof OVERLAP_STATUSES)[number];

const STATUS_AFTER: Readonly<Record<RulingDecision, OverlapStatus>> = {
  CONFIRM: "CONFIRMED",
  DISMISS: "DISMISSED",
  EXEMPT: "EXEMPTED",
  SANCTION: "SANCTIONED",
};

/** @param evidence the digest of what is found now */
export function overlapStatus(
  inForce: { readonly decision: RulingDecision; readonly evidence: string } | null,
  evidence: string,
): OverlapStatus {
  return inForce?.evidence === evidence ? STATUS_AFTER[inForce.decision] : "OPEN";
}
