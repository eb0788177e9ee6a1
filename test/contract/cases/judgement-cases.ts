import type { OtherFunction } from "../../../src/domain/judgement/other-function.js";
import type { RowVocabulary } from "../../../src/domain/judgement/row-vocabulary.js";
import type { OverlapRow } from "../../../src/domain/overlaps/overlap.js";
import { judgementRows, otherFunctions, overlapRows } from "../../../src/store/cypher/judgement.js";
import type { ReadCase } from "./case.js";
import { readCase } from "./case.js";

const claimed = ({ code, group, ownerId, claims, offers, sanction, cleared }: OverlapRow): string =>
  [
    code,
    group,
    ownerId,
    ...claims.map(({ capabilityId, isGeneral, quote }) => `${capabilityId}${isGeneral ? " (general)" : ""} «${quote}»`),
    `offers ${offers.join(" ")}`,
    ...(sanction === null ? [] : [`${sanction.capabilityId} sanctioned «${sanction.quote}»`]),
    ...cleared.map(
      ({ other, ownQuote, otherQuote, why }) =>
        `cleared with ${other} «${ownQuote}» «${otherQuote}» ${why.vi}/${why.en ?? ""}`,
    ),
  ].join(" ");

export const judgementCases: readonly ReadCase[] = [
  readCase<RowVocabulary>({
    of: "judgementRows",
    title: "rows with a vocabulary, whole",
    statement: judgementRows,
    brief: ({ code, function: does, sector, connects }) =>
      [code, ...[does, sector, connects].map(({ length }) => String(length))].join(" "),
    order: "AS_GIVEN",
    sparse: {
      parameters: {},
      // What an owner declares is not what the row itself says: A01 → kho.
      lines: ["A01 2 0 0"],
      whole: [
        {
          code: "A01",
          function: ["ký số", "sign"],
          subject: ["khóa"],
          objective: [],
          users: [],
          unlike: [],
          sector: [],
          examples: ["Ký số cho cả tỉnh. Mỗi xã một khóa."],
          counterexamples: [],
          connects: [],
          connectsQuotes: [],
        },
      ],
    },
    full: { parameters: {}, count: 79 },
  }),
  readCase<OtherFunction>({
    of: "otherFunctions",
    title: "functions that no row has, with and without words",
    statement: otherFunctions,
    brief: ({ key, name, words }) => `${key} ${name.vi}/${name.en ?? ""} ${words}`,
    order: "AS_GIVEN",
    sparse: { parameters: {}, lines: ["an-trua Ăn trưa/ ", "xe Đội xe/Fleet điều xe; lệnh điều xe"] },
    full: { parameters: {}, count: 826 },
  }),
  readCase<OverlapRow>({
    of: "overlapRows",
    title: "what is not retired on the day",
    statement: overlapRows,
    brief: claimed,
    order: "AS_GIVEN",
    sparse: {
      parameters: { asOf: "2027-07-01" },
      // B02 is retired from 2027-06-01 on.
      lines: [
        "A01 A Agency:bo-a Capability:goc «gốc» Capability:ky-so «ký» Capability:ky-so «số» offers Capability:ky-so cleared with B02 «Ký số» «An» Khác/",
        "A02 A Agency:bo-a offers ",
        "B01 B Agency:bo-b offers ",
      ],
    },
    full: { parameters: { asOf: "2026-12-01" }, count: 79 },
  }),
  readCase<OverlapRow>({
    of: "overlapRows",
    title: "before that day",
    statement: overlapRows,
    brief: claimed,
    order: "AS_GIVEN",
    sparse: {
      parameters: { asOf: "2026-07-01" },
      lines: [
        "A01 A Agency:bo-a Capability:goc «gốc» Capability:ky-so «ký» Capability:ky-so «số» offers Capability:ky-so cleared with B02 «Ký số» «An» Khác/",
        "A02 A Agency:bo-a offers ",
        "B01 B Agency:bo-b offers ",
        "B02 B Agency:bo-b Capability:ky-so «ký số» offers  Capability:ky-so sanctioned «Mỗi bộ»",
      ],
    },
    full: { parameters: { asOf: "2026-07-01" }, count: 79 },
  }),
];
