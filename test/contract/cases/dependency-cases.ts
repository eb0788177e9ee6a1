import type { EdgeDirection } from "../../../src/domain/dependency.js";
import type { Keyset } from "../../../src/domain/page.js";
import type { DependencyRecord } from "../../../src/domain/records.js";
import type { DependencyFilterShape, KeyedDependencyRow } from "../../../src/store/cypher/dependencies.js";
import {
  countDependencies,
  dependencyCounts,
  dependencyPage,
  dependencyPages,
} from "../../../src/store/cypher/dependencies.js";
import { pageParameters } from "../../../src/store/cypher/page-clauses.js";
import type { Parameters } from "../../../src/store/statement.js";
import { idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { countCase, firstPage, readCase } from "./case.js";

/** The edges of the sparse graph, each by a short name. */
const LOGIN = "Dependency:A01:A02:IDENTITY";
const HOSTED = "Dependency:A01:kho:HOSTING";
const SOURCE = "Dependency:A02:kho:DATA_SOURCE";
const LOGIN_OF_B02 = "Dependency:B02:A02:IDENTITY";
const GUARD_OF_B02 = "Dependency:B02:A02:SECURITY";

const SURE = { strengths: ["CERTAIN", "LIKELY"] };
const ANY_STRENGTH = { strengths: ["CERTAIN", "LIKELY", "POSSIBLE"] };
const IN_2026: Parameters = { ...SURE, asOf: "2026-07-01" };

interface FilterCase {
  readonly title: string;
  readonly shape: DependencyFilterShape;
  readonly sparse: Parameters;
  readonly found: readonly string[];
  readonly full: Parameters;
  readonly has?: readonly string[];
}

const FILTERS: readonly FilterCase[] = [
  {
    title: "nothing but strength and day",
    shape: {},
    sparse: IN_2026,
    found: [LOGIN, HOSTED, LOGIN_OF_B02, GUARD_OF_B02],
    full: IN_2026,
    has: ["Dependency:A01:B02:ORCHESTRATION", "Dependency:A01:B17:ORCHESTRATION"],
  },
  {
    title: "any strength",
    shape: {},
    sparse: { ...ANY_STRENGTH, asOf: "2026-07-01" },
    found: [LOGIN, HOSTED, SOURCE, LOGIN_OF_B02, GUARD_OF_B02],
    full: { ...ANY_STRENGTH, asOf: "2026-07-01" },
  },
  {
    title: "the day before an edge begins",
    shape: {},
    sparse: { ...SURE, asOf: "2026-06-30" },
    found: [HOSTED, LOGIN_OF_B02, GUARD_OF_B02],
    full: { ...SURE, asOf: "2026-06-23" },
  },
  {
    title: "the day on which an edge ends",
    shape: {},
    sparse: { ...SURE, asOf: "2027-01-01" },
    found: [LOGIN, LOGIN_OF_B02, GUARD_OF_B02],
    full: { ...SURE, asOf: "2030-01-01" },
  },
  {
    title: "sources",
    shape: { from: true },
    sparse: { ...IN_2026, from: ["B02", "B01", "A01"] },
    found: [LOGIN, HOSTED, LOGIN_OF_B02, GUARD_OF_B02],
    full: { ...IN_2026, from: ["A01", "B62"] },
    has: ["Dependency:A01:B02:ORCHESTRATION"],
  },
  {
    title: "no source",
    shape: { from: true },
    sparse: { ...IN_2026, from: [] },
    found: [],
    full: { ...IN_2026, from: [] },
  },
  {
    title: "targets, a platform or an external system",
    shape: { to: true },
    sparse: { ...IN_2026, to: ["kho", "B01"] },
    found: [HOSTED],
    full: { ...IN_2026, to: ["B02", "trung-tam-du-lieu-quoc-gia"] },
    has: ["Dependency:A01:B02:ORCHESTRATION"],
  },
  {
    title: "kinds",
    shape: { kinds: true },
    sparse: { ...IN_2026, kinds: ["IDENTITY", "LEDGER"] },
    found: [LOGIN, LOGIN_OF_B02],
    full: { ...IN_2026, kinds: ["ORCHESTRATION"] },
    has: ["Dependency:A01:B09:ORCHESTRATION"],
  },
  {
    title: "bases",
    shape: { bases: true },
    sparse: { ...IN_2026, bases: ["DECLARED"] },
    found: [HOSTED],
    full: { ...IN_2026, bases: ["STATED"] },
  },
  {
    title: "statuses",
    shape: { statuses: true },
    sparse: { ...IN_2026, statuses: ["LIVE", "AGREED"] },
    found: [HOSTED, GUARD_OF_B02],
    full: { ...IN_2026, statuses: ["REQUIRED"] },
  },
  {
    title: "all parts at once",
    shape: { from: true, to: true, kinds: true, bases: true, statuses: true },
    sparse: {
      ...IN_2026,
      from: ["B02", "A01"],
      to: ["A02"],
      kinds: ["IDENTITY"],
      bases: ["STATED"],
      statuses: ["REQUIRED"],
    },
    found: [LOGIN, LOGIN_OF_B02],
    full: {
      ...IN_2026,
      from: ["A01"],
      to: ["B02"],
      kinds: ["ORCHESTRATION"],
      bases: ["STATED"],
      statuses: ["REQUIRED"],
    },
    has: ["Dependency:A01:B02:ORCHESTRATION"],
  },
];

const PLATFORMS = { ids: ["Platform:B02", "Platform:A01", "Platform:B01", "Platform:A02", "Platform:Z99"] };
const ALL_PLATFORMS = { ids: idsOf("Platform") };

const id = (row: DependencyRecord): string => row.id;
/** An edge with the platform that it is listed at, the other end that came with it, and how many provisions it cites. */
const keyed = ({ platformId, dependency: { id, from, to, details } }: KeyedDependencyRow): string =>
  `${platformId} ${id} ${String((from ?? to)?.id)} ${String(details?.citations.length)}`;
const CITED = new Set([LOGIN]);

/** The platform that an edge is listed at: its source on the way out, its target on the way in. */
const listedAt = (edge: string, direction: EdgeDirection): string => {
  const [, from, to] = edge.split(":");
  return `Platform:${String(direction === "OUT" ? from : to)}`;
};
const atPlatforms = (edges: readonly string[], direction: EdgeDirection): readonly string[] =>
  edges
    .filter((edge) => listedAt(edge, direction) !== "Platform:kho")
    .map((edge) => line(edge, direction))
    .sort();

/** The line of `keyed` for an edge of the sparse graph. */
const line = (edge: string, direction: EdgeDirection): string => {
  const other = listedAt(edge, direction === "OUT" ? "IN" : "OUT").replace("Platform:kho", "ExternalSystem:kho");
  return `${listedAt(edge, direction)} ${edge} ${other} ${CITED.has(edge) ? "1" : "0"}`;
};
/** The ids of one direction; nothing is asked of the other. */
const asked = ({ ids }: { readonly ids: readonly string[] }, direction: EdgeDirection): Parameters =>
  direction === "OUT" ? { outIds: ids, inIds: [] } : { outIds: [], inIds: ids };

const filterCases: readonly ReadCase[] = FILTERS.flatMap(({ title, shape, sparse, found, full, has }) => [
  readCase({
    of: "dependencyPage",
    title: `filtered by ${title}`,
    statement: dependencyPage(shape, firstPage(99)),
    brief: id,
    order: "AS_GIVEN",
    sparse: { parameters: { ...sparse, limit: 100 }, lines: found },
    full: { parameters: { ...full, limit: 100 }, ...(has === undefined ? {} : { has }) },
  }),
  countCase(
    "countDependencies",
    title,
    countDependencies(shape),
    { parameters: sparse, count: found.length },
    { parameters: full },
  ),
  ...(["OUT", "IN"] as const).flatMap((direction) => [
    readCase({
      of: "dependencyPages",
      title: `${direction}, filtered by ${title}`,
      statement: dependencyPages(shape, firstPage(99)),
      brief: keyed,
      order: "PER_SUBJECT",
      sparse: {
        parameters: { ...asked(PLATFORMS, direction), ...sparse, limit: 100 },
        lines: atPlatforms(found, direction),
      },
      full: {
        parameters: { ...asked(ALL_PLATFORMS, direction), ...full, limit: 100 },
        ...(has === undefined ? {} : { has: atPlatforms(has, direction).map((each) => each.replace(/ \d+$/, " 1")) }),
      },
    }),
    readCase({
      of: "dependencyCounts",
      title: `${direction}, filtered by ${title}`,
      statement: dependencyCounts(direction, shape),
      brief: ({ platformId, count }) => `${platformId} ${String(count)}`,
      sparse: {
        parameters: { ...PLATFORMS, ...sparse },
        lines: ["A01", "A02", "B01", "B02"].map((code) => {
          const own = found.filter((edge) => listedAt(edge, direction) === `Platform:${code}`);
          return `Platform:${code} ${String(own.length)}`;
        }),
      },
      full: { parameters: { ...ALL_PLATFORMS, ...full }, count: 79 },
    }),
  ]),
]);

/** Every direction and cursor; four edges are found, in this order. */
const FOUND = [LOGIN, HOSTED, LOGIN_OF_B02, GUARD_OF_B02];
const pageCases: readonly ReadCase[] = (["START", "END"] as const).flatMap((from) =>
  [
    [null, null],
    [0, null],
    [null, 3],
    [0, 3],
  ].flatMap(([after, before]) => {
    const keyset = (place: number | null | undefined): Keyset | null =>
      place === null || place === undefined ? null : [FOUND[place] ?? ""];
    const request = { from, size: 1, after: keyset(after), before: keyset(before) };
    const between = (edges: readonly string[]): readonly string[] => {
      const inside = edges.filter(
        (edge) => edge > String(request.after ?? "") && (request.before === null || edge < String(request.before)),
      );
      return (from === "START" ? inside : inside.toReversed()).slice(0, 2);
    };
    const title = `from the ${from}${request.after ? ", after an edge" : ""}${request.before ? ", before an edge" : ""}`;
    const parameters = { ...IN_2026, ...pageParameters(request) };
    return [
      readCase({
        of: "dependencyPage",
        title,
        statement: dependencyPage({}, request),
        brief: id,
        order: "AS_GIVEN",
        sparse: { parameters, lines: between(FOUND) },
        full: { parameters: { ...parameters, limit: 6 } },
      }),
      readCase({
        of: "dependencyPages",
        title: `OUT, ${title}`,
        statement: dependencyPages({}, request),
        brief: keyed,
        order: "PER_SUBJECT",
        sparse: {
          parameters: { ...asked(PLATFORMS, "OUT"), ...parameters },
          lines: [
            [LOGIN, HOSTED],
            [LOGIN_OF_B02, GUARD_OF_B02],
          ].flatMap((own) => between(own).map((edge) => line(edge, "OUT"))),
        },
        full: { parameters: { ...asked(ALL_PLATFORMS, "OUT"), ...parameters, limit: 3 } },
      }),
    ];
  }),
);

const bothDirections: ReadCase = readCase({
  of: "dependencyPages",
  title: "both directions of one platform",
  statement: dependencyPages({}, firstPage(99)),
  brief: (row: KeyedDependencyRow) => `${row.direction} ${keyed(row)}`,
  order: "PER_SUBJECT",
  sparse: {
    parameters: { outIds: ["Platform:B02"], inIds: ["Platform:A02"], ...IN_2026, limit: 100 },
    lines: [
      ...[LOGIN_OF_B02, GUARD_OF_B02].map((edge) => `OUT ${line(edge, "OUT")}`),
      ...[LOGIN, LOGIN_OF_B02, GUARD_OF_B02].map((edge) => `IN ${line(edge, "IN")}`),
    ].sort(),
  },
  full: { parameters: { outIds: ["Platform:A01"], inIds: ["Platform:A01"], ...IN_2026, limit: 100 } },
});

export const dependencyCases: readonly ReadCase[] = [...filterCases, ...pageCases, bothDirections];
