import { OVERLAP_STATUSES, RULING_DECISIONS } from "../domain/rulings/decision.js";
import { PROBLEM_CODES } from "../domain/rulings/problem.js";
import { VERIFICATION_RESULTS } from "../registry/rulings/verify.js";
import { enumOf } from "./enum-of.js";

export const RulingDecisionEnum = enumOf("RulingDecision", "What a steward decides.", RULING_DECISIONS, {
  CONFIRM: "As the registry found.",
  DISMISS: "Not similar in function, objective and scope of use together (Article 2.2).",
  EXEMPT: "A special need of defence, security, cipher or a specialised law (Article 2.2); `ground` names it.",
  SANCTION: "The text itself orders several; `citation` has its words.",
});

export const OverlapStatusEnum = enumOf("OverlapStatus", "How an overlap stands with the steward.", OVERLAP_STATUSES, {
  OPEN: "Nobody has ruled on it, or what was ruled on has changed since.",
  CONFIRMED: "It is what the registry found.",
  DISMISSED: "It is none. It stays so until its evidence changes.",
  EXEMPTED: "A special need under Article 2.2.",
  SANCTIONED: "The text itself orders several.",
});

export const ProblemCodeEnum = enumOf("ProblemCode", "Why an act was not done; nothing was written.", PROBLEM_CODES, {
  INVALID_ARGUMENT: "A value that is missing, too long or not allowed.",
  UNKNOWN_PROPOSAL: "There is no such proposal.",
  UNKNOWN_OVERLAP: "There is no such overlap, or there is none any more.",
  UNKNOWN_PROVISION: "There is no such provision.",
  QUOTE_NOT_FOUND: "The provision does not hold these words.",
  GROUND_NOT_VALID: "What is invoked is none of the grounds of Article 2.2.",
  CONFLICT: "Somebody else was first: read what is there now, and decide again.",
});

export const VerificationResultEnum = enumOf(
  "VerificationResult",
  "What a page of a ruling, or the digest on one, turns out to be.",
  VERIFICATION_RESULTS,
  {
    VALID: "This registry made it.",
    ALTERED: "What the page says is not what its digest was made of.",
    UNKNOWN: "This registry has no ruling with this digest.",
    NO_DIGEST: "The page shows no digest, or several.",
  },
);
