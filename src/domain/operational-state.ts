import type { LocalDate } from "./local-date.js";
import type { OperationalState } from "./platform.js";
import type { StartWindow } from "./start-window.js";
import { FIRST_DAY } from "./local-date.js";

/** What is known of a platform's operation; each day is null where neither the text nor the owner gives one. */
export interface OperationFacts {
  /** The first day on which it is known to operate. */
  readonly operatingFrom: LocalDate | null;
  /** The first day of its start window. */
  readonly earliest: LocalDate | null;
  readonly retiredFrom: LocalDate | null;
}

/**
 * The first day on which a start window alone says that the platform operates: `Đã vận hành` gives no day, so it
 * holds at any date asked about; an exact day holds from that day on; a window of years promises nothing.
 */
export function operatingFromWindow(window: StartWindow): LocalDate | null {
  switch (window.kind) {
    case "OPERATING":
      return FIRST_DAY;
    case "DAY":
      return window.earliest;
    case "YEARS":
      return null;
  }
}

/** The operational state on a day; never a guess: a window that has begun is DUE_UNCONFIRMED until somebody confirms. */
export function operationalStateOn(facts: OperationFacts, day: LocalDate): OperationalState {
  if (facts.retiredFrom !== null && facts.retiredFrom <= day) return "RETIRED";
  if (facts.operatingFrom !== null && facts.operatingFrom <= day) return "IN_OPERATION";
  if (facts.earliest !== null && facts.earliest <= day) return "DUE_UNCONFIRMED";
  return "NOT_YET_DUE";
}
