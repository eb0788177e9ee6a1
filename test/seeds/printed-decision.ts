import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parse } from "yaml";

import type { SeedFileName, SeedFiles } from "../../src/seeds/catalogue.js";

/** The folder of the first content: Decision 1132/QĐ-TTg. */
export const DECISION = fileURLToPath(new URL("../../graph-seeds/decision-1132", import.meta.url));

/** A row of Annex II as it is printed, with the listed corrections. */
export interface PrintedRow {
  readonly name: string;
  readonly objective: string;
  readonly owner: string;
  readonly start: string;
}

/** A seed file as it stands, without the loader. */
export function rawSeeds<Name extends SeedFileName>(name: Name): SeedFiles[Name] {
  return parse(readFileSync(`${DECISION}/${name}.yaml`, "utf8")) as SeedFiles[Name];
}

/** The lines of source.txt with the listed corrections. */
function correctedLines(): readonly string[] {
  const lines = readFileSync(`${DECISION}/source.txt`, "utf8").split("\n");
  for (const { line, found, corrected } of rawSeeds("corrections").corrections) {
    const [before, after, ...more] = lines[line - 1]?.split(found) ?? [];
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`«${found}» is not once in line ${line}`);
    lines[line - 1] = before + corrected + after;
  }
  return lines;
}

/** The letters of a cell: without the OCR's mark-up, white space as single spaces. */
export function letters(text: string): string {
  return text
    .replace(/<\/?i>/g, "")
    .replace(/<[^<>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What is printed outside of the two tables. */
export function printedBody(): string {
  return letters(
    correctedLines()
      .filter((line) => !line.includes("\t"))
      .join("\n"),
  );
}

/**
 * The rows of both tables of Annex II by code. Read as a person reads the page: a line that begins with a number is a
 * row, one that begins with an empty cell goes on with the row above it, after a page break.
 */
export function printedRows(): ReadonlyMap<string, PrintedRow> {
  const rows = new Map<string, PrintedRow>();
  let group = "";
  let code = "";
  for (const line of correctedLines()) {
    if (/^[AB]\. Nhóm/.test(line)) group = line.charAt(0);
    const [number, ...cells] = line.split("\t");
    if (group === "" || cells.length === 0 || number === undefined || number === "STT") continue;
    if (number !== "") code = group + number.padStart(2, "0");
    const above = rows.get(code);
    const cell = (index: number, soFar = "") => letters(`${soFar} ${cells[index] ?? ""}`);
    rows.set(code, {
      name: cell(0, above?.name),
      objective: cell(1, above?.objective),
      owner: cell(2, above?.owner),
      start: cell(3, above?.start),
    });
  }
  return rows;
}

/** The codes of a part of a group: `codes("B", 2, 17)` is B02 … B17. */
export function codes(group: "A" | "B", first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => group + String(first + index).padStart(2, "0"));
}
