import fc from "fast-check";

import { cutNodes } from "../../../src/domain/analysis/cut-nodes.js";
import type { EdgeGraph, GraphEdge } from "../../../src/domain/analysis/edge-graph.js";
import { chain, drawn, edgeGraphOf, keyOf } from "../../support/drawn-graph.js";
import { acceptances, graphs, letsThrough, nodesOf } from "../../support/random-graph.js";

const EVERYTHING = (): boolean => true;

/** The cut nodes with what each cuts off, by name. */
function cuts(graph: EdgeGraph, accepts: (edge: number) => boolean = EVERYTHING): Map<string, readonly string[]> {
  const { order, cutNodes: found } = cutNodes(graph, accepts);
  const name = (node: number): string => graph.nodeIds[node] ?? "";
  return new Map(
    found.map(({ node, cutOff }) => [name(node), cutOff.flatMap(([start, end]) => order.slice(start, end)).map(name)]),
  );
}

/** What a node is connected to over edges in either direction, by going on as long as anything is added. */
function connected(node: string, edges: readonly GraphEdge[]): Set<string> {
  const all = new Set([node]);
  for (const member of all) {
    for (const { from, to } of edges) {
      if (from === member) all.add(to);
      if (to === member) all.add(from);
    }
  }
  return all;
}

/** The pieces that what a node was connected to falls into without it. */
function piecesWithout(node: string, edges: readonly GraphEdge[]): Set<string>[] {
  const rest = edges.filter(({ from, to }) => from !== node && to !== node);
  const pieces: Set<string>[] = [];
  for (const other of connected(node, edges)) {
    if (other !== node && !pieces.some((piece) => piece.has(other))) pieces.push(connected(other, rest));
  }
  return pieces;
}

const QUESTION = graphs({ platforms: 7, externals: 2, edges: 12 }).chain((graph) =>
  fc.tuple(fc.constant(graph), fc.oneof(acceptances(graph), fc.constant(null), fc.constant(null))),
);

describe("the cut nodes of a random graph", () => {
  test("are those without which what they were connected to falls into pieces; all but a largest piece is cut off", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, acceptance]) => {
        const built = edgeGraphOf(graph);
        const found = cuts(built, acceptance === null ? EVERYTHING : built.acceptance(acceptance));
        const followed = graph.edges.filter((edge) => acceptance === null || letsThrough(acceptance, edge));
        for (const node of nodesOf(graph)) {
          const pieces = piecesWithout(node, followed);
          const cutOff = new Set(found.get(node) ?? []);
          if (pieces.length < 2) {
            expect([node, found.has(node)]).toEqual([node, false]);
            continue;
          }
          expect(found.get(node)).toHaveLength(cutOff.size);
          const kept = pieces.filter((piece) => [...piece].every((member) => !cutOff.has(member)));
          expect(kept).toHaveLength(1);
          expect(kept[0]?.size).toBe(Math.max(...pieces.map(({ size }) => size)));
          const others = pieces.filter((piece) => piece !== kept[0]).flatMap((piece) => [...piece]);
          expect([...cutOff].sort()).toEqual(others.sort());
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a drawn cut node", () => {
  const cutOff = (...chains: readonly string[]) =>
    [...cuts(edgeGraphOf(drawn(chains.flatMap(chain))))].map(
      ([id, cut]) => `${keyOf(id)}: ${cut.map(keyOf).sort().join(" ")}`,
    );

  // A01 ──▶ A02 ──▶ A03 ──▶ A04
  test("of a chain is each but its ends", () => {
    expect(cutOff("A01 A02 A03 A04")).toEqual(["A02: A01", "A03: A04"]);
  });

  test("of a ring is none, of two rings the node that they share", () => {
    expect(cutOff("A01 A02 A03 A01")).toEqual([]);
    expect(cutOff("A01 A02 A03 A01", "A03 A04 A05 A06 A03")).toEqual(["A03: A01 A02"]);
  });

  test("of a mutual pair, or of parallel edges, is none: one neighbour is one neighbour", () => {
    expect(cutOff("A01 A02 A01")).toEqual([]);
    expect(cutOff("A01 A02", "A01 A02")).toEqual([]);
  });

  // Two graphs that have nothing to do with each other.
  test("counts only in its own part of the graph", () => {
    expect(cutOff("A01 A02 A03", "B01 B02 B03")).toHaveLength(2);
  });
});

describe("cut nodes of large graphs", () => {
  const code = (index: number) => `B${String(100_000 + index)}`;

  test("of a chain of 100,000 are found at once, without a stack that overflows", () => {
    const graph = edgeGraphOf(drawn(chain(Array.from({ length: 100_000 }, (_, index) => code(index)).join(" "))));
    const before = process.cpuUsage();
    expect(cutNodes(graph, EVERYTHING).cutNodes).toHaveLength(99_998);
    // Microseconds of work: others use the machine too.
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });

  test("of a star of 150,000 is its middle", () => {
    const graph = edgeGraphOf(drawn(Array.from({ length: 150_000 }, (_, index) => chain(`${code(index)} A01`)).flat()));
    const { cutNodes: found } = cutNodes(graph, EVERYTHING);
    expect(found.map(({ node, cutOff }) => [graph.nodeIds[node], cutOff.length])).toEqual([["Platform:A01", 149_999]]);
  });
});
