import { searchTerms } from "../../../src/domain/folded-text.js";
import type { PageRequest } from "../../../src/domain/page.js";
import type { SearchRecord } from "../../../src/domain/records.js";
import { pageParameters } from "../../../src/store/cypher/page-clauses.js";
import { countFound, searchPage } from "../../../src/store/cypher/search.js";
import type { Parameters } from "../../../src/store/statement.js";
import type { ReadCase } from "./case.js";
import { countCase, firstPage, readCase } from "./case.js";

/** The rank and the id, which the columns of the row's own type must have too. */
const line = ({ rank, id, found }: SearchRecord): string =>
  `${String(rank)} ${found.row.id === id && id.startsWith(found.type) ? id : `${id} is not ${found.type} ${found.row.id}`}`;

function asked(text: string): { readonly words: number; readonly parameters: Parameters } {
  const terms = searchTerms(text, 8);
  if (terms === null) throw new Error(`nothing to search for in «${text}»`);
  const { words, ...parts } = terms;
  return {
    words: words.length,
    parameters: { ...parts, ...Object.fromEntries(words.map((word, index) => [`word${String(index)}`, word])) },
  };
}

/**
 * The rank is ten times where it is found (0 a whole name, 1 the phrase in a name, 2 all words in names, 3 the phrase in
 * the body, 4 all words in names and body), and the kind: platform 0, agency 1, service 2, capability 3, provision 4.
 */
const QUERIES: readonly {
  readonly sparse: string;
  readonly found: readonly string[];
  readonly full: string;
  readonly has: readonly string[];
}[] = [
  // A name; the beginning of a name's word; nothing by the middle of a word.
  {
    sparse: "an",
    found: [
      "0 Platform:A02",
      "0 Platform:B02",
      "10 Platform:B01",
      "11 Agency:bo-a",
      "30 Platform:A01",
      "34 Provision:2/QĐ:art1.1",
    ],
    full: "VNeID",
    has: [],
  },
  {
    sparse: "KÝ SỐ",
    found: ["3 Capability:ky-so", "12 Service:dv-1", "30 Platform:A01", "34 Provision:2/QĐ:art1"],
    full: "định danh",
    has: ["10 Platform:A03", "13 Capability:electronic-identification"],
  },
  { sparse: "ký xa từ", found: ["22 Service:dv-1"], full: "tử xác thực", has: ["20 Platform:A03"] },
  { sparse: "duong toan", found: ["40 Platform:A01"], full: "ndxp trung", has: ["40 Platform:A06"] },
  { sparse: "a01", found: ["0 Platform:A01"], full: "A06", has: ["0 Platform:A06"] },
  { sparse: "oan", found: [], full: "zzz", has: [] },
];

const queryCases: readonly ReadCase[] = QUERIES.flatMap(({ sparse, found, full, has }) => {
  const inSparse = asked(sparse);
  const inFull = asked(full);
  // A statement is made for a number of words.
  if (inSparse.words !== inFull.words) throw new Error(`«${sparse}» and «${full}» have not as many words`);
  return [
    readCase({
      of: "searchPage",
      title: `«${sparse}»`,
      statement: searchPage(inSparse.words, firstPage(49)),
      brief: line,
      order: "AS_GIVEN",
      sparse: { parameters: { ...inSparse.parameters, limit: 50 }, lines: found },
      full: { parameters: { ...inFull.parameters, limit: 50 }, has },
    }),
    countCase(
      "countFound",
      `«${sparse}»`,
      countFound(inSparse.words),
      { parameters: inSparse.parameters, count: found.length },
      { parameters: inFull.parameters },
    ),
  ];
});

/** What «an» finds, from either side and between cursors. */
const AN = QUERIES[0]?.found ?? [];
const pageCases: readonly ReadCase[] = (["START", "END"] as const).flatMap((from) =>
  [
    [1, null],
    [null, 4],
    [1, 4],
  ].map(([after, before]) => {
    const keyset = (place: number | null | undefined): PageRequest["after"] => {
      const [rank, id] = place === null || place === undefined ? [] : (AN[place] ?? "").split(" ");
      return rank === undefined || id === undefined ? null : [Number(rank), id];
    };
    const request: PageRequest = { from, size: 1, after: keyset(after), before: keyset(before) };
    const between = AN.slice((after ?? -1) + 1, before ?? AN.length);
    const { words, parameters } = asked("an");
    return readCase({
      of: "searchPage",
      title: `from the ${from}${request.after ? ", after a row" : ""}${request.before ? ", before a row" : ""}`,
      statement: searchPage(words, request),
      brief: line,
      order: "AS_GIVEN",
      sparse: {
        parameters: { ...parameters, ...pageParameters(request) },
        lines: (from === "START" ? between : between.toReversed()).slice(0, 2),
      },
      full: { parameters: { ...asked("số").parameters, ...pageParameters(request), limit: 5 }, count: 5 },
    });
  }),
);

export const searchCases: readonly ReadCase[] = [...queryCases, ...pageCases];
