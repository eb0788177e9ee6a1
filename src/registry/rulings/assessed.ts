import type { PlanAssessment } from "../../domain/judgement/assess-plan.js";
import type { Plan } from "../../domain/judgement/assess-plan.js";
import type { LocalDate } from "../../domain/local-date.js";
import { platformId } from "../../domain/ids.js";
import { assessmentEvidence } from "../../domain/rulings/evidence.js";
import type { StandingOf } from "../../domain/rulings/records.js";
import type { GraphReader } from "../../store/graph-store.js";
import type { PlatformsById } from "../analysis/platform-table.js";
import { assessProposal } from "../judgement/assess-proposal.js";
import { stateOf } from "../platforms.js";
import { digestOf } from "./digest.js";

/** A plan assessed, with what a ruling on it rests on. */
export interface Assessed extends PlanAssessment {
  readonly duplicates: readonly StandingOf[];
  /** The digest of it. */
  readonly evidence: string;
}

/** @throws InvalidArgument for a text that is missing or too long */
export async function assessed(
  reader: GraphReader,
  platforms: PlatformsById,
  plan: Plan,
  asOf: LocalDate,
): Promise<Assessed> {
  const assessment = await assessProposal(reader, platforms, plan, asOf);
  const duplicates = assessment.matches.flatMap(({ relation, likeness: { code } }): StandingOf[] => {
    const platform = platforms.get(platformId(code));
    return relation !== "DUPLICATE" || platform === undefined ? [] : [{ code, state: stateOf(platform, asOf) }];
  });
  const evidence = digestOf(assessmentEvidence(assessment.ruling.verdict, duplicates));
  return { ...assessment, duplicates, evidence };
}
