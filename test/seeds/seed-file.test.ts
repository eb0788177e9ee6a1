import { brokenSeeds, faultsOf, lineOf, replacing } from "./changed-seeds.js";

describe("a text that is not clean", () => {
  test.each([
    ["as it is", "Bộ Công an\u001f"],
    ["in an escape of YAML", '"Bộ Công an\\u001f"'],
  ])("a control character, %s: it would part the columns of a snapshot", (_, words) => {
    const seeds = brokenSeeds("agencies.yaml", replacing("vi: Bộ Công an", `vi: ${words}`));
    expect(faultsOf(seeds)).toMatchObject([{ file: "agencies.yaml", field: "(text)", found: "a control character" }]);
  });

  test("a tab", () => {
    const seeds = brokenSeeds("agencies.yaml", replacing("    kind: MINISTRY", "\tkind: MINISTRY"));
    const line = lineOf(seeds, "agencies.yaml", "\tkind");
    expect(faultsOf(seeds)).toEqual([
      { file: "agencies.yaml", line, field: "(text)", found: "a tab", allowed: "spaces" },
    ]);
  });

  test("a byte order mark", () => {
    const seeds = brokenSeeds("agencies.yaml", (text) => `\uFEFF${text}`);
    expect(faultsOf(seeds)).toEqual([
      { file: "agencies.yaml", line: 1, field: "(text)", found: "a byte order mark", allowed: "UTF-8 without one" },
    ]);
  });

  test("letters with separate diacritics", () => {
    const seeds = brokenSeeds("agencies.yaml", replacing("vi: Chính phủ", "vi: Chính phủ".normalize("NFD")));
    const line = lineOf(seeds, "agencies.yaml", "vi: Chính phủ".normalize("NFD"));
    expect(faultsOf(seeds)).toEqual([
      { file: "agencies.yaml", line, field: "(text)", found: "letters with separate diacritics (NFD)", allowed: "NFC" },
    ]);
  });

  test("a key that stands twice", () => {
    const seeds = brokenSeeds(
      "document.yaml",
      replacing("  signed_at: Hà Nội\n", "  signed_at: Hà Nội\n  signed_at: Huế\n"),
    );
    expect(faultsOf(seeds)).toMatchObject([
      {
        file: "document.yaml",
        line: lineOf(seeds, "document.yaml", "signed_at: Huế"),
        allowed: "well-formed YAML, each key once",
      },
    ]);
  });

  test.each(["claims.yaml", "source.txt"])("%s is missing", (file) => {
    expect(faultsOf(brokenSeeds(file, () => null))).toEqual([
      { file, line: 0, field: "(file)", found: "no such file", allowed: "it is required" },
    ]);
  });

  test("an empty file", () => {
    expect(faultsOf(brokenSeeds("claims.yaml", () => ""))).toEqual([
      { file: "claims.yaml", line: 0, field: "(file)", found: "null", allowed: "must be object" },
    ]);
  });

  test("line ends of another system are no fault", () => {
    expect(faultsOf(brokenSeeds("platforms.yaml", (text) => text.replaceAll("\n", "\r\n")))).toEqual([]);
  });
});
