import { checkParameters } from "../../src/store/check-parameters.js";
import type { Parameter } from "../../src/store/statement.js";

/** A value that TypeScript would not let through. */
const untyped = (value: unknown): Parameter => value as Parameter;

describe("the guard of parameters", () => {
  test("lets through what both stores store, however deep", () => {
    const parameters = {
      id: "Platform:A06",
      size: 20,
      ratio: 0.5,
      on: true,
      none: null,
      rows: [{ id: "x", tags: ["a", "b"], note: null }],
    };
    expect(checkParameters("test.read", parameters)).toEqual(parameters);
  });

  test("brings text to NFC at every depth, so that NFD input finds what is stored", () => {
    const decomposed = "Cổng dữ liệu".normalize("NFD");
    const checked = checkParameters("test.read", { text: decomposed, rows: [{ names: [decomposed] }] });

    expect(checked).toEqual({ text: "Cổng dữ liệu", rows: [{ names: ["Cổng dữ liệu"] }] });
    expect(checked["text"]).not.toBe(decomposed);
  });

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a Date", new Date(0)],
    ["a bigint", 7n],
    ["a Map", new Map()],
    ["a function", () => 7],
  ])("refuses %s as a bug of ours, naming statement and parameter", (_, value) => {
    expect(() => checkParameters("platforms.page", { asOf: untyped(value) })).toThrow(
      expect.objectContaining({
        name: "StoreError",
        kind: "BUG",
        message: expect.stringContaining("platforms.page $asOf: ") as string,
      }) as Error,
    );
  });

  test("names the place inside a list or a map", () => {
    expect(() => checkParameters("seeding.upsert", { rows: [{ id: "a" }, { id: untyped(undefined) }] })).toThrow(
      "seeding.upsert $rows[1].id: ",
    );
  });
});
