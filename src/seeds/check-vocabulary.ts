import type { SeedFiles } from "./catalogue.js";
import type { FaultCollector } from "./fault-collector.js";

/**
 * Checks the words by which plans are judged: rows are known, and each has one entry; a sector is that of a row of its entry;
 * each function that no row has stands once.
 */
export function checkVocabulary(collect: FaultCollector, seeds: SeedFiles, platforms: ReadonlySet<string>): void {
  const first = new Map<string, number>();
  seeds.vocabulary.vocabulary.forEach(({ rows, sector = {} }, index) => {
    const path = ["vocabulary", index];
    rows.forEach((row, position) => {
      collect.known("vocabulary", [...path, "rows", position], row, platforms);
      const before = first.get(row);
      if (before !== undefined) {
        collect.report(
          "vocabulary",
          [...path, "rows", position],
          `${row} again`,
          `one entry for each row; the first is vocabulary[${String(before)}]`,
        );
      }
      first.set(row, index);
    });
    for (const row of Object.keys(sector)) collect.known("vocabulary", [...path, "sector", row], row, new Set(rows));
  });

  const plans = seeds["example-plans"].example_plans.map(({ row }) => row);
  collect.unique("example-plans", "example_plans", "row", plans);
  plans.forEach((row, index) => {
    collect.known("example-plans", ["example_plans", index, "row"], row, platforms);
  });
  const others = seeds["other-functions"].other_functions.map(({ key }) => key);
  collect.unique("other-functions", "other_functions", "key", others);
}
