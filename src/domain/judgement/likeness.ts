import type { CuePlace, PlanEvidence, PlanHit, Rank } from "./evidence.js";
import { LIKENESS } from "./parameters.js";
import type { Facet } from "./row-vocabulary.js";
import type { Signals } from "./similarity.js";
import { similarityOf } from "./similarity.js";
import type { TermIndex } from "./term-index.js";

/** How like a plan is to one row: three parts from 0 to 1, and the words of the plan that say so. */
export interface Likeness {
  readonly code: string;
  readonly function: number;
  readonly objective: number;
  readonly scope: number;
  readonly hits: readonly PlanHit[];
  /** How sure it is that all three are similar, weighed together: 0 to 1. */
  readonly similarity: number;
  readonly signals: Signals;
  /** What the plan is by its title, where the row itself says that it connects to it: then it is another system. */
  readonly connectedTo: PlanHit | null;
  /** Whether nothing says that the plan is about something else: a thing, a lesson, a neighbour of the row. */
  readonly isPlain: boolean;
}

/**
 * How like a plan is to every row that it has a word of, the most like first. Function: terms that alone say what the row
 * does, and what it is about. Objective: what it is for, and what follows from the function. Scope: the row's users and
 * area, less by what says that the plan is for one house, about things, or about a neighbour of the row.
 */
export function likenesses(
  evidence: PlanEvidence,
  index: Pick<TermIndex, "hasSector" | "hasExamples">,
): readonly Likeness[] {
  const { hits, ranks, singleUnit, noSystem, connecting, isOneHouse } = evidence;
  const against = LIKENESS.singleUnit * saturated(singleUnit, 1) + (isOneHouse ? LIKENESS.oneHouse : 0);
  const parts = [...hits].map(([code, found]): Parts => {
    const sums = sumsOf(found);
    const ranked = rankEvidence(ranks.get(code));
    const said = sums.function + ranked;
    const things = cuesBeside(noSystem, found).reduce((sum, { inTitle }) => sum + (inTitle ? 3 : 1), 0);
    const connects = saturated(cuesBeside(connecting, found).length, 1);
    const unlike = saturated(sums.unlike, LIKENESS.unlikeHalf);
    const subject = Math.min(sums.subject, LIKENESS.subjectMost);
    const spoken = said + LIKENESS.subjectShare * subject;
    const ofSector = index.hasSector(code) ? saturated(sums.sector, LIKENESS.sectorHalf) : 1;
    const aim = sums.objective + LIKENESS.subjectOnObjective * subject + LIKENESS.functionOnObjective * said;
    const users = LIKENESS.users * saturated(sums.users, 1);
    return {
      code,
      function: rounded(
        saturated(spoken, LIKENESS.functionHalf) *
          (1 - LIKENESS.unlikeOnFunction * unlike) *
          (1 - LIKENESS.subjectsAlone * 2 ** (-said / 0.4)) *
          ofSector,
      ),
      objective: rounded(saturated(aim, LIKENESS.objectiveHalf)),
      scope: rounded(
        LIKENESS.scopeBase +
          users -
          against -
          LIKENESS.noSystem * saturated(things, 1) -
          LIKENESS.unlikeOnScope * unlike,
      ),
      hits: found,
      connecting: connects,
      connectedTo:
        found.find(({ facet, inTitle, meaning }) => facet === "connects" && inTitle && meaning === "DOES") ?? null,
      isPlain: things === 0 && sums.unlike === 0,
    };
  });
  const best = twoBest(parts.map((each) => each.function));
  const nearest = twoBest([...evidence.nearness.examples.values()]);
  return parts
    .map((each): Likeness => {
      const signals = signalsOf(each, evidence, best, index.hasExamples(each.code) ? nearest : null);
      return { ...each, signals, similarity: similarityOf(signals) };
    })
    .sort((a, b) => b.similarity - a.similarity || totalOf(b) - totalOf(a) || (a.code < b.code ? -1 : 1));
}

type Parts = Omit<Likeness, "signals" | "similarity"> & Pick<Signals, "connecting">;
type TwoBest = readonly [number, number];

function twoBest(values: readonly number[]): TwoBest {
  const [best = 0, second = 0] = values.toSorted((a, b) => b - a);
  return [best, second];
}

/** How much more a value is than the best of the others; below 0 for less. */
function leadOf(value: number, [best, second]: TwoBest): number {
  return value - (value === best ? second : best);
}

/** @param nearest null for a row without examples */
function signalsOf(parts: Parts, evidence: PlanEvidence, best: TwoBest, nearest: TwoBest | null): Signals {
  const { function: what, objective, scope, code } = parts;
  const { nearness, ranks, length, isOneHouse } = evidence;
  const near = nearness.examples.get(code) ?? 0;
  return {
    function: what,
    objective,
    scope,
    functionLead: leadOf(what, best),
    coverage: ranks.get(code)?.coverage ?? 0,
    examples: nearest === null ? TYPICAL.examples : near,
    examplesLead: nearest === null ? TYPICAL.examplesLead : leadOf(near, nearest),
    counterexamples: nearness.counterexamples ?? TYPICAL.counterexamples,
    otherFunctions: nearness.otherFunctions ?? TYPICAL.otherFunctions,
    length: Math.min(LONG, length / 100),
    oneHouse: isOneHouse ? 1 : 0,
    noSoftware: evidence.bringsNoSoftware ? 1 : 0,
    connecting: parts.connecting,
  };
}

/** What counts where there is nothing to be near to: between plans that are similar and such as are not. */
const TYPICAL = { examples: 0.35, examplesLead: 0, counterexamples: 0.3, otherFunctions: 0.22 };

/** Hundreds of words; what is longer is no more a plan. */
const LONG = 1.5;

/** One number of the three parts: function counts most. */
export function totalOf({
  function: what,
  objective,
  scope,
}: Pick<Likeness, "function" | "objective" | "scope">): number {
  return rounded(0.6 * what + 0.2 * objective + 0.2 * scope);
}

/** The cues that are none of the row's own words: «trục liên thông văn bản» speaks of no connection. */
function cuesBeside(cues: readonly CuePlace[], hits: readonly PlanHit[]): readonly CuePlace[] {
  const own = hits.filter(({ facet, weight }) => weight > 0 && (facet === "function" || facet === "subject"));
  return cues.filter(
    ({ place, inTitle }) => !own.some((hit) => hit.inTitle === inTitle && hit.first <= place && place <= hit.last),
  );
}

/** What a row's rank by words counts as, beside its terms: the share of the best one's, and how much of the plan it covers. */
function rankEvidence(rank: Rank | undefined): number {
  if (rank === undefined) return 0;
  const { rank: weight, rankBase, rankPower, rankUnlike, rankLead, rankLeadBase } = LIKENESS;
  const covered = rank.coverage - rankUnlike * rank.unlike - rankBase;
  return weight * Math.max(0, covered) * rank.relative ** rankPower + rankLead * Math.max(0, rank.lead - rankLeadBase);
}

function sumsOf(hits: readonly PlanHit[]): Record<Facet, number> {
  const sums: Record<Facet, number> = {
    function: 0,
    subject: 0,
    objective: 0,
    users: 0,
    unlike: 0,
    sector: 0,
    connects: 0,
  };
  for (const hit of hits) sums[hit.facet] += weightOf(hit);
  return sums;
}

/** What a hit counts for, after where it stands and how it is meant. */
function weightOf({ facet, weight, meaning, inTitle, isLoose }: PlanHit): number {
  const place = inTitle ? LIKENESS.titleWeight : 1;
  const loose = isLoose ? LIKENESS.loose : 1;
  if (facet === "unlike") return weight * place * loose * (meaning === "DENIES" ? LIKENESS.unlikeDenied : 1);
  const meant = meaning === "DENIES" ? LIKENESS.denied : meaning === "USES" ? LIKENESS.used : 1;
  return weight * place * loose * meant;
}

/** From 0 to 1, in thousandths: more would look surer than it is. */
function rounded(value: number): number {
  return Math.round(1_000 * Math.max(0, Math.min(1, value))) / 1_000;
}

/** 0 for nothing, a half for `half`, towards 1. */
function saturated(sum: number, half: number): number {
  return 1 - 2 ** (-Math.max(0, sum) / half);
}
