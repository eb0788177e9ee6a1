import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";

import type { LikenessParameters } from "../../src/domain/judgement/parameters.js";
import { LIKENESS } from "../../src/domain/judgement/parameters.js";
import { LABELLED_PLANS, PLANS_TO_TUNE } from "./plans.js";
import { split } from "./split.js";
import { Yardstick } from "./yardstick.js";

/**
 * `npm run judge:tune`: looks for better parameters on the half that is for tuning, by changing a few at a time, and prints the best.
 * A wrong ban counts as much as three missed duplicates: it costs an agency a system it was entitled to.
 */
const TRIES = Number(process.env["TRIES"] ?? 4_000);
const yardstick = await Yardstick.read();
const tune = [...split(LABELLED_PLANS).tune, ...PLANS_TO_TUNE];
const random = xoroshiro128plus(Number(process.env["SEED"] ?? 7));
const uniform = (): number => uniformInt(random, 0, 1_000_000) / 1_000_000;

/** Leasts are tried a little lower and higher too: what holds only at one exact value is chance. */
const LEASTS = [0.85, 1, 1.2];

/** Every second plan is left out in turn: what is good for one half of the tuning part alone is chance. */
function worth(parameters: LikenessParameters): number {
  const halves = [0, 1].map((odd) => tune.filter((_, place) => place % 2 === odd));
  const values = halves.map((plans) => {
    const tries = LEASTS.map((factor) => {
      const { leastFunction, leastScope } = parameters;
      const shifted = { ...parameters, leastFunction: leastFunction * factor, leastScope: leastScope * factor };
      const { verdicts, wrongBans, exact, flags, recallAt1, invented } = yardstick.try(plans, shifted);
      return (verdicts + 0.5 * exact + 0.2 * flags + 0.3 * recallAt1 - 0.5 * invented - 3 * wrongBans) / plans.length;
    });
    return tries.reduce((sum, value) => sum + value, 0) / tries.length;
  });
  const [one = 0, other = 0] = values;
  return one + other - 0.5 * Math.abs(one - other);
}

let best = LIKENESS;
let bestWorth = worth(best);
const names = Object.keys(LIKENESS) as (keyof LikenessParameters)[];
for (let attempt = 0; attempt < TRIES; attempt += 1) {
  const changed: Record<string, number> = { ...best };
  const count = 1 + uniformInt(random, 0, 2);
  for (let each = 0; each < count; each += 1) {
    const name = names[uniformInt(random, 0, names.length - 1)] ?? "doubt";
    // «Doubt» is a matter of caution, not of the score.
    if (name === "doubt") continue;
    changed[name] = Math.max(
      0,
      (best[name] + (best[name] < 0.05 ? 0.1 * (uniform() - 0.3) : 0)) * (0.6 + 0.8 * uniform()),
    );
  }
  const candidate = changed as unknown as LikenessParameters;
  const value = worth(candidate);
  if (value <= bestWorth) continue;
  [best, bestWorth] = [candidate, value];
  process.stderr.write(`${String(attempt)}: ${value.toFixed(4)}\n`);
}
const rounded = Object.fromEntries(
  Object.entries(best).map(([name, value]) => [name, Math.round((value as number) * 1_000) / 1_000]),
);
process.stdout.write(`${JSON.stringify(rounded, null, 2)}\n${JSON.stringify(yardstick.try(tune, best))}\n`);
