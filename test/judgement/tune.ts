import type { Likeness } from "../../src/domain/judgement/likeness.js";
import type { Signals } from "../../src/domain/judgement/similarity.js";
import { SIGNALS, SIMILAR_FROM } from "../../src/domain/judgement/similarity.js";
import type { LabelledPlan } from "./plans.js";
import { PLANS_TO_TUNE } from "./plans.js";
import { Yardstick } from "./yardstick.js";

/**
 * `npm run judge:tune`: fits the weights of `similarity.ts` to the plans that are for tuning, by logistic regression over pairs of
 * a plan and a row, and prints them. First it says how good they are on plans that they were not fitted to, a tenth at a time.
 */
interface Pair {
  readonly plan: number;
  readonly code: string;
  readonly values: readonly number[];
  readonly isSimilar: boolean;
}

interface Fitted {
  readonly base: number;
  readonly weights: readonly number[];
}

/** Rows that are nothing like a plan tell nothing. */
const ROWS_OF_A_PLAN = 8;
const [FOLDS, STEPS, RATE, RIDGE] = [10, 3_000, 0.5, 3];

const yardstick = await Yardstick.read();
const plans = PLANS_TO_TUNE;
const pairs = plans.flatMap((plan, place) => pairsOf(plan, place));

const unseen = new Map<Pair, number>();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const isLeftOut = ({ plan }: Pair): boolean => plan % FOLDS === fold;
  const fitted = fit(pairs.filter((pair) => !isLeftOut(pair)));
  for (const pair of pairs.filter(isLeftOut)) unseen.set(pair, similarityOf(fitted, pair));
}
const sums = { first: 0, withRow: 0, missed: 0, invented: 0, without: 0 };
plans.forEach((_, place) => {
  const own = pairs.filter(({ plan }) => plan === place);
  const [best] = own.toSorted((a, b) => (unseen.get(b) ?? 0) - (unseen.get(a) ?? 0));
  const isFound = best !== undefined && (unseen.get(best) ?? 0) >= SIMILAR_FROM;
  if (own.some(({ isSimilar }) => isSimilar)) {
    sums.withRow += 1;
    sums.first += Number(best?.isSimilar === true);
    sums.missed += Number(!isFound);
  } else {
    sums.without += 1;
    sums.invented += Number(isFound);
  }
});
process.stdout.write(
  `on plans left out: first ${String(sums.first)} of ${String(sums.withRow)}, missed ${String(sums.missed)}; ` +
    `invented ${String(sums.invented)} of ${String(sums.without)}\n`,
);
const { base, weights } = fit(pairs);
const named = Object.fromEntries(SIGNALS.map((signal, index) => [signal, rounded(weights[index] ?? 0)]));
process.stdout.write(`${JSON.stringify({ base: rounded(base), weights: named }, null, 2)}\n`);

/** An owner's plan for its own platform is similar to it, too, though no duplicate. */
function pairsOf(plan: LabelledPlan, place: number): readonly Pair[] {
  const likenesses = yardstick.likenesses(plan);
  const { duplicates, nearMisses, flags } = plan.expected;
  const own = flags.includes("OWN_PLATFORM") ? (nearMisses[0] ?? likenesses[0]?.code) : undefined;
  const isSimilar = ({ code }: Likeness): boolean => duplicates.includes(code) || code === own;
  return likenesses
    .filter((likeness, rank) => rank < ROWS_OF_A_PLAN || isSimilar(likeness))
    .map((likeness) => ({
      plan: place,
      code: likeness.code,
      values: valuesOf(likeness.signals),
      isSimilar: isSimilar(likeness),
    }));
}

function valuesOf(signals: Signals): readonly number[] {
  return SIGNALS.map((signal) => signals[signal]);
}

function similarityOf(fitted: Fitted, { values }: Pick<Pair, "values">): number {
  return (
    1 / (1 + Math.exp(-values.reduce((sum, value, index) => sum + value * (fitted.weights[index] ?? 0), fitted.base)))
  );
}

/** Gradient descent on values of mean 0 and deviation 1, with a ridge; the weights are of the plain values again. */
function fit(some: readonly Pair[]): Fitted {
  const scales = SIGNALS.map((_, index) => scaleOf(some.map(({ values }) => values[index] ?? 0)));
  const scaled = some.map(({ values, isSimilar }) => ({
    values: values.map((value, index) => (value - (scales[index]?.mean ?? 0)) / (scales[index]?.deviation ?? 1)),
    isSimilar,
  }));
  const weights = SIGNALS.map(() => 0);
  let level = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = SIGNALS.map((_, index) => (-RIDGE * (weights[index] ?? 0)) / some.length);
    let ofLevel = 0;
    for (const { values, isSimilar } of scaled) {
      const missing = Number(isSimilar) - similarityOf({ base: level, weights }, { values });
      ofLevel += missing / some.length;
      values.forEach((value, index) => {
        gradient[index] = (gradient[index] ?? 0) + (missing * value) / some.length;
      });
    }
    level += RATE * 10 * ofLevel;
    gradient.forEach((value, index) => {
      weights[index] = (weights[index] ?? 0) + RATE * 10 * value;
    });
  }
  const plain = weights.map((weight, index) => weight / (scales[index]?.deviation ?? 1));
  return {
    base: plain.reduce((sum, weight, index) => sum - weight * (scales[index]?.mean ?? 0), level),
    weights: plain,
  };
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation: deviation || 1 };
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100;
}
