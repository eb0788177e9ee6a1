/** What is weighed to say whether a plan is similar to a row in function, objective and scope together. */
export const SIGNALS = [
  "function",
  "objective",
  "scope",
  "functionLead",
  "coverage",
  "examples",
  "examplesLead",
  "counterexamples",
  "otherFunctions",
  "length",
  "oneHouse",
  "noSoftware",
  "connecting",
] as const;
export type Signal = (typeof SIGNALS)[number];
/**
 * `function`, `objective`, `scope`: the parts of the likeness. `functionLead`: how much more than the best of the other rows.
 * `coverage`: the share of the plan that the row's words cover. `examples`: how near the plan is to the row's examples, and
 * `examplesLead` how much nearer than to any other row's. `counterexamples`, `otherFunctions`: how near it is to plans that
 * duplicate none. `length`: of the plan, in hundreds of words, up to 1.5. `oneHouse`: 1 where a company, hospital or school plans it. `noSoftware`: 1
 * where it says that it brings none. `connecting`: half for a title or a sentence that says so, towards 1 for more.
 */
export type Signals = Readonly<Record<Signal, number>>;

/** Fitted by `npm run judge:tune` on the plans that are for tuning. */
const BASE = -0.84;
const WEIGHTS: Signals = {
  function: 2.07,
  objective: 0.44,
  scope: 3.31,
  functionLead: 3,
  coverage: 6.29,
  examples: 7.78,
  examplesLead: 6.08,
  counterexamples: -12.17,
  otherFunctions: -13.81,
  length: 0.75,
  oneHouse: -2.97,
  noSoftware: -5.07,
  connecting: -7.36,
};

/** From here on a plan is a DUPLICATE. */
export const SIMILAR_FROM = 0.5;
/**
 * Between these a person has to look, and nothing is banned; so too where one of the three parts is not similar by itself, or the
 * plan says anything that makes it something else.
 */
const [DOUBTFUL_FROM, CERTAIN_FROM, LEAST_PART] = [0.25, 0.8, 0.2];

/** Whether a person has to look before anybody is banned: similar or not, it is not certain. */
export function isDoubtful(similarity: number, signals: Signals): boolean {
  const least = Math.min(signals.function, signals.objective, signals.scope);
  const saysOtherwise = signals.oneHouse + signals.noSoftware + signals.connecting > 0;
  return similarity >= DOUBTFUL_FROM && (similarity < CERTAIN_FROM || least < LEAST_PART || saysOtherwise);
}

/** How sure it is that a plan is similar to a row in all three parts: 0 to 1. */
export function similarityOf(signals: Signals): number {
  const sum = SIGNALS.reduce((points, signal) => points + WEIGHTS[signal] * signals[signal], BASE);
  return Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
}
