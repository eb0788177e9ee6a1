import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyFilter } from "../dependencies.js";
import { acceptedEdges } from "./accepted-edges.js";
import type { Snapshot } from "./snapshots.js";
import { distinctNeighbours, reachableCount } from "./walks.js";

export interface ReachCount {
  readonly direct: number;
  readonly transitive: number;
}

/** How many systems a platform needs, and how many need it, directly and over others; itself left out. @throws InvalidArgument */
export function reachOf(
  snapshot: Snapshot,
  platformId: string,
  filter: DependencyFilter,
  asOf: LocalDate,
): { readonly dependencies: ReachCount; readonly dependents: ReachCount } {
  const { graph } = snapshot;
  const node = graph.numberOf(platformId);
  const accepts = acceptedEdges(snapshot, filter, asOf);
  const count = (direction: "OUT" | "IN"): ReachCount =>
    node === undefined
      ? { direct: 0, transitive: 0 }
      : {
          direct: distinctNeighbours(graph, node, direction, accepts).size,
          transitive: reachableCount(graph, node, direction, accepts),
        };
  return { dependencies: count("OUT"), dependents: count("IN") };
}
