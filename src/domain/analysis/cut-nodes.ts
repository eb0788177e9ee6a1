import type { EdgeGraph, EdgeNumber, NodeNumber } from "./edge-graph.js";
import { at } from "./edge-graph.js";

/** A stretch of the walk's order: from a place up to, not including, another one. */
export type Stretch = readonly [start: number, end: number];

/** What is cut off when a node is taken away. */
export interface CutNode {
  readonly node: NodeNumber;
  /** The nodes that lose their connection to the rest: all but the largest of the pieces that remain. */
  readonly cutOff: readonly Stretch[];
}

export interface CutNodes {
  /** Every node, in the order of the walk. */
  readonly order: readonly NodeNumber[];
  /** By number. */
  readonly cutNodes: readonly CutNode[];
}

/**
 * Single points of failure: the nodes whose loss breaks a connected part of the graph into pieces (articulation points;
 * edges count in both directions). Tarjan's algorithm with its own stack: the libraries that we looked at either lack it
 * (graphology) or recurse, and end on a chain of 5,000 (cytoscape 3.34). The pieces are stretches of the walk's order,
 * so that finding all of them takes no longer than the walk, on a chain too.
 *
 *      A ── B ── C        without B, A and C are apart
 */
export function cutNodes(graph: EdgeGraph, accepts: (edge: EdgeNumber) => boolean): CutNodes {
  const walk = new Walk(graph, accepts);
  const found: CutNode[] = [];
  for (let root = 0; root < graph.nodeCount; root += 1) {
    if (walk.hasSeen(root)) continue;
    const start = walk.order.length;
    for (const [node, hanging] of walk.from(root)) {
      const pieces = hanging.map((stretch): Piece => [stretch]);
      if (node !== root)
        pieces.push(gaps([start, walk.order.length], [[walk.placeOf(node), walk.placeOf(node) + 1], ...hanging]));
      if (pieces.length > 1) found.push({ node, cutOff: allButLargest(pieces) });
    }
  }
  return { order: walk.order, cutNodes: found.sort((a, b) => a.node - b.node) };
}

/** What stays connected. */
type Piece = readonly Stretch[];

/** A walk in depth over all nodes that a node is connected to. */
class Walk {
  readonly order: NodeNumber[] = [];
  readonly #places: Int32Array;
  /** The first place that a node and what was found beyond it lead back to. */
  readonly #lowest: Int32Array;

  constructor(
    private readonly graph: EdgeGraph,
    private readonly accepts: (edge: EdgeNumber) => boolean,
  ) {
    this.#places = new Int32Array(graph.nodeCount).fill(-1);
    this.#lowest = new Int32Array(graph.nodeCount);
  }

  hasSeen(node: NodeNumber): boolean {
    return this.placeOf(node) !== -1;
  }

  placeOf(node: NodeNumber): number {
    return at(this.#places, node);
  }

  /** Walks on from a new node; for each node that something hangs on by nothing else, the stretches of what hangs there. */
  from(root: NodeNumber): ReadonlyMap<NodeNumber, readonly Stretch[]> {
    const hanging = new Map<NodeNumber, Stretch[]>();
    const stack = [this.#enter(root, root)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const { node, parent, neighbours } = frame;
      const { value: next, done } = neighbours.next();
      if (done !== true) {
        if (!this.hasSeen(next)) stack.push(this.#enter(next, node));
        else if (next !== parent) this.#lower(node, this.placeOf(next));
        continue;
      }
      stack.pop();
      if (node === root) continue;
      this.#lower(parent, at(this.#lowest, node));
      if (at(this.#lowest, node) < this.placeOf(parent)) continue;
      const stretches = hanging.get(parent) ?? [];
      hanging.set(parent, stretches);
      stretches.push([this.placeOf(node), this.order.length]);
    }
    return hanging;
  }

  #enter(node: NodeNumber, parent: NodeNumber): Frame {
    this.#places[node] = this.order.length;
    this.#lowest[node] = this.order.length;
    this.order.push(node);
    return { node, parent, neighbours: this.#neighboursOf(node) };
  }

  #lower(node: NodeNumber, place: number): void {
    this.#lowest[node] = Math.min(at(this.#lowest, node), place);
  }

  *#neighboursOf(node: NodeNumber): Generator<NodeNumber, undefined> {
    for (const direction of ["OUT", "IN"] as const) {
      for (const edge of this.graph.edgesAt(node, direction)) {
        if (this.accepts(edge)) yield this.graph.endOf(edge, direction);
      }
    }
    return undefined;
  }
}

interface Frame {
  readonly node: NodeNumber;
  readonly parent: NodeNumber;
  readonly neighbours: Iterator<NodeNumber, undefined>;
}

/** What is left of a stretch between others inside of it, which come in order. */
function gaps([start, end]: Stretch, taken: readonly Stretch[]): Piece {
  const left: Stretch[] = [];
  let from = start;
  for (const [first, last] of taken) {
    if (first > from) left.push([from, first]);
    from = last;
  }
  if (end > from) left.push([from, end]);
  return left;
}

function allButLargest(pieces: readonly Piece[]): readonly Stretch[] {
  const lengths = pieces.map((piece) => piece.reduce((sum, [start, end]) => sum + end - start, 0));
  const largest = lengths.reduce((best, length, index) => (length > (lengths[best] ?? 0) ? index : best), 0);
  return pieces.filter((_, index) => index !== largest).flat();
}
