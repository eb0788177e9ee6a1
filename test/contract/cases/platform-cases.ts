import type { Keyset, PageRequest } from "../../../src/domain/page.js";
import type { PlatformOrder } from "../../../src/domain/platform.js";
import { PLATFORM_ORDERS } from "../../../src/domain/platform.js";
import type { OrderedPlatformRecord } from "../../../src/domain/records.js";
import { pageParameters } from "../../../src/store/cypher/page-clauses.js";
import { countPlatforms, platformPage } from "../../../src/store/cypher/platforms.js";
import type { Parameters } from "../../../src/store/statement.js";
import type { ReadCase } from "./case.js";
import { countCase, firstPage, readCase } from "./case.js";
import { PLATFORM_FILTERS } from "./platform-filters.js";

const code = ({ platform }: OrderedPlatformRecord): string => platform.code;
const codeAndDependents = ({ platform, dependents }: OrderedPlatformRecord): string =>
  `${platform.code} ${String(dependents)}`;

/** The sparse graph in each order, on 1 July 2026, with the keyset of each row; A02 is needed by A01 and B02. */
const IN_ORDER: Readonly<Record<PlatformOrder, readonly (readonly [line: string, keyset: Keyset])[]>> = {
  CODE: [
    ["A01", ["A01"]],
    ["A02", ["A02"]],
    ["B01", ["B01"]],
    ["B02", ["B02"]],
  ],
  NAME: [
    ["A02", ["an An", "A02"]],
    ["B02", ["an An", "B02"]],
    ["B01", ["anh Ánh", "B01"]],
    ["A01", ["duong Đường", "A01"]],
  ],
  START: [
    ["A02", ["0000-00-00/0000-00-00", "A02"]],
    ["A01", ["2026-01-01/2026-12-31", "A01"]],
    ["B02", ["2026-07-01/2026-07-01", "B02"]],
    ["B01", ["2030-01-01/2030-12-31", "B01"]],
  ],
  DEPENDENTS: [
    ["A02 2", [2, "A02"]],
    ["A01 0", [0, "A01"]],
    ["B01 0", [0, "B01"]],
    ["B02 0", [0, "B02"]],
  ],
};

/** Places in the middle of the whole catalogue, of no row. */
const PLACES: Readonly<Record<PlatformOrder, { readonly after: Keyset; readonly before: Keyset }>> = {
  CODE: { after: ["A09+"], before: ["B20+"] },
  NAME: { after: ["he thong thong tin", ""], before: ["nen tang so", ""] },
  START: { after: ["2026-01-01/2026-12-31", "A05"], before: ["2026-01-01/2030-12-31", "B30"] },
  DEPENDENTS: { after: [1, "A05"], before: [0, "B30"] },
};

const ORDERING: Parameters = { asOf: "2026-07-01", strengths: ["CERTAIN", "LIKELY"] };

/** Every order in both directions, without a cursor, with either and with both. */
const orderCases: readonly ReadCase[] = PLATFORM_ORDERS.flatMap((order) =>
  (["START", "END"] as const).flatMap((from) =>
    [
      [null, null],
      [0, null],
      [null, 3],
      [0, 2],
    ].map(([after, before]) => {
      const rows = IN_ORDER[order];
      const keyset = (place: number | null | undefined): Keyset | null => rows[place ?? -1]?.[1] ?? null;
      const request: PageRequest = { from, size: 1, after: keyset(after), before: keyset(before) };
      const fullRequest: PageRequest = {
        from,
        size: 9,
        after: request.after === null ? null : PLACES[order].after,
        before: request.before === null ? null : PLACES[order].before,
      };
      const between = rows.slice((after ?? -1) + 1, before ?? rows.length).map(([line]) => line);
      // A page reads one row more than asked for: two of what lies between, from its end where it goes backwards.
      const lines = (from === "START" ? between : between.toReversed()).slice(0, 2);
      return readCase({
        of: "platformPage",
        title: `by ${order} from the ${from}${request.after ? ", after a row" : ""}${request.before ? ", before a row" : ""}`,
        statement: platformPage({}, order, request),
        brief: order === "DEPENDENTS" ? codeAndDependents : code,
        order: "AS_GIVEN",
        sparse: { parameters: { ...ORDERING, ...pageParameters(request) }, lines },
        full: { parameters: { ...ORDERING, ...pageParameters(fullRequest) }, count: 10 },
      });
    }),
  ),
);

const filterCases: readonly ReadCase[] = PLATFORM_FILTERS.flatMap(
  ({ title, shape, sparse, lines, full, count, has }) => [
    readCase({
      of: "platformPage",
      title: `filtered by ${title}`,
      statement: platformPage(shape, "CODE", firstPage(99)),
      brief: code,
      order: "AS_GIVEN",
      sparse: { parameters: { ...sparse, limit: 100 }, lines },
      full: {
        parameters: { ...full, limit: 100 },
        ...(count === undefined ? {} : { count }),
        ...(has === undefined ? {} : { has }),
      },
    }),
    countCase(
      "countPlatforms",
      title,
      countPlatforms(shape),
      { parameters: sparse, count: lines.length },
      {
        parameters: full,
        ...(count === undefined ? {} : { count }),
      },
    ),
  ],
);

const filteredByDependents = readCase({
  of: "platformPage",
  title: "by DEPENDENTS, filtered, at a day before an edge begins",
  statement: platformPage({ owner: true, states: ["IN_OPERATION", "DUE_UNCONFIRMED"] }, "DEPENDENTS", firstPage(5)),
  brief: codeAndDependents,
  order: "AS_GIVEN",
  sparse: {
    parameters: { owners: ["bo-a"], asOf: "2026-06-30", strengths: ["CERTAIN", "LIKELY"], limit: 6 },
    lines: ["A02 1", "A01 0"],
  },
  full: {
    parameters: { owners: ["bo-cong-an"], asOf: "2026-07-01", strengths: ["CERTAIN", "LIKELY"], limit: 6 },
    count: 6,
  },
});

export const platformPageCases: readonly ReadCase[] = [...orderCases, ...filterCases, filteredByDependents];
