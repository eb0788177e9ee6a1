/** What counts how much; found by `test/judgement/tune.ts` on the part of the yardstick that is for tuning. */
export interface LikenessParameters {
  /** A word in the title, against one in the description. */
  readonly titleWeight: number;
  /** What counts for a half of the part; smaller is quicker. */
  readonly functionHalf: number;
  readonly objectiveHalf: number;
  readonly unlikeHalf: number;
  /** What subjects add to a function, and how many of them at most. */
  readonly subjectShare: number;
  readonly subjectMost: number;
  readonly subjectOnObjective: number;
  readonly functionOnObjective: number;
  /** How much words of a neighbour take away. */
  readonly unlikeOnFunction: number;
  readonly unlikeOnScope: number;
  readonly scopeBase: number;
  readonly users: number;
  readonly sectorHalf: number;
  readonly singleUnit: number;
  readonly noSystem: number;
  readonly oneHouse: number;
  /** What a function loses that only subjects speak for. */
  readonly subjectsAlone: number;
  /** What words count for that are used, or denied. */
  readonly used: number;
  readonly denied: number;
  /** A neighbour's word in a denial. */
  readonly unlikeDenied: number;
  /** Words of a term that stand in one clause, but not one after the other. */
  readonly loose: number;
  /** What each part needs for a duplicate: all three must be similar (Article 2.2). */
  readonly leastFunction: number;
  readonly leastObjective: number;
  readonly leastScope: number;
  /** A second duplicate needs this share of the function of the first. */
  readonly rival: number;
  /** Within this distance of a least, a person has to look. */
  readonly doubt: number;
}

export const LIKENESS: LikenessParameters = {
  titleWeight: 1.49,
  functionHalf: 0.827,
  objectiveHalf: 1.232,
  unlikeHalf: 1.721,
  subjectShare: 0.354,
  subjectMost: 4.123,
  subjectOnObjective: 0.466,
  functionOnObjective: 0.478,
  unlikeOnFunction: 0.742,
  unlikeOnScope: 0.23,
  scopeBase: 0.68,
  users: 0.137,
  sectorHalf: 0.542,
  singleUnit: 0.36,
  noSystem: 0.545,
  oneHouse: 0.407,
  subjectsAlone: 0.358,
  used: 0.181,
  denied: 0.005,
  unlikeDenied: 0.266,
  loose: 0.322,
  leastFunction: 0.32,
  leastObjective: 0.113,
  leastScope: 0.249,
  rival: 0.759,
  doubt: 0.1,
};
