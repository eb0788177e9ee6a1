import type { EdgeGraph, EdgeNumber, NodeNumber } from "../../domain/analysis/edge-graph.js";

/** More cycles than this are a knot, not a list; beyond, each component shows one. */
const MAX_CYCLES = 200;
/** Rings are looked for from this many platforms of a component at most. */
const MAX_STARTS = 200;

/**
 * Closed chains of edges, each once: every pair of platforms that need each other, and the shortest ring of three or
 * more through each platform that lies on one. Every strongly connected component of two or more shows at least one.
 *
 *      A ⇄ B          one mutual pair, no ring
 *      A → B → C → A  one ring
 */
export function findCycles(
  graph: EdgeGraph,
  accepts: (edge: EdgeNumber) => boolean,
  components: readonly (readonly NodeNumber[])[],
): readonly (readonly EdgeNumber[])[] {
  const found = new Map<string, readonly EdgeNumber[]>();
  for (const component of components.filter(({ length }) => length > 1)) {
    // However many there are already, a component shows its first.
    const most = Math.max(MAX_CYCLES, found.size + 1);
    for (const cycle of cyclesOf(graph, accepts, component)) {
      found.set(nodesKey(graph, cycle), cycle);
      if (found.size >= most) break;
    }
  }
  return [...found.values()].sort((a, b) => a.length - b.length || compareIds(graph, a, b));
}

function* cyclesOf(
  graph: EdgeGraph,
  accepts: (edge: EdgeNumber) => boolean,
  component: readonly NodeNumber[],
): Generator<readonly EdgeNumber[]> {
  const inside = new Set(component);
  for (const node of [...component].sort((a, b) => a - b).slice(0, MAX_STARTS)) {
    yield* mutualPairs(graph, accepts, node);
    yield* shortestRing(graph, accepts, inside, node);
  }
}

/** The first edge each way, for each platform with a larger number that needs and is needed. */
function* mutualPairs(
  graph: EdgeGraph,
  accepts: (edge: EdgeNumber) => boolean,
  node: NodeNumber,
): Generator<readonly EdgeNumber[]> {
  const seen = new Set<NodeNumber>();
  for (const edge of graph.edgesAt(node, "OUT")) {
    const end = graph.endOf(edge, "OUT");
    if (end <= node || seen.has(end) || !accepts(edge)) continue;
    seen.add(end);
    const back = graph.edgesAt(end, "OUT").find((other) => accepts(other) && graph.endOf(other, "OUT") === node);
    if (back !== undefined) yield [edge, back];
  }
}

function* shortestRing(
  graph: EdgeGraph,
  accepts: (edge: EdgeNumber) => boolean,
  inside: ReadonlySet<NodeNumber>,
  node: NodeNumber,
): Generator<readonly EdgeNumber[]> {
  let best: readonly EdgeNumber[] | null = null;
  const tried = new Set<NodeNumber>();
  for (const edge of graph.edgesAt(node, "OUT")) {
    const first = graph.endOf(edge, "OUT");
    if (tried.has(first) || !inside.has(first) || !accepts(edge)) continue;
    tried.add(first);
    const back = wayBack(graph, accepts, inside, first, node, best === null ? Infinity : best.length - 2);
    if (back !== null) best = rotated(graph, [edge, ...back]);
  }
  if (best !== null) yield best;
}

/** The shortest way of at least two edges from one node back to another, shorter than `limit` + 1 edges. */
function wayBack(
  graph: EdgeGraph,
  accepts: (edge: EdgeNumber) => boolean,
  inside: ReadonlySet<NodeNumber>,
  from: NodeNumber,
  to: NodeNumber,
  limit: number,
): readonly EdgeNumber[] | null {
  const cameBy = new Map<NodeNumber, EdgeNumber | null>([[from, null]]);
  let frontier = [from];
  for (let depth = 1; frontier.length > 0 && depth <= limit; depth += 1) {
    const next: NodeNumber[] = [];
    for (const node of frontier) {
      for (const edge of graph.edgesAt(node, "OUT")) {
        const end = graph.endOf(edge, "OUT");
        if (!inside.has(end) || !accepts(edge) || cameBy.has(end) || (node === from && end === to)) continue;
        cameBy.set(end, edge);
        if (end === to) return chainTo(graph, cameBy, to);
        next.push(end);
      }
    }
    frontier = next;
  }
  return null;
}

function chainTo(
  graph: EdgeGraph,
  cameBy: ReadonlyMap<NodeNumber, EdgeNumber | null>,
  to: NodeNumber,
): readonly EdgeNumber[] {
  const chain: EdgeNumber[] = [];
  for (let edge = cameBy.get(to); edge !== null && edge !== undefined; edge = cameBy.get(graph.endOf(edge, "IN")))
    chain.push(edge);
  return chain.reverse();
}

/** The same ring, begun at its smallest node. */
function rotated(graph: EdgeGraph, ring: readonly EdgeNumber[]): readonly EdgeNumber[] {
  const starts = ring.map((edge) => graph.endOf(edge, "IN"));
  const first = starts.indexOf(starts.reduce((least, start) => Math.min(least, start)));
  return [...ring.slice(first), ...ring.slice(0, first)];
}

function nodesKey(graph: EdgeGraph, cycle: readonly EdgeNumber[]): string {
  return rotated(graph, cycle)
    .map((edge) => graph.endOf(edge, "IN"))
    .join(" ");
}

function compareIds(graph: EdgeGraph, a: readonly EdgeNumber[], b: readonly EdgeNumber[]): number {
  const [left, right] = [a, b].map((cycle) => cycle.map((edge) => graph.edgeId(edge)).join(" "));
  return (left ?? "") < (right ?? "") ? -1 : 1;
}
