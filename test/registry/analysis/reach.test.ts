import fc from "fast-check";

import { reachOf } from "../../../src/registry/analysis/reach.js";
import { drawn, idOf, needs, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, leastDistances, letsThrough, nodesOf, NOT_RETIRED } from "../../support/random-graph.js";

const QUESTION = fc.tuple(graphs({ platforms: 6, externals: 2, edges: 16 }), fc.oneof(DAY, fc.constant("2027-06-01")));

describe("how many systems a platform needs, and how many need it", () => {
  test("is what a table of all distances counts, itself left out", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, asOf]) => {
        const snapshot = snapshotOf(graph);
        const nodes = nodesOf(graph);
        const followed = graph.edges.filter((edge) =>
          letsThrough({ asOf, strengths: ["CERTAIN", "LIKELY"], statuses: NOT_RETIRED }, edge),
        );
        const distance = leastDistances(nodes, followed);
        for (const node of graph.platforms.map(({ code }) => idOf(code))) {
          const count = (near: (other: string) => number) => ({
            direct: nodes.filter((other) => near(other) === 1).length,
            transitive: nodes.filter((other) => other !== node && near(other) < Infinity).length,
          });
          expect(reachOf(snapshot, node, {}, asOf)).toEqual({
            dependencies: count((other) => distance(node, other)),
            dependents: count((other) => distance(other, node)),
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("counts two edges of several kinds to one system once", () => {
    const graph = drawn([needs("A01", "A02"), needs("A01", "A02", { kind: "SECURITY" })]);
    expect(reachOf(snapshotOf(graph), "Platform:A01", {}, "2027-06-01").dependencies).toEqual({
      direct: 1,
      transitive: 1,
    });
  });

  test("is none for what the graph does not hold", () => {
    const none = { direct: 0, transitive: 0 };
    expect(reachOf(snapshotOf(drawn([])), "Platform:A01", {}, "2027-06-01")).toEqual({
      dependencies: none,
      dependents: none,
    });
  });
});
