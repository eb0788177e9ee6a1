import type { SeedPlatform } from "../../../src/seeds/catalogue.js";
import { codes, letters, printedRows, rawSeeds } from "../printed-decision.js";

// The files as they stand: the loader has a check of its own, and this one must not lean on it.
const { platforms, shared_objectives: shared = {} } = rawSeeds("platforms");
const printed = printedRows();
const ownerNames = new Map(rawSeeds("agencies").agencies.map(({ key, name }) => [key, name.vi]));

function objectiveOf({ objective, shared_objective: key = "" }: SeedPlatform): string {
  return (objective ?? shared[key])?.vi ?? "";
}

/** How often each value occurs. */
function tally(values: readonly string[]): Readonly<Record<string, number>> {
  return values.reduce<Record<string, number>>(
    (counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }),
    {},
  );
}

describe("the 79 rows of Annex II", () => {
  test("are A01 … A17 and B01 … B62, in printed order", () => {
    expect(platforms.map(({ code }) => code)).toEqual([...codes("A", 1, 17), ...codes("B", 1, 62)]);
    expect([...printed.keys()]).toEqual([...codes("A", 1, 17), ...codes("B", 1, 62)]);
  });

  test("say in each cell what the source prints", () => {
    const merged = new Set(codes("B", 2, 17));
    for (const platform of platforms) {
      const row = printed.get(platform.code);
      const cells = {
        name: letters(platform.name.vi),
        owner: ownerNames.get(platform.owner),
        start: platform.start.text,
      };
      expect({ code: platform.code, ...cells }).toEqual({
        code: platform.code,
        name: row?.name,
        owner: row?.owner,
        start: row?.start,
      });
      if (!merged.has(platform.code)) expect(letters(objectiveOf(platform))).toBe(row?.objective);
    }
  });

  test("say it also where a cell goes on after a page break", () => {
    const objective = (code: string) => platforms.find((platform) => platform.code === code)?.objective?.vi;
    expect(objective("B60")).toContain(
      "và các kênh phát thanh của các đài phát thanh các tỉnh, thành phố tại Việt Nam",
    );
    expect(objective("A06")).toMatch(/tạo thành mạng lưới kết nối dữ liệu thống nhất\.$/);
    expect(objective("B33")).toMatch(/\n- Tích hợp Hệ thống quản lý thông tin tiêm chủng quốc gia\.$/);
  });

  // The cell stands beside B02 to B17: its first paragraph is printed beside B02, its second, after the page break,
  // beside B05.
  test("share one objective of two paragraphs from B02 to B17, and nowhere else", () => {
    const sharing = platforms.filter((platform) => platform.shared_objective !== undefined);
    expect(sharing.map(({ code }) => code)).toEqual(codes("B", 2, 17));

    const objectives = new Set(sharing.map((platform) => objectiveOf(platform)));
    expect(objectives.size).toBe(1);
    const paragraphs = [...objectives].join().split("\n").map(letters);
    expect(paragraphs).toEqual([printed.get("B02")?.objective, printed.get("B05")?.objective]);
    expect(paragraphs[0]).toMatch(/^Các nền tảng\/Hệ thống .+ để tiếp nhận và trả kết quả xử lý\.$/);
    expect(paragraphs[1]).toMatch(/^Mỗi cơ quan cấp bộ sẽ triển khai .+ từ trung ương đến địa phương\.$/);
  });
});

// Counted by hand on the pages of Annex II.
describe("what a reader of Annex II counts", () => {
  test("when platforms start", () => {
    expect(tally(platforms.map(({ start }) => start.text))).toEqual({
      "Đã vận hành": 10,
      "Năm 2026": 40,
      "Năm 2027": 1,
      "Năm 2028": 2,
      "Năm 2030": 1,
      "Năm 2025 - 2026": 1,
      "Năm 2025 - 2030": 4,
      "Năm 2026 - 2027": 1,
      "Năm 2026 - 2028": 1,
      "Năm 2026 - 2030": 9,
      "Năm 2027 - 2028": 2,
      "Năm 2027 - 2030": 3,
      "Năm 2027-2028": 1,
      "Năm 2027-2030": 2,
      "01/7/2026": 1,
    });
  });

  test("which platforms operate already", () => {
    const operating = platforms.filter(({ start }) => start.text === "Đã vận hành").map(({ code }) => code);
    expect(operating.join(" ")).toBe("A02 A04 A06 B04 B19 B20 B21 B28 B61 B62");
  });

  test("how many platforms each of the 20 owners has", () => {
    expect(tally(platforms.map(({ owner }) => ownerNames.get(owner) ?? owner))).toEqual({
      "Bộ Công an": 14,
      "Bộ Tài chính": 11,
      "Bộ Nông nghiệp và Môi trường": 6,
      "Thanh tra Chính phủ": 6,
      "Bộ Nội vụ": 5,
      "Bộ Khoa học và Công nghệ": 4,
      "Văn phòng Trung ương Đảng": 4,
      "Bộ Dân tộc và Tôn giáo": 3,
      "Bộ Giáo dục và Đào tạo": 3,
      "Bộ Tư pháp": 3,
      "Bộ Văn hoá, Thể thao và Du lịch": 3,
      "Bộ Y tế": 3,
      "Ngân hàng Nhà nước Việt Nam": 3,
      "Bộ Công Thương": 2,
      "Bộ Xây dựng": 2,
      "Văn phòng Chính phủ": 2,
      "Đài Truyền hình Việt Nam": 2,
      "Bộ Ngoại giao": 1,
      "Bộ Quốc phòng": 1,
      "Đài Tiếng nói Việt Nam": 1,
    });
  });
});
