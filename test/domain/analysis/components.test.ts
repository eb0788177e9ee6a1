import fc from "fast-check";

import { stronglyConnected } from "../../../src/domain/analysis/components.js";
import { chain, drawn, edgeGraphOf } from "../../support/drawn-graph.js";
import { acceptances, graphs, leastDistances, letsThrough, nodesOf } from "../../support/random-graph.js";

const QUESTION = graphs({ platforms: 8, externals: 1, edges: 16 }).chain((graph) =>
  fc.tuple(fc.constant(graph), fc.oneof(acceptances(graph), fc.constant(null), fc.constant(null))),
);

describe("the strongly connected components", () => {
  test("of a random graph hold together what reaches each other, and come after what they need", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, acceptance]) => {
        const built = edgeGraphOf(graph);
        const accepts = acceptance === null ? () => true : built.acceptance(acceptance);
        const components = stronglyConnected(built, accepts).map((nodes) =>
          nodes.map((node) => built.nodeIds[node] ?? ""),
        );
        const distance = leastDistances(
          nodesOf(graph),
          graph.edges.filter((edge) => acceptance === null || letsThrough(acceptance, edge)),
        );
        const places = new Map(components.flatMap((nodes, place) => nodes.map((node) => [node, place] as const)));
        expect(components.flat()).toHaveLength(built.nodeCount);
        expect(places.size).toBe(built.nodeCount);
        for (const [from, fromPlace] of places) {
          const reaches = (to: string): boolean => distance(from, to) < Infinity;
          const together = [...places].filter(([, place]) => place === fromPlace).map(([to]) => to);
          expect(together).toEqual([...places.keys()].filter((to) => reaches(to) && distance(to, from) < Infinity));
          expect([...places].filter(([to, place]) => reaches(to) && place > fromPlace)).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("of a ring of 50,000 are one, of a chain as many as nodes, without a stack that overflows", () => {
    const codes = Array.from({ length: 50_000 }, (_, index) => `B${String(100_000 + index)}`);
    const line = edgeGraphOf(drawn(chain(codes.join(" "))));
    const ring = edgeGraphOf(drawn(chain([...codes, "B100000"].join(" "))));
    expect(stronglyConnected(line, () => true)).toHaveLength(50_000);
    expect(stronglyConnected(ring, () => true)).toHaveLength(1);
  });
});
