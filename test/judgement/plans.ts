import { readFileSync } from "node:fs";

import { parse } from "yaml";

import type { OverlapClass } from "../../src/domain/overlaps/overlap.js";
import type { AssessmentFlag, ProposalForm, Verdict } from "../../src/domain/article2/proposal.js";

import { split } from "./split.js";

/** A plan of the yardstick, with the answer that a reader worked out. */
export interface LabelledPlan {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly form: ProposalForm;
  readonly agency?: string;
  readonly exemption?: string;
  readonly asOf: string;
  readonly tags: readonly string[];
  readonly expected: {
    readonly verdict: Verdict;
    readonly flags: readonly AssessmentFlag[];
    readonly duplicates: readonly string[];
    readonly nearMisses: readonly string[];
    readonly reason: string;
  };
}

/** The first yardstick, by readers who had seen neither the matcher nor its vocabulary. */
const FIRST = split(plansOf("plans.yaml"));
/** Harder plans that came later, all of them for tuning. */
const HARD = plansOf("plans-to-tune.yaml");
/** Plans that came later still, by other readers: five of eight tempt and duplicate nothing. */
const TEMPTING = split(plansOf("plans-tempting.yaml"));

/** A last check by two more readers, after everything was tuned: only reported. */
const LAST = plansOf("plans-last.yaml");

/** Plans that nothing is ever tuned on, by the yardstick that they are of. */
export const REPORTED_PLANS = { first: FIRST.report, tempting: TEMPTING.report, last: LAST };
export const PLANS_TO_TUNE: readonly LabelledPlan[] = [...FIRST.tune, ...HARD, ...TEMPTING.tune];
export const ALL_PLANS: readonly LabelledPlan[] = [...PLANS_TO_TUNE, ...FIRST.report, ...TEMPTING.report, ...LAST];

function plansOf(file: string): readonly LabelledPlan[] {
  return parse(readFileSync(new URL(file, import.meta.url), "utf8")) as readonly LabelledPlan[];
}

/** A pair of rows, with the class that a reader gave it. */
export interface LabelledPair {
  readonly members: readonly [string, string];
  readonly expected: OverlapClass;
  readonly function: string;
  readonly quotes: Readonly<Record<string, string>>;
  readonly reason: string;
}

export const LABELLED_PAIRS = parse(
  readFileSync(new URL("pairs.yaml", import.meta.url), "utf8"),
) as readonly LabelledPair[];
