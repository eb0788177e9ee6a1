import type { Likeness } from "./likeness.js";
import { totalOf } from "./likeness.js";
import { LIKENESS } from "./parameters.js";
import type { LikenessParameters } from "./parameters.js";

/** DUPLICATE: similar in function, objective and scope of use (Article 2.2). RELATED: like, but not in all three. */
export const MATCH_RELATIONS = ["DUPLICATE", "RELATED"] as const;
export type MatchRelation = (typeof MATCH_RELATIONS)[number];

export interface JudgedMatch {
  readonly likeness: Likeness;
  readonly relation: MatchRelation;
  /** Whether a little more or less would have changed the relation. */
  readonly doubtful: boolean;
  /** Function alone is similar: a flag for review, no ban. */
  readonly functionOnly: boolean;
}

/** How many rows that are no duplicates are worth naming. */
const RELATED_SHOWN = 5;
const LEAST_SHOWN = 0.3;

/** Which rows a plan duplicates and which are only near: all three parts must be similar, and no other row much more so. */
export function judgeMatches(
  likenesses: readonly Likeness[],
  parameters: LikenessParameters = LIKENESS,
): readonly JudgedMatch[] {
  const best = Math.max(0, ...likenesses.map((each) => each.function));
  const judged = likenesses.map((likeness): JudgedMatch => {
    const margins = [
      likeness.function - Math.max(parameters.leastFunction, best * parameters.rival),
      likeness.objective - parameters.leastObjective,
      likeness.scope - parameters.leastScope,
    ];
    const least = Math.min(...margins);
    const [functionMargin = 0] = margins;
    return {
      likeness,
      relation: least >= 0 ? "DUPLICATE" : "RELATED",
      doubtful: Math.abs(least) < parameters.doubt,
      functionOnly: likeness.isPlain && functionMargin >= parameters.doubt && least < 0,
    };
  });
  const duplicates = judged.filter(({ relation }) => relation === "DUPLICATE");
  const related = judged.filter(({ relation, likeness }) => relation === "RELATED" && totalOf(likeness) >= LEAST_SHOWN);
  return [...duplicates, ...related.slice(0, RELATED_SHOWN)];
}
