import type { EdgeGraph, EdgeNumber, NodeNumber } from "./edge-graph.js";
import { at } from "./edge-graph.js";

/**
 * The strongly connected components: nodes that need each other, directly or over others, are together; a node that is
 * on no cycle is alone. What is needed comes before what needs it. Tarjan's algorithm with its own stack: that of
 * graphology-components 1.5.4 recurses, and ends on a ring of 20,000.
 *
 *      A ⇄ B ──▶ C        {C}, {A, B}
 */
export function stronglyConnected(
  graph: EdgeGraph,
  accepts: (edge: EdgeNumber) => boolean,
): readonly (readonly NodeNumber[])[] {
  const components: NodeNumber[][] = [];
  const places = new Int32Array(graph.nodeCount).fill(-1);
  const lowest = new Int32Array(graph.nodeCount);
  const isOpen = new Uint8Array(graph.nodeCount);
  const open: NodeNumber[] = [];
  let seen = 0;

  const enter = (node: NodeNumber): Frame => {
    places[node] = lowest[node] = seen;
    seen += 1;
    isOpen[node] = 1;
    open.push(node);
    return { node, edges: graph.edgesAt(node, "OUT"), next: 0 };
  };
  const lower = (node: NodeNumber, place: number): void => {
    lowest[node] = Math.min(at(lowest, node), place);
  };

  for (let root = 0; root < graph.nodeCount; root += 1) {
    if (at(places, root) !== -1) continue;
    const stack = [enter(root)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const { node, edges } = frame;
      const edge = edges[frame.next];
      if (edge !== undefined) {
        frame.next += 1;
        if (!accepts(edge)) continue;
        const end = graph.endOf(edge, "OUT");
        if (at(places, end) === -1) stack.push(enter(end));
        else if (at(isOpen, end) === 1) lower(node, at(places, end));
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (above !== undefined) lower(above.node, at(lowest, node));
      if (at(lowest, node) !== at(places, node)) continue;
      const component = open.splice(open.lastIndexOf(node));
      for (const member of component) isOpen[member] = 0;
      components.push(component);
    }
  }
  return components;
}

interface Frame {
  readonly node: NodeNumber;
  readonly edges: Int32Array;
  next: number;
}
