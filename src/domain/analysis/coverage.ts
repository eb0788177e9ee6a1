import type { Basis, DependencyStatus, Strength } from "../dependency.js";

/** From what is there to what nobody asks for. */
export const COVERAGE_STATES = [
  "LIVE",
  "AGREED",
  "PLANNED",
  "REQUIRED_STATED",
  "REQUIRED_DERIVED",
  "POSSIBLE",
  "DUTY_ONLY",
  "WAIVED",
  "NOT_APPLICABLE",
] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Required by the text, and nobody has planned, agreed on or built it. */
export const MISSING_STATES: readonly CoverageState[] = ["REQUIRED_STATED", "REQUIRED_DERIVED"];

export interface CoveringEdge {
  readonly basis: Basis;
  readonly strength: Strength;
  readonly status: DependencyStatus;
}

/**
 * The one state of a consumer and a provider: the furthest of their edges; without any, the duty of Annex I.II.4 alone.
 *
 * @param edges what holds between the two on the day asked about, of any strength
 * @param bound whether Annex I.II.4 binds the pair: the consumer is in Group B and the provider in Group A
 */
export function coverageState(edges: readonly CoveringEdge[], bound: boolean): CoverageState {
  const states = edges.map(stateOfEdge).filter((state) => state !== null);
  const furthest = COVERAGE_STATES.find((state) => states.includes(state));
  return furthest ?? (bound ? "DUTY_ONLY" : "NOT_APPLICABLE");
}

/** A retired edge covers nothing; what could only be argued stays POSSIBLE unless somebody has acted on it. */
function stateOfEdge({ basis, strength, status }: CoveringEdge): CoverageState | null {
  switch (status) {
    case "RETIRED":
      return null;
    case "LIVE":
    case "AGREED":
    case "PLANNED":
      return status;
    case "REQUIRED":
      if (strength === "POSSIBLE") return "POSSIBLE";
      return basis === "DERIVED" ? "REQUIRED_DERIVED" : "REQUIRED_STATED";
  }
}
