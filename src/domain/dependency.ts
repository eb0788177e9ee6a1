export const DEPENDENCY_KINDS = [
  "IDENTITY",
  "DATA_EXCHANGE",
  "DATA_COORDINATION",
  "DATA_SOURCE",
  "DATA_CATALOGUE",
  "DICTIONARY",
  "DOCUMENT_EXCHANGE",
  "FRONT_DOOR",
  "ORCHESTRATION",
  "HOSTING",
  "COMPUTE",
  "SECURITY",
  "ASSISTANT",
  "STATISTICS",
  "CONTENT",
  "LEDGER",
  "MONITORING",
  "OTHER",
] as const;
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

/** STATED: the row names it. DERIVED: it follows from a provision by a written rule. DECLARED: an owner says so. */
export const BASES = ["STATED", "DERIVED", "DECLARED"] as const;
export type Basis = (typeof BASES)[number];

/** From the surest to the least sure. */
export const STRENGTHS = ["CERTAIN", "LIKELY", "POSSIBLE"] as const;
export type Strength = (typeof STRENGTHS)[number];

export const DEPENDENCY_STATUSES = ["REQUIRED", "PLANNED", "AGREED", "LIVE", "RETIRED"] as const;
export type DependencyStatus = (typeof DEPENDENCY_STATUSES)[number];

/** What is shown where nobody asks for less: a POSSIBLE edge is never shown as fact. */
export const DEFAULT_MIN_STRENGTH: Strength = "LIKELY";

/** The strengths that are at least as sure as `minimum`. */
export function strengthsFrom(minimum: Strength): readonly Strength[] {
  return STRENGTHS.slice(0, STRENGTHS.indexOf(minimum) + 1);
}

/** The id of an edge; it begins with its source, so that a store finds it without a scan. */
export function dependencyId(from: string, to: string, kind: DependencyKind): string {
  return `Dependency:${from}:${to}:${kind}`;
}

/** The code of the platform that an edge starts from, or null where the id is none of an edge. */
export function dependencySource(id: string): string | null {
  return /^Dependency:([^:]+):/.exec(id)?.[1] ?? null;
}

/** OUT: what a platform needs. IN: what needs it. */
export type EdgeDirection = "OUT" | "IN";
