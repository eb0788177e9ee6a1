import { foldText, queryWords, searchableText, searchTerms } from "../../src/domain/folded-text.js";

describe("folding", () => {
  test("drops case and every Vietnamese mark, and reads đ as d", () => {
    expect(foldText("Nền tảng Sổ sức khỏe điện tử")).toBe("nen tang so suc khoe dien tu");
    expect(foldText("Trục LIÊN THÔNG văn bản; ĐỊNH DANH, ưỡng, ặ, ỵ")).toBe(
      "truc lien thong van ban dinh danh uong a y",
    );
  });

  test("gives the same for NFC and NFD", () => {
    const text = "Cổng Pháp luật quốc gia, ưỡng ặ đ";
    expect(text.normalize("NFD")).not.toBe(text.normalize("NFC"));
    expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
  });

  test("makes one space of anything that is no letter and no digit", () => {
    expect(foldText("  Nền tảng/Cơ sở dữ liệu – (VDBAS)\n1132/QĐ-TTg ")).toBe(
      "nen tang co so du lieu vdbas 1132 qd ttg",
    );
    expect(foldText("… !?")).toBe("");
  });
});

describe("a searchable text", () => {
  const text = searchableText(["A06", "NDXP", "Nền tảng tích hợp", "—"]);

  test("frames its folded parts and leaves out empty ones", () => {
    expect(text).toBe("· a06 · ndxp · nen tang tich hop ·");
    expect(searchableText(["", "…"])).toBe("");
  });

  test("holds a whole part, a phrase and the beginning of a word, as a query asks for them", () => {
    expect(text).toContain(searchTerms("ndxp", 8)?.wholePart);
    expect(text).toContain(searchTerms("Nền Tảng TÍCH", 8)?.phrase);
    expect(text).toContain(searchTerms("tic", 8)?.phrase);
  });

  test("does not hold part of a part as a whole one, the middle of a word, nor a phrase across parts", () => {
    expect(text).not.toContain(searchTerms("nền tảng", 8)?.wholePart);
    expect(text).not.toContain(searchTerms("ích", 8)?.phrase);
    expect(text).not.toContain(searchTerms("NDXP nền", 8)?.phrase);
    expect(text).not.toContain(searchTerms("NDXP · nền", 8)?.phrase);
  });
});

describe("the terms of a query", () => {
  test("are the whole part, the phrase and each word with its space before it", () => {
    expect(searchTerms("Sổ Sức khỏe", 8)).toEqual({
      wholePart: "· so suc khoe ·",
      phrase: " so suc khoe",
      words: [" khoe", " suc", " so"],
    });
  });

  test.each(["", "   ", "?!", "·"])("«%s» asks for nothing", (text) => {
    expect(searchTerms(text, 8)).toBeNull();
  });

  test("are distinct words, the longest first, no more than the limit", () => {
    expect(queryWords("dữ liệu Dữ LIỆU quốc gia du", 8)).toEqual(["lieu", "quoc", "gia", "du"]);
    expect(queryWords("dữ liệu quốc gia", 2)).toEqual(["lieu", "quoc"]);
  });
});
