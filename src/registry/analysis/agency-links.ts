import type { LocalDate } from "../../domain/local-date.js";
import type { AgencyRecord, DependencyRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import type { Snapshot } from "./snapshots.js";

/** Edges between what one agency owns and what another one owns. */
export interface AgencyLink {
  readonly agency: AgencyRecord;
  readonly dependencies: readonly DependencyRecord[];
}

/**
 * Whom an agency depends on (OUT), or who depends on it (IN), over everything that it owns; edges within its own house
 * and to external systems are not counted. The closest first.
 *
 * @throws InvalidArgument
 */
export function agencyLinks(
  snapshot: Snapshot,
  agencyId: string,
  direction: "OUT" | "IN",
  filter: DependencyFilter,
  asOf: LocalDate,
): readonly AgencyLink[] {
  const { graph, platforms } = snapshot;
  const accepts = acceptedEdges(snapshot, filter, asOf);
  const links = new Map<string, { agency: AgencyRecord; dependencies: DependencyRecord[] }>();
  for (const platform of platforms.values()) {
    const number = platform.owner.id === agencyId ? graph.numberOf(platform.id) : undefined;
    if (number === undefined) continue;
    for (const edge of graph.edgesAt(number, direction)) {
      const other = platforms.get(graph.nodeIds[graph.endOf(edge, direction)] ?? "")?.owner;
      if (other === undefined || other.id === agencyId || !accepts(edge)) continue;
      const link = links.get(other.id) ?? { agency: other, dependencies: [] };
      links.set(other.id, link);
      link.dependencies.push(edgeRecord(snapshot, edge));
    }
  }
  return [...links.values()].sort(
    (a, b) => b.dependencies.length - a.dependencies.length || (a.agency.key < b.agency.key ? -1 : 1),
  );
}
