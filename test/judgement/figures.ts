import { LABELLED_PAIRS, PLANS_TO_TUNE, REPORTED_PLANS } from "./plans.js";
import { split } from "./split.js";
import type { Score, Yardstick } from "./yardstick.js";

/** How the registry judges the labelled plans and pairs, as the tables of `docs/judgement.md`. */
export function figures(yardstick: Yardstick): string {
  const pairs = split(LABELLED_PAIRS);
  const { first, tempting, last } = REPORTED_PLANS;
  const reported = [...first, ...tempting, ...last];
  const columns = [
    ["reported, first yardstick", yardstick.try(first)],
    ["reported, second yardstick", yardstick.try(tempting)],
    ["reported, last check", yardstick.try(last)],
    ["reported, all", yardstick.try(reported)],
    ["their hard negatives", yardstick.try(reported.filter(({ tags }) => tags.includes("hard-negative")))],
    ["tuned on", yardstick.try(PLANS_TO_TUNE)],
  ] as const;
  const rows: readonly (readonly [string, (score: Score) => string])[] = [
    ["plans", ({ plans: count }) => String(count)],
    ["recall at 1", (score) => share(score.recallAt1, score.withDuplicates)],
    ["recall at 3", (score) => share(score.recallAt3, score.withDuplicates)],
    ["verdicts right", (score) => share(score.verdicts, score.plans)],
    ["flags right", (score) => share(score.flags, score.plans)],
    ["duplicates exact", (score) => share(score.exact, score.plans)],
    ["wrong bans", (score) => share(score.wrongBans, score.plans)],
    ["missed duplicates", (score) => share(score.missed, score.withDuplicates)],
    ["invented duplicates", (score) => share(score.invented, score.plans - score.withDuplicates)],
  ];
  const pairLines = (["report", "tune"] as const).map((half) => {
    const { right, pairs: count } = yardstick.tryPairs(pairs[half]);
    return `Pairs of rows, the half ${half === "report" ? "only reported" : "tuned on"}: ${String(right)} of ${String(count)} right.`;
  });
  return [
    `| | ${columns.map(([name]) => name).join(" | ")} |`,
    `|---|${columns.map(() => "---:|").join("")}`,
    ...rows.map(([name, cell]) => `| ${name} | ${columns.map(([, score]) => cell(score)).join(" | ")} |`),
    "",
    "Verdicts on the plans that are only reported, expected in rows, found in columns:",
    "",
    ...confusion(columns[3][1]),
    "",
    ...pairLines,
  ].join("\n");
}

function share(count: number, all: number): string {
  return all === 0 ? "" : `${String(count)} of ${String(all)} (${((100 * count) / all).toFixed(1)} %)`;
}

function confusion({ confusion: counts }: Score): readonly string[] {
  const found = [...new Set(Object.values(counts).flatMap((row) => Object.keys(row)))].sort();
  return [
    `| | ${found.join(" | ")} |`,
    `|---|${found.map(() => "---:|").join("")}`,
    ...Object.entries(counts)
      .sort()
      .map(([expected, row]) => `| ${expected} | ${found.map((name) => String(row[name] ?? 0)).join(" | ")} |`),
  ];
}
