import type { SeedFileName, SeedFiles } from "./catalogue.js";
import { namedDocumentFaults } from "./check-named-documents.js";
import { objectiveOf } from "./provision-texts.js";
import type { SeedFault } from "./seed-fault.js";
import type { SeedFile } from "./seed-file.js";
import type { SourceRow } from "./source-text.js";
import { correctSource, plain, readSourceRows } from "./source-text.js";

/** Checks that provisions and rows are the source with the listed corrections, letter by letter. */
export function sourceFaults(
  seeds: SeedFiles,
  files: Readonly<Record<SeedFileName, SeedFile>>,
  source: string,
): readonly SeedFault[] {
  const faults: SeedFault[] = [];
  const { lines, misplaced } = correctSource(source, seeds.corrections.corrections);
  for (const { index, timesFound } of misplaced) {
    const correction = seeds.corrections.corrections[index];
    faults.push(
      files.corrections.fault(
        ["corrections", index, "found"],
        `«${correction?.found ?? ""}» ${String(timesFound)} times in line ${String(correction?.line)} of source.txt`,
        "exactly once in its line",
      ),
    );
  }

  const whole = plain(lines.join("\n"));
  seeds.provisions.provisions.forEach(({ text, title }, index) => {
    for (const [field, words] of [
      ["text", text.vi],
      ["title", title?.vi ?? ""],
    ] as const) {
      const missing = words.split("\n").find((line) => !whole.includes(plain(line)));
      if (missing !== undefined) {
        faults.push(
          files.provisions.fault(["provisions", index, field, "vi"], `«${missing}»`, "words of the corrected source"),
        );
      }
    }
  });

  const rows = new Map(readSourceRows(lines).map((row) => [row.code, row]));
  const printed = new Set<string>();
  seeds.platforms.platforms.forEach((platform, index) => {
    const row = rows.get(platform.code);
    printed.add(platform.code);
    if (row === undefined) {
      faults.push(files.platforms.fault(["platforms", index, "code"], platform.code, "a row that Annex II prints"));
      return;
    }
    const owner = seeds.agencies.agencies.find(({ key }) => key === platform.owner)?.name.vi ?? "";
    const objective = plain(objectiveOf(platform, seeds).vi);
    const cells: readonly (readonly [field: string, found: string, allowed: string])[] = [
      ["name", plain(platform.name.vi), row.name],
      ["owner", owner, row.owner],
      ["start", platform.start.text, row.start],
      [
        "objective",
        objective,
        platform.shared_objective === undefined ? row.objective : sharedCell(platform.shared_objective, seeds, rows),
      ],
    ];
    for (const [field, found, allowed] of cells) {
      if (found !== allowed) {
        faults.push(
          files.platforms.fault(
            ["platforms", index, field],
            difference(found, allowed),
            `«${differing(allowed, found)}», as printed and corrected`,
          ),
        );
      }
    }
  });
  for (const code of rows.keys()) {
    if (!printed.has(code))
      faults.push(files.platforms.fault(["platforms"], `no ${code}`, "every row that Annex II prints"));
  }
  return [...faults, ...namedDocumentFaults(seeds, files, whole)];
}

/** The merged cell: what is printed of it beside each of its rows, together. */
function sharedCell(key: string, seeds: SeedFiles, rows: ReadonlyMap<string, SourceRow>): string {
  return seeds.platforms.platforms
    .filter((platform) => platform.shared_objective === key)
    .map(({ code }) => rows.get(code)?.objective ?? "")
    .filter((part) => part !== "")
    .join(" ");
}

function difference(found: string, allowed: string): string {
  return `«${differing(found, allowed)}»`;
}

/** The words of `text` from a little before the place where it parts from `other`. */
function differing(text: string, other: string): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  return text.slice(Math.max(0, same - 20), same + 40);
}
