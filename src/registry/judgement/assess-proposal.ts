import type { Plan, PlanAssessment } from "../../domain/judgement/assess-plan.js";
import { assessPlan } from "../../domain/judgement/assess-plan.js";
import type { LocalDate } from "../../domain/local-date.js";
import { platformId } from "../../domain/ids.js";
import type { PlatformRecord } from "../../domain/records.js";
import type { PlatformsById } from "../analysis/platform-table.js";
import type { GraphReader } from "../../store/graph-store.js";
import { InvalidArgument } from "../invalid-argument.js";
import { withTermIndex } from "./term-indexes.js";

/** Characters; a plan's summary is shorter, and a whole dossier is no description. */
const MOST: Readonly<Record<"title" | "description" | "agency" | "exemption", number>> = {
  title: 500,
  description: 20_000,
  agency: 300,
  exemption: 5_000,
};

/**
 * What Article 2 says of a plan on a day. Two statements.
 *
 * @param platforms all of them
 * @throws InvalidArgument for a text that is missing or too long
 */
export async function assessProposal(
  reader: GraphReader,
  platforms: PlatformsById,
  plan: Plan,
  asOf: LocalDate,
): Promise<PlanAssessment> {
  for (const name of ["title", "description", "agency", "exemption"] as const) {
    const length = plan[name]?.length ?? 0;
    if (length > MOST[name]) {
      throw new InvalidArgument(
        `input.${name}`,
        `input.${name} has ${String(length)} characters; allowed: at most ${String(MOST[name])}`,
      );
    }
  }
  for (const name of ["title", "description"] as const) {
    if (!/\p{L}/u.test(plan[name]))
      throw new InvalidArgument(`input.${name}`, `input.${name} has no words; what does the plan do, for whom, where?`);
  }
  const platformOf = (code: string): PlatformRecord | undefined => platforms.get(platformId(code));
  return withTermIndex(reader, (index) => assessPlan(plan, platformOf, index, asOf));
}
