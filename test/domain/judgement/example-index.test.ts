import { ExampleIndex } from "../../../src/domain/judgement/example-index.js";
import { wordsOf } from "../../../src/domain/judgement/plan-words.js";
import type { RowVocabulary } from "../../../src/domain/judgement/row-vocabulary.js";
import { someRow } from "./some-row.js";

const row = (code: string, examples: readonly string[], counterexamples: readonly string[] = []): RowVocabulary =>
  someRow(code, { examples, counterexamples });

/** Schools (B35) and labour contracts (B30), a school bus beside them, and the cars of one office, a function that no row has. */
const SCHOOLS = row(
  "B35",
  ["Giáo viên nhập điểm, phụ huynh xem học bạ.", "Chuyển trường không mang giấy, học bạ đi theo học sinh."],
  ["Xe đưa đón học sinh của trường tư."],
);
const CONTRACTS = row("B30", ["Công nhân ký hợp đồng trên điện thoại, thanh tra tra cứu."]);
const CARS = { key: "cars", name: { vi: "Đội xe", en: "Cars" }, words: "lệnh điều xe; xăng dầu" };

function index(): ExampleIndex {
  const made = new ExampleIndex();
  made.addRow(SCHOOLS);
  made.addRow(CONTRACTS);
  made.addOther(CARS);
  return made;
}

const nearness = (some: ExampleIndex, plan: string) =>
  some.nearness([{ words: wordsOf(plan), meanings: [], weight: 1 }]);

describe("plans whose answer is known", () => {
  // Each of its words is in one of the five texts: rarity ln(1 + 4.5 / 1.5) = ln 4.
  test("an example itself is as near as its words are rare; one of the five nearest counts a fifth", () => {
    const { examples } = nearness(index(), "Công nhân ký hợp đồng trên điện thoại, thanh tra tra cứu.");
    expect(examples.get("B30")).toBeCloseTo(Math.log(4) / 5, 10);
    expect(examples.has("B35")).toBe(false);
  });

  test("a plan is nearer to the row whose examples it shares words with, whatever their order and diacritics", () => {
    const { examples } = nearness(index(), "phu huynh xem hoc ba, giao vien nhap diem, ky so");
    expect(examples.get("B35") ?? 0).toBeGreaterThan(examples.get("B30") ?? 0);
  });

  test("counterexamples and functions that no row has are told apart from examples", () => {
    const bus = nearness(index(), "Thuê xe đưa đón học sinh");
    expect(bus.counterexamples).toBeGreaterThan(0);
    const cars = nearness(index(), "Phần mềm lệnh điều xe");
    expect(cars.nearestOther?.key).toBe("cars");
    expect(cars.otherFunctions ?? 0).toBeGreaterThan(cars.counterexamples ?? 0);
    expect(cars.examples.size).toBe(0);
  });

  test("a plan that shares no word is near nothing", () => {
    expect(nearness(index(), "abc xyz")).toEqual({
      examples: new Map(),
      counterexamples: 0,
      otherFunctions: 0,
      nearestOther: null,
    });
  });

  test("where there are no counterexamples and no other functions, a plan is not far from them either", () => {
    const examplesOnly = new ExampleIndex();
    examplesOnly.addRow(CONTRACTS);
    expect(nearness(examplesOnly, "Công nhân ký hợp đồng")).toMatchObject({
      counterexamples: null,
      otherFunctions: null,
    });
    expect([examplesOnly.hasExamples("B30"), examplesOnly.hasExamples("B35")]).toEqual([true, false]);
  });

  test("words that more than a tenth of the texts have tell nothing, once there are more than ten of them", () => {
    const many = new ExampleIndex();
    for (let each = 0; each < 40; each += 1) many.addRow(row(`B${String(each)}`, [`Chung chuyện số${String(each)}`]));
    expect(nearness(many, "Chung").examples.size).toBe(0);
    expect([...nearness(many, "Chung số7").examples.keys()]).toEqual(["B7"]);
  });

  test("what is taken out is gone, and its words count for those that stay", () => {
    const some = index();
    some.removeRow(SCHOOLS);
    some.removeOther(CARS);
    const anew = new ExampleIndex();
    anew.addRow(CONTRACTS);
    const plan = "Học sinh ký hợp đồng, điều xe";
    expect(nearness(some, plan)).toEqual(nearness(anew, plan));
  });
});
