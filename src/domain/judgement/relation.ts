import type { Likeness } from "./likeness.js";
import { totalOf } from "./likeness.js";
import { isDoubtful, SIMILAR_FROM } from "./similarity.js";

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

/** A function this like, of a row that is no duplicate, is a flag for review. */
const LIKE_FUNCTION = 0.7;

/** Which rows a plan duplicates and which are only near: all three parts must be similar, weighed together. */
export function judgeMatches(likenesses: readonly Likeness[]): readonly JudgedMatch[] {
  const judged = likenesses.map((likeness): JudgedMatch => {
    const { similarity, isPlain, connectedTo } = likeness;
    const isSimilar = similarity >= SIMILAR_FROM && connectedTo === null;
    return {
      likeness,
      relation: isSimilar ? "DUPLICATE" : "RELATED",
      doubtful: connectedTo === null && isDoubtful(similarity, likeness.signals),
      functionOnly: isPlain && !isSimilar && connectedTo === null && likeness.function >= LIKE_FUNCTION,
    };
  });
  const duplicates = judged.filter(({ relation }) => relation === "DUPLICATE");
  const related = judged.filter(({ relation, likeness }) => relation === "RELATED" && totalOf(likeness) >= LEAST_SHOWN);
  return [...duplicates, ...related.slice(0, RELATED_SHOWN)];
}
