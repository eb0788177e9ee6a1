import type { Bilingual } from "../language.js";
import { connectedSystem } from "./connected-system.js";
import { exempted } from "./exempted.js";
import { functionOverlap } from "./function-overlap.js";
import { inOperation } from "./in-operation.js";
import { invokedGround } from "./invoked-ground.js";
import { lowConfidence } from "./low-confidence.js";
import { noDuplicate } from "./no-duplicate.js";
import { notInForce } from "./not-in-force.js";
import { notYetOperating } from "./not-yet-operating.js";
import { ownPlatform } from "./own-platform.js";
import type { Article2Rule, AssessmentFlag, ProposalCase, RulingGround, Verdict } from "./proposal.js";

export interface Ruling {
  readonly verdict: Verdict;
  readonly flags: readonly AssessmentFlag[];
  readonly grounds: readonly RulingGround[];
  readonly wouldChange: readonly Bilingual[];
}

/**
 * The rules of Article 2 in their order. Before the Decision nothing is ruled. Then what only adds a flag or a ground: the
 * proposer's own platform is set aside, an invoked ground is looked at, what a row connects to is told apart, doubt is said (and
 * keeps a ban from being a guess). Then the verdict: without a similar platform there is nothing to rule on; an exception goes
 * before the ban, and the ban of one platform before the permission of another.
 */
const ARTICLE_2_RULES: readonly Article2Rule[] = [
  notInForce,
  ownPlatform,
  invokedGround,
  connectedSystem,
  functionOverlap,
  lowConfidence,
  noDuplicate,
  exempted,
  inOperation,
  notYetOperating,
];

/** What Article 2 says of a plan. */
export function ruleOn(proposal: ProposalCase): Ruling {
  const flags: AssessmentFlag[] = [];
  const grounds: RulingGround[] = [];
  const wouldChange: Bilingual[] = [];
  for (const rule of ARTICLE_2_RULES) {
    const found = rule(proposal);
    if (found === null) continue;
    flags.push(...(found.flags ?? []));
    grounds.push(...(found.grounds ?? []));
    wouldChange.push(...(found.wouldChange ?? []));
    if (found.verdict !== undefined) return { verdict: found.verdict, flags, grounds, wouldChange };
  }
  throw new Error("one of the rules gives a verdict on every plan");
}
