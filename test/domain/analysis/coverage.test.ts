import fc from "fast-check";

import type { CoverageState, CoveringEdge } from "../../../src/domain/analysis/coverage.js";
import { COVERAGE_STATES, coverageState } from "../../../src/domain/analysis/coverage.js";
import type { Basis, DependencyStatus, Strength } from "../../../src/domain/dependency.js";
import { BASES, DEPENDENCY_STATUSES, STRENGTHS } from "../../../src/domain/dependency.js";

const edge = (status: DependencyStatus, basis: Basis = "STATED", strength: Strength = "CERTAIN"): CoveringEdge => ({
  status,
  basis,
  strength,
});

const EDGE = fc.record({
  status: fc.constantFrom(...DEPENDENCY_STATUSES),
  basis: fc.constantFrom(...BASES),
  strength: fc.constantFrom(...STRENGTHS),
});

describe("the state of a consumer and a provider", () => {
  test("without an edge is the duty of Annex I.II.4 alone, or nothing where it does not bind the pair", () => {
    expect(coverageState([], true)).toBe("DUTY_ONLY");
    expect(coverageState([], false)).toBe("NOT_APPLICABLE");
  });

  test.each<[DependencyStatus, CoverageState]>([
    ["LIVE", "LIVE"],
    ["AGREED", "AGREED"],
    ["PLANNED", "PLANNED"],
  ])("of one that is %s is that, however it is known and however sure", (status, state) => {
    for (const basis of BASES) {
      for (const strength of STRENGTHS) expect(coverageState([edge(status, basis, strength)], true)).toBe(state);
    }
  });

  // A row, or the owner, says it; or it follows from a provision; or one could argue it.
  test.each<[Basis, Strength, CoverageState]>([
    ["STATED", "CERTAIN", "REQUIRED_STATED"],
    ["STATED", "LIKELY", "REQUIRED_STATED"],
    ["STATED", "POSSIBLE", "POSSIBLE"],
    ["DECLARED", "CERTAIN", "REQUIRED_STATED"],
    ["DECLARED", "LIKELY", "REQUIRED_STATED"],
    ["DECLARED", "POSSIBLE", "POSSIBLE"],
    ["DERIVED", "CERTAIN", "REQUIRED_DERIVED"],
    ["DERIVED", "LIKELY", "REQUIRED_DERIVED"],
    ["DERIVED", "POSSIBLE", "POSSIBLE"],
  ])("of a required one that is %s and %s is %s", (basis, strength, state) => {
    expect(coverageState([edge("REQUIRED", basis, strength)], true)).toBe(state);
    expect(coverageState([edge("REQUIRED", basis, strength)], false)).toBe(state);
  });

  test("of a retired edge is as if there were none", () => {
    expect(coverageState([edge("RETIRED")], true)).toBe("DUTY_ONLY");
    expect(coverageState([edge("RETIRED")], false)).toBe("NOT_APPLICABLE");
    expect(coverageState([edge("RETIRED"), edge("REQUIRED", "DERIVED")], true)).toBe("REQUIRED_DERIVED");
  });

  test("of several edges is that of the furthest, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(EDGE, { minLength: 1, maxLength: 4 }), fc.boolean(), (edges, bound) => {
        const alone = edges.map((one) => COVERAGE_STATES.indexOf(coverageState([one], bound)));
        expect(coverageState(edges, bound)).toBe(COVERAGE_STATES[Math.min(...alone)]);
      }),
      { numRuns: 1_000 },
    );
  });
});
