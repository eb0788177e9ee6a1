import { brokenSeeds, faultsOf, lineOf, replacing } from "./changed-seeds.js";

const QUOTE = "quote: lưu trữ dữ liệu số của công dân";

describe("words that do not stand where they are said to", () => {
  test("a quote that its row does not print", () => {
    const seeds = brokenSeeds("services.yaml", replacing(QUOTE, "quote: lưu trữ mọi dữ liệu của công dân"));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "services.yaml",
        line: lineOf(seeds, "services.yaml", "lưu trữ mọi dữ liệu"),
        field: "services[2].quote",
        found: "«lưu trữ mọi dữ liệu của công dân»",
        allowed: "words that stand letter by letter in annexII.A.02",
      },
    ]);
  });

  // The Decision names Nghị định số 337/2025/NĐ-CP (B30) and no Nghị định 13/2023.
  test("a term that names a document which the Decision does not", () => {
    const change = replacing(
      "cổng dịch vụ công,",
      "cổng dịch vụ công, theo Nghị định 337, theo Nghị định 13/2023/NĐ-CP,",
    );
    expect(faultsOf(brokenSeeds("vocabulary.yaml", change))).toMatchObject([
      {
        file: "vocabulary.yaml",
        field: "vocabulary[0].function.vi[2]",
        found: "«theo Nghị định 13/2023/NĐ-CP»",
        allowed: "no document but those that the Decision names",
      },
    ]);
  });

  // A02 ends with «Bộ Công an», «Đã vận hành»; the next row begins with the number 3.
  test("a quote that begins in one row and ends in the next", () => {
    const words = "Đã vận hành 3 Nền tảng định danh và xác thực điện tử";
    const seeds = brokenSeeds("claims.yaml", replacing(QUOTE, `quote: ${words}`));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "claims.yaml",
        line: lineOf(seeds, "claims.yaml", words),
        field: "claims[1].functions[0].quote",
        found: `«${words}»`,
        allowed: "words that stand letter by letter in annexII.A.02",
      },
    ]);
  });

  test("a quote of several rows that one of them does not print", () => {
    const seeds = brokenSeeds("claims.yaml", replacing("rows: [A02]", "rows: [A02, B61]"));
    const lacking = faultsOf(seeds).map(({ allowed }) => allowed);
    expect(lacking.length).toBeGreaterThan(0);
    expect(new Set(lacking)).toEqual(new Set(["words that stand letter by letter in annexII.B.61"]));
  });

  test("a start of 31 February, which the source does not print either", () => {
    const seeds = brokenSeeds("platforms.yaml", replacing("text: 01/7/2026", "text: 31/02/2026"));
    const line = lineOf(seeds, "platforms.yaml", "31/02/2026");
    expect(faultsOf(seeds)).toMatchObject([
      {
        line,
        field: "platforms[46].start.text",
        found: "«31/02/2026»",
        allowed: "Đã vận hành, Năm YYYY, Năm YYYY - YYYY, DD/M/YYYY",
      },
      { line, field: "platforms[46].start", found: "«31/02/2026»", allowed: "«01/7/2026», as printed and corrected" },
    ]);
  });

  test("a start window that is not that of its text", () => {
    const seeds = brokenSeeds("platforms.yaml", replacing("latest: '2028-12-31'", "latest: '2029-12-31'"));
    expect(faultsOf(seeds)).toMatchObject([
      {
        file: "platforms.yaml",
        field: "platforms[9].start.latest",
        found: "2029-12-31",
        allowed: "2028-12-31, as «Năm 2028» says",
      },
    ]);
  });

  test("a correction whose words are not in its line; what rests on it is told too", () => {
    const seeds = brokenSeeds(
      "corrections.yaml",
      replacing("found: Công dữ liệu quốc gia", "found: Công dữ liệu quốc tế"),
    );
    expect(faultsOf(seeds)).toEqual([
      {
        file: "corrections.yaml",
        line: lineOf(seeds, "corrections.yaml", "quốc tế"),
        field: "corrections[2].found",
        found: "«Công dữ liệu quốc tế» 0 times in line 167 of source.txt",
        allowed: "exactly once in its line",
      },
      {
        file: "platforms.yaml",
        line: lineOf(seeds, "platforms.yaml", "code: A07") + 2,
        field: "platforms[6].name",
        found: "«Cổng dữ liệu quốc gia»",
        allowed: "«Công dữ liệu quốc gia», as printed and corrected",
      },
    ]);
  });

  test("a correction whose words stand several times in its line", () => {
    const seeds = brokenSeeds("corrections.yaml", replacing("found: phân mềm phục vụ việc", "found: hân mềm"));
    expect(faultsOf(seeds)[0]).toMatchObject({
      field: "corrections[9].found",
      found: "«hân mềm» 3 times in line 211 of source.txt",
    });
  });
});
