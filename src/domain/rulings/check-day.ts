import { IN_FORCE_FROM } from "../in-force.js";
import type { LocalDate } from "../local-date.js";
import type { Problem } from "./problem.js";
import { problem } from "./problem.js";

/** An act's day: the Decision is in force on it (Article 4.1), and it is not still to come. */
export function checkDay(day: LocalDate, today: LocalDate, path: string): readonly Problem[] {
  if (day >= IN_FORCE_FROM && day <= today) return [];
  return [
    problem(
      "INVALID_ARGUMENT",
      path,
      `ngày ${day}: cho phép từ ${IN_FORCE_FROM} (Quyết định có hiệu lực) đến ${today}`,
      `the day is ${day}; allowed: from ${IN_FORCE_FROM} (the Decision in force) to ${today}`,
    ),
  ];
}
