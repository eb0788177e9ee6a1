import { findOverlaps } from "../../../src/domain/overlaps/find-overlaps.js";
import type { OverlapRow } from "../../../src/domain/overlaps/overlap.js";

const row = (code: string, more: Partial<OverlapRow> = {}): OverlapRow => ({
  code,
  group: code.startsWith("A") ? "A" : "B",
  name: `Nền tảng ${code}`,
  ownerId: `Agency:${code}`,
  ownerName: `Bộ ${code}`,
  objective: "",
  claims: [],
  offers: [],
  sanction: null,
  cleared: [],
  ...more,
});
const claims = (...ids: string[]) =>
  ids.map((capabilityId) => ({ capabilityId, isGeneral: false, quote: `nêu ${capabilityId}` }));
const found = (...rows: OverlapRow[]) =>
  findOverlaps(rows).map(({ members, classification }) => `${members.join("+")} ${classification}`);

const SAME = "quản lý, cập nhật và tổng hợp dữ liệu về kiểm soát tài sản thu nhập trong phạm vi cả nước";
const OTHER = "phát hành sách điện tử cho bạn đọc ở mọi nơi";
/** Texts that have nothing to do with it, so that a shared text is rare. */
const OTHERS = ["x y z", "u v w", "r s t"].map((objective, index) => row(`B9${String(index)}`, { objective }));

describe("two rows that share a function", () => {
  test("of Group A and Group B: reuse, of what the first claims and of what its services give", () => {
    expect(found(row("A06", { claims: claims("exchange") }), row("B44", { claims: claims("exchange") }))).toEqual([
      "A06+B44 REUSE_REQUIRED",
    ]);
    expect(found(row("A06", { offers: ["exchange"] }), row("B44", { claims: claims("exchange") }))).toEqual([
      "A06+B44 REUSE_REQUIRED",
    ]);
  });

  test("of Group A: a person has to look", () => {
    expect(found(row("A05", { claims: claims("exchange") }), row("A06", { claims: claims("exchange") }))).toEqual([
      "A05+A06 SUSPECT_OVERLAP",
    ]);
  });

  test("of one owner: by their objectives", () => {
    const pair = (objective: string) => [
      row("B57", { ownerId: "Agency:x", objective: SAME, claims: claims("assets") }),
      row("B58", { ownerId: "Agency:x", objective, claims: claims("assets") }),
      ...OTHERS,
    ];
    expect(found(...pair(SAME))).toEqual(["B57+B58 SUSPECT_OVERLAP"]);
    expect(found(...pair(OTHER))).toEqual(["B57+B58 NOT_DUPLICATE"]);
  });

  test("of two sectors: no duplicates by that alone", () => {
    const [one, two] = [row("B60", { claims: claims("radio") }), row("B61", { claims: claims("radio") })];
    expect(found(one, two)).toEqual(["B60+B61 NOT_DUPLICATE"]);
  });

  test("that is general: nothing", () => {
    const general = [{ capabilityId: "analytics", isGeneral: true, quote: "phân tích" }];
    expect(found(row("B20", { claims: general }), row("B21", { claims: general }))).toEqual([]);
  });
});

describe("what the text itself orders several of", () => {
  const sanction = { capabilityId: "procedures", quote: "Mỗi cơ quan cấp bộ sẽ triển khai" };
  const ministry = (code: string) => row(code, { sanction, claims: claims("procedures") });

  test("is one overlap of all", () => {
    expect(found(ministry("B02"), ministry("B03"), ministry("B04"))).toEqual(["B02+B03+B04 SANCTIONED_PARALLEL"]);
  });

  test("is no duplicate of the front before it, and suspect beside a platform of the same sector", () => {
    const front = row("A01", { claims: claims("procedures") });
    const health = row("B33", { ownerId: "Agency:B14", claims: claims("procedures") });
    const food = row("B34", { objective: "giữa ba Bộ (Bộ B14, Bộ B09)", claims: claims("procedures") });
    expect(found(front, ministry("B14"))).toEqual(["A01+B14 NOT_DUPLICATE"]);
    expect(found(ministry("B14"), health)).toEqual(["B14+B33 SUSPECT_OVERLAP"]);
    expect(found(ministry("B14"), food)).toEqual(["B14+B34 SUSPECT_OVERLAP"]);
    expect(found(ministry("B10"), health)).toEqual(["B10+B33 NOT_DUPLICATE"]);
  });
});

test("a pair that a reading has cleared is cleared, with the words and the reason of the reading", () => {
  const why = { vi: "Khác đối tượng", en: "Other users" };
  const a01 = row("A01", {
    claims: claims("procedures"),
    cleared: [{ other: "B01", ownQuote: "với cơ quan nhà nước", otherQuote: "tổ chức Đảng", why }],
  });
  expect(findOverlaps([a01, row("B01", { claims: claims("procedures") })])).toMatchObject([
    {
      classification: "NOT_DUPLICATE",
      explanation: why,
      evidence: [
        { code: "A01", quote: "với cơ quan nhà nước" },
        { code: "B01", quote: "tổ chức Đảng" },
      ],
    },
  ]);
});

test("a function that few rows claim tells more than one that many claim, and the order does not matter", () => {
  const rows = [
    row("A01", { claims: claims("common", "rare") }),
    row("A02", { claims: claims("rare") }),
    row("A03", { claims: claims("common") }),
    row("B01", { claims: claims("common") }),
    row("B02", { claims: claims("common") }),
  ];
  const score = (members: string) =>
    findOverlaps(rows).find((each) => each.members.join() === members)?.score.function ?? 0;
  expect(score("A01,A02")).toBeGreaterThan(score("A01,A03"));
  expect(findOverlaps(rows)).toEqual(findOverlaps(rows));
});
