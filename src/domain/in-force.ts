import type { LocalDate } from "./local-date.js";

/** The Decision is in force from the day of its signature (Article 4.1). */
export const IN_FORCE_FROM: LocalDate = "2026-06-24";
