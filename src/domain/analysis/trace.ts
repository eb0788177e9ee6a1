import type { EdgeGraph, EdgeNumber, NodeNumber } from "./edge-graph.js";
import { at } from "./edge-graph.js";

export const TRACE_DIRECTIONS = ["DEPENDENCIES", "DEPENDENTS", "BOTH"] as const;
export type TraceDirection = (typeof TRACE_DIRECTIONS)[number];

export const TRUNCATION_REASONS = ["DEPTH", "NODES", "TIME"] as const;
export type TruncationReason = (typeof TRUNCATION_REASONS)[number];

export interface TraceLimits {
  readonly maxDepth: number;
  readonly maxNodes: number;
  readonly maxEdges: number;
}

export interface TracedGraph {
  /** Without the roots; by the distance, then as found. */
  readonly nodes: readonly { readonly node: NodeNumber; readonly depth: number }[];
  /** Every accepted edge between found nodes and roots. */
  readonly edges: readonly EdgeNumber[];
  readonly truncatedBy: TruncationReason | null;
}

/** How many edges are walked before the event loop gets its turn. */
const SLICE = 20_000;

/**
 * Everything reachable from the roots, as steps: each `yield` is a point where a caller may let others run, or stop by
 * returning, which leaves TIME as the reason.
 *
 *        B31 ──▶ B30 ──▶ A02        DEPENDENCIES of B31: B30 at 1, A02 at 2
 *                                    DEPENDENTS of A02: B30 at 1, B31 at 2; with BOTH these are -1 and -2
 */
export function* traceSteps(
  graph: EdgeGraph,
  roots: readonly NodeNumber[],
  direction: TraceDirection,
  accepts: (edge: EdgeNumber) => boolean,
  limits: TraceLimits,
): Generator<void, TracedGraph, boolean | undefined> {
  const depths = new Map<NodeNumber, number>();
  const walks: Walk[] = [];
  for (const side of sidesOf(direction)) {
    const reached = yield* walkSteps(graph, roots, side.edges, accepts, limits);
    walks.push({ ...reached, edges: side.edges });
    for (const [node, depth] of reached.depths) {
      const known = depths.get(node);
      if (known === undefined || depth < Math.abs(known)) depths.set(node, side.sign * depth);
    }
  }
  const truncatedBy = yield* reasonOf(graph, walks, accepts, depths);
  for (const root of roots) depths.delete(root);

  const nodes = [...depths]
    .map(([node, depth]) => ({ node, depth }))
    .sort((a, b) => Math.abs(a.depth) - Math.abs(b.depth));
  const among = yield* edgesAmong(graph, [...roots, ...depths.keys()], accepts, limits.maxEdges);
  return { nodes, edges: among.edges, truncatedBy: truncatedBy ?? (among.cut ? "NODES" : null) };
}

/** What needs it comes second, so that a tie stays positive. */
function sidesOf(direction: TraceDirection): readonly { readonly edges: "OUT" | "IN"; readonly sign: 1 | -1 }[] {
  switch (direction) {
    case "DEPENDENCIES":
      return [{ edges: "OUT", sign: 1 }];
    case "DEPENDENTS":
      return [{ edges: "IN", sign: 1 }];
    case "BOTH":
      return [
        { edges: "OUT", sign: 1 },
        { edges: "IN", sign: -1 },
      ];
  }
}

interface Reached {
  readonly depths: ReadonlyMap<NodeNumber, number>;
  readonly truncatedBy: TruncationReason | null;
}

interface Walk extends Reached {
  readonly edges: "OUT" | "IN";
}

/** Why nodes are missing; null where all that one walk had to leave out was found by the other one. */
function* reasonOf(
  graph: EdgeGraph,
  walks: readonly Walk[],
  accepts: (edge: EdgeNumber) => boolean,
  found: ReadonlyMap<NodeNumber, number>,
): Generator<void, TruncationReason | null, boolean | undefined> {
  for (const { truncatedBy, depths, edges } of walks) {
    if (truncatedBy === null) continue;
    if (walks.length === 1 || truncatedBy === "TIME") return truncatedBy;
    if (yield* leadsBeyond(graph, depths.keys(), edges, accepts, found)) return truncatedBy;
  }
  return null;
}

function* leadsBeyond(
  graph: EdgeGraph,
  nodes: Iterable<NodeNumber>,
  direction: "OUT" | "IN",
  accepts: (edge: EdgeNumber) => boolean,
  found: ReadonlyMap<NodeNumber, number>,
): Generator<void, boolean, boolean | undefined> {
  const reached = new Set(nodes);
  let walked = 0;
  // A set goes on to what is added while it is gone through.
  for (const node of reached) {
    for (const edge of graph.edgesAt(node, direction)) {
      walked += 1;
      if (walked % SLICE === 0) yield;
      if (!accepts(edge)) continue;
      const end = graph.endOf(edge, direction);
      if (!found.has(end)) return true;
      reached.add(end);
    }
  }
  return false;
}

/** Breadth first, so the first depth of a node is its least. */
function* walkSteps(
  graph: EdgeGraph,
  roots: readonly NodeNumber[],
  direction: "OUT" | "IN",
  accepts: (edge: EdgeNumber) => boolean,
  limits: Pick<TraceLimits, "maxDepth" | "maxNodes">,
): Generator<void, Reached, boolean | undefined> {
  const depths = new Map<NodeNumber, number>(roots.map((root) => [root, 0]));
  let frontier: readonly NodeNumber[] = [...depths.keys()];
  let walked = 0;
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const next: NodeNumber[] = [];
    for (const node of frontier) {
      for (const edge of graph.edgesAt(node, direction)) {
        walked += 1;
        if (walked % SLICE === 0 && (yield) === true) return { depths, truncatedBy: "TIME" };
        const end = graph.endOf(edge, direction);
        if (depths.has(end) || !accepts(edge)) continue;
        if (depth > limits.maxDepth) return { depths, truncatedBy: "DEPTH" };
        if (depths.size - roots.length >= limits.maxNodes) return { depths, truncatedBy: "NODES" };
        depths.set(end, depth);
        next.push(end);
      }
    }
    frontier = next;
  }
  return { depths, truncatedBy: null };
}

function* edgesAmong(
  graph: EdgeGraph,
  nodes: readonly NodeNumber[],
  accepts: (edge: EdgeNumber) => boolean,
  maxEdges: number,
): Generator<void, { readonly edges: readonly EdgeNumber[]; readonly cut: boolean }, boolean | undefined> {
  const known = new Set(nodes);
  const edges: EdgeNumber[] = [];
  let walked = 0;
  for (const node of known) {
    for (const edge of graph.edgesAt(node, "OUT")) {
      walked += 1;
      if (walked % SLICE === 0) yield;
      if (!known.has(at(graph.to, edge)) || !accepts(edge)) continue;
      if (edges.length >= maxEdges) return { edges, cut: true };
      edges.push(edge);
    }
  }
  return { edges, cut: false };
}
