import type { Basis, DependencyKind, DependencyStatus, EdgeDirection, Strength } from "../domain/dependency.js";
import { DEFAULT_MIN_STRENGTH, dependencySource, strengthsFrom } from "../domain/dependency.js";
import type { LocalDate } from "../domain/local-date.js";
import type { Page, PageRequest } from "../domain/page.js";
import { pageOf } from "../domain/page.js";
import type { DependencyRecord } from "../domain/records.js";
import type { DependencyFilterShape } from "../store/cypher/dependencies.js";
import {
  countDependencies,
  dependenciesByIds,
  dependencyCounts,
  dependencyPage,
  dependencyPages,
} from "../store/cypher/dependencies.js";
import { pageParameters } from "../store/cypher/page-clauses.js";
import type { GraphReader } from "../store/graph-store.js";
import type { Parameters } from "../store/statement.js";
import { filterList } from "./filter-lists.js";
import type { ConnectionKeys } from "./page-request.js";

/** Which edges; without a minimum strength, those that may be shown as fact. */
export interface DependencyFilter {
  /** Codes of platforms. */
  readonly from?: readonly string[] | null;
  /** Codes of platforms, or keys of external systems. */
  readonly to?: readonly string[] | null;
  readonly kind?: readonly DependencyKind[] | null;
  readonly basis?: readonly Basis[] | null;
  readonly minStrength?: Strength | null;
  readonly status?: readonly DependencyStatus[] | null;
}

export const DEPENDENCY_CONNECTION: ConnectionKeys = { name: "dependencies", types: ["string"] };

/** A page of all edges on a day. One statement. @throws InvalidArgument */
export async function listDependencies(
  reader: GraphReader,
  filter: DependencyFilter,
  request: PageRequest,
  asOf: LocalDate,
): Promise<Page<DependencyRecord>> {
  const { shape, parameters } = readFilter(filter, asOf);
  const rows = await reader.read(dependencyPage(shape, request), { ...parameters, ...pageParameters(request) });
  return pageOf(rows, request);
}

/** How many edges fit a filter on a day. One statement. @throws InvalidArgument */
export async function countDependenciesOf(
  reader: GraphReader,
  filter: DependencyFilter,
  asOf: LocalDate,
): Promise<number> {
  const { shape, parameters } = readFilter(filter, asOf);
  return (await reader.read(countDependencies(shape), parameters))[0] ?? 0;
}

/** The edges of a platform in one direction. */
export interface EdgesOf {
  readonly direction: EdgeDirection;
  readonly platformId: string;
}

/** A page of edges for each of several platforms and directions, in their order. One statement. @throws InvalidArgument */
export async function dependenciesOfEach(
  reader: GraphReader,
  asked: readonly EdgesOf[],
  filter: DependencyFilter,
  request: PageRequest,
  asOf: LocalDate,
): Promise<readonly Page<DependencyRecord>[]> {
  const { shape, parameters } = readFilter(filter, asOf);
  const rows = await reader.read(dependencyPages(shape, request), {
    outIds: platformsOf(asked, "OUT"),
    inIds: platformsOf(asked, "IN"),
    ...parameters,
    ...pageParameters(request),
  });
  const keyOf = ({ direction, platformId }: EdgesOf): string => `${direction} ${platformId}`;
  const found = new Map<string, DependencyRecord[]>(asked.map((each) => [keyOf(each), []]));
  for (const row of rows) found.get(keyOf(row))?.push(row.dependency);
  return asked.map((each) => pageOf(found.get(keyOf(each)) ?? [], request));
}

function platformsOf(asked: readonly EdgesOf[], direction: EdgeDirection): readonly string[] {
  return asked.filter((each) => each.direction === direction).map(({ platformId }) => platformId);
}

/** How many edges each of several platforms has. One statement. @throws InvalidArgument */
export async function dependencyCountsOfEach(
  reader: GraphReader,
  direction: EdgeDirection,
  ids: readonly string[],
  filter: DependencyFilter,
  asOf: LocalDate,
): Promise<readonly number[]> {
  const { shape, parameters } = readFilter(filter, asOf);
  const rows = await reader.read(dependencyCounts(direction, shape), { ids, ...parameters });
  const counts = new Map(rows.map(({ platformId, count }) => [platformId, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** Edges by their ids, whatever their strength or day; null where there is none. One statement. */
export async function dependenciesById(
  reader: GraphReader,
  ids: readonly string[],
): Promise<readonly (DependencyRecord | null)[]> {
  const keys = ids.flatMap((id) => {
    const code = dependencySource(id);
    return code === null ? [] : [{ id, code }];
  });
  const rows = keys.length === 0 ? [] : await reader.read(dependenciesByIds, { keys });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

function readFilter(
  filter: DependencyFilter,
  asOf: LocalDate,
): { shape: DependencyFilterShape; parameters: Parameters } {
  const from = filterList(filter.from, "filter.from");
  const to = filterList(filter.to, "filter.to");
  const kinds = filterList(filter.kind, "filter.kind");
  const bases = filterList(filter.basis, "filter.basis");
  const statuses = filterList(filter.status, "filter.status");
  return {
    shape: {
      from: from !== undefined,
      to: to !== undefined,
      kinds: kinds !== undefined,
      bases: bases !== undefined,
      statuses: statuses !== undefined,
    },
    parameters: {
      asOf,
      strengths: strengthsFrom(filter.minStrength ?? DEFAULT_MIN_STRENGTH),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(kinds === undefined ? {} : { kinds }),
      ...(bases === undefined ? {} : { bases }),
      ...(statuses === undefined ? {} : { statuses }),
    },
  };
}
