import type { SeedFileName } from "../../../src/seeds/catalogue.js";
import { SEED_FILE_NAMES } from "../../../src/seeds/catalogue.js";
import { letters, printedBody, printedRows, rawSeeds } from "../printed-decision.js";

/** Words that a seed file takes from a provision. */
interface Quote {
  readonly file: SeedFileName;
  readonly provision: string;
  readonly words: string;
}

const rowOf = (code: string) => `annexII.${code.charAt(0)}.${code.slice(1)}`;

/** Objects of a seed file, however deep, that hold a quote. */
function quoting(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(quoting);
  if (typeof value !== "object" || value === null) return [];
  return [...("quote" in value ? [value as Record<string, unknown>] : []), ...Object.values(value).flatMap(quoting)];
}

/** Every quote that names its provision, the laws named in the preamble, and what rows are quoted with by their code. */
function allQuotes(): readonly Quote[] {
  const cited = SEED_FILE_NAMES.flatMap((file) =>
    quoting(rawSeeds(file)).flatMap(({ provision, quote }) =>
      provision === undefined ? [] : [{ file, provision: provision as string, words: quote as string }],
    ),
  );
  const ofRows = (file: SeedFileName, rows: readonly string[], quote: string): readonly Quote[] =>
    rows.map((row) => ({ file, provision: rowOf(row), words: quote }));
  return [
    ...cited,
    ...(rawSeeds("document").document.legal_bases ?? []).map(({ provision, name }): Quote => ({
      file: "document",
      provision,
      words: name.vi,
    })),
    ...rawSeeds("claims").claims.flatMap(({ rows, functions }) =>
      functions.flatMap(({ quote }) => ofRows("claims", rows, quote)),
    ),
    ...rawSeeds("criteria").criteria.flatMap(({ rows, quote }) => ofRows("criteria", rows, quote)),
    ...rawSeeds("services").services.flatMap(({ platform, quote }) => ofRows("services", [platform], quote)),
    ...rawSeeds("rules").rules.flatMap(({ edges, near_misses = [] }) => [
      ...edges.flatMap(({ from, quoted_row, quote }) => ofRows("rules", [quoted_row ?? from], quote)),
      ...near_misses.flatMap(({ row, quote }) => ofRows("rules", [row], quote)),
    ]),
    ...rawSeeds("overlaps").sanctioned.flatMap(({ rows, quote }) => ofRows("overlaps", rows, quote)),
    ...rawSeeds("overlaps").cleared.flatMap(({ quotes }) =>
      Object.entries(quotes).flatMap(([row, quote]) => ofRows("overlaps", [row], quote)),
    ),
    ...(rawSeeds("dependencies").near_misses ?? []).flatMap(({ row, quote }) => ofRows("dependencies", [row], quote)),
  ];
}

/** The printed words of each row, cell by cell; B02 to B17 share the cell that is printed in two parts. */
function printedCells(): ReadonlyMap<string, readonly string[]> {
  const rows = printedRows();
  const shared = `${rows.get("B02")?.objective ?? ""} ${rows.get("B05")?.objective ?? ""}`;
  return new Map(
    [...rows].map(([code, { name, objective, owner, start }]) => {
      const sharing = code >= "B02" && code <= "B17";
      return [rowOf(code), [name, sharing ? shared : objective, owner, start]];
    }),
  );
}

describe("every quote in the seeds", () => {
  const quotes = allQuotes();
  const cells = printedCells();

  test("is looked at: none of the files quotes in a way that this test does not know", () => {
    const known = new Set(quotes.map(({ file, words }) => `${file}: ${words}`));
    const inFiles = SEED_FILE_NAMES.flatMap((file) =>
      quoting(rawSeeds(file)).map(({ quote }) => `${file}: ${String(quote)}`),
    );
    expect(inFiles.filter((quote) => !known.has(quote))).toEqual([]);
    expect(inFiles.length).toBeGreaterThan(500);
  });

  test("stands letter by letter inside one cell of its row, or in the text outside of the tables", () => {
    const body = printedBody();
    const invented = quotes.filter(({ provision, words }) => {
      const texts =
        provision.startsWith("annexII.") && provision.length > "annexII.A".length ? cells.get(provision) : [body];
      return texts?.some((text) => text.includes(letters(words))) !== true;
    });
    expect(invented).toEqual([]);
  });

  test("stands in the very provision that it names", () => {
    const texts = new Map(rawSeeds("provisions").provisions.map(({ path, text }) => [path, text.vi]));
    const misplaced = quotes.filter(
      ({ provision, words }) => !cells.has(provision) && texts.get(provision)?.includes(words) !== true,
    );
    expect(misplaced).toEqual([]);
  });
});
