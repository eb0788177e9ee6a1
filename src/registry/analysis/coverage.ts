import type { CoverageState } from "../../domain/analysis/coverage.js";
import { COVERAGE_STATES, MISSING_STATES, coverageState } from "../../domain/analysis/coverage.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyRecord, PlatformRecord } from "../../domain/records.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import type { Snapshot } from "./snapshots.js";

export interface CoverageCell {
  readonly provider: PlatformRecord;
  readonly state: CoverageState;
  readonly edges: readonly DependencyRecord[];
}

export interface StateTotal {
  readonly state: CoverageState;
  readonly count: number;
}

export interface CoverageRow {
  readonly consumer: PlatformRecord;
  readonly cells: readonly CoverageCell[];
  /** How many cells are required and neither planned, agreed nor live. */
  readonly missing: number;
  readonly totals: readonly StateTotal[];
}

export interface CoverageMatrix {
  /** What misses most comes first, then by code. */
  readonly rows: readonly CoverageRow[];
  readonly providers: readonly PlatformRecord[];
  readonly providerTotals: readonly { readonly provider: PlatformRecord; readonly totals: readonly StateTotal[] }[];
}

/** Required reuse against what is there, POSSIBLE edges shown as such. No statement beyond the snapshot's. */
export function coverageOf(
  snapshot: Snapshot,
  consumers: readonly PlatformRecord[],
  providers: readonly PlatformRecord[],
  asOf: LocalDate,
): CoverageMatrix {
  const edges = edgesByPair(snapshot, consumers, asOf);
  const rows = consumers.map((consumer): CoverageRow => {
    const cells = providers.map((provider): CoverageCell => {
      const between = edges.get(`${consumer.id} ${provider.id}`) ?? [];
      const bound = consumer.group === "B" && provider.group === "A";
      return { provider, state: coverageState(between, bound), edges: between };
    });
    const missing = cells.filter(({ state }) => MISSING_STATES.includes(state)).length;
    return { consumer, cells, missing, totals: totalsOf(cells) };
  });
  return {
    rows: rows.sort((a, b) => b.missing - a.missing || (a.consumer.code < b.consumer.code ? -1 : 1)),
    providers,
    providerTotals: providers.map((provider, index) => ({
      provider,
      totals: totalsOf(rows.flatMap(({ cells }) => cells[index] ?? [])),
    })),
  };
}

function edgesByPair(
  snapshot: Snapshot,
  consumers: readonly PlatformRecord[],
  asOf: LocalDate,
): ReadonlyMap<string, readonly DependencyRecord[]> {
  const accepts = acceptedEdges(snapshot, {}, asOf, "POSSIBLE");
  const pairs = new Map<string, DependencyRecord[]>();
  for (const { id } of consumers) {
    const number = snapshot.graph.numberOf(id);
    if (number === undefined) continue;
    for (const edge of snapshot.graph.edgesAt(number, "OUT")) {
      if (!accepts(edge)) continue;
      const record = edgeRecord(snapshot, edge);
      const key = `${record.fromId} ${record.toId}`;
      pairs.set(key, [...(pairs.get(key) ?? []), record]);
    }
  }
  return pairs;
}

/** Every state that occurs, in the order of the states. */
function totalsOf(cells: readonly CoverageCell[]): readonly StateTotal[] {
  return COVERAGE_STATES.map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length })).filter(
    ({ count }) => count > 0,
  );
}
