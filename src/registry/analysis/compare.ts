import type { LocalDate } from "../../domain/local-date.js";
import type { OperationalState } from "../../domain/platform.js";
import type { DependencyRecord, PlatformRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { stateOf } from "../platforms.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import type { Snapshot } from "./snapshots.js";

export interface StateChange {
  readonly platform: PlatformRecord;
  readonly before: OperationalState;
  readonly after: OperationalState;
}

export interface Comparison {
  /** By code. */
  readonly states: readonly StateChange[];
  readonly begun: readonly DependencyRecord[];
  readonly ended: readonly DependencyRecord[];
}

/** What changes between two days: states of platforms, and edges that begin or end. @throws InvalidArgument */
export function compareDays(snapshot: Snapshot, from: LocalDate, to: LocalDate, filter: DependencyFilter): Comparison {
  const states = [...snapshot.platforms.values()]
    .map((platform) => ({ platform, before: stateOf(platform, from), after: stateOf(platform, to) }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.platform.code < b.platform.code ? -1 : 1));
  const [held, holds] = [acceptedEdges(snapshot, filter, from), acceptedEdges(snapshot, filter, to)];
  const begun: DependencyRecord[] = [];
  const ended: DependencyRecord[] = [];
  for (let edge = 0; edge < snapshot.graph.edgeCount; edge += 1) {
    if (!held(edge) && holds(edge)) begun.push(edgeRecord(snapshot, edge));
    if (held(edge) && !holds(edge)) ended.push(edgeRecord(snapshot, edge));
  }
  return { states, begun, ended };
}
