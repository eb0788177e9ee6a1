import { readStartWindow } from "../../src/domain/start-window.js";

describe("a cell of the column «Thời gian bắt đầu vận hành»", () => {
  test("«Đã vận hành» gives no day: the platform operates already", () => {
    expect(readStartWindow("Đã vận hành")).toEqual({ kind: "OPERATING" });
  });

  test("a year runs from its first day to its last", () => {
    expect(readStartWindow("Năm 2026")).toEqual({ kind: "YEARS", earliest: "2026-01-01", latest: "2026-12-31" });
  });

  // A14 prints spaces around the hyphen, B58 prints none.
  test.each(["Năm 2027 - 2030", "Năm 2027-2030"])("years from to, «%s», run from the first day to the last", (text) => {
    expect(readStartWindow(text)).toEqual({ kind: "YEARS", earliest: "2027-01-01", latest: "2030-12-31" });
  });

  test("an exact day is a window of that day: day, month, year", () => {
    expect(readStartWindow("01/7/2026")).toEqual({ kind: "DAY", earliest: "2026-07-01", latest: "2026-07-01" });
    expect(readStartWindow("31/12/2026")).toEqual({ kind: "DAY", earliest: "2026-12-31", latest: "2026-12-31" });
  });

  test("29 February is a day of a leap year only", () => {
    expect(readStartWindow("29/02/2028")).toMatchObject({ earliest: "2028-02-29" });
    expect(readStartWindow("29/02/2026")).toBeNull();
  });

  test.each([
    ["31 February", "31/02/2026"],
    ["month 13", "01/13/2026"],
    ["day 0", "00/7/2026"],
    ["years that run backwards", "Năm 2030 - 2026"],
    ["a year alone", "2026"],
    ["a quarter", "Quý I năm 2026"],
    ["another case", "năm 2026"],
    ["separate diacritics", "Năm 2026".normalize("NFD")],
    ["words around it", "Năm 2026 (dự kiến)"],
    ["an ISO date", "2026-07-01"],
    ["nothing", ""],
  ])("%s is none of the four printed forms", (_, text) => {
    expect(readStartWindow(text)).toBeNull();
  });
});
