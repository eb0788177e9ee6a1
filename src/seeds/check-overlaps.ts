import type { SeedFiles } from "./catalogue.js";
import type { FaultCollector } from "./fault-collector.js";
import { rowPath } from "./provision-texts.js";

/** Checks what a reading knows of overlaps: functions and rows are known, and what is quoted stands in the rows. */
export function checkOverlaps(collect: FaultCollector, seeds: SeedFiles, platforms: ReadonlySet<string>): void {
  const capabilities = new Set(seeds.capabilities.capabilities.map(({ key }) => key));
  const { general_capabilities: general, sanctioned, cleared } = seeds.overlaps;
  general.forEach((key, index) => {
    collect.known("overlaps", ["general_capabilities", index], key, capabilities);
  });
  sanctioned.forEach(({ capability, rows, quote }, index) => {
    const path = ["sanctioned", index];
    collect.known("overlaps", [...path, "capability"], capability, capabilities);
    for (const row of rows) {
      collect.known("overlaps", [...path, "rows"], row, platforms);
      collect.quoted("overlaps", [...path, "quote"], { provision: rowPath(row), quote });
    }
  });
  cleared.forEach(({ rows, quotes }, index) => {
    for (const row of rows) {
      const path = ["cleared", index, "quotes"];
      collect.known("overlaps", ["cleared", index, "rows"], row, platforms);
      collect.quoted("overlaps", path, { provision: rowPath(row), quote: quotes[row] ?? "(missing)" });
    }
  });
}
