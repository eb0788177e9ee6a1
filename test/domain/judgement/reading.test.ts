import { evidenceOf } from "../../../src/domain/judgement/evidence.js";
import { likenesses } from "../../../src/domain/judgement/likeness.js";
import { judgeMatches } from "../../../src/domain/judgement/relation.js";
import { TermIndex } from "../../../src/domain/judgement/term-index.js";
import { someRow } from "./some-row.js";

/** Schools (B35), the exchange platform (A06), and two ministries' procedures (B06, B14) that share one function. */
const INDEX = new TermIndex([
  someRow("B35", {
    function: ["quản lý trường học", "sổ điểm điện tử", "học bạ số", "school management"],
    subject: ["học sinh", "trường học"],
    users: ["sở giáo dục và đào tạo"],
    unlike: ["xe đưa đón học sinh"],
    examples: ["Sổ điểm điện tử, học bạ số cho các trường của tỉnh."],
    counterexamples: ["Phần mềm bếp ăn của trường, không làm sổ điểm."],
  }),
  someRow("A06", {
    function: ["trục tích hợp dữ liệu", "nền tảng chia sẻ dữ liệu quốc gia", "nền tảng tích hợp chia sẻ dữ liệu"],
    subject: ["NDXP"],
    connects: ["LGSP", "nền tảng tích hợp chia sẻ dữ liệu của tỉnh"],
    connectsQuotes: ["kết nối tới các LGSP của địa phương", "kết nối tới các LGSP của địa phương"],
  }),
  someRow("B06", { function: ["giải quyết thủ tục hành chính"], sector: ["tư pháp", "hộ tịch"] }),
  someRow("B14", { function: ["giải quyết thủ tục hành chính"], sector: ["y tế"] }),
]);

function read(title: string, description = "", agency: string | null = null) {
  return evidenceOf({ title, description, agency }, INDEX);
}
/** Terms alone: words that only tell by their rank weigh nothing. */
const termHitsOf = (title: string, description = "") =>
  [...read(title, description).hits.values()].flat().filter(({ weight }) => weight > 0);
const hitsOf = (title: string, description = "") =>
  termHitsOf(title, description)
    .map(({ code, facet, term, meaning, quote }) => `${code} ${facet} «${term}» ${meaning} «${quote}»`)
    .sort();

describe("words of a plan", () => {
  test("are found with diacritics, without, in capitals and in NFD, and quoted as they were written", () => {
    const written = [
      "Thuê phần mềm Quản lý trường học",
      "THUE PHAN MEM QUAN LY TRUONG HOC",
      "Quản lý trường học".normalize("NFD"),
    ];
    const quotes = ["Quản lý trường học", "QUAN LY TRUONG HOC", "Quản lý trường học"];
    const functions = (title: string) => hitsOf(title).filter((line) => line.includes(" function "));
    expect(written.map(functions)).toEqual(
      quotes.map((quote) => [`B35 function «quản lý trường học» DOES «${quote}»`]),
    );
  });

  test("with diacritics are not taken for others: «học» is no «hộc»", () => {
    expect(hitsOf("Quản lý trường hộc bằng phần mềm")).toEqual([]);
  });

  test("of an abbreviation are those that it stands for, quoted as the abbreviation", () => {
    expect(hitsOf("PM giải quyết TTHC của tỉnh")).toEqual([
      "B06 function «giải quyết thủ tục hành chính» DOES «giải quyết TTHC»",
      "B14 function «giải quyết thủ tục hành chính» DOES «giải quyết TTHC»",
    ]);
  });

  test("inside a neighbour's longer word do not count", () => {
    expect(hitsOf("Thuê xe đưa đón học sinh")).toEqual(["B35 unlike «xe đưa đón học sinh» DOES «xe đưa đón học sinh»"]);
  });

  test("in one clause, not one after the other, are found loosely; in two clauses they are not", () => {
    const loose = [...read("Sổ ghi điểm điện tử của lớp").hits.values()].flat();
    expect(loose.map(({ term, isLoose }) => [term, isLoose])).toEqual([["sổ điểm điện tử", true]]);
    expect(hitsOf("Sổ ghi điểm, điện tử hóa phòng học")).toEqual([]);
  });
});

describe("how words are meant", () => {
  test("«không» denies whatever follows it, but not in other words: không khí, không giấy", () => {
    expect(hitsOf("Phần mềm", "Không quản lý trường học.")).toContain(
      "B35 function «quản lý trường học» DENIES «quản lý trường học»",
    );
    for (const words of ["Đo không khí, quản lý trường học.", "Phòng học không giấy quản lý trường học."])
      expect(hitsOf("Phần mềm", words)).toContain("B35 function «quản lý trường học» DOES «quản lý trường học»");
  });

  test("what a plan connects to or takes from is used, not done", () => {
    expect(hitsOf("Phần mềm bếp ăn", "Danh sách học sinh đồng bộ từ hệ thống quản lý trường học.")).toContain(
      "B35 function «quản lý trường học» USES «quản lý trường học»",
    );
    expect(hitsOf("Ứng dụng của sở", "Gửi số liệu qua nền tảng chia sẻ dữ liệu quốc gia.")).toEqual([
      "A06 function «nền tảng chia sẻ dữ liệu quốc gia» USES «nền tảng chia sẻ dữ liệu quốc gia»",
    ]);
  });

  test("a denial holds to the end of its sentence, or to a turn", () => {
    const functions = hitsOf("Phần mềm", "Không thay thế sổ điểm điện tử, học bạ số. Có quản lý trường học.");
    expect(functions.filter((line) => line.includes(" function "))).toEqual([
      "B35 function «học bạ số» DENIES «học bạ số»",
      "B35 function «quản lý trường học» DOES «quản lý trường học»",
      "B35 function «sổ điểm điện tử» DENIES «sổ điểm điện tử»",
    ]);
    expect(hitsOf("Phần mềm", "Không làm sổ điểm điện tử mà chỉ học bạ số")).toContain(
      "B35 function «học bạ số» DOES «học bạ số»",
    );
  });
});

describe("likeness", () => {
  const like = (title: string, description = "", agency: string | null = null) =>
    likenesses(read(title, description, agency), INDEX);
  const of = (code: string, title: string, description = "", agency: string | null = null) =>
    like(title, description, agency).find((each) => each.code === code);

  test("is the same for the same plan, and between 0 and 1 in each part", () => {
    const plan = ["Thuê phần mềm quản lý trường học", "Sổ điểm điện tử, học bạ số cho học sinh"] as const;
    expect(like(...plan)).toEqual(like(...plan));
    for (const part of Object.values(of("B35", ...plan) ?? {}).filter((value) => typeof value === "number"))
      expect(part >= 0 && part <= 1).toBe(true);
  });

  test("grows with each word of the function, and less with one that is said again", () => {
    const one = of("B35", "Phần mềm", "Có sổ điểm điện tử")?.function ?? 0;
    const two = of("B35", "Phần mềm", "Có sổ điểm điện tử và học bạ số")?.function ?? 0;
    expect(two).toBeGreaterThan(one);
    expect(of("B35", "Phần mềm", "Có sổ điểm điện tử, rồi sổ điểm điện tử")?.function).toBeLessThan(two);
  });

  test("what is used or denied makes nothing a duplicate", () => {
    const relation = (description: string) =>
      judgeMatches(likenesses(read("Phần mềm bếp ăn", description), INDEX)).map(
        ({ likeness, relation: found }) => `${likeness.code} ${found}`,
      );
    expect(relation("Có sổ điểm điện tử, học bạ số, quản lý trường học")).toEqual(["B35 DUPLICATE"]);
    expect(relation("Không làm sổ điểm điện tử, học bạ số, quản lý trường học")).not.toContain("B35 DUPLICATE");
  });

  test("rows that share a function are told apart by their sector, which the proposer's name may say", () => {
    const title = "Hệ thống giải quyết thủ tục hành chính";
    const byAgency = like(title, "", "Sở Y tế tỉnh Lào Cai");
    expect(byAgency[0]?.code).toBe("B14");
    expect(byAgency[0]?.function ?? 0).toBeGreaterThan(byAgency[1]?.function ?? 1);
    expect(like(title, "Cho lĩnh vực hộ tịch")[0]?.code).toBe("B06");
  });

  test("scope falls where the plan is for one house, or about things", () => {
    const scope = (title: string, agency: string | null = null) => of("B35", title, "Có học bạ số", agency)?.scope ?? 0;
    const plain = scope("Phần mềm cho các trường");
    expect(scope("Phần mềm cho các trường", "Bệnh viện Nhi")).toBeLessThan(plain);
    expect(scope("Tập huấn dùng phần mềm cho các trường")).toBeLessThan(plain);
    expect(scope("Phần mềm nội bộ của đơn vị mình")).toBeLessThan(plain);
  });

  // Annex II.A.06: NDXP «kết nối tới các LGSP của địa phương».
  test("a system that the row itself says it connects to is no duplicate of it; what uses the row's own word is", () => {
    const relations = (title: string) =>
      judgeMatches(likenesses(read(title, "Trục tích hợp dữ liệu cho các sở."), INDEX)).map(
        ({ likeness, relation, doubtful }) => `${likeness.code} ${relation}${doubtful ? " doubtful" : ""}`,
      );
    expect(relations("Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu của tỉnh")).toEqual(["A06 RELATED"]);
    expect(relations("Nâng cấp LGSP")).toEqual(["A06 RELATED"]);
    expect(relations("Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu")[0]).toMatch(/^A06 DUPLICATE/);
    expect(relations("Trục tích hợp dữ liệu, không làm LGSP")[0]).toMatch(/^A06 DUPLICATE/);
    expect(INDEX.connectsQuote("A06", "lgsp")).toBe("kết nối tới các LGSP của địa phương");
  });
});
