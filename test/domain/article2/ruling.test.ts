import type { ComparedPlatform, ProposalCase, ProposalForm } from "../../../src/domain/article2/proposal.js";
import { PROPOSAL_FORMS } from "../../../src/domain/article2/proposal.js";
import { ruleOn } from "../../../src/domain/article2/ruling.js";

/** B28 operates; B35 is due and unconfirmed; B56 begins in 2027. */
const platform = (
  code: string,
  state: ComparedPlatform["state"],
  more: Partial<ComparedPlatform> = {},
): ComparedPlatform => ({
  code,
  state,
  owner: { vi: "Bộ Tài chính", en: "Ministry of Finance" },
  startText: "Năm 2026",
  isOwn: false,
  isDoubtful: false,
  ...more,
});
const B28 = platform("B28", "IN_OPERATION", { startText: "Đã vận hành" });
const B35 = platform("B35", "DUE_UNCONFIRMED");
const B56 = platform("B56", "NOT_YET_DUE");

const CASE: ProposalCase = {
  isInForce: true,
  form: "RENT",
  similar: [],
  functionOnly: [],
  nearlySimilar: [],
  connected: [],
  ground: null,
};

function rule(proposal: Partial<ProposalCase>): { verdict: string; flags: string[]; paths: string[] } {
  const { verdict, flags, grounds } = ruleOn({ ...CASE, ...proposal });
  return { verdict, flags: [...flags].sort(), paths: grounds.map(({ path }) => path) };
}

describe("Article 2.2: a platform that operates", () => {
  test.each(PROPOSAL_FORMS)("bans to %s a similar one", (form) => {
    const paths = form === "MAINTAIN" ? ["art2.2", "art2.3"] : ["art2.2"];
    expect(rule({ form, similar: [B28] })).toEqual({ verdict: "PROHIBITED", flags: [], paths });
  });

  test("bans though another similar one does not operate yet", () => {
    expect(rule({ similar: [B35, B28] })).toEqual({ verdict: "PROHIBITED", flags: [], paths: ["art2.2"] });
  });

  test("bans nothing by a guess: who is only doubtfully similar is named, and a person has to look", () => {
    expect(rule({ similar: [{ ...B28, isDoubtful: true }] })).toEqual({
      verdict: "NO_DUPLICATE",
      flags: ["LOW_CONFIDENCE"],
      paths: ["art2.2"],
    });
    expect(rule({ similar: [{ ...B28, isDoubtful: true }, platform("B26", "IN_OPERATION")] }).verdict).toBe(
      "PROHIBITED",
    );
  });

  test("nor where another similar one permits: what operates and is doubtful is named beside it", () => {
    const { verdict, flags } = rule({ form: "RENT", similar: [B35, { ...B28, isDoubtful: true }] });
    expect([verdict, flags.includes("LOW_CONFIDENCE")]).toEqual(["ALLOWED_UNTIL_OPERATIONAL", true]);
  });

  test("and needs no certainty to except: a valid ground goes before, with the doubt said", () => {
    expect(rule({ ground: "CIPHER", similar: [{ ...B28, isDoubtful: true }] })).toEqual({
      verdict: "EXEMPT",
      flags: ["CHECK_EXEMPTION_GROUND", "LOW_CONFIDENCE"],
      paths: ["art2.2"],
    });
  });
});

describe("Article 4.1: before the day of signature", () => {
  test("nothing is banned, and it says so", () => {
    expect(rule({ isInForce: false, similar: [B28] })).toEqual({
      verdict: "NO_DUPLICATE",
      flags: ["NOT_IN_FORCE"],
      paths: ["art4.1"],
    });
  });
});

describe("Article 2.3: a platform that does not operate yet", () => {
  test.each<[form: ProposalForm, isNew: boolean]>([
    ["MAINTAIN", false],
    ["RENT", false],
    ["UPGRADE", false],
    ["BUY", true],
    ["BUILD", true],
    ["EXPAND", true],
  ])("lets agencies go on until then; to %s is new: %s", (form, isNew) => {
    const flags = ["CONFIRM_STATUS_WITH_OWNER", ...(isNew ? ["NEW_BUILD_NOT_COVERED"] : []), "SUNSET_WHEN_OPERATIONAL"];
    expect(rule({ form, similar: [B35] })).toEqual({ verdict: "ALLOWED_UNTIL_OPERATIONAL", flags, paths: ["art2.3"] });
  });

  test("nobody need be asked where its window has not begun", () => {
    expect(rule({ similar: [B56] }).flags).toEqual(["SUNSET_WHEN_OPERATIONAL"]);
  });

  test("what would change it: the owner's word, and another form", () => {
    const { wouldChange } = ruleOn({
      isInForce: true,
      form: "BUY",
      similar: [B35],
      functionOnly: [],
      nearlySimilar: [],
      connected: [],
      ground: null,
    });
    expect(wouldChange.map(({ en }) => en)).toEqual([
      "The word of Ministry of Finance that B35 operates («Năm 2026»): then Article 2.2 bans it.",
      "Maintaining what there is, or hiring, instead: that Article 2.3 clearly allows.",
    ]);
  });

  test("a retired platform is no platform to wait for", () => {
    expect(rule({ similar: [platform("B99", "RETIRED")] }).verdict).toBe("NO_DUPLICATE");
  });
});

describe("the exception at the end of Article 2.2", () => {
  test.each(["DEFENCE", "SECURITY", "CIPHER", "SPECIALISED_LAW"] as const)(
    "%s exempts, whatever the state",
    (ground) => {
      for (const similar of [[B28], [B35], [B56]]) {
        expect(rule({ similar, ground })).toEqual({
          verdict: "EXEMPT",
          flags: ["CHECK_EXEMPTION_GROUND"],
          paths: ["art2.2"],
        });
      }
    },
  );

  test("what is no ground changes nothing, and is said", () => {
    expect(rule({ similar: [B28], ground: "OTHER" })).toEqual({
      verdict: "PROHIBITED",
      flags: ["CHECK_EXEMPTION_GROUND", "EXEMPTION_GROUND_NOT_VALID"],
      paths: ["art2.2", "art2.2"],
    });
  });

  test("a ground without a duplicate exempts from nothing", () => {
    expect(rule({ ground: "DEFENCE" })).toMatchObject({ verdict: "NO_DUPLICATE", flags: ["CHECK_EXEMPTION_GROUND"] });
  });
});

describe("what is no duplicate", () => {
  test("nothing similar", () => {
    expect(rule({})).toEqual({ verdict: "NO_DUPLICATE", flags: [], paths: ["art2.2"] });
  });

  test("the proposer's own platform (Article 2.1), also one that operates", () => {
    expect(rule({ form: "UPGRADE", similar: [{ ...B28, isOwn: true }] })).toEqual({
      verdict: "NO_DUPLICATE",
      flags: ["OWN_PLATFORM"],
      paths: ["art2.1", "art2.2"],
    });
    expect(rule({ similar: [{ ...B28, isOwn: true }, B35] }).verdict).toBe("ALLOWED_UNTIL_OPERATIONAL");
  });

  test("function alone is a flag, where nothing is similar in all three", () => {
    expect(rule({ functionOnly: ["B36"] }).flags).toEqual(["FUNCTION_OVERLAP_ONLY"]);
    expect(rule({ functionOnly: ["B36"], similar: [B35] }).flags).not.toContain("FUNCTION_OVERLAP_ONLY");
  });

  test("what missed it by little is for a person", () => {
    expect(rule({ nearlySimilar: ["B36"] }).flags).toEqual(["LOW_CONFIDENCE"]);
  });

  // Annex II.A.06: NDXP «kết nối tới các LGSP của địa phương».
  test("what a row itself says that it connects to: another system, and its words are shown", () => {
    const connected = [{ code: "A06", quote: "kết nối tới các LGSP của địa phương" }];
    const { verdict, grounds } = ruleOn({ ...CASE, connected });
    expect(verdict).toBe("NO_DUPLICATE");
    expect(grounds[0]?.statement.en).toContain("A06 itself says that it connects to such a system");
    expect(grounds[0]?.statement.vi).toContain("«kết nối tới các LGSP của địa phương»");
  });
});
