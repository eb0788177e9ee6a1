import type { DependencyKind, DependencyStatus, Strength } from "../dependency.js";
import type { Bilingual } from "../language.js";
import type { LocalDate } from "../local-date.js";
import type { StartBounds } from "./start-conflict.js";

export const IMPACT_KINDS = ["OUTAGE", "DELAY", "RETIREMENT"] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

export const SEVERITIES = ["HIGH", "MEDIUM", "LOW"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Without these a consumer cannot do its work at that moment; the other kinds leave it working with what it has. */
const STOPS_WORK: ReadonlySet<DependencyKind> = new Set([
  "IDENTITY",
  "DATA_EXCHANGE",
  "FRONT_DOOR",
  "ORCHESTRATION",
  "HOSTING",
  "COMPUTE",
  "SECURITY",
  "DOCUMENT_EXCHANGE",
]);

/**
 * A platform that gives one of these can stand in for another one that gives the same; a source of other data, another
 * catalogue or another content cannot.
 */
export const INTERCHANGEABLE: ReadonlySet<DependencyKind> = new Set([
  "IDENTITY",
  "DATA_EXCHANGE",
  "DOCUMENT_EXCHANGE",
  "HOSTING",
  "COMPUTE",
  "SECURITY",
]);

/** An edge along which an event reaches a platform. */
export interface ImpactEdge {
  readonly kind: DependencyKind;
  readonly strength: Strength;
  readonly status: DependencyStatus;
}

export interface ReachedPlatform {
  /** 1 for what needs it directly. */
  readonly depth: number;
  /** The edges from the platform to what is one step nearer to the event. */
  readonly via: readonly ImpactEdge[];
  /** Whether each kind of `via` is interchangeable and has an edge to another platform that the event does not reach. */
  readonly hasAnotherWay: boolean;
}

/**
 * How hard an outage or a retirement hits, by written rules:
 * 1. Directly, over a CERTAIN edge of a kind without which work stops: HIGH.
 * 2. Directly over any other edge, or at the second step over such an edge: MEDIUM. Everything further: LOW.
 * 3. A retirement does not pass by itself: every direct CERTAIN edge is HIGH, whatever its kind.
 * 4. Another platform that stays and gives the same interchangeable service: one degree less.
 */
export function severityOf(kind: "OUTAGE" | "RETIREMENT", reached: ReachedPlatform): Severity {
  const certain = reached.via.filter(({ strength }) => strength === "CERTAIN");
  const stops = certain.some((edge) => STOPS_WORK.has(edge.kind));
  const hits = kind === "RETIREMENT" ? certain.length > 0 : stops;
  const plain = reached.depth === 1 ? (hits ? "HIGH" : "MEDIUM") : reached.depth === 2 && stops ? "MEDIUM" : "LOW";
  return reached.hasAnotherWay ? lessThan(plain) : plain;
}

/**
 * How hard a later start hits what needs the platform directly, by the windows' bounds:
 * 1. It operates already, or must start before the new date: HIGH.
 * 2. Its window begins before the new date and ends after it: MEDIUM. What waits for such a platform in turn: LOW.
 * 3. It starts on the new date or later: not affected.
 */
export function delaySeverity(consumer: StartBounds, until: LocalDate, depth: number): Severity | null {
  if (depth > 1) return "LOW";
  if (consumer.latest === null || consumer.earliest === null) return "HIGH";
  if (consumer.latest < until) return "HIGH";
  return consumer.earliest < until ? "MEDIUM" : null;
}

function lessThan(severity: Severity): Severity {
  return severity === "HIGH" ? "MEDIUM" : "LOW";
}

/** What a line of an impact list says. */
export interface ImpactLine {
  readonly kind: ImpactKind;
  readonly of: string;
  readonly platform: string;
  readonly depth: number;
  readonly severity: Severity;
  readonly hasAnotherWay: boolean;
  readonly until: LocalDate | null;
  readonly startText: string;
}

const EVENT: Readonly<Record<ImpactKind, Bilingual & { readonly en: string }>> = {
  OUTAGE: { vi: "ngừng hoạt động", en: "stops" },
  DELAY: { vi: "chậm", en: "is late" },
  RETIREMENT: { vi: "bị dừng hẳn", en: "is retired" },
};

/** One sentence that explains a line, for people. */
export function explainImpact(line: ImpactLine): Bilingual {
  const event = EVENT[line.kind];
  const until = line.kind === "DELAY" ? line.until : null;
  const vi = [
    `Khi ${line.of} ${event.vi}${until === null ? "" : ` đến ${until}`}, ${line.platform}`,
    line.depth === 1 ? " bị ảnh hưởng trực tiếp" : ` bị ảnh hưởng gián tiếp qua ${String(line.depth)} bước`,
    until === null ? "" : ` (thời gian bắt đầu: «${line.startText}»)`,
    line.hasAnotherWay ? "; vẫn còn một kết nối cùng loại khác" : "",
    ".",
  ].join("");
  const en = [
    `When ${line.of} ${event.en}${until === null ? "" : ` until ${until}`}, ${line.platform}`,
    line.depth === 1 ? " is hit directly" : ` is hit over ${String(line.depth)} steps`,
    until === null ? "" : ` (its start: «${line.startText}»)`,
    line.hasAnotherWay ? "; another connection of the same kind remains" : "",
    ".",
  ].join("");
  return { vi, en };
}
