import { strengthsFrom, DEFAULT_MIN_STRENGTH } from "../domain/dependency.js";
import { queryWords } from "../domain/folded-text.js";
import type { LocalDate } from "../domain/local-date.js";
import { operationalStateOn } from "../domain/operational-state.js";
import type { Keyset, Page, PageRequest } from "../domain/page.js";
import { pageOf } from "../domain/page.js";
import type { OperationalState, PlatformGroup, PlatformOrder } from "../domain/platform.js";
import { OPERATIONAL_STATES } from "../domain/platform.js";
import type { OrderedPlatformRecord, PlatformRecord } from "../domain/records.js";
import { pageParameters } from "../store/cypher/page-clauses.js";
import type { PlatformFilterShape } from "../store/cypher/platforms.js";
import {
  countByGroup,
  countPlatforms,
  ownedPlatformCounts,
  ownedPlatformPages,
  platformPage,
} from "../store/cypher/platforms.js";
import type { GraphReader } from "../store/graph-store.js";
import type { Parameters } from "../store/statement.js";
import { filterList } from "./filter-lists.js";
import { InvalidArgument } from "./invalid-argument.js";
import type { ConnectionKeys } from "./page-request.js";

/** Which platforms; parts are joined by «and», the entries of a list by «or». */
export interface PlatformFilter {
  readonly codes?: readonly string[] | null;
  readonly group?: PlatformGroup | null;
  /** Agencies' keys. */
  readonly owner?: readonly string[] | null;
  readonly state?: readonly OperationalState[] | null;
  /** Capabilities' keys. */
  readonly capability?: readonly string[] | null;
  /** All words are somewhere in code, names, aliases or objective. */
  readonly text?: string | null;
}

const MAX_TEXT = 200;
const MAX_WORDS = 8;

const ORDER_KEYS: Readonly<Record<PlatformOrder, ConnectionKeys["types"]>> = {
  CODE: ["string"],
  NAME: ["string", "string"],
  START: ["string", "string"],
  DEPENDENTS: ["number", "string"],
};

export function platformConnection(order: PlatformOrder): ConnectionKeys {
  return { name: `platforms.${order}`, types: ORDER_KEYS[order] };
}

/** The place of a platform in a connection of an order. */
export function platformKeyset(order: PlatformOrder, { platform, dependents }: OrderedPlatformRecord): Keyset {
  switch (order) {
    case "CODE":
      return [platform.code];
    case "NAME":
      return [platform.nameSort, platform.code];
    case "START":
      return [platform.startSort, platform.code];
    case "DEPENDENTS":
      return [dependents, platform.code];
  }
}

/** A page of platforms. One statement. @throws InvalidArgument */
export async function listPlatforms(
  reader: GraphReader,
  filter: PlatformFilter,
  order: PlatformOrder,
  request: PageRequest,
  asOf: LocalDate,
): Promise<Page<OrderedPlatformRecord>> {
  const { shape, parameters } = readFilter(filter, asOf);
  const ordering: Parameters = order === "DEPENDENTS" ? { asOf, strengths: strengthsFrom(DEFAULT_MIN_STRENGTH) } : {};
  const rows = await reader.read(platformPage(shape, order, request), {
    ...parameters,
    ...ordering,
    ...pageParameters(request),
  });
  return pageOf(rows, request);
}

/** How many platforms fit a filter. One statement. @throws InvalidArgument */
export async function countPlatformsOf(reader: GraphReader, filter: PlatformFilter, asOf: LocalDate): Promise<number> {
  const { shape, parameters } = readFilter(filter, asOf);
  return (await reader.read(countPlatforms(shape), parameters))[0] ?? 0;
}

/** Which platforms of an owner. */
export type OwnedPlatformFilter = Omit<PlatformFilter, "owner">;

/** A page of platforms by code for each of several owners, in the order of the ids. One statement. @throws InvalidArgument */
export async function platformsOfEachOwner(
  reader: GraphReader,
  ids: readonly string[],
  filter: OwnedPlatformFilter,
  request: PageRequest,
  asOf: LocalDate,
): Promise<readonly Page<OrderedPlatformRecord>[]> {
  const { shape, parameters } = readFilter(filter, asOf);
  const rows = await reader.read(ownedPlatformPages(shape, request), {
    ids,
    ...parameters,
    ...pageParameters(request),
  });
  const found = new Map<string, OrderedPlatformRecord[]>(ids.map((id) => [id, []]));
  for (const { ownerId, row } of rows) found.get(ownerId)?.push(row);
  return ids.map((id) => pageOf(found.get(id) ?? [], request));
}

/** How many platforms each of several owners has. One statement. @throws InvalidArgument */
export async function platformCountsOfEachOwner(
  reader: GraphReader,
  ids: readonly string[],
  filter: OwnedPlatformFilter,
  asOf: LocalDate,
): Promise<readonly number[]> {
  const { shape, parameters } = readFilter(filter, asOf);
  const rows = await reader.read(ownedPlatformCounts(shape), { ids, ...parameters });
  const counts = new Map(rows.map(({ ownerId, count }) => [ownerId, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** What is said of a platform's operation on a day. */
export function stateOf(platform: PlatformRecord, asOf: LocalDate): OperationalState {
  return operationalStateOn(platform, asOf);
}

/** How many platforms each group has. One statement. */
export async function platformsByGroup(
  reader: GraphReader,
): Promise<readonly { group: PlatformGroup; count: number }[]> {
  return (await reader.read(countByGroup, {})).map(({ group, count }) => ({ group: group as PlatformGroup, count }));
}

/** How many platforms are in each state on a day; every state, also with none. One statement each, together. */
export async function platformsByState(
  reader: GraphReader,
  asOf: LocalDate,
): Promise<readonly { state: OperationalState; count: number }[]> {
  return Promise.all(
    OPERATIONAL_STATES.map(async (state) => ({
      state,
      count: await countPlatformsOf(reader, { state: [state] }, asOf),
    })),
  );
}

function readFilter(filter: PlatformFilter, asOf: LocalDate): { shape: PlatformFilterShape; parameters: Parameters } {
  const codes = filterList(filter.codes, "filter.codes");
  const owners = filterList(filter.owner, "filter.owner");
  const capabilities = filterList(filter.capability, "filter.capability");
  const states = filterList(filter.state, "filter.state");
  const words = filterWords(filter.text);
  return {
    shape: {
      codes: codes !== undefined,
      group: (filter.group ?? null) !== null,
      owner: owners !== undefined,
      capability: capabilities !== undefined,
      words: words.length,
      ...(states === undefined ? {} : { states: states.length === 0 ? [] : [...states].sort() }),
    },
    parameters: {
      ...(codes === undefined ? {} : { codes }),
      ...((filter.group ?? null) === null ? {} : { group: filter.group ?? null }),
      ...(owners === undefined ? {} : { owners }),
      ...(capabilities === undefined ? {} : { capabilities }),
      ...(states === undefined ? {} : { asOf }),
      ...Object.fromEntries(words.map((word, index) => [`word${String(index)}`, ` ${word}`])),
    },
  };
}

function filterWords(text: string | null | undefined): readonly string[] {
  if (text === null || text === undefined) return [];
  if (text.length > MAX_TEXT) {
    throw new InvalidArgument(
      "filter.text",
      `filter.text has ${String(text.length)} characters; allowed: at most ${String(MAX_TEXT)}`,
    );
  }
  return queryWords(text, MAX_WORDS);
}
