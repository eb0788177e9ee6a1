import graphology from "graphology";
import { topologicalGenerations } from "graphology-dag";

import { stronglyConnected } from "../../domain/analysis/components.js";
import type { Stretch } from "../../domain/analysis/cut-nodes.js";
import { cutNodes } from "../../domain/analysis/cut-nodes.js";
import type { EdgeNumber, NodeNumber } from "../../domain/analysis/edge-graph.js";
import { at } from "../../domain/analysis/edge-graph.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyRecord, PlatformRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import { findCycles } from "./cycles.js";
import type { Snapshot } from "./snapshots.js";
import { distinctNeighbours, reachableCount } from "./walks.js";

/** How many hubs are worth a list. */
const MAX_HUBS = 20;
/** More single points of failure than this no person looks into; those that cut off most come first. */
const MAX_CUT_NODES = 200;

export interface FoundCycle {
  readonly edges: readonly DependencyRecord[];
  /** Two platforms that need each other; a ring has three or more. */
  readonly mutual: boolean;
}

/** Counts and lists are made when somebody asks for them: that of a long chain is long for each of its platforms. */
export interface FoundHub {
  readonly platform: PlatformRecord;
  readonly directDependents: number;
  readonly transitiveDependents: number;
  /** Platforms that lose their connection to the rest without it; none where it is no single point of failure. */
  readonly cutOff: readonly PlatformRecord[];
}

export interface StructureAnswer {
  readonly cycles: readonly FoundCycle[];
  readonly hubs: readonly FoundHub[];
  readonly singlePointsOfFailure: readonly FoundHub[];
  /** From what needs nothing to what nothing needs; platforms that need each other share a layer. */
  readonly layers: readonly (readonly PlatformRecord[])[];
}

/** Cycles, hubs, single points of failure and layers of the whole graph. No statement beyond the snapshot's. @throws InvalidArgument */
export function structureOf(snapshot: Snapshot, filter: DependencyFilter, asOf: LocalDate): StructureAnswer {
  const { graph } = snapshot;
  const accepts = acceptedEdges(snapshot, filter, asOf);
  const components = stronglyConnected(graph, accepts);
  const cycles = findCycles(graph, accepts, components).map((edges) => ({
    edges: edges.map((edge) => edgeRecord(snapshot, edge)),
    mutual: edges.length === 2,
  }));
  const cut = cutPlatforms(snapshot, accepts);
  const cutOff = new Map(cut.map((entry) => [entry.node, entry.cutOff]));
  const hub = (node: NodeNumber, platform: PlatformRecord): FoundHub =>
    hubAt(snapshot, node, platform, accepts, cutOff.get(node) ?? (() => []));
  const needed = Array.from({ length: graph.nodeCount }, (_, node) => {
    const platform = platformAt(snapshot, node);
    const direct = platform === undefined ? 0 : distinctNeighbours(graph, node, "IN", accepts).size;
    return platform === undefined || direct === 0 ? [] : [{ node, platform, direct }];
  }).flat();
  return {
    cycles,
    hubs: needed
      .sort((a, b) => b.direct - a.direct || byCode(a.platform, b.platform))
      .slice(0, MAX_HUBS)
      .map(({ node, platform }) => hub(node, platform)),
    singlePointsOfFailure: cut
      .sort((a, b) => b.count - a.count || byCode(a.platform, b.platform))
      .slice(0, MAX_CUT_NODES)
      .map(({ node, platform }) => hub(node, platform)),
    layers: layersOf(snapshot, accepts, components),
  };
}

interface CutPlatform {
  readonly node: NodeNumber;
  readonly platform: PlatformRecord;
  /** How many platforms it cuts off, and which. */
  readonly count: number;
  readonly cutOff: () => readonly PlatformRecord[];
}

/** The platforms that cut platforms off. */
function cutPlatforms(snapshot: Snapshot, accepts: (edge: EdgeNumber) => boolean): CutPlatform[] {
  const { order, cutNodes: found } = cutNodes(snapshot.graph, accepts);
  const before = [0];
  for (const node of order) before.push((before.at(-1) ?? 0) + (platformAt(snapshot, node) === undefined ? 0 : 1));
  const countIn = ([start, end]: Stretch): number => (before[end] ?? 0) - (before[start] ?? 0);
  return found.flatMap(({ node, cutOff }) => {
    const platform = platformAt(snapshot, node);
    const count = cutOff.reduce((sum, stretch) => sum + countIn(stretch), 0);
    if (platform === undefined || count === 0) return [];
    const nodes = (): readonly NodeNumber[] => cutOff.flatMap(([start, end]) => order.slice(start, end));
    return [{ node, platform, count, cutOff: () => platformsAt(snapshot, nodes()) }];
  });
}

function layersOf(
  snapshot: Snapshot,
  accepts: (edge: EdgeNumber) => boolean,
  components: readonly (readonly NodeNumber[])[],
): readonly (readonly PlatformRecord[])[] {
  const { graph } = snapshot;
  const leader = new Map<NodeNumber, NodeNumber>();
  for (const component of components) for (const node of component) leader.set(node, component[0] ?? node);
  const members = new Map<NodeNumber, Set<NodeNumber>>();
  const condensed = new graphology.DirectedGraph();
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    if (!accepts(edge)) continue;
    const ends = [at(graph.to, edge), at(graph.from, edge)] as const;
    for (const node of ends) {
      const lead = leader.get(node) ?? node;
      condensed.mergeNode(lead);
      const known = members.get(lead);
      if (known === undefined) members.set(lead, new Set([node]));
      else known.add(node);
    }
    const [to, from] = ends.map((node) => leader.get(node) ?? node) as [NodeNumber, NodeNumber];
    if (to !== from) condensed.mergeEdge(to, from);
  }
  return topologicalGenerations(condensed)
    .map((generation) =>
      platformsAt(
        snapshot,
        generation.flatMap((lead) => [...(members.get(Number(lead)) ?? [])]),
      ),
    )
    .filter((layer) => layer.length > 0);
}

function hubAt(
  { graph }: Snapshot,
  node: NodeNumber,
  platform: PlatformRecord,
  accepts: (edge: EdgeNumber) => boolean,
  cutOff: () => readonly PlatformRecord[],
): FoundHub {
  return {
    platform,
    get directDependents() {
      return distinctNeighbours(graph, node, "IN", accepts).size;
    },
    get transitiveDependents() {
      return reachableCount(graph, node, "IN", accepts);
    },
    get cutOff() {
      return cutOff();
    },
  };
}

function platformsAt(snapshot: Snapshot, nodes: readonly NodeNumber[]): readonly PlatformRecord[] {
  return nodes.flatMap((node) => platformAt(snapshot, node) ?? []).sort(byCode);
}

function byCode(a: PlatformRecord, b: PlatformRecord): number {
  return a.code < b.code ? -1 : 1;
}

function platformAt(snapshot: Snapshot, node: NodeNumber): PlatformRecord | undefined {
  return snapshot.platforms.get(snapshot.graph.nodeIds[node] ?? "");
}
