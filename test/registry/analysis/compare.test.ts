import fc from "fast-check";

import { operationalStateOn } from "../../../src/domain/operational-state.js";
import { compareDays } from "../../../src/registry/analysis/compare.js";
import { drawn, needs, platformRecord, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, letsThrough, NOT_RETIRED } from "../../support/random-graph.js";

const GRAPHS = graphs({ platforms: 6, externals: 2, edges: 16 });

describe("what changes between two days", () => {
  test("of a random graph are states that differ, and edges that hold on one of the two", () => {
    fc.assert(
      fc.property(GRAPHS, DAY, DAY, (graph, from, to) => {
        const found = compareDays(snapshotOf(graph), from, to, {});
        const holds = (asOf: string) => (edge: (typeof graph.edges)[number]) =>
          letsThrough({ asOf, strengths: ["CERTAIN", "LIKELY"], statuses: NOT_RETIRED }, edge);
        const ids = (edges: readonly { readonly id: string }[]): readonly string[] => edges.map(({ id }) => id);
        expect(ids(found.begun)).toEqual(ids(graph.edges.filter((edge) => holds(to)(edge) && !holds(from)(edge))));
        expect(ids(found.ended)).toEqual(ids(graph.edges.filter((edge) => holds(from)(edge) && !holds(to)(edge))));
        const states = graph.platforms.map(platformRecord).map((row) => ({
          code: row.code,
          before: operationalStateOn(row, from),
          after: operationalStateOn(row, to),
        }));
        expect(found.states.map(({ platform, before, after }) => ({ code: platform.code, before, after }))).toEqual(
          states.filter(({ before, after }) => before !== after),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  // A01 ──▶ A02 from 2027 on; A02 starts on 1 July 2026, A01 some day in 2027
  test("of a drawn graph, there and back, are each other's opposite", () => {
    const graph = drawn([needs("A01", "A02", { validFrom: "2027-01-01" })], [{ code: "A02", start: "01/7/2026" }]);
    const words = (from: string, to: string) => {
      const { states, begun, ended } = compareDays(snapshotOf(graph), from, to, {});
      return [
        ...states.map(({ platform, before, after }) => `${platform.code} ${before} ${after}`),
        begun.length,
        ended.length,
      ];
    };
    expect(words("2026-06-30", "2027-01-01")).toEqual([
      "A01 NOT_YET_DUE DUE_UNCONFIRMED",
      "A02 NOT_YET_DUE IN_OPERATION",
      1,
      0,
    ]);
    expect(words("2027-01-01", "2026-06-30")).toEqual([
      "A01 DUE_UNCONFIRMED NOT_YET_DUE",
      "A02 IN_OPERATION NOT_YET_DUE",
      0,
      1,
    ]);
    expect(words("2027-01-01", "2027-01-01")).toEqual([0, 0]);
  });
});
