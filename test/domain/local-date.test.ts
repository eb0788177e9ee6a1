import { vietnameseDay } from "../../src/domain/local-date.js";

// Hà Nội is seven hours ahead of UTC, all year round.
describe("the calendar day in Vietnam", () => {
  test("begins at 17:00 UTC of the day before", () => {
    expect(vietnameseDay(new Date("2026-06-23T16:59:59.999Z"))).toBe("2026-06-23");
    expect(vietnameseDay(new Date("2026-06-23T17:00:00.000Z"))).toBe("2026-06-24");
  });

  test("does not change at midnight UTC", () => {
    expect(vietnameseDay(new Date("2026-06-23T23:59:59.999Z"))).toBe("2026-06-24");
    expect(vietnameseDay(new Date("2026-06-24T00:00:00.000Z"))).toBe("2026-06-24");
  });

  test("begins a year", () => {
    expect(vietnameseDay(new Date("2026-12-31T17:00:00.000Z"))).toBe("2027-01-01");
  });
});
