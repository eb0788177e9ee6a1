import fc from "fast-check";

import type { CoverageState } from "../../../src/domain/analysis/coverage.js";
import { COVERAGE_STATES, coverageState } from "../../../src/domain/analysis/coverage.js";
import { STRENGTHS } from "../../../src/domain/dependency.js";
import type { CoverageMatrix } from "../../../src/registry/analysis/coverage.js";
import { coverageOf } from "../../../src/registry/analysis/coverage.js";
import type { DrawnGraph } from "../../support/drawn-graph.js";
import { drawn, idOf, needs, platformRecord, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, letsThrough, NOT_RETIRED } from "../../support/random-graph.js";

function matrix(graph: DrawnGraph, consumers: string, providers: string, asOf = "2027-06-01"): CoverageMatrix {
  const rows = (groups: string) =>
    graph.platforms.filter(({ code }) => groups.includes(code.charAt(0))).map(platformRecord);
  return coverageOf(snapshotOf(graph), rows(consumers), rows(providers), asOf);
}

const QUESTION = fc.tuple(
  graphs({ platforms: 7, externals: 1, edges: 18 }),
  fc.oneof(DAY, fc.constant("2027-06-01")),
  fc.constantFrom("A", "B", "AB"),
  fc.constantFrom("A", "B", "AB"),
);

describe("the coverage of a random graph", () => {
  test("has for each consumer and provider the edges between them on the day, of any strength, and their state", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, asOf, consumers, providers]) => {
        const { rows } = matrix(graph, consumers, providers, asOf);
        const held = graph.edges.filter((edge) =>
          letsThrough({ asOf, strengths: STRENGTHS, statuses: NOT_RETIRED }, edge),
        );
        for (const { consumer, cells } of rows) {
          for (const { provider, state, edges } of cells) {
            const between = held.filter(({ from, to }) => from === consumer.id && to === provider.id);
            expect(edges.map(({ id }) => id)).toEqual(between.map(({ id }) => id));
            expect(state).toBe(coverageState(between, consumer.group === "B" && provider.group === "A"));
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("adds up, by row and by column; what misses most comes first, then by code", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, asOf, consumers, providers]) => {
        const { rows, providers: columns, providerTotals } = matrix(graph, consumers, providers, asOf);
        const count = (states: readonly CoverageState[]) =>
          COVERAGE_STATES.map((state) => ({ state, count: states.filter((one) => one === state).length })).filter(
            (total) => total.count > 0,
          );
        for (const { cells, totals, missing } of rows) {
          const states = cells.map(({ state }) => state);
          expect(cells.map(({ provider }) => provider.code)).toEqual(columns.map(({ code }) => code));
          expect(totals).toEqual(count(states));
          expect(missing).toBe(
            states.filter((state) => state === "REQUIRED_STATED" || state === "REQUIRED_DERIVED").length,
          );
        }
        expect(providerTotals).toEqual(
          columns.map((provider) => ({
            provider,
            totals: count(
              rows.flatMap(({ cells }) => cells.filter((cell) => cell.provider === provider).map(({ state }) => state)),
            ),
          })),
        );
        const order = rows.map(({ missing, consumer }) => `${String(99 - missing)} ${consumer.code}`);
        expect(order).toEqual([...order].sort());
      }),
      { numRuns: 500 },
    );
  });
});

//            A01                 A02
// B01        LIVE, and required   POSSIBLE
// B02        duty alone           required (two edges, one by a rule)
describe("a drawn matrix", () => {
  const GRAPH = drawn([
    needs("B01", "A01"),
    needs("B01", "A01", { kind: "SECURITY", status: "LIVE" }),
    needs("B01", "A02", { strength: "POSSIBLE" }),
    needs("B02", "A02"),
    needs("B02", "A02", { kind: "DATA_EXCHANGE", basis: "DERIVED" }),
  ]);
  const cells = (found: CoverageMatrix) =>
    found.rows.map(({ consumer, cells: row }) => `${consumer.code}: ${row.map(({ state }) => state).join(" ")}`);

  test("shows one state a cell, the row that misses something first", () => {
    expect(cells(matrix(GRAPH, "B", "A"))).toEqual(["B02: DUTY_ONLY REQUIRED_STATED", "B01: LIVE POSSIBLE"]);
  });

  test("of Group A by Group A has no duty: Annex I.II.4 binds Group B alone", () => {
    expect(cells(matrix(GRAPH, "A", "A"))).toEqual([
      "A01: NOT_APPLICABLE NOT_APPLICABLE",
      "A02: NOT_APPLICABLE NOT_APPLICABLE",
    ]);
    expect(cells(matrix(GRAPH, "A", "B"))).toEqual([
      "A01: NOT_APPLICABLE NOT_APPLICABLE",
      "A02: NOT_APPLICABLE NOT_APPLICABLE",
    ]);
  });

  test("of nobody, or by nothing, is empty", () => {
    expect(matrix(GRAPH, "", "A")).toMatchObject({ rows: [], providers: [{ id: idOf("A01") }, { id: idOf("A02") }] });
    expect(matrix(GRAPH, "B", "").rows.map(({ cells: row }) => row)).toEqual([[], []]);
  });
});
