import { externalSystemId } from "../../domain/ids.js";
import { nearestNames } from "../../domain/nearest-names.js";
import type { NodeNumber } from "../../domain/analysis/edge-graph.js";
import type { PlatformRecord } from "../../domain/records.js";
import { InvalidArgument } from "../invalid-argument.js";
import { platformIdOf } from "../look-ups.js";
import type { Snapshot } from "./snapshots.js";

const MAX_ROOTS = 100;

/** A platform that a question begins at. */
export interface Root {
  readonly number: NodeNumber;
  readonly platform: PlatformRecord;
}

/** @throws InvalidArgument naming the nearest codes, or saying that the key is an external system's */
export function rootOf(snapshot: Snapshot, code: string, argument: string): Root {
  const id = platformIdOf(code);
  const platform = id === null ? undefined : snapshot.platforms.get(id);
  const number = id === null ? undefined : snapshot.graph.numberOf(id);
  if (platform !== undefined && number !== undefined) return { number, platform };
  if (snapshot.graph.numberOf(externalSystemId(code)) !== undefined) {
    throw new InvalidArgument(
      argument,
      `«${code}» is an external system, and the question begins at platforms; dependencies(filter: {to: ["${code}"]}) says who needs it`,
    );
  }
  const nearest = nearestNames(
    code,
    [...snapshot.platforms.values()].map((known) => known.code),
  );
  const hint = nearest.length === 0 ? "" : `; did you mean ${nearest.join(", ")}?`;
  throw new InvalidArgument(argument, `there is no platform «${code.slice(0, 40)}»${hint}`);
}

/** Each root once. @throws InvalidArgument for none, too many, or an unknown one */
export function rootsOf(snapshot: Snapshot, codes: readonly string[], argument: string): readonly Root[] {
  const distinct = [...new Set(codes)];
  if (distinct.length === 0)
    throw new InvalidArgument(argument, `${argument} is empty; give at least one platform's code`);
  if (codes.length > MAX_ROOTS) {
    throw new InvalidArgument(
      argument,
      `${argument} has ${String(codes.length)} entries; allowed: at most ${String(MAX_ROOTS)}`,
    );
  }
  return distinct.map((code, index) => rootOf(snapshot, code, `${argument}.${String(index)}`));
}
