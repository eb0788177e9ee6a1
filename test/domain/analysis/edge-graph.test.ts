import fc from "fast-check";

import { EdgeGraph } from "../../../src/domain/analysis/edge-graph.js";
import { STRENGTHS } from "../../../src/domain/dependency.js";
import { drawn, edgeGraphOf, needs } from "../../support/drawn-graph.js";
import { acceptances, graphs, letsThrough, nodesOf } from "../../support/random-graph.js";

const SMALL = graphs({ platforms: 5, externals: 2, edges: 14 });
const WITH_QUESTION = SMALL.chain((graph) => fc.tuple(fc.constant(graph), acceptances(graph)));

describe("the edges of a graph in flat arrays", () => {
  test("are those that were put in, each with all that it had", () => {
    fc.assert(
      fc.property(SMALL, (graph) => {
        const built = edgeGraphOf(graph);
        expect(Array.from({ length: built.edgeCount }, (_, number) => built.edge(number))).toEqual(graph.edges);
      }),
      { numRuns: 500 },
    );
  });

  test("are found at both of their ends, in the order in which they were put in", () => {
    fc.assert(
      fc.property(SMALL, (graph) => {
        const built = edgeGraphOf(graph);
        for (const node of nodesOf(graph)) {
          const number = built.numberOf(node) ?? NaN;
          const at = (direction: "OUT" | "IN"): unknown[] =>
            Number.isNaN(number) ? [] : [...built.edgesAt(number, direction)].map((edge) => built.edge(edge).id);
          expect(at("OUT")).toEqual(graph.edges.filter(({ from }) => from === node).map(({ id }) => id));
          expect(at("IN")).toEqual(graph.edges.filter(({ to }) => to === node).map(({ id }) => id));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("of a graph without any are none", () => {
    const empty = EdgeGraph.of([], []);
    expect([empty.nodeCount, empty.edgeCount, empty.numberOf("Platform:A01")]).toEqual([0, 0, undefined]);
  });
});

describe("which edges a question follows", () => {
  test("is what a plain filter of all edges lets through", () => {
    fc.assert(
      fc.property(WITH_QUESTION, ([graph, question]) => {
        const accepts = edgeGraphOf(graph).acceptance(question);
        const accepted = graph.edges.filter((_, number) => accepts(number));
        expect(accepted).toEqual(graph.edges.filter((edge) => letsThrough(question, edge)));
      }),
      { numRuns: 2_000 },
    );
  });

  // A01 needs A02 from 1 January 2027 on, and no more from 1 January 2028 on.
  test.each([
    ["2026-12-31", 0],
    ["2027-01-01", 1],
    ["2027-12-31", 1],
    ["2028-01-01", 0],
  ])("on %s are %i of one that holds in 2027 alone", (asOf, count) => {
    const graph = edgeGraphOf(drawn([needs("A01", "A02", { validFrom: "2027-01-01", validTo: "2028-01-01" })]));
    expect([0].filter(graph.acceptance({ asOf, strengths: STRENGTHS }))).toHaveLength(count);
  });

  test("are none where a list is empty, whichever it is", () => {
    const graph = edgeGraphOf(drawn([needs("A01", "A02")]));
    const all = { asOf: "2027-01-01", strengths: STRENGTHS };
    expect(graph.acceptance(all)(0)).toBe(true);
    for (const none of ["strengths", "kinds", "bases", "statuses", "from", "to"]) {
      expect([none, graph.acceptance({ ...all, [none]: [] })(0)]).toEqual([none, false]);
    }
  });
});
