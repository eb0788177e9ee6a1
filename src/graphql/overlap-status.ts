import type { OverlapStatus } from "../domain/rulings/decision.js";
import { overlapStatus } from "../domain/rulings/decision.js";
import { overlapDigest } from "../registry/rulings/rule-on-overlap.js";
import type { OverlapType } from "./types/judgement/overlap.type.js";

/** How an overlap stands with the steward. */
export async function statusOf({ id, found, scope }: OverlapType): Promise<OverlapStatus> {
  return overlapStatus((await scope.loaders.rulingsOf.load(id)).at(-1) ?? null, overlapDigest(found));
}
