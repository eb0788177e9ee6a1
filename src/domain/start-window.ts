import type { LocalDate } from "./local-date.js";

/** The four ways in which Annex II prints «Thời gian bắt đầu vận hành». */
export type StartWindow =
  | { readonly kind: "OPERATING" }
  | { readonly kind: "DAY" | "YEARS"; readonly earliest: LocalDate; readonly latest: LocalDate };

const OPERATING = "Đã vận hành";
const YEARS = /^Năm (\d{4})(?: ?- ?(\d{4}))?$/;
const DAY = /^(\d{2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Reads a cell of the column «Thời gian bắt đầu vận hành» of Annex II.
 *
 * @param text the cell as printed: `Đã vận hành`, `Năm 2026`, `Năm 2026 - 2030` or `01/7/2026`
 * @returns the window, or null where the text is none of these four
 */
export function readStartWindow(text: string): StartWindow | null {
  if (text === OPERATING) return { kind: "OPERATING" };

  const years = YEARS.exec(text);
  if (years?.[1] !== undefined) {
    const last = years[2] ?? years[1];
    if (last < years[1]) return null;
    return { kind: "YEARS", earliest: `${years[1]}-01-01`, latest: `${last}-12-31` };
  }

  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day}`;
  return isCalendarDay(date) ? { kind: "DAY", earliest: date, latest: date } : null;
}

function isCalendarDay(date: LocalDate): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
