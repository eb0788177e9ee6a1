import type { PageRequest } from "../../../src/domain/page.js";
import type { AgencyRecord } from "../../../src/domain/records.js";
import { agenciesByIds, agencyPage, countAgencies, countProvisions } from "../../../src/store/cypher/agencies.js";
import { capabilityPage } from "../../../src/store/cypher/capabilities.js";
import type { StoreState } from "../../../src/store/cypher/control.js";
import { countAnyNode, readRevision, readStoreState } from "../../../src/store/cypher/control.js";
import { pageParameters } from "../../../src/store/cypher/page-clauses.js";
import { idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { countCase, readCase } from "./case.js";

const AGENCIES = ["bo-a", "bo-b", "bo-c"];
const CAPABILITIES = ["goc", "ky-so", "le-loi"];
const key = (row: { readonly key: string }): string => row.key;

/** Both lists by key, in both directions, without a cursor, with either and with both. */
const pageCases: readonly ReadCase[] = (["START", "END"] as const).flatMap((from) =>
  [
    [null, null],
    [0, null],
    [null, 2],
    [0, 2],
  ].flatMap(([after, before]) => {
    const request = (keys: readonly string[]): PageRequest => ({
      from,
      size: 1,
      after: after === null || after === undefined ? null : [keys[after] ?? ""],
      before: before === null || before === undefined ? null : [keys[before] ?? ""],
    });
    const lines = (keys: readonly string[]): readonly string[] => {
      const between = keys.slice((after ?? -1) + 1, before ?? keys.length);
      return (from === "START" ? between : between.toReversed()).slice(0, 2);
    };
    const title = `from the ${from}${after === null ? "" : ", after a key"}${before === null ? "" : ", before a key"}`;
    return [
      readCase({
        of: "agencyPage",
        title,
        statement: agencyPage(request(AGENCIES)),
        brief: key,
        order: "AS_GIVEN",
        sparse: { parameters: pageParameters(request(AGENCIES)), lines: lines(AGENCIES) },
        full: {
          parameters: { ...pageParameters(request(["bo-cong-an", "", "thanh-tra-chinh-phu"])), limit: 4 },
          count: 4,
        },
      }),
      readCase({
        of: "capabilityPage",
        title,
        statement: capabilityPage(request(CAPABILITIES)),
        brief: key,
        order: "AS_GIVEN",
        sparse: { parameters: pageParameters(request(CAPABILITIES)), lines: lines(CAPABILITIES) },
        full: {
          parameters: { ...pageParameters(request(["data-coordination", "", "procedure-processing"])), limit: 4 },
          count: 4,
        },
      }),
    ];
  }),
);

const state = ({ schemaVersion, seedDigest }: StoreState): string =>
  `${String(schemaVersion)} ${seedDigest === null ? "without seeds" : "with seeds"}`;

export const listCases: readonly ReadCase[] = [
  ...pageCases,
  readCase<AgencyRecord>({
    of: "agenciesByIds",
    title: "whole rows",
    statement: agenciesByIds,
    brief: key,
    sparse: {
      parameters: { ids: ["Agency:bo-b", "Agency:bo-a", "Agency:x"] },
      lines: ["bo-a", "bo-b"],
      whole: [
        {
          id: "Agency:bo-a",
          key: "bo-a",
          name: { vi: "Bộ An", en: "Ministry A" },
          abbreviations: ["BA"],
          kind: "MINISTRY",
        },
        { id: "Agency:bo-b", key: "bo-b", name: { vi: "Bộ Biển", en: null }, abbreviations: [], kind: "MINISTRY" },
      ],
    },
    full: {
      parameters: { ids: idsOf("Agency") },
      count: idsOf("Agency").length - 1,
      has: ["bo-cong-an", "dai-truyen-hinh-viet-nam"],
    },
  }),
  countCase(
    "countAgencies",
    "all",
    countAgencies,
    { parameters: {}, count: 3 },
    { parameters: {}, count: idsOf("Agency").length - 1 },
  ),
  countCase(
    "countProvisions",
    "all",
    countProvisions,
    { parameters: {}, count: 2 },
    { parameters: {}, count: idsOf("Provision").length - 1 },
  ),
  readCase<number>({
    of: "readRevision",
    title: "one accepted change",
    statement: readRevision,
    brief: String,
    onEmpty: ["0"],
    sparse: { parameters: {}, lines: ["1"] },
    full: { parameters: {}, has: ["1"] },
  }),
  readCase<StoreState>({
    of: "readStoreState",
    title: "the sentinel",
    statement: readStoreState,
    brief: state,
    onEmpty: ["1 without seeds"],
    sparse: { parameters: {}, lines: ["1 without seeds"], whole: [{ schemaVersion: 1, seedDigest: null }] },
    full: { parameters: {}, has: ["1 with seeds"] },
  }),
  readCase<number>({
    of: "countAnyNode",
    title: "no more than one",
    statement: countAnyNode,
    brief: String,
    onEmpty: ["1"],
    sparse: { parameters: {}, lines: ["1"] },
    full: { parameters: {}, has: ["1"] },
  }),
];
