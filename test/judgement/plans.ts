import { readFileSync } from "node:fs";

import { parse } from "yaml";

import type { OverlapClass } from "../../src/domain/overlaps/overlap.js";
import type { AssessmentFlag, ProposalForm, Verdict } from "../../src/domain/article2/proposal.js";

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

export const LABELLED_PLANS = plansOf("plans.yaml");

/** Plans that came after the yardstick was split: all of them for tuning. */
export const PLANS_TO_TUNE = plansOf("plans-to-tune.yaml");

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
