import type { SeedFiles } from "./catalogue.js";
import type { FaultCollector } from "./fault-collector.js";

/** Checks the vocabulary: rows are known, and each has one entry; a sector is that of a row of its entry. */
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
}
