import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

import { DEPENDENCY_KINDS } from "../../src/domain/dependency.js";
import type { DrawnGraph, DrawnPlatform } from "../support/drawn-graph.js";
import { needs } from "../support/drawn-graph.js";

export interface GraphSize {
  readonly platforms: number;
  readonly edges: number;
}

/** As the Decision's rows say it; most start soon. */
const STARTS = ["Đã vận hành", "Năm 2026", "Năm 2026", "Năm 2026 - 2030", "Năm 2027 - 2028", "Năm 2030"] as const;
const AGENCIES = 60;
/** Of a hundred platforms, how many are shared by all sectors. */
const SHARED = 5;
/** Of a hundred edges, how many run to a shared platform, and how many leave one. */
const TO_SHARED = 80;
const FROM_SHARED = 1;
/** Of a hundred edges between others, how many run towards what is newer: those make the cycles. */
const BACKWARD = 3;

/**
 * A country's graph as it may grow: the same size and seed give the same graph. Like the Decision's: a few platforms are
 * shared and take most edges, the first of them most of all, and need little themselves; the others need them and some
 * that are older; there are few cycles.
 *
 * @returns platforms from the oldest, the shared ones first; edges in no order
 */
export function generateGraph({ platforms, edges }: GraphSize, seed: number): DrawnGraph {
  const random = xoroshiro128plus(seed);
  const shared = Math.ceil((platforms * SHARED) / 100);
  const code = (index: number): string => codeOf(index, shared);
  const rows = Array.from({ length: platforms }, (_, index): DrawnPlatform => {
    const owner = `co-quan-${String(uniformInt(random, 1, AGENCIES))}`;
    return { code: code(index), owner, start: STARTS[uniformInt(random, 0, STARTS.length - 1)] ?? STARTS[0] };
  });
  const drawn = new Map<string, DrawnGraph["edges"][number]>();
  while (drawn.size < edges) {
    const isShared = uniformInt(random, 1, 100) <= FROM_SHARED;
    const consumer = isShared ? uniformInt(random, 1, shared - 1) : uniformInt(random, shared + 1, platforms - 1);
    const needsShared = isShared || uniformInt(random, 1, 100) <= TO_SHARED;
    const older = needsShared ? skewed(random, Math.min(consumer, shared)) : uniformInt(random, shared, consumer - 1);
    const isBackward = !needsShared && uniformInt(random, 1, 100) <= BACKWARD;
    const [from, to] = isBackward ? [older, consumer] : [consumer, older];
    const kind = DEPENDENCY_KINDS[uniformInt(random, 0, 5)] ?? "OTHER";
    const strength = uniformInt(random, 1, 10) <= 3 ? "CERTAIN" : "LIKELY";
    const edge = needs(code(from), code(to), { kind, basis: "DECLARED", strength });
    drawn.set(edge.id, edge);
  }
  return { platforms: rows, externals: [], edges: [...drawn.values()] };
}

/** A code that is none of the Decision's. */
function codeOf(index: number, shared: number): string {
  return `${index < shared ? "A" : "B"}${String(1_000_000 + index)}`;
}

/** A number below `below`, small ones much more often: the density falls like 1/x. */
function skewed(random: RandomGenerator, below: number): number {
  const share = uniformInt(random, 0, 1_000_000) / 1_000_000;
  return Math.min(below - 1, Math.floor((below + 1) ** share - 1));
}
