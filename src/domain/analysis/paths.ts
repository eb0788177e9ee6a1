import type { EdgeGraph, EdgeNumber, NodeNumber } from "./edge-graph.js";
import type { TruncationReason } from "./trace.js";

export interface FoundPaths {
  /** Chains of edges, the shortest first; chains of one length by the ids of their edges. */
  readonly paths: readonly (readonly EdgeNumber[])[];
  readonly truncatedBy: TruncationReason | null;
}

/** More steps than this are not worth a person's reading: the answer says that it was cut. */
const MAX_STEPS = 200_000;

/**
 * The chains from one node to another along what each needs, without a node twice: all of the least length, then longer
 * ones. A walk never takes a step from which the end is too far, so it finds what it looks for almost at once.
 *
 *        ┌─▶ b ─┐
 *     a ─┤      ├─▶ d        a to d: a→b→d, a→c→d, then a→b→c→d
 *        └─▶ c ─┘   (b ─▶ c)
 */
export function findPaths(
  graph: EdgeGraph,
  from: NodeNumber,
  to: NodeNumber,
  accepts: (edge: EdgeNumber) => boolean,
  limits: { readonly maxLength: number; readonly maxPaths: number },
): FoundPaths {
  const distances = distancesTo(graph, to, accepts);
  const least = distances.get(from);
  if (least === undefined) return { paths: [], truncatedBy: null };
  if (least > limits.maxLength) return { paths: [], truncatedBy: "DEPTH" };

  const search = new Search(graph, to, accepts, distances);
  for (let length = least; length <= limits.maxLength; length += 1) {
    const found = search.ofLength(from, length, limits.maxPaths);
    if (found !== null) return { paths: search.paths, truncatedBy: found };
  }
  return { paths: search.paths, truncatedBy: search.whyNotLonger(from, limits.maxLength) };
}

class Search {
  readonly paths: (readonly EdgeNumber[])[] = [];
  readonly #chain: EdgeNumber[] = [];
  readonly #visited = new Set<NodeNumber>();
  #steps = 0;

  constructor(
    private readonly graph: EdgeGraph,
    private readonly to: NodeNumber,
    private readonly accepts: (edge: EdgeNumber) => boolean,
    private readonly distances: ReadonlyMap<NodeNumber, number>,
  ) {}

  /** Adds the chains of exactly this length; a reason where it had to stop, null where all are found. */
  ofLength(node: NodeNumber, length: number, maxPaths: number): TruncationReason | null {
    if (node === this.to) {
      if (length !== 0) return null;
      if (this.paths.length >= maxPaths) return "NODES";
      this.paths.push([...this.#chain]);
      return null;
    }
    this.#visited.add(node);
    for (const edge of this.#stepsFrom(node, length)) {
      this.#chain.push(edge);
      const reason =
        this.#steps > MAX_STEPS ? "TIME" : this.ofLength(this.graph.endOf(edge, "OUT"), length - 1, maxPaths);
      this.#chain.pop();
      if (reason !== null) {
        this.#visited.delete(node);
        return reason;
      }
    }
    this.#visited.delete(node);
    return null;
  }

  /**
   * DEPTH where there is a chain longer than this; TIME where what is left of the steps does not tell; null where there
   * is none. Such a chain may be as long as the graph is large, so the walk keeps its own stack.
   */
  whyNotLonger(from: NodeNumber, length: number): TruncationReason | null {
    const stack = [{ node: from, steps: this.#stepsFrom(from, Infinity) }];
    this.#visited.add(from);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      if (this.#steps > MAX_STEPS) return "TIME";
      const { value: edge, done } = frame.steps.next();
      if (done === true) {
        this.#visited.delete(frame.node);
        stack.pop();
        continue;
      }
      const node = this.graph.endOf(edge, "OUT");
      if (node !== this.to) {
        this.#visited.add(node);
        stack.push({ node, steps: this.#stepsFrom(node, Infinity) });
      } else if (stack.length > length) return "DEPTH";
    }
    return null;
  }

  *#stepsFrom(node: NodeNumber, length: number): Generator<EdgeNumber, undefined> {
    for (const edge of this.graph.edgesAt(node, "OUT")) {
      this.#steps += 1;
      const end = this.graph.endOf(edge, "OUT");
      const rest = this.distances.get(end);
      if (rest !== undefined && rest <= length - 1 && !this.#visited.has(end) && this.accepts(edge)) yield edge;
    }
    return undefined;
  }
}

/** How far each node is from the end. */
function distancesTo(
  graph: EdgeGraph,
  to: NodeNumber,
  accepts: (edge: EdgeNumber) => boolean,
): ReadonlyMap<NodeNumber, number> {
  const distances = new Map<NodeNumber, number>([[to, 0]]);
  let frontier: readonly NodeNumber[] = [to];
  for (let distance = 1; frontier.length > 0; distance += 1) {
    const next: NodeNumber[] = [];
    for (const node of frontier) {
      for (const edge of graph.edgesAt(node, "IN")) {
        const end = graph.endOf(edge, "IN");
        if (distances.has(end) || !accepts(edge)) continue;
        distances.set(end, distance);
        next.push(end);
      }
    }
    frontier = next;
  }
  return distances;
}
