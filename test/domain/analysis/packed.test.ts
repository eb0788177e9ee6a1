import fc from "fast-check";

import { PackedNumbers, PackedStrings } from "../../../src/domain/analysis/packed.js";

describe("a packed list", () => {
  test("of strings gives back what was put in, whatever the writing, and nothing beyond", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (strings) => {
        const packed = new PackedStrings();
        for (const each of strings) packed.push(each);
        expect(Array.from({ length: packed.length }, (_, index) => packed.at(index))).toEqual(strings);
        expect([packed.at(-1), packed.at(strings.length)]).toEqual([undefined, undefined]);
      }),
    );
  });

  test("of strings goes on in a new piece where one is full, also for a string longer than a piece", () => {
    const packed = new PackedStrings();
    const strings = ["đ".repeat(300_000), "ư".repeat(300_000), "x".repeat(2_000_000), "", "cuối"];
    for (const each of strings) packed.push(each);
    expect(strings.map((_, index) => packed.at(index) === strings[index])).toEqual([true, true, true, true, true]);
  });

  test("of numbers grows and keeps their order", () => {
    const packed = new PackedNumbers(Int32Array);
    for (let value = 0; value < 5_000; value += 1) packed.push(value * 3);
    expect([packed.length, packed.at(4_999), packed.at(5_000), packed.toArray()[1_024]]).toEqual([
      5_000, 14_997, -1, 3_072,
    ]);
  });
});
