import fc from "fast-check";

import { agencyLinks } from "../../../src/registry/analysis/agency-links.js";
import { chain, drawn, idOf, keyOf, needs, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, letsThrough, NOT_RETIRED } from "../../support/random-graph.js";

const QUESTION = fc.tuple(graphs({ platforms: 6, externals: 2, edges: 16 }), fc.oneof(DAY, fc.constant("2027-06-01")));

describe("whom an agency depends on, and who depends on it", () => {
  test("is what a plain look at all edges between two owners says, the closest first", () => {
    fc.assert(
      fc.property(QUESTION, fc.constantFrom("OUT", "IN"), ([graph, asOf], direction) => {
        const owners = new Map(graph.platforms.map(({ code, owner }) => [idOf(code), owner]));
        const followed = graph.edges.filter((edge) =>
          letsThrough({ asOf, strengths: ["CERTAIN", "LIKELY"], statuses: NOT_RETIRED }, edge),
        );
        const found = agencyLinks(snapshotOf(graph), "Agency:bo-a", direction, {}, asOf);
        const expected = ["bo-b", "bo-c"].map((other) => {
          const [from, to] = direction === "OUT" ? ["bo-a", other] : [other, "bo-a"];
          return {
            other,
            ids: followed
              .filter((edge) => owners.get(edge.from) === from && owners.get(edge.to) === to)
              .map(({ id }) => id)
              .sort(),
          };
        });
        expect(
          found.map(({ agency, dependencies }) => ({
            other: agency.key,
            ids: dependencies.map(({ id }) => id).sort(),
          })),
        ).toEqual(expected.filter(({ ids }) => ids.length > 0).sort((a, b) => b.ids.length - a.ids.length));
      }),
      { numRuns: 1_000 },
    );
  });

  // bo-a: A01 ──▶ A02 (its own)   A01 ──▶ kho (nobody's)   A02 ──▶ B01 of bo-b
  test("leaves out edges within its own house, and those to external systems", () => {
    const graph = drawn([...chain("A01 A02 B01"), needs("A01", "kho")], [{ code: "B01", owner: "bo-b" }]);
    const links = agencyLinks(snapshotOf(graph), "Agency:bo-a", "OUT", {}, "2027-06-01");
    expect(links.map(({ agency, dependencies }) => [agency.key, dependencies.map(({ toId }) => keyOf(toId))])).toEqual([
      ["bo-b", ["B01"]],
    ]);
    expect(agencyLinks(snapshotOf(graph), "Agency:bo-nobody", "OUT", {}, "2027-06-01")).toEqual([]);
  });
});
