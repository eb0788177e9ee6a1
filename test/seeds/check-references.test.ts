import { brokenSeeds, faultsOf, lineOf, replacing } from "./changed-seeds.js";
import { rawSeeds } from "./printed-decision.js";

const EDGE = "from: B38\n    to: B09";
/** The place of that edge. */
const CROPS = `dependencies[${String(rawSeeds("dependencies").dependencies.findIndex(({ from }) => from === "B38"))}]`;

describe("files that contradict each other", () => {
  test("an unknown key, with the nearest known one", () => {
    const seeds = brokenSeeds(
      "claims.yaml",
      replacing("capability: single-front-office", "capability: single-front-ofice"),
    );
    expect(faultsOf(seeds)).toEqual([
      {
        file: "claims.yaml",
        line: lineOf(seeds, "claims.yaml", "single-front-ofice"),
        field: "claims[0].functions[0].capability",
        found: "the unknown «single-front-ofice»",
        allowed: "a known one (did you mean «single-front-office»?)",
      },
    ]);
  });

  test("an unknown code, with the nearest known ones", () => {
    const seeds = brokenSeeds("dependencies.yaml", replacing(EDGE, "from: B38\n    to: B90"));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "dependencies.yaml",
        line: lineOf(seeds, "dependencies.yaml", "to: B90"),
        field: `${CROPS}.to`,
        found: "the unknown «B90»",
        allowed: "a known one (did you mean «B10», «B20», «B30»?)",
      },
    ]);
  });

  test("a code that two rows bear", () => {
    const seeds = brokenSeeds("platforms.yaml", replacing("code: A02", "code: A01"));
    const second = lineOf(seeds, "platforms.yaml", "vi: Nền tảng VNeID") - 2;
    expect(faultsOf(seeds)).toEqual(
      expect.arrayContaining([
        {
          file: "platforms.yaml",
          line: second,
          field: "platforms[1].code",
          found: "«A01» again",
          allowed: "each one once; the first is platforms[0]",
        },
        expect.objectContaining({ field: "platforms", found: "no A02", allowed: "every row that Annex II prints" }),
      ]),
    );
  });

  test("examples of an unknown row, and of a row that has examples already", () => {
    const seeds = brokenSeeds("example-plans.yaml", replacing("row: A02", "row: A91"));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "example-plans.yaml",
        line: lineOf(seeds, "example-plans.yaml", "row: A91"),
        field: "example_plans[1].row",
        found: "the unknown «A91»",
        allowed: "a known one (did you mean «A01», «A11», «A02»?)",
      },
    ]);
    expect(faultsOf(brokenSeeds("example-plans.yaml", replacing("row: A02", "row: A01")))).toMatchObject([
      { field: "example_plans[1].row", found: "«A01» again", allowed: "each one once; the first is example_plans[0]" },
    ]);
  });

  test("a function that no row has, written down twice", () => {
    const seeds = brokenSeeds("other-functions.yaml", replacing("key: access-control", "key: backup-recovery"));
    expect(faultsOf(seeds)).toMatchObject([
      {
        file: "other-functions.yaml",
        found: "«backup-recovery» again",
        field: expect.stringMatching(/^other_functions\[[1-9]\d*\]\.key$/) as string,
      },
    ]);
  });

  // data-management ⇄ data-exchange
  test("functions that are each wider than the other", () => {
    const seeds = brokenSeeds(
      "capabilities.yaml",
      replacing("  - key: data-management\n", "  - key: data-management\n    broader: data-exchange\n"),
    );
    const [first, second, ...more] = faultsOf(seeds);
    expect(first).toEqual({
      file: "capabilities.yaml",
      line: lineOf(seeds, "capabilities.yaml", "broader: data-exchange"),
      field: expect.stringMatching(/^capabilities\[\d+\]\.broader$/) as string,
      found: "the cycle data-management → data-exchange → data-management",
      allowed: "a tree: no function is wider than itself",
    });
    expect(second).toMatchObject({ found: "the cycle data-exchange → data-management → data-exchange" });
    expect(more).toEqual([]);
  });

  test("an edge from a platform to itself", () => {
    const seeds = brokenSeeds("dependencies.yaml", replacing(EDGE, "from: B38\n    to: B38"));
    expect(faultsOf(seeds)).toEqual([
      {
        file: "dependencies.yaml",
        line: lineOf(seeds, "dependencies.yaml", "to: B38"),
        field: `${CROPS}.to`,
        found: "an edge from B38 to itself",
        allowed: "another system",
      },
    ]);
  });

  test("a criterion of the other group", () => {
    const seeds = brokenSeeds("criteria.yaml", replacing("criterion: annexI.I.2", "criterion: annexI.II.2"));
    expect(faultsOf(seeds)).toMatchObject([
      {
        file: "criteria.yaml",
        field: "criteria[0].criterion",
        found: "«annexI.II.2» for A01",
        allowed: "a criterion of its group: annexI.I.1 …",
      },
    ]);
  });
});
