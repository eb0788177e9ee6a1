/** A calendar day, `YYYY-MM-DD`: such strings sort as the days do. */
export type LocalDate = string;

/** Before and after every day that the registry knows. */
export const FIRST_DAY: LocalDate = "0001-01-01";
export const LAST_DAY: LocalDate = "9999-12-31";

const hanoi = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The calendar day in Vietnam at an instant. */
export function vietnameseDay(instant: Date): LocalDate {
  return hanoi.format(instant);
}
