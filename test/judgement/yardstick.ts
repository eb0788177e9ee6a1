import { readSeedFolder } from "../../src/seeds/load-seeds.js";
import { groundKindOf } from "../../src/domain/article2/exemption-ground.js";
import type { ComparedPlatform, Verdict } from "../../src/domain/article2/proposal.js";
import { ruleOn } from "../../src/domain/article2/ruling.js";
import { IN_FORCE_FROM } from "../../src/domain/in-force.js";
import type { PlanAssessment } from "../../src/domain/judgement/assess-plan.js";
import { assessEvidence } from "../../src/domain/judgement/assess-plan.js";
import type { PlanEvidence } from "../../src/domain/judgement/evidence.js";
import { evidenceOf } from "../../src/domain/judgement/evidence.js";
import type { Likeness } from "../../src/domain/judgement/likeness.js";
import { likenesses } from "../../src/domain/judgement/likeness.js";
import { TermIndex } from "../../src/domain/judgement/term-index.js";
import { platformId } from "../../src/domain/ids.js";
import { operationalStateOn } from "../../src/domain/operational-state.js";
import type { FoundOverlap, OverlapClass } from "../../src/domain/overlaps/overlap.js";
import { findOverlaps } from "../../src/domain/overlaps/find-overlaps.js";
import type { PlatformsById } from "../../src/registry/analysis/platform-table.js";
import { Snapshots } from "../../src/registry/analysis/snapshots.js";
import { judgementRows, otherFunctions, overlapRows } from "../../src/store/cypher/judgement.js";
import { EmbeddedGraphStore } from "../../src/store/embedded/embedded-graph-store.js";
import { writeSeeds } from "../../src/seeds/write-seeds.js";
import type { LabelledPair, LabelledPlan } from "./plans.js";

export interface Score {
  readonly plans: number;
  readonly withDuplicates: number;
  /** Plans whose first, or one of the first three of all rows, is a duplicate. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly verdicts: number;
  readonly wrongBans: number;
  /** Plans with duplicates of which none was found. */
  readonly missed: number;
  /** Plans without duplicates for which one was found. */
  readonly invented: number;
  /** Plans whose duplicates are just those expected, and whose flags are. */
  readonly exact: number;
  readonly flags: number;
  /** Expected verdict → found verdict → how many. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The real catalogue with what was read of each plan. */
export class Yardstick {
  readonly #evidence = new Map<string, PlanEvidence>();

  private constructor(
    private readonly platforms: PlatformsById,
    private readonly index: TermIndex,
    private readonly overlaps: readonly FoundOverlap[],
  ) {}

  static async read(): Promise<Yardstick> {
    const store = EmbeddedGraphStore.inMemory();
    await store.prepare();
    await writeSeeds(store, readSeedFolder(new URL("../../graph-seeds/decision-1132/", import.meta.url).pathname));
    const reader = await store.reader();
    const [rows, others] = await Promise.all([reader.read(judgementRows, {}), reader.read(otherFunctions, {})]);
    const { platforms } = await new Snapshots(store).current();
    const overlaps = findOverlaps(await reader.read(overlapRows, { asOf: "2026-12-01" }));
    await store.close();
    return new Yardstick(platforms, new TermIndex(rows, others), overlaps);
  }

  assess(plan: LabelledPlan): PlanAssessment {
    const { agency = null, exemption = null } = plan;
    const read = this.#read(plan);
    return assessEvidence(
      { ...plan, agency, exemption },
      read,
      (code) => this.platforms.get(platformId(code)),
      this.index,
      plan.asOf,
    );
  }

  /** How like a plan is to every row that it has anything of, the most like first. */
  likenesses(plan: LabelledPlan): readonly Likeness[] {
    return likenesses(this.#read(plan), this.index);
  }

  try(plans: readonly LabelledPlan[]): Score {
    const confusion: Record<string, Record<string, number>> = {};
    const sums = {
      withDuplicates: 0,
      recallAt1: 0,
      recallAt3: 0,
      verdicts: 0,
      wrongBans: 0,
      missed: 0,
      invented: 0,
      exact: 0,
      flags: 0,
    };
    for (const plan of plans) {
      const { expected } = plan;
      const { ruling, matches } = this.assess(plan);
      const found = matches.filter(({ relation }) => relation === "DUPLICATE").map(({ likeness }) => likeness.code);
      const ranked = this.likenesses(plan).map(({ code }) => code);
      const isExpected = (code: string | undefined): boolean =>
        code !== undefined && expected.duplicates.includes(code);
      if (expected.duplicates.length > 0) {
        sums.withDuplicates += 1;
        sums.recallAt1 += Number(isExpected(ranked[0]));
        sums.recallAt3 += Number(ranked.slice(0, 3).some(isExpected));
        sums.missed += Number(!found.some(isExpected));
      } else sums.invented += Number(found.length > 0);
      sums.verdicts += Number(ruling.verdict === expected.verdict);
      sums.wrongBans += Number(isBan(ruling.verdict) && !isBan(expected.verdict));
      sums.exact += Number(sameSet(found, expected.duplicates));
      sums.flags += Number(
        sameSet(
          ruling.flags.filter((flag) => flag !== "LOW_CONFIDENCE"),
          expected.flags,
        ),
      );
      const row = (confusion[expected.verdict] ??= {});
      row[ruling.verdict] = (row[ruling.verdict] ?? 0) + 1;
    }
    return { plans: plans.length, ...sums, confusion };
  }

  /** Whether a label is what the rules of Article 2 say of the duplicates, the day and the ground that it gives. */
  followsFromItsDuplicates({ expected, asOf, form, exemption }: LabelledPlan): boolean {
    const similar = expected.duplicates.flatMap((code): ComparedPlatform[] => {
      const platform = this.platforms.get(platformId(code));
      if (platform === undefined) return [];
      const { owner, startText } = platform;
      const state = operationalStateOn(platform, asOf);
      return [{ code, owner: owner.name, startText, state, isOwn: false, isDoubtful: false }];
    });
    const { verdict, flags } = ruleOn({
      isInForce: asOf >= IN_FORCE_FROM,
      form,
      similar,
      functionOnly: expected.flags.filter((flag) => flag === "FUNCTION_OVERLAP_ONLY"),
      nearlySimilar: [],
      connected: [],
      ground: exemption === undefined ? null : groundKindOf(exemption),
    });
    return (
      similar.length === expected.duplicates.length &&
      verdict === expected.verdict &&
      sameSet(
        flags,
        expected.flags.filter((flag) => flag !== "OWN_PLATFORM"),
      )
    );
  }

  /** The class of a pair of rows; what the registry does not name is cleared. */
  classOf([one, other]: LabelledPair["members"]): OverlapClass {
    const found = this.overlaps.find(({ members }) => members.includes(one) && members.includes(other));
    return found?.classification ?? "NOT_DUPLICATE";
  }

  /** Expected class → found class → how many pairs. */
  tryPairs(pairs: readonly LabelledPair[]): {
    readonly pairs: number;
    readonly right: number;
    readonly confusion: Score["confusion"];
  } {
    const confusion: Record<string, Record<string, number>> = {};
    for (const { members, expected } of pairs) {
      const row = (confusion[expected] ??= {});
      const found = this.classOf(members);
      row[found] = (row[found] ?? 0) + 1;
    }
    const right = Object.entries(confusion).reduce((sum, [expected, row]) => sum + (row[expected] ?? 0), 0);
    return { pairs: pairs.length, right, confusion };
  }

  #read(plan: LabelledPlan): PlanEvidence {
    const known = this.#evidence.get(plan.id);
    if (known !== undefined) return known;
    const read = evidenceOf(
      { title: plan.title, description: plan.description, agency: plan.agency ?? null },
      this.index,
    );
    this.#evidence.set(plan.id, read);
    return read;
  }
}

function isBan(verdict: Verdict): boolean {
  return verdict === "PROHIBITED";
}

function sameSet(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && found.every((each) => expected.includes(each));
}
