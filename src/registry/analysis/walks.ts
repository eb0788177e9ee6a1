import type { EdgeGraph, EdgeNumber, NodeNumber } from "../../domain/analysis/edge-graph.js";

/** The distinct nodes one accepted edge away; the node itself left out. */
export function distinctNeighbours(
  graph: EdgeGraph,
  node: NodeNumber,
  direction: "OUT" | "IN",
  accepts: (edge: EdgeNumber) => boolean,
): ReadonlySet<NodeNumber> {
  const found = new Set<NodeNumber>();
  for (const edge of graph.edgesAt(node, direction)) if (accepts(edge)) found.add(graph.endOf(edge, direction));
  found.delete(node);
  return found;
}

/** How many distinct nodes are any number of accepted edges away; the node itself left out. */
export function reachableCount(
  graph: EdgeGraph,
  node: NodeNumber,
  direction: "OUT" | "IN",
  accepts: (edge: EdgeNumber) => boolean,
): number {
  const seen = new Set<NodeNumber>([node]);
  const queue = [node];
  for (const reached of queue) {
    for (const edge of graph.edgesAt(reached, direction)) {
      const end = graph.endOf(edge, direction);
      if (seen.has(end) || !accepts(edge)) continue;
      seen.add(end);
      queue.push(end);
    }
  }
  return seen.size - 1;
}
