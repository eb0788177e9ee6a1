import fc from "fast-check";

import { CERTAINTIES, startConflictOf } from "../../../src/domain/analysis/start-conflict.js";
import { boundsOf, findStartConflicts, startConflictKeyset } from "../../../src/registry/analysis/start-conflicts.js";
import { keysetPage } from "../../../src/registry/keyset-page.js";
import { drawn, idOf, needs, platformRecord, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, letsThrough, NOT_RETIRED } from "../../support/random-graph.js";

const GRAPHS = graphs({ platforms: 6, externals: 2, edges: 16 });

describe("the start conflicts of a random graph", () => {
  test("are those of each followed edge between platforms, the surest first, then by the edge", () => {
    fc.assert(
      fc.property(
        GRAPHS,
        fc.oneof(DAY, fc.constant("2027-06-01")),
        fc.option(fc.subarray([...CERTAINTIES])),
        (graph, asOf, certainty) => {
          const found = findStartConflicts(snapshotOf(graph), {}, certainty, asOf);
          const bounds = new Map(graph.platforms.map((row) => [idOf(row.code), boundsOf(platformRecord(row))]));
          const expected = graph.edges
            .filter((edge) => letsThrough({ asOf, strengths: ["CERTAIN", "LIKELY"], statuses: NOT_RETIRED }, edge))
            .flatMap(({ id, from, to }) => {
              const [consumer, provider] = [bounds.get(from), bounds.get(to)];
              const conflict =
                consumer === undefined || provider === undefined ? null : startConflictOf(consumer, provider);
              return conflict === null ? [] : [{ id, ...conflict }];
            })
            .filter((conflict) => certainty === null || certainty.includes(conflict.certainty));
          const rank = (conflict: (typeof expected)[number]): string =>
            `${String(CERTAINTIES.indexOf(conflict.certainty))} ${conflict.id}`;
          expect(
            found.map(({ dependency, certainty: sure, gapYears }) => ({
              id: dependency.id,
              certainty: sure,
              gapYears,
            })),
          ).toEqual(expected.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("are all found by going from page to page, each once", () => {
    fc.assert(
      fc.property(GRAPHS, fc.integer({ min: 1, max: 4 }), (graph, size) => {
        const all = findStartConflicts(snapshotOf(graph), { minStrength: "POSSIBLE" }, null, "2027-06-01");
        const seen: (typeof all)[number][] = [];
        for (let hasNextPage = true; hasNextPage && seen.length <= all.length;) {
          const last = seen.at(-1);
          const after = last === undefined ? null : startConflictKeyset(last);
          const page = keysetPage(all, { from: "START", size, after, before: null }, startConflictKeyset);
          expect(page.rows.length).toBeLessThanOrEqual(size);
          seen.push(...page.rows);
          hasNextPage = page.hasNextPage;
        }
        expect(seen).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  test("do not arise at external systems: no text says when they start", () => {
    const graph = drawn([needs("A01", "kho")], [{ code: "A01", start: "Đã vận hành" }]);
    expect(findStartConflicts(snapshotOf(graph), {}, null, "2027-06-01")).toEqual([]);
  });
});
