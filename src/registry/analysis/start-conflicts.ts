import type { Certainty, StartConflict } from "../../domain/analysis/start-conflict.js";
import { CERTAINTIES, explainStartConflict, startConflictOf } from "../../domain/analysis/start-conflict.js";
import type { StartBounds } from "../../domain/analysis/start-conflict.js";
import type { Bilingual } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyRecord, PlatformRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { compareKeysets } from "../keyset-page.js";
import type { ConnectionKeys } from "../page-request.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import type { Snapshot } from "./snapshots.js";

/** The surest first, then by the edge. */
export const START_CONFLICT_CONNECTION: ConnectionKeys = { name: "startConflicts", types: ["number", "string"] };

export interface FoundStartConflict extends StartConflict {
  readonly dependency: DependencyRecord;
  readonly explanation: Bilingual;
}

/** The place of a conflict in its connection. */
export function startConflictKeyset({ certainty, dependency }: FoundStartConflict): readonly [number, string] {
  return [CERTAINTIES.indexOf(certainty), dependency.id];
}

/** Every edge whose consumer starts before what it needs. Between platforms only: no text says when others start. @throws InvalidArgument */
export function findStartConflicts(
  snapshot: Snapshot,
  filter: DependencyFilter,
  certainty: readonly Certainty[] | null,
  asOf: LocalDate,
): readonly FoundStartConflict[] {
  const { graph, platforms } = snapshot;
  const accepts = acceptedEdges(snapshot, filter, asOf);
  const found: FoundStartConflict[] = [];
  for (let number = 0; number < graph.edgeCount; number += 1) {
    if (!accepts(number)) continue;
    const dependency = edgeRecord(snapshot, number);
    const consumer = platforms.get(dependency.fromId);
    const provider = platforms.get(dependency.toId);
    if (consumer === undefined || provider === undefined) continue;
    const [c, p] = [boundsOf(consumer), boundsOf(provider)];
    const conflict = startConflictOf(c, p);
    if (conflict === null || (certainty !== null && !certainty.includes(conflict.certainty))) continue;
    found.push({ ...conflict, dependency, explanation: explainStartConflict(c, p, conflict) });
  }
  return found.sort((a, b) => compareKeysets(startConflictKeyset(a), startConflictKeyset(b)));
}

export function boundsOf({ code, startText, earliest, latest }: PlatformRecord): StartBounds {
  return { name: code, startText, earliest, latest };
}
