import { loadSeeds, readSeedFolder } from "../../../src/seeds/load-seeds.js";
import { codes, DECISION } from "../printed-decision.js";

const { dependencies } = loadSeeds(readSeedFolder(DECISION)).dependencies;

/** The edges of a platform to what it needs, as «target kind strength», in the files' order. */
function neededBy(code: string): readonly string[] {
  return dependencies.filter(({ from }) => from === code).map(({ to, kind, strength }) => `${to} ${kind} ${strength}`);
}

function joined(one: string, other: string): boolean {
  return dependencies.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
}

// Read by hand, row by row, from Annex II.
describe("the edges that rows state", () => {
  //        FRONT_DOOR →
  // B02…B17            A01
  //     ← ORCHESTRATION
  test("the ministries' 16 procedure systems and the public service portal need each other, and they nothing else", () => {
    expect(neededBy("A01")).toEqual(codes("B", 2, 17).map((code) => `${code} ORCHESTRATION CERTAIN`));
    for (const code of codes("B", 2, 17)) expect(neededBy(code)).toEqual(["A01 FRONT_DOOR CERTAIN"]);
  });

  // B31 → B30 → A02 (VNeID)
  //  └──▶ B23, «cơ sở dữ liệu doanh nghiệp»: not the registered name of B23, so LIKELY
  test("the job exchange needs the labour contract platform, which needs VNeID", () => {
    expect(neededBy("B30")).toEqual(["A02 IDENTITY CERTAIN", "econtract DATA_SOURCE CERTAIN"]);
    expect([...neededBy("B31")].sort()).toEqual([
      "B23 DATA_SOURCE LIKELY",
      "B30 DATA_SOURCE CERTAIN",
      "co-so-du-lieu-giao-duc-nghe-nghiep DATA_SOURCE CERTAIN",
      "co-so-du-lieu-quoc-gia-ve-dan-cu DATA_SOURCE CERTAIN",
      "co-so-du-lieu-ve-bao-hiem-that-nghiep DATA_SOURCE CERTAIN",
      "co-so-du-lieu-ve-bao-hiem-xa-hoi DATA_SOURCE CERTAIN",
    ]);
  });

  test("crop production needs the procedure system of its own ministry, that of B09", () => {
    expect(neededBy("B38")).toEqual(["B09 DATA_EXCHANGE CERTAIN"]);
  });

  test("between platforms there are no others", () => {
    const between = dependencies
      .filter(({ to }) => /^[AB]\d\d$/.test(to) && to !== "A01")
      .filter(({ from }) => from !== "A01");
    expect(between.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(["B30 A02", "B31 B23", "B31 B30", "B38 B09"]);
  });
});

describe("what is no edge", () => {
  test("the interbank payment system, which says that it does not overlap with others", () => {
    expect(dependencies.filter(({ from, to }) => from === "B50" || to === "B50")).toEqual([]);
  });

  test.each([
    ["A02", "A03", "VNeID has identification of its own; its row does not name the identification platform"],
    ["B30", "A03", "the words before the bracket resemble A03, the bracket names VNeID"],
    ["B01", "A01", "the Party's procedures; the portal is not named, and A01 names those of ministries"],
    ["A05", "A06", "alike in function, neither names the other"],
    ["A07", "A12", "«từ điển dữ liệu» is a thing that the portal publishes, not the platform"],
    ["B18", "B25", "customs procedures are named, the customs system is not"],
    ["B19", "A04", "sends documents itself; the document exchange axis is not named"],
    ["B23", "A03", "serves the issuing of accounts; who issues them is not said"],
    ["B28", "B50", "electronic payment is a step of its own; no payment system is named"],
    ["B43", "A16", "alike in subject, neither names the other"],
    ["B52", "B27", "«cơ quan thu» is an agency, not its system"],
    ["B62", "B61", "data of broadcasters; their platforms are not named"],
  ])("%s and %s: %s", (one, other) => {
    expect(joined(one, other)).toBe(false);
  });

  test("the National Data Centre in the name alone of the cloud platform", () => {
    expect(neededBy("A08")).toEqual([]);
  });
});
