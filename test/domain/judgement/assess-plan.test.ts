import { assessPlan } from "../../../src/domain/judgement/assess-plan.js";
import { TermIndex } from "../../../src/domain/judgement/term-index.js";
import type { PlatformRecord } from "../../../src/domain/records.js";
import { someRow } from "./some-row.js";

/** Schools (B35), due in 2026, of one ministry; tenders (B28), which operate, of another: the plan is for both, and not surely so. */
const INDEX = new TermIndex([
  someRow("B35", {
    function: ["quản lý trường học", "sổ điểm điện tử", "học bạ số"],
    examples: Array<string>(5).fill("Quản lý trường học. Sổ điểm điện tử, học bạ số."),
  }),
  someRow("B28", {
    function: ["đấu thầu qua mạng", "nộp hồ sơ dự thầu", "mở thầu qua mạng"],
    examples: Array<string>(5).fill("Đấu thầu qua mạng. Nộp hồ sơ dự thầu, mở thầu qua mạng."),
  }),
]);
const OWNERS: Readonly<Record<string, string>> = { B35: "Bộ Giáo dục và Đào tạo", B28: "Bộ Tài chính" };

function platform(code: string): PlatformRecord {
  const facts = { operatingFrom: code === "B28" ? "0001-01-01" : null, earliest: "2026-01-01", retiredFrom: null };
  const owner = { id: code, key: code, name: { vi: OWNERS[code], en: null }, abbreviations: [], kind: "MINISTRY" };
  return { code, owner, startText: "Năm 2026", ...facts } as unknown as PlatformRecord;
}

function assess(agency: string, exemption: string | null = null) {
  const title = "Quản lý trường học và đấu thầu qua mạng";
  const description = "Sổ điểm điện tử, học bạ số; nộp hồ sơ dự thầu, mở thầu qua mạng.";
  const plan = { title, description, form: "UPGRADE", agency, exemption } as const;
  const { ruling, matches } = assessPlan(plan, platform, INDEX, "2026-12-01");
  const relations = Object.fromEntries(matches.map(({ likeness, relation }) => [likeness.code, relation]));
  return { verdict: ruling.verdict, ...relations };
}

describe("what carries a verdict is a DUPLICATE, and nothing else is", () => {
  test("a row that permits does, and one that would ban does not where it is in doubt", () => {
    expect(assess("UBND tỉnh Lào Cai")).toEqual({
      verdict: "ALLOWED_UNTIL_OPERATIONAL",
      B28: "RELATED",
      B35: "DUPLICATE",
    });
  });

  test("the proposer's own platform does not, whoever else's does", () => {
    expect(assess("Bộ Giáo dục và Đào tạo")).toEqual({ verdict: "NO_DUPLICATE", B28: "RELATED", B35: "RELATED" });
    expect(assess("Bộ Tài chính")).toEqual({ verdict: "ALLOWED_UNTIL_OPERATIONAL", B28: "RELATED", B35: "DUPLICATE" });
  });

  test("nor where an exception covers the rest, of which no certainty is needed", () => {
    const defence = "Yêu cầu đặc thù về quốc phòng";
    expect(assess("Bộ Giáo dục và Đào tạo", defence)).toEqual({ verdict: "EXEMPT", B28: "DUPLICATE", B35: "RELATED" });
  });

  test("an organ of the owner that improves does the owner's work", () => {
    expect(assess("Cục Quản lý đấu thầu, Bộ Tài chính")).toEqual(assess("Bộ Tài chính"));
  });
});
