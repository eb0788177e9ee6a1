import type { OperationFacts } from "../../src/domain/operational-state.js";
import { operatingFromWindow, operationalStateOn } from "../../src/domain/operational-state.js";
import { readStartWindow } from "../../src/domain/start-window.js";

/** What is known of a platform of which only the start cell of its row is known. */
function printed(startText: string): OperationFacts {
  const window = readStartWindow(startText);
  if (window === null) throw new Error(`«${startText}» is no start cell`);
  return {
    operatingFrom: operatingFromWindow(window),
    earliest: window.kind === "OPERATING" ? null : window.earliest,
    retiredFrom: null,
  };
}

describe("the operational state on a day", () => {
  test("«Đã vận hành» holds on any day asked about", () => {
    for (const day of ["0001-01-01", "2026-06-24", "9999-12-31"]) {
      expect(operationalStateOn(printed("Đã vận hành"), day)).toBe("IN_OPERATION");
    }
  });

  //            2026-01-01            2030-12-31
  // NOT_YET_DUE |      DUE_UNCONFIRMED    | DUE_UNCONFIRMED: a year that ends proves nothing
  test("a window of years that has begun is due and unconfirmed, however long ago it ended", () => {
    const facts = printed("Năm 2026 - 2030");

    expect(operationalStateOn(facts, "2025-12-31")).toBe("NOT_YET_DUE");
    expect(operationalStateOn(facts, "2026-01-01")).toBe("DUE_UNCONFIRMED");
    expect(operationalStateOn(facts, "2030-12-31")).toBe("DUE_UNCONFIRMED");
    expect(operationalStateOn(facts, "2031-01-01")).toBe("DUE_UNCONFIRMED");
  });

  test("an exact start day that has come is operation", () => {
    expect(operationalStateOn(printed("01/7/2026"), "2026-06-30")).toBe("NOT_YET_DUE");
    expect(operationalStateOn(printed("01/7/2026"), "2026-07-01")).toBe("IN_OPERATION");
  });

  test("an owner's confirmation holds from its day on, inside the window or before it", () => {
    const inside = { ...printed("Năm 2026"), operatingFrom: "2026-09-02" };
    expect(operationalStateOn(inside, "2026-09-01")).toBe("DUE_UNCONFIRMED");
    expect(operationalStateOn(inside, "2026-09-02")).toBe("IN_OPERATION");

    const early = { ...printed("Năm 2028"), operatingFrom: "2026-09-02" };
    expect(operationalStateOn(early, "2026-09-01")).toBe("NOT_YET_DUE");
    expect(operationalStateOn(early, "2026-09-02")).toBe("IN_OPERATION");
  });

  test("retirement ends whatever was before", () => {
    const facts = { ...printed("Đã vận hành"), retiredFrom: "2027-01-01" };
    expect(operationalStateOn(facts, "2026-12-31")).toBe("IN_OPERATION");
    expect(operationalStateOn(facts, "2027-01-01")).toBe("RETIRED");
    expect(operationalStateOn({ ...printed("Năm 2030"), retiredFrom: "2027-01-01" }, "2027-01-01")).toBe("RETIRED");
  });
});
