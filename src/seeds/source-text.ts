import type { Correction } from "./catalogue.js";

/** The mark-up that the OCR left in table cells is no letter of the Decision; a block parts words, italics do not. */
const BLOCK_MARKUP = /<\/?(?:p|ul|li)(?: [^>]*)?>/g;
const INLINE_MARKUP = /<\/?i>/g;

/** A row of Annex II as the source prints it; a cell that goes on after a page break is joined. */
export interface SourceRow {
  readonly code: string;
  readonly name: string;
  readonly objective: string;
  readonly owner: string;
  readonly start: string;
}

/** A correction that does not fit the source. */
export interface MisplacedCorrection {
  readonly index: number;
  readonly timesFound: number;
}

export interface CorrectedSource {
  readonly lines: readonly string[];
  readonly misplaced: readonly MisplacedCorrection[];
}

/** Applies each correction to its line, where the words found must stand exactly once; nothing else is changed. */
export function correctSource(source: string, corrections: readonly Correction[]): CorrectedSource {
  const lines = source.split("\n");
  const misplaced: MisplacedCorrection[] = [];
  corrections.forEach((correction, index) => {
    const line = lines[correction.line - 1] ?? "";
    const timesFound = line.split(correction.found).length - 1;
    if (timesFound === 1) lines[correction.line - 1] = line.replace(correction.found, () => correction.corrected);
    else misplaced.push({ index, timesFound });
  });
  return { lines, misplaced };
}

/** Reads the two tables of Annex II; a line of text before the first table's head is none of theirs. */
export function readSourceRows(lines: readonly string[]): readonly SourceRow[] {
  const rows: { code: string; cells: string[] }[] = [];
  let group: string | null = null;
  for (const line of lines) {
    group = /^([AB])\. Nhóm /.exec(line)?.[1] ?? group;
    const cells = line.split("\t");
    if (group === null || cells.length !== 5) continue;
    const number = cells[0]?.trim() ?? "";
    const last = rows.at(-1);
    if (/^\d+$/.test(number)) rows.push({ code: `${group}${number.padStart(2, "0")}`, cells });
    else if (number === "" && last !== undefined) {
      last.cells = last.cells.map((cell, index) => `${cell} ${cells[index] ?? ""}`);
    }
  }
  return rows.map(({ code, cells }) => {
    const [, name = "", objective = "", owner = "", start = ""] = cells.map((cell) => plain(cell));
    return { code, name, objective, owner, start };
  });
}

/** The text without mark-up, its white space as single spaces: page breaks and line ends are no letters. */
export function plain(text: string): string {
  return text.replace(INLINE_MARKUP, "").replace(BLOCK_MARKUP, " ").replace(/\s+/g, " ").trim();
}
