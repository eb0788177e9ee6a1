import { readFileSync } from "node:fs";

import { ASSESSMENT_FLAGS, PROPOSAL_FORMS, VERDICTS } from "../../src/domain/article2/proposal.js";
import { letters, printedRows } from "../seeds/printed-decision.js";
import { figures } from "./figures.js";
import { ALL_PLANS, LABELLED_PAIRS, PLANS_TO_TUNE, REPORTED_PLANS } from "./plans.js";
import { split } from "./split.js";
import { Yardstick } from "./yardstick.js";

/**
 * What has been reached, on the plans that nothing was ever tuned on and on the others: nothing may fall below it. `npm run judge`
 * prints all of it. A better result raises the number here.
 */
const REACHED = {
  first: { recallAt1: 77, recallAt3: 78, verdicts: 131, flags: 127, exact: 126, wrongBans: 0, missed: 4, invented: 2 },
  tempting: {
    recallAt1: 62,
    recallAt3: 63,
    verdicts: 152,
    flags: 146,
    exact: 149,
    wrongBans: 0,
    missed: 8,
    invented: 0,
  },
  last: { recallAt1: 48, recallAt3: 48, verdicts: 98, flags: 94, exact: 98, wrongBans: 0, missed: 1, invented: 1 },
  tune: {
    recallAt1: 257,
    recallAt3: 258,
    verdicts: 610,
    flags: 587,
    exact: 603,
    wrongBans: 0,
    missed: 21,
    invented: 4,
  },
  pairs: { report: 48, tune: 50 },
};

let yardstick: Yardstick;

beforeAll(async () => {
  yardstick = await Yardstick.read();
}, 60_000);

describe("the yardstick itself", () => {
  const tagged = (tag: string): number => ALL_PLANS.filter(({ tags }) => tags.includes(tag)).length;

  test("has plans of every form and verdict, and enough of each hard kind", () => {
    expect(ALL_PLANS.length).toBeGreaterThanOrEqual(120);
    expect(tagged("hard-negative")).toBeGreaterThanOrEqual(40);
    expect(tagged("telegraphic")).toBeGreaterThanOrEqual(20);
    expect(tagged("english")).toBeGreaterThanOrEqual(20);
    expect(tagged("exemption")).toBeGreaterThanOrEqual(15);
    expect(new Set(ALL_PLANS.map(({ form }) => form))).toEqual(new Set(PROPOSAL_FORMS));
    expect(new Set(ALL_PLANS.map(({ expected }) => expected.verdict))).toEqual(new Set(VERDICTS));
    expect(LABELLED_PAIRS.length).toBeGreaterThanOrEqual(60);
  });

  test("gives each plan an id of its own, known flags, and a reason", () => {
    expect(new Set(ALL_PLANS.map(({ id }) => id)).size).toBe(ALL_PLANS.length);
    for (const { expected } of ALL_PLANS) {
      for (const flag of expected.flags) expect(ASSESSMENT_FLAGS).toContain(flag);
      expect(expected.reason).not.toBe("");
    }
  });

  test("quotes its pairs letter by letter", () => {
    const rows = printedRows();
    for (const { members, quotes } of LABELLED_PAIRS) {
      for (const code of members) {
        // B02 to B17 share one cell, which is printed in its first rows.
        const printed = /^B(0[2-9]|1[0-7])$/.test(code) ? ["B02", "B05", code] : [code];
        const text = printed
          .map((each) => `${rows.get(each)?.name ?? ""} ${rows.get(each)?.objective ?? ""}`)
          .join(" ");
        expect(text).toContain(letters(quotes[code] ?? "(missing)"));
      }
    }
  });

  test("is split the same way each time, no plan on both sides", () => {
    const { tune, report } = split(ALL_PLANS);
    expect(new Set([...tune, ...report]).size).toBe(ALL_PLANS.length);
    expect(split(ALL_PLANS)).toEqual({ tune, report });
    const reported = new Set(
      Object.values(REPORTED_PLANS)
        .flat()
        .map(({ id }) => id),
    );
    expect(PLANS_TO_TUNE.filter(({ id }) => reported.has(id))).toEqual([]);
    expect(reported.size + PLANS_TO_TUNE.length).toBe(ALL_PLANS.length);
  });

  test("says of each plan what the rules say of the duplicates that it names", () => {
    const contradicted = ALL_PLANS.filter((plan) => !yardstick.followsFromItsDuplicates(plan));
    expect(contradicted.map(({ id }) => id)).toEqual([]);
  });
});

const PARTS = { ...REPORTED_PLANS, tune: PLANS_TO_TUNE };

describe.each(["first", "tempting", "last", "tune"] as const)("plans, the part «%s»", (part) => {
  test("are judged at least as well as before", () => {
    const found = yardstick.try(PARTS[part]);
    const reached = REACHED[part];
    for (const name of ["recallAt1", "recallAt3", "verdicts", "flags", "exact"] as const)
      expect([name, found[name] >= reached[name] ? reached[name] : found[name]]).toEqual([name, reached[name]]);
    for (const name of ["wrongBans", "missed", "invented"] as const)
      expect([name, found[name] <= reached[name] ? reached[name] : found[name]]).toEqual([name, reached[name]]);
  });
});

test.each(["report", "tune"] as const)("pairs of rows are judged at least as well, the half «%s»", (half) => {
  expect(yardstick.tryPairs(split(LABELLED_PAIRS)[half]).right).toBeGreaterThanOrEqual(REACHED.pairs[half]);
});

test("docs/judgement.md has the figures of today: npm run judge writes them", () => {
  expect(readFileSync(new URL("../../docs/judgement.md", import.meta.url), "utf8")).toContain(figures(yardstick));
});
