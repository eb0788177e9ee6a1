import type { Signals } from "../../../src/domain/judgement/similarity.js";
import { isDoubtful, SIGNALS, similarityOf } from "../../../src/domain/judgement/similarity.js";

/** A plan as like its row as plans are that duplicate it. */
const LIKE: Signals = {
  function: 0.8,
  objective: 0.8,
  scope: 0.55,
  functionLead: 0.5,
  coverage: 0.4,
  examples: 0.45,
  examplesLead: 0.15,
  counterexamples: 0.3,
  otherFunctions: 0.2,
  length: 0.7,
  oneHouse: 0,
  noSoftware: 0,
  connecting: 0,
};

describe("how sure it is that a plan is similar in function, objective and scope together", () => {
  test("is between 0 and 1, high for what is like and low for what shares nothing", () => {
    const zeros = Object.fromEntries(SIGNALS.map((signal) => [signal, 0])) as Signals;
    const nothing = { ...zeros, counterexamples: 0.2, otherFunctions: 0.2 };
    expect(similarityOf(LIKE)).toBeGreaterThan(0.9);
    expect(similarityOf(nothing)).toBeLessThan(0.2);
  });

  test.each(["function", "objective", "scope", "functionLead", "coverage", "examples", "examplesLead"] as const)(
    "grows with «%s»",
    (signal) => {
      expect(similarityOf({ ...LIKE, [signal]: 0 })).toBeLessThan(similarityOf(LIKE));
    },
  );

  test.each(["counterexamples", "otherFunctions", "oneHouse", "noSoftware", "connecting"] as const)(
    "falls with «%s»",
    (signal) => {
      expect(similarityOf({ ...LIKE, [signal]: 1 })).toBeLessThan(similarityOf(LIKE));
    },
  );
});

describe("a person has to look", () => {
  test("where it is neither sure nor out of the question", () => {
    expect([0.2, 0.3, 0.6, 0.79, 0.8, 1].map((similarity) => isDoubtful(similarity, LIKE))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("where one of the three parts is not similar by itself, however sure the whole is", () => {
    expect(isDoubtful(0.99, { ...LIKE, scope: 0.1 })).toBe(true);
    expect(isDoubtful(0.1, { ...LIKE, scope: 0.1 })).toBe(false);
  });

  test.each(["oneHouse", "noSoftware", "connecting"] as const)("where the plan says «%s»", (signal) => {
    expect(isDoubtful(0.99, { ...LIKE, [signal]: 0.5 })).toBe(true);
  });
});
