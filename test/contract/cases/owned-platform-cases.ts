import type { Keyset, PageRequest } from "../../../src/domain/page.js";
import { pageParameters } from "../../../src/store/cypher/page-clauses.js";
import type { OwnedPlatformRow } from "../../../src/store/cypher/platforms.js";
import { ownedPlatformCounts, ownedPlatformPages } from "../../../src/store/cypher/platforms.js";
import { idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { firstPage, readCase } from "./case.js";
import { PLATFORM_FILTERS } from "./platform-filters.js";

const ownerAndCode = ({ ownerId, row }: OwnedPlatformRow): string => `${ownerId} ${row.platform.code}`;
const SPARSE_OWNERS = { ids: ["Agency:bo-c", "Agency:bo-b", "Agency:bo-a", "Agency:x"] };
const OWNER_OF: Readonly<Record<string, string>> = {
  A01: "Agency:bo-a",
  A02: "Agency:bo-a",
  B01: "Agency:bo-b",
  B02: "Agency:bo-b",
};
const owned = (codes: readonly string[]): readonly string[] => codes.map((each) => `${String(OWNER_OF[each])} ${each}`);

/** The same filters, asked at each owner. */
const ownedCases: readonly ReadCase[] = PLATFORM_FILTERS.filter(({ shape }) => shape.owner !== true).flatMap(
  ({ title, shape, sparse, lines, full, count }) => [
    readCase<OwnedPlatformRow>({
      of: "ownedPlatformPages",
      title: `filtered by ${title}`,
      statement: ownedPlatformPages(shape, firstPage(99)),
      brief: ownerAndCode,
      order: "PER_SUBJECT",
      sparse: { parameters: { ...SPARSE_OWNERS, ...sparse, limit: 100 }, lines: owned(lines) },
      full: { parameters: { ids: idsOf("Agency"), ...full, limit: 100 }, ...(count === undefined ? {} : { count }) },
    }),
    readCase<{ readonly ownerId: string; readonly count: number }>({
      of: "ownedPlatformCounts",
      title,
      statement: ownedPlatformCounts(shape),
      brief: (row) => `${row.ownerId} ${String(row.count)}`,
      sparse: {
        parameters: { ...SPARSE_OWNERS, ...sparse },
        lines: ["a", "b", "c"].map((name) => {
          const own = lines.filter((each) => OWNER_OF[each] === `Agency:bo-${name}`);
          return `Agency:bo-${name} ${String(own.length)}`;
        }),
      },
      full: {
        parameters: { ids: idsOf("Agency"), ...full },
        ...(Object.keys(shape).length === 0 && {
          has: ["Agency:bo-cong-an 14", "Agency:bo-tai-chinh 11", "Agency:chinh-phu 0"],
        }),
      },
    }),
  ],
);

const ownedPageCases: readonly ReadCase[] = (["START", "END"] as const).flatMap((from) =>
  [
    [null, null],
    ["A01", null],
    [null, "B02"],
    ["A01", "B02"],
  ].map(([after, before]) => {
    const keyset = (place: string | null | undefined): Keyset | null =>
      place === null || place === undefined ? null : [place];
    const request: PageRequest = { from, size: 1, after: keyset(after), before: keyset(before) };
    const inside = (codes: readonly string[]): readonly string[] => {
      const found = codes.filter((each) => each > (after ?? "") && each < (before ?? "Z"));
      return owned(from === "START" ? found : found.toReversed());
    };
    return readCase<OwnedPlatformRow>({
      of: "ownedPlatformPages",
      title: `from the ${from}${after === null ? "" : ", after a code"}${before === null ? "" : ", before a code"}`,
      statement: ownedPlatformPages({}, request),
      brief: ownerAndCode,
      order: "PER_SUBJECT",
      sparse: {
        parameters: { ...SPARSE_OWNERS, ...pageParameters(request) },
        lines: [...inside(["A01", "A02"]), ...inside(["B01", "B02"])],
      },
      full: { parameters: { ids: idsOf("Agency"), ...pageParameters(request), limit: 3 } },
    });
  }),
);

export const ownedPlatformCases: readonly ReadCase[] = [...ownedCases, ...ownedPageCases];
