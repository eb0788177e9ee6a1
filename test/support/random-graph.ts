import fc from "fast-check";

import type { EdgeAcceptance, GraphEdge } from "../../src/domain/analysis/edge-graph.js";
import { BASES, DEPENDENCY_KINDS, DEPENDENCY_STATUSES, STRENGTHS } from "../../src/domain/dependency.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { asRead, idOf, needs } from "./drawn-graph.js";

export interface GraphSize {
  readonly platforms: number;
  readonly externals?: number;
  readonly edges: number;
  /** Two leave room for parallel edges of several kinds between one pair. */
  readonly kinds?: number;
}

/** Days around which edges begin and end. */
const DAYS = ["2026-01-01", "2026-06-24", "2027-01-01", "2028-01-01", "2030-12-31"] as const;
export const DAY = fc.constantFrom("0001-01-01", "2026-06-23", ...DAYS, "2100-01-01", "9999-12-30");

/** What analysis follows where nobody asks for what is over. */
export const NOT_RETIRED = ["REQUIRED", "PLANNED", "AGREED", "LIVE"] as const;

/** Most edges hold always. */
const SOMETIMES_A_DAY = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...DAYS) },
);

const STARTS = [
  "Đã vận hành",
  "01/7/2026",
  "Năm 2026",
  "Năm 2027",
  "Năm 2026 - 2030",
  "Năm 2027 - 2028",
  "Năm 2029 - 2030",
] as const;

/** Graphs of at most this size; platforms need platforms and external systems, never themselves. */
export function graphs({ platforms, externals = 0, edges, kinds = 2 }: GraphSize): fc.Arbitrary<DrawnGraph> {
  const codes = Array.from(
    { length: platforms },
    (_, index) => `${index % 2 === 0 ? "A" : "B"}${String(index + 1).padStart(2, "0")}`,
  );
  const keys = Array.from({ length: externals }, (_, index) => `kho-${String(index + 1)}`);
  const platform = fc.record({
    owner: fc.constantFrom("bo-a", "bo-b", "bo-c"),
    start: fc.constantFrom(...STARTS),
  });
  const ends = fc.tuple(fc.nat(platforms - 1), fc.nat(platforms + externals - 2), fc.nat(kinds - 1));
  const words = fc.record({
    basis: fc.constantFrom(...BASES),
    strength: fc.constantFrom(...STRENGTHS),
    status: fc.constantFrom(...DEPENDENCY_STATUSES),
    validFrom: SOMETIMES_A_DAY,
    validTo: SOMETIMES_A_DAY,
  });
  return fc
    .record({
      platforms: fc.tuple(...codes.map(() => platform)),
      edges: fc.uniqueArray(fc.tuple(ends, words), {
        maxLength: edges,
        size: "max",
        selector: ([where]) => where.join(" "),
      }),
    })
    .map((drawing) => ({
      platforms: drawing.platforms
        .map((row, index) => ({ ...row, code: codes[index] ?? "" }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      externals: keys,
      edges: asRead(
        drawing.edges.map(([[from, to, kind], more]) => {
          // The numbers of the others, so that nothing needs itself.
          const other = [...codes, ...keys].filter((_, index) => index !== from)[to] ?? "";
          return needs(codes[from] ?? "", other, { ...more, kind: DEPENDENCY_KINDS[kind] ?? "OTHER" });
        }),
      ),
    }));
}

/** What a question may let through: any part may be missing. */
export function acceptances(graph: Pick<DrawnGraph, "platforms" | "externals">): fc.Arbitrary<EdgeAcceptance> {
  const codes = graph.platforms.map(({ code }) => idOf(code));
  const some = <Word>(all: readonly Word[]): fc.Arbitrary<Word[] | undefined> =>
    fc.option(fc.subarray([...all]), { nil: undefined });
  return fc.record({
    asOf: DAY,
    strengths: fc.subarray([...STRENGTHS]),
    kinds: some(DEPENDENCY_KINDS.slice(0, 3)),
    bases: some(BASES),
    statuses: some(DEPENDENCY_STATUSES),
    from: some([...codes, "Platform:A98"]),
    to: some([...codes, ...graph.externals.map(idOf), "ExternalSystem:none"]),
  });
}

/** The same question asked of one edge, in plain words. */
export function letsThrough(question: EdgeAcceptance, edge: GraphEdge): boolean {
  const has = <Word>(list: readonly Word[] | undefined, word: Word): boolean => list?.includes(word) ?? true;
  const hasBegun = edge.validFrom === null || edge.validFrom <= question.asOf;
  const hasEnded = edge.validTo !== null && edge.validTo <= question.asOf;
  return (
    hasBegun &&
    !hasEnded &&
    question.strengths.includes(edge.strength) &&
    has(question.kinds, edge.kind) &&
    has(question.bases, edge.basis) &&
    has(question.statuses, edge.status) &&
    has(question.from, edge.from) &&
    has(question.to, edge.to)
  );
}

/** For each pair of nodes the least number of edges from one to the other, found by trying every way over a third. */
export function leastDistances(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
): (from: string, to: string) => number {
  const table = new Map(nodes.map((node) => [`${node} ${node}`, 0]));
  for (const { from, to } of edges) if (from !== to) table.set(`${from} ${to}`, 1);
  const known = (from: string, to: string): number => table.get(`${from} ${to}`) ?? Infinity;
  for (const over of nodes) {
    for (const from of nodes) {
      for (const to of nodes)
        table.set(`${from} ${to}`, Math.min(known(from, to), known(from, over) + known(over, to)));
    }
  }
  return known;
}

/** The ids of all nodes of a graph. */
export function nodesOf({ platforms, externals }: Pick<DrawnGraph, "platforms" | "externals">): readonly string[] {
  return [...platforms.map(({ code }) => code), ...externals].map(idOf);
}
