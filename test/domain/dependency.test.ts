import { DEFAULT_MIN_STRENGTH, dependencyId, dependencySource, strengthsFrom } from "../../src/domain/dependency.js";

describe("the strengths that are at least as sure as one", () => {
  test("of each strength", () => {
    expect(strengthsFrom("CERTAIN")).toEqual(["CERTAIN"]);
    expect(strengthsFrom("LIKELY")).toEqual(["CERTAIN", "LIKELY"]);
    expect(strengthsFrom("POSSIBLE")).toEqual(["CERTAIN", "LIKELY", "POSSIBLE"]);
  });

  test("a POSSIBLE edge is not shown unless it is asked for", () => {
    expect(strengthsFrom(DEFAULT_MIN_STRENGTH)).not.toContain("POSSIBLE");
  });
});

describe("the id of an edge", () => {
  test("tells its source, its target and its kind", () => {
    expect(dependencyId("B31", "B30", "DATA_SOURCE")).toBe("Dependency:B31:B30:DATA_SOURCE");
  });

  test("leads back to its source, whatever the target", () => {
    expect(dependencySource(dependencyId("B31", "B30", "DATA_SOURCE"))).toBe("B31");
    expect(dependencySource(dependencyId("A06", "lgsp", "DATA_EXCHANGE"))).toBe("A06");
  });

  test.each(["Platform:A01", "Dependency:", "Dependency::B30:OTHER", "B31", ""])("«%s» is none", (id) => {
    expect(dependencySource(id)).toBeNull();
  });
});
