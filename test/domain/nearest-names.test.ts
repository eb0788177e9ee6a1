import { nearestNames } from "../../src/domain/nearest-names.js";

describe("the known names nearest to an unknown one", () => {
  test("come the nearest first, then by name, whatever the case", () => {
    expect(nearestNames("bo-y-t", ["bo-noi-vu", "bo-y-te", "bo-tu-phap"])).toEqual(["bo-y-te"]);
    expect(nearestNames("a6", ["B06", "A16", "A06"])).toEqual(["A06", "A16", "B06"]);
  });

  test("are no more than asked for", () => {
    expect(nearestNames("B90", ["B40", "B30", "B20", "B10"])).toEqual(["B10", "B20", "B30"]);
    expect(nearestNames("B90", ["B40", "B30", "B20", "B10"], 1)).toEqual(["B10"]);
  });

  test("leave out what has little in common", () => {
    expect(nearestNames("quoc-hoi", ["bo-y-te", "bo-noi-vu"])).toEqual([]);
  });
});
