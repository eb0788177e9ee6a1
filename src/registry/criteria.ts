import { DECISION } from "../domain/ids.js";
import type { Bilingual } from "../domain/language.js";
import type { CriterionResult, PlatformGroup } from "../domain/platform.js";
import type { AssessmentRecord, ProvisionRecord } from "../domain/records.js";
import { criteria } from "../store/cypher/platforms.js";
import type { GraphReader } from "../store/graph-store.js";

/** The parts of Annex I: criteria of Group A and of Group B. */
const CRITERIA_OF: Readonly<Record<PlatformGroup, string>> = { A: "annexI.I", B: "annexI.II" };

const NOT_SAID: Bilingual = {
  vi: "Dòng này của Phụ lục II không nói về tiêu chí này, cơ quan chủ quản chưa công bố.",
  en: "This row of Annex II says nothing about this criterion, and its owner has published nothing.",
};

/** What is said of a platform about one criterion. */
export interface CriterionAssessment {
  readonly criterion: ProvisionRecord;
  readonly result: CriterionResult;
  readonly rationale: Bilingual;
  /** A provision's id; null where the result is UNKNOWN. */
  readonly citedProvision: string | null;
  readonly quote: string | null;
}

/** The criteria of a group, in printed order. One statement. */
export function criteriaOf(reader: GraphReader, group: PlatformGroup): Promise<readonly ProvisionRecord[]> {
  return reader.read(criteria, { parents: [CRITERIA_OF[group]], document: DECISION });
}

/** One assessment for each criterion: what was read of the row, and UNKNOWN where it says nothing. */
export function assessEveryCriterion(
  all: readonly ProvisionRecord[],
  found: readonly AssessmentRecord[],
): readonly CriterionAssessment[] {
  const byPath = new Map(found.map((assessment) => [assessment.criterionPath, assessment]));
  return all.map((criterion) => {
    const assessment = byPath.get(criterion.path);
    return assessment === undefined
      ? { criterion, result: "UNKNOWN", rationale: NOT_SAID, citedProvision: null, quote: null }
      : { criterion, ...assessment };
  });
}
