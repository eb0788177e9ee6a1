import { LABELLED_PAIRS, LABELLED_PLANS } from "./plans.js";
import { split } from "./split.js";
import type { Score } from "./yardstick.js";
import { Yardstick } from "./yardstick.js";

/** `npm run judge`: how the registry judges the labelled plans and pairs; the half that was tuned on and the other half apart. */
const yardstick = await Yardstick.read();
const plans = split(LABELLED_PLANS);
const pairs = split(LABELLED_PAIRS);

show("plans, the half that is only reported", yardstick.try(plans.report));
show("plans, the half that was tuned on", yardstick.try(plans.tune));
for (const [name, half] of [
  ["only reported", pairs.report],
  ["tuned on", pairs.tune],
] as const) {
  const { right, pairs: count, confusion } = yardstick.tryPairs(half);
  print(`\npairs of rows, the half ${name}: ${String(right)} of ${String(count)} right`);
  table(confusion);
}

function show(title: string, score: Score): void {
  const of = (count: number, all: number): string =>
    `${String(count)} of ${String(all)} (${((100 * count) / all).toFixed(1)} %)`;
  print(`\n${title}`);
  print(`  recall at 1         ${of(score.recallAt1, score.withDuplicates)}`);
  print(`  recall at 3         ${of(score.recallAt3, score.withDuplicates)}`);
  print(`  verdicts right      ${of(score.verdicts, score.plans)}`);
  print(`  flags right         ${of(score.flags, score.plans)}`);
  print(`  duplicates exact    ${of(score.exact, score.plans)}`);
  print(`  wrong bans          ${of(score.wrongBans, score.plans)}`);
  print(`  missed duplicates   ${of(score.missed, score.withDuplicates)}`);
  print(`  invented duplicates ${of(score.invented, score.plans - score.withDuplicates)}`);
  table(score.confusion);
}

/** Expected in rows, found in columns. */
function table(confusion: Score["confusion"]): void {
  const found = [...new Set(Object.values(confusion).flatMap((row) => Object.keys(row)))].sort();
  print(`  ${"expected \\ found".padEnd(26)}${found.map((name) => name.padStart(27)).join("")}`);
  for (const [expected, row] of Object.entries(confusion).sort())
    print(`  ${expected.padEnd(26)}${found.map((name) => String(row[name] ?? 0).padStart(27)).join("")}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
