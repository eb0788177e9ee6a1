import type { GroundKind } from "../article2/exemption-ground.js";
import { groundKindOf } from "../article2/exemption-ground.js";
import type { ComparedPlatform, ProposalForm } from "../article2/proposal.js";
import type { Ruling } from "../article2/ruling.js";
import { ruleOn } from "../article2/ruling.js";
import { IN_FORCE_FROM } from "../in-force.js";
import type { LocalDate } from "../local-date.js";
import { operationalStateOn } from "../operational-state.js";
import type { PlatformRecord } from "../records.js";
import type { PlanEvidence } from "./evidence.js";
import { evidenceOf } from "./evidence.js";
import { likenesses } from "./likeness.js";
import { LIKENESS } from "./parameters.js";
import { isAgency } from "./proposer.js";
import type { JudgedMatch } from "./relation.js";
import { judgeMatches } from "./relation.js";
import type { TermIndex } from "./term-index.js";

/** A plan before money is spent on it, in the proposer's words. */
export interface Plan {
  readonly title: string;
  readonly description: string;
  readonly form: ProposalForm;
  readonly agency: string | null;
  readonly exemption: string | null;
}

type PlatformOfCode = (code: string) => PlatformRecord | undefined;

export interface PlanAssessment {
  readonly ruling: Ruling;
  readonly matches: readonly JudgedMatch[];
  readonly ground: GroundKind | null;
}

/** Compares a plan with every row and rules on it under Article 2. The same plan, rows and day give the same answer. */
export function assessPlan(plan: Plan, platformOf: PlatformOfCode, index: TermIndex, asOf: LocalDate): PlanAssessment {
  return assessEvidence(plan, evidenceOf(plan, index), platformOf, (code) => index.hasSector(code), asOf);
}

/** The same of what was read of a plan already. */
export function assessEvidence(
  plan: Plan,
  evidence: PlanEvidence,
  platformOf: PlatformOfCode,
  hasSector: (code: string) => boolean,
  asOf: LocalDate,
  parameters = LIKENESS,
): PlanAssessment {
  const judged = judgeMatches(likenesses(evidence, hasSector, parameters), parameters);
  const compared = (match: JudgedMatch): ComparedPlatform[] => {
    const platform = platformOf(match.likeness.code);
    if (platform === undefined) return [];
    const { code, owner, startText } = platform;
    return [
      {
        code,
        owner: owner.name,
        startText,
        state: operationalStateOn(platform, asOf),
        isOwn: plan.agency !== null && isAgency(plan.agency, owner),
        isDoubtful: match.doubtful,
      },
    ];
  };
  const duplicates = judged.filter(({ relation }) => relation === "DUPLICATE");
  const related = judged.filter(({ relation }) => relation === "RELATED");
  const similar = duplicates.flatMap(compared);
  const own = new Set(similar.filter(({ isOwn }) => isOwn).map(({ code }) => code));
  const ground = (plan.exemption ?? "").trim() === "" ? null : groundKindOf(plan.exemption ?? "");
  const ruling = ruleOn({
    isInForce: asOf >= IN_FORCE_FROM,
    form: plan.form,
    similar,
    functionOnly: related.filter(({ functionOnly }) => functionOnly).map(({ likeness }) => likeness.code),
    nearlySimilar: related.filter(({ doubtful }) => doubtful).map(({ likeness }) => likeness.code),
    ground,
  });
  // What the ruling does not stand on is no duplicate: the proposer's own platform, and what is too doubtful to ban.
  const stands = (code: string): boolean => !own.has(code) && ruling.verdict !== "NO_DUPLICATE";
  const matches = judged.map((match): JudgedMatch =>
    match.relation === "DUPLICATE" && !stands(match.likeness.code) ? { ...match, relation: "RELATED" } : match,
  );
  return { ruling, matches, ground };
}
