import { ASSESSMENT_FLAGS, PROPOSAL_FORMS, VERDICTS } from "../domain/article2/proposal.js";
import { MATCH_RELATIONS } from "../domain/judgement/relation.js";
import { OVERLAP_CLASSES } from "../domain/overlaps/overlap.js";
import { enumOf } from "./enum-of.js";

export const ProposalFormEnum = enumOf("ProposalForm", "What the money of a plan is for.", PROPOSAL_FORMS, {
  MAINTAIN: "To keep an existing system running.",
  RENT: "To hire a service.",
  BUY: "To buy a system or software.",
  BUILD: "To build one.",
  EXPAND: "To bring an existing one to more users, places or functions.",
  UPGRADE: "To improve an existing one.",
});

export const VerdictEnum = enumOf("Verdict", "What Article 2 says of a plan.", VERDICTS, {
  PROHIBITED: "Similar to a platform that operates (Article 2.2).",
  ALLOWED_UNTIL_OPERATIONAL:
    "Similar to a platform that is not known to operate (Article 2.3); see the flags for what is new.",
  EXEMPT: "Similar, and a special need is invoked that Article 2.2 excepts; a person checks it.",
  NO_DUPLICATE: "Similar to no other platform in function, objective and scope of use together.",
});

export const AssessmentFlagEnum = enumOf("AssessmentFlag", "What somebody has to look at.", ASSESSMENT_FLAGS, {
  NOT_IN_FORCE: "The day is before the Decision: Article 2 bound nobody.",
  SUNSET_WHEN_OPERATIONAL: "The permission ends when the platform operates.",
  CONFIRM_STATUS_WITH_OWNER: "The platform's window has begun and nobody has confirmed: ask its owner.",
  NEW_BUILD_NOT_COVERED: "Article 2.3 speaks of maintaining and hiring, not of building, buying or extending.",
  CHECK_EXEMPTION_GROUND: "A special need is invoked: a person has to check it.",
  EXEMPTION_GROUND_NOT_VALID: "What is invoked is none of the grounds of Article 2.2.",
  FUNCTION_OVERLAP_ONLY: "The function is similar to a row's, objective or scope are not.",
  OWN_PLATFORM: "The proposer works on its own platform.",
  LOW_CONFIDENCE: "A little more or less likeness would have decided otherwise: a person has to look.",
});

export const MatchRelationEnum = enumOf("MatchRelation", "What a row is to a plan.", MATCH_RELATIONS, {
  DUPLICATE: "Similar in function, objective and scope of use.",
  RELATED: "Like it, and not in all three; or the proposer's own.",
});

export const OverlapClassEnum = enumOf("OverlapClass", "What to make of an overlap.", OVERLAP_CLASSES, {
  SANCTIONED_PARALLEL: "The text itself orders several.",
  REUSE_REQUIRED: "A Group B row claims what a Group A row gives to all: Annex I.II.4 says reuse.",
  SUSPECT_OVERLAP:
    "Two rows claim the same function for the same scope and nothing sanctions it: a person has to look.",
  NOT_DUPLICATE: "Near in a function or in words, different in objective or scope.",
});
