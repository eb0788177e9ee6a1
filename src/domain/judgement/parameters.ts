/** What counts how much in each part; found by trying on the part of the yardstick that is for tuning. */
interface LikenessParameters {
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
  /** What a rank by words counts for, from which coverage on, and how much less a row that is not the best. */
  readonly rank: number;
  readonly rankBase: number;
  readonly rankPower: number;
  /** What the words of neighbours take from it. */
  readonly rankUnlike: number;
  /** What it counts that a row covers more of a plan than any other, from which lead on. */
  readonly rankLead: number;
  readonly rankLeadBase: number;
}

export const LIKENESS: LikenessParameters = {
  titleWeight: 0.635,
  functionHalf: 0.958,
  objectiveHalf: 0.566,
  unlikeHalf: 0.855,
  subjectShare: 0.214,
  subjectMost: 5.109,
  subjectOnObjective: 0.264,
  functionOnObjective: 0.512,
  unlikeOnFunction: 0.498,
  unlikeOnScope: 0.075,
  scopeBase: 0.546,
  users: 0.223,
  sectorHalf: 0.277,
  singleUnit: 0.343,
  noSystem: 0.545,
  oneHouse: 0.621,
  subjectsAlone: 0.259,
  used: 0.123,
  denied: 0.039,
  unlikeDenied: 0.143,
  loose: 0.033,
  rank: 4.311,
  rankBase: 0.114,
  rankPower: 5.232,
  rankUnlike: 0.409,
  rankLead: 1.107,
  rankLeadBase: 0.048,
};
