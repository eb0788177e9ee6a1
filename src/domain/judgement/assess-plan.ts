import type { GroundKind } from "../article2/exemption-ground.js";
import { groundKindOf } from "../article2/exemption-ground.js";
import type { AssessmentFlag, ComparedPlatform, ProposalForm } from "../article2/proposal.js";
import type { Ruling } from "../article2/ruling.js";
import { ruleOn } from "../article2/ruling.js";
import { IN_FORCE_FROM } from "../in-force.js";
import type { LocalDate } from "../local-date.js";
import { operationalStateOn } from "../operational-state.js";
import type { AgencyRecord, PlatformRecord } from "../records.js";
import type { PlanEvidence } from "./evidence.js";
import { evidenceOf } from "./evidence.js";
import { likenesses } from "./likeness.js";
import type { OtherFunction } from "./other-function.js";
import { isAgency, isOrganOf } from "./proposer.js";
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
  /** Where no row is similar: what the plan is about instead, if that is known as a function that no row has. */
  readonly otherFunction: OtherFunction | null;
}

/** Compares a plan with every row and rules on it under Article 2. The same plan, rows and day give the same answer. */
export function assessPlan(plan: Plan, platformOf: PlatformOfCode, index: TermIndex, asOf: LocalDate): PlanAssessment {
  return assessEvidence(plan, evidenceOf(plan, index), platformOf, index, asOf);
}

/** The same of what was read of a plan already. */
export function assessEvidence(
  plan: Plan,
  evidence: PlanEvidence,
  platformOf: PlatformOfCode,
  index: TermIndex,
  asOf: LocalDate,
): PlanAssessment {
  const judged = judgeMatches(likenesses(evidence, index));
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
        isOwn: isOwnPlatform(plan, owner),
        isDoubtful: match.doubtful,
      },
    ];
  };
  const duplicates = judged.filter(({ relation }) => relation === "DUPLICATE");
  const related = judged.filter(({ relation }) => relation === "RELATED");
  const nearlySimilar = related.filter(({ doubtful }) => doubtful);
  // Of an owner's plan less tells that it is for its own platform: nobody else works on it.
  const own = nearlySimilar.flatMap(compared).filter(({ isOwn }) => isOwn);
  const similar = [...duplicates.flatMap(compared), ...own];
  const ground = (plan.exemption ?? "").trim() === "" ? null : groundKindOf(plan.exemption ?? "");
  const connected = judged.flatMap(({ likeness: { code, connectedTo } }) => {
    const quote = connectedTo === null ? null : index.connectsQuote(code, connectedTo.term);
    return quote === null ? [] : [{ code, quote }];
  });
  const ruling = ruleOn({
    isInForce: asOf >= IN_FORCE_FROM,
    form: plan.form,
    similar,
    functionOnly: related.filter(({ functionOnly }) => functionOnly).map(({ likeness }) => likeness.code),
    nearlySimilar: nearlySimilar
      .map(({ likeness }) => likeness.code)
      .filter((code) => !own.some((platform) => platform.code === code)),
    connected,
    ground,
  });
  // What the ruling does not stand on is no duplicate: the proposer's own platform, and what is too doubtful to ban.
  const standing = similar.filter(
    ({ isOwn, isDoubtful, state }) =>
      !isOwn &&
      ruling.verdict !== "NO_DUPLICATE" &&
      (ruling.verdict === "EXEMPT" || !isDoubtful || state !== "IN_OPERATION"),
  );
  const stands = new Set(standing.map(({ code }) => code));
  const matches = judged.map((match): JudgedMatch =>
    match.relation === "DUPLICATE" && !stands.has(match.likeness.code) ? { ...match, relation: "RELATED" } : match,
  );
  const isOther = similar.length === 0 && !ruling.flags.some((flag) => SAYS_NEAR.has(flag));
  return { ruling, matches, ground, otherFunction: isOther ? otherFunctionOf(evidence, index) : null };
}

/** With these flags a row is what the plan is about. */
const SAYS_NEAR: ReadonlySet<AssessmentFlag> = new Set(["LOW_CONFIDENCE", "FUNCTION_OVERLAP_ONLY"]);
/** A function that is less near than this says nothing of a plan. */
const NEAR_OTHER = 0.45;

function otherFunctionOf({ nearness: { nearestOther } }: PlanEvidence, index: TermIndex): OtherFunction | null {
  if (nearestOther === null || nearestOther.nearness < NEAR_OTHER) return null;
  return index.otherFunction(nearestOther.key) ?? null;
}

/** What an organ of the owner does is the owner's work where it keeps or improves what there is; anything new stands beside it. */
const IMPROVES: ReadonlySet<ProposalForm> = new Set(["MAINTAIN", "UPGRADE", "EXPAND"]);

function isOwnPlatform({ agency, form }: Plan, owner: AgencyRecord): boolean {
  return agency !== null && (isAgency(agency, owner) || (IMPROVES.has(form) && isOrganOf(agency, owner)));
}
