import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import type { SeedFiles } from "../../../src/seeds/catalogue.js";
import { DECISION, letters, printedBody, rawSeeds } from "../printed-decision.js";

const { provisions } = rawSeeds("provisions");

/** Without diacritics: what two readings of one printed word have in common. */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

describe("the source of the Decision", () => {
  const source = readFileSync(`${DECISION}/source.txt`, "utf8");
  const { corrections, doubtful } = rawSeeds("corrections") as SeedFiles["corrections"] & {
    readonly doubtful: readonly { readonly line: number; readonly found: string }[];
  };

  test("is the OCR text as it came, to the byte", () => {
    const digest = createHash("sha256").update(source).digest("hex");
    expect(digest).toBe("b3a6cca425fe155083ea06ddc8d1862791b8e1b70acf7368ef81de41f581a333");
  });

  test("is corrected in nothing but misread diacritics", () => {
    for (const { found, corrected } of corrections) {
      expect(corrected).not.toBe(found);
      expect(withoutMarks(corrected)).toBe(withoutMarks(found));
    }
  });

  test("holds what is left as doubtful where the list says", () => {
    const lines = source.split("\n");
    for (const { line, found } of doubtful) expect(lines[line - 1]).toContain(found);
  });
});

describe("the provisions", () => {
  test("are the articles, clauses, points and criteria that the Decision prints", () => {
    const numbered = provisions.map(({ path }) => path).filter((path) => /^(art|annexI\.)/.test(path));
    expect(numbered.join(" ")).toBe(
      "art1 art1.1 art1.2 art2 art2.1 art2.2 art2.3 art3 " +
        "art3.1 art3.1.a art3.1.b art3.1.c art3.1.d art3.1.đ art3.1.e art3.1.g art3.1.h " +
        "art3.2 art3.2.a art3.2.b art3.3 art3.4 art3.5 art4 art4.1 art4.2 art5 " +
        "annexI.I annexI.I.1 annexI.I.2 annexI.I.3 annexI.I.4 annexI.I.5 " +
        "annexI.II annexI.II.1 annexI.II.2 annexI.II.3 annexI.II.4 annexI.II.5 annexI.II.6 annexI.closing",
    );
  });

  // Walks through the printed text with the provisions in hand: what lies between one line of theirs and the next is
  // the number that the next provision bears, or is listed here.
  test("follow one another in the source, letter by letter, and leave out nothing but headings and signs", () => {
    const body = printedBody();
    const leftOut: string[] = [];
    let place = 0;
    for (const { path, number, text } of provisions) {
      for (const line of text.vi.split("\n").map(letters)) {
        const start = body.indexOf(line, place);
        if (start === -1) throw new Error(`${path}: «${line}» does not stand in the source after what comes before it`);
        const between = body.slice(place, start).trim();
        if (between.replace(/[.)]$/, "") !== (number ?? "")) leftOut.push(`${path} ${between}`);
        place = start + line.length;
      }
    }
    leftOut.push(body.slice(place).trim());

    const bullets = Array.from({ length: 16 }, (_, index) => `recipients.${String(index + 1)} -`);
    expect(leftOut.filter((entry) => !/^(art|annex)\S* $/.test(entry))).toEqual([
      "header CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
      "preamble.1 THỦ TƯỚNG CHÍNH PHỦ",
      "art1 QUYẾT ĐỊNH: Điều 1.",
      ...bullets,
      "",
    ]);
  });
});
