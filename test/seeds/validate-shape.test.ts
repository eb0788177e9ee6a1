import { brokenSeeds, faultsOf, lineOf, replacing } from "./changed-seeds.js";

const QUOTE = "quote: lưu trữ dữ liệu số của công dân";

describe("a file of the wrong shape", () => {
  test("an unknown field, with the nearest known one", () => {
    const seeds = brokenSeeds(
      "agencies.yaml",
      replacing("    kind: MINISTRY", "    kindd: MINISTRY\n    kind: MINISTRY"),
    );
    expect(faultsOf(seeds)).toEqual([
      {
        file: "agencies.yaml",
        line: lineOf(seeds, "agencies.yaml", "kindd"),
        field: "agencies[3].kindd",
        found: "the unknown field «kindd»",
        allowed: "key, name, abbreviations, kind, citations (did you mean «kind»?)",
      },
    ]);
  });

  test("a value that is none of an enumeration, with the nearest one", () => {
    const seeds = brokenSeeds("dependencies.yaml", replacing("kind: ORCHESTRATION", "kind: ORCHESTRATON"));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "dependencies.yaml",
        line: lineOf(seeds, "dependencies.yaml", "ORCHESTRATON"),
        field: "dependencies[0].kind",
        found: '"ORCHESTRATON"',
        allowed: expect.stringMatching(/^IDENTITY, .+ \(did you mean «ORCHESTRATION»\?\)$/) as string,
      },
    ]);
  });

  test("a quote that is missing", () => {
    const seeds = brokenSeeds("services.yaml", replacing(`    ${QUOTE}\n`, ""));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "services.yaml",
        line: lineOf(seeds, "services.yaml", "platform: A02"),
        field: "services[2]",
        found: "no «quote»",
        allowed: "the field is required",
      },
    ]);
  });

  test("31 February", () => {
    const seeds = brokenSeeds("document.yaml", replacing("issued_on: '2026-06-24'", "issued_on: '2026-02-31'"));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "document.yaml",
        line: lineOf(seeds, "document.yaml", "2026-02-31"),
        field: "document.issued_on",
        found: '"2026-02-31"',
        allowed: "a day of the calendar, YYYY-MM-DD",
      },
    ]);
  });
});
