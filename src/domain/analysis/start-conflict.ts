import type { Bilingual } from "../language.js";
import { IN_FORCE_FROM } from "../in-force.js";
import type { LocalDate } from "../local-date.js";

export const CERTAINTIES = ["CERTAIN", "LIKELY", "POSSIBLE"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** When a platform starts, as its row says; no bounds where it says `Đã vận hành`. */
export interface StartBounds {
  readonly name: string;
  readonly startText: string;
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
}

export interface StartConflict {
  readonly certainty: Certainty;
  /** From the consumer's first year to the provider's; 0 within one year. */
  readonly gapYears: number;
}

/** What says `Đã vận hành` on the Decision's day operates since that day at the latest. */
const DECISION_DAY = IN_FORCE_FROM;

/**
 * Whether a consumer starts before what it needs, by the bounds of both windows.
 *
 * CERTAIN: the provider's first possible day is after the consumer's last, or the consumer operates and the provider's
 * row does not say so. LIKELY: the provider's first year is later. POSSIBLE: the order is open.
 *
 * @returns null where there is no conflict: the provider operates, or starts before the consumer can
 */
export function startConflictOf(consumer: StartBounds, provider: StartBounds): StartConflict | null {
  if (provider.earliest === null || provider.latest === null) return null;
  const first = consumer.earliest ?? DECISION_DAY;
  const gapYears = Math.max(0, yearOf(provider.earliest) - yearOf(first));
  if (consumer.earliest === null || consumer.latest === null) return { certainty: "CERTAIN", gapYears };
  if (provider.earliest > consumer.latest) return { certainty: "CERTAIN", gapYears };
  if (yearOf(provider.earliest) > yearOf(first)) return { certainty: "LIKELY", gapYears };
  return provider.latest > first ? { certainty: "POSSIBLE", gapYears } : null;
}

/** One sentence about a conflict, for people. */
export function explainStartConflict(consumer: StartBounds, provider: StartBounds, conflict: StartConflict): Bilingual {
  const { name: c, startText: cs } = consumer;
  const { name: p, startText: ps } = provider;
  switch (conflict.certainty) {
    case "CERTAIN":
      return {
        vi: `${c} («${cs}») chắc chắn bắt đầu trước ${p} («${ps}») mà nó cần.`,
        en: `${c} («${cs}») certainly starts before ${p} («${ps}»), which it needs.`,
      };
    case "LIKELY":
      return {
        vi: `${c} («${cs}») có thể bắt đầu từ năm sớm hơn ${p} («${ps}») mà nó cần.`,
        en: `${c} («${cs}») may start in an earlier year than ${p} («${ps}»), which it needs.`,
      };
    case "POSSIBLE":
      return {
        vi: `${c} («${cs}») và ${p} («${ps}») mà nó cần: văn bản để ngỏ thứ tự bắt đầu.`,
        en: `${c} («${cs}») and ${p} («${ps}»), which it needs: the text leaves open which starts first.`,
      };
  }
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}
