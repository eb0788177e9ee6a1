import type { AssessmentRecord, PlatformRecord, ProvisionRecord, TextRecord } from "../../../src/domain/records.js";
import {
  assessmentsByPlatforms,
  countByGroup,
  criteria,
  objectivesByIds,
  platformsByIds,
} from "../../../src/store/cypher/platforms.js";
import type { EdgeSliceRow, PackedPlatform } from "../../../src/store/cypher/snapshot.js";
import { edgeSlice, platformSlice } from "../../../src/store/cypher/snapshot.js";
import { idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { readCase } from "./case.js";
import { ARTICLE } from "./document-cases.js";

const ALL = { ids: idsOf("Platform") };
const SPARSE = { ids: ["Platform:A01", "Platform:B01", "Platform:B02", "Platform:Z99"] };

const A01: PlatformRecord = {
  id: "Platform:A01",
  code: "A01",
  group: "A",
  name: { vi: "Đường", en: "Road" },
  nameSort: "duong Đường",
  aliases: ["MDA"],
  startText: "theo văn bản",
  startSort: "2026-01-01/2026-12-31",
  earliest: "2026-01-01",
  latest: "2026-12-31",
  operatingFrom: null,
  retiredFrom: null,
  owner: {
    id: "Agency:bo-a",
    key: "bo-a",
    name: { vi: "Bộ An", en: "Ministry A" },
    abbreviations: ["BA"],
    kind: "MINISTRY",
  },
  citations: [
    { provision: ARTICLE, quote: "một" },
    { provision: ARTICLE, quote: "hai" },
  ],
};
const B02: PlatformRecord = {
  id: "Platform:B02",
  code: "B02",
  group: "B",
  name: { vi: "An", en: null },
  nameSort: "an An",
  aliases: [],
  startText: "theo văn bản",
  startSort: "2026-07-01/2026-07-01",
  earliest: "2026-07-01",
  latest: "2026-07-01",
  operatingFrom: "2026-07-01",
  retiredFrom: "2027-06-01",
  owner: { id: "Agency:bo-b", key: "bo-b", name: { vi: "Bộ Biển", en: null }, abbreviations: [], kind: "MINISTRY" },
  citations: [],
};

const edgesOf = ({ code, edges }: EdgeSliceRow): string =>
  [code, ...edges.map(({ to, kind }) => `${kind}→${to}`)].join(" ");

export const platformDetailCases: readonly ReadCase[] = [
  readCase<PlatformRecord>({
    of: "platformsByIds",
    title: "whole rows",
    statement: platformsByIds,
    brief: ({ code, owner }) => `${code} ${owner.key}`,
    sparse: {
      parameters: { ids: ["Platform:B02", "Platform:Z99", "Platform:A01"] },
      lines: ["A01 bo-a", "B02 bo-b"],
      whole: [A01, B02],
    },
    full: {
      parameters: ALL,
      count: 79,
      has: ["A06 bo-khoa-hoc-va-cong-nghe", "B18 bo-tai-chinh", "B62 dai-truyen-hinh-viet-nam"],
    },
  }),
  readCase<PlatformRecord>({
    of: "platformsByIds",
    title: "for no id",
    statement: platformsByIds,
    brief: ({ code }) => code,
    sparse: { parameters: { ids: [] }, lines: [] },
    full: { parameters: { ids: [] }, count: 0 },
  }),
  readCase<TextRecord>({
    of: "objectivesByIds",
    title: "with a text, and without",
    statement: objectivesByIds,
    brief: ({ id, text }) => `${id} ${text.vi.slice(0, 30)}`,
    sparse: {
      parameters: { ids: ["Platform:A01", "Platform:A02", "Platform:Z99"] },
      lines: ["Platform:A01 Ký số an toàn", "Platform:A02 Kho chung"],
      whole: [
        { id: "Platform:A01", text: { vi: "Ký số an toàn", en: "Safe signing" } },
        { id: "Platform:A02", text: { vi: "Kho chung", en: null } },
      ],
    },
    full: { parameters: ALL, count: 79, has: ["Platform:A01 Giao diện một cửa duy nhất của"] },
  }),
  readCase<{ group: string; count: number }>({
    of: "countByGroup",
    title: "two groups",
    statement: countByGroup,
    brief: ({ group, count }) => `${group} ${String(count)}`,
    order: "AS_GIVEN",
    sparse: { parameters: {}, lines: ["A 2", "B 2"] },
    full: { parameters: {}, count: 2, has: ["A 17", "B 62"] },
  }),
  readCase<AssessmentRecord>({
    of: "assessmentsByPlatforms",
    title: "whole rows",
    statement: assessmentsByPlatforms,
    order: "AS_GIVEN",
    brief: ({ platformId, criterionPath, result }) => `${platformId} ${criterionPath} ${result}`,
    sparse: {
      parameters: SPARSE,
      lines: ["Platform:A01 art1.1 MET"],
      whole: [
        {
          platformId: "Platform:A01",
          criterionPath: "art1.1",
          result: "MET",
          rationale: { vi: "Có nói", en: null },
          citedProvision: "Provision:2/QĐ:art1",
          quote: "Ký số",
        },
      ],
    },
    full: { parameters: ALL, has: ["Platform:A01 annexI.I.2 PARTLY_MET", "Platform:A01 annexI.I.3 MET"] },
  }),
  readCase<ProvisionRecord>({
    of: "criteria",
    title: "those below a provision, in printed order",
    statement: criteria,
    brief: ({ path }) => path,
    order: "AS_GIVEN",
    sparse: { parameters: { parents: ["art1", "art9"], document: "2/QĐ" }, lines: ["art1.1"] },
    full: {
      parameters: { parents: ["annexI.I", "annexI.II"], document: "1132/QĐ-TTg" },
      count: 11,
      has: ["annexI.I.1", "annexI.I.5", "annexI.II.1", "annexI.II.6"],
    },
  }),
  readCase<PackedPlatform>({
    of: "platformSlice",
    title: "after a code",
    statement: platformSlice,
    brief: ({ code, ownerId }) => `${code} ${ownerId}`,
    order: "AS_GIVEN",
    sparse: { parameters: { after: "A01", limit: 2 }, lines: ["A02 Agency:bo-a", "B01 Agency:bo-b"] },
    full: { parameters: { after: "", limit: 500 }, count: 79 },
  }),
  readCase<EdgeSliceRow>({
    of: "edgeSlice",
    title: "whatever the strength or day, and platforms without an edge too",
    statement: edgeSlice,
    brief: edgesOf,
    order: "AS_GIVEN",
    sparse: {
      parameters: { after: "A01", limit: 5 },
      lines: ["A02 DATA_SOURCE→ExternalSystem:kho", "B01", "B02 IDENTITY→Platform:A02 SECURITY→Platform:A02"],
      whole: [
        {
          code: "A02",
          edges: [
            {
              id: "Dependency:A02:kho:DATA_SOURCE",
              from: "Platform:A02",
              to: "ExternalSystem:kho",
              kind: "DATA_SOURCE",
              basis: "DERIVED",
              strength: "POSSIBLE",
              status: "PLANNED",
              validFrom: null,
              validTo: null,
            },
          ],
        },
        { code: "B01", edges: [] },
        {
          code: "B02",
          edges: (["IDENTITY", "SECURITY"] as const).map((kind) => ({
            id: `Dependency:B02:A02:${kind}`,
            from: "Platform:B02",
            to: "Platform:A02",
            kind,
            basis: "STATED",
            strength: kind === "IDENTITY" ? "LIKELY" : "CERTAIN",
            status: kind === "IDENTITY" ? "REQUIRED" : "AGREED",
            validFrom: "2026-01-01",
            validTo: null,
          })),
        },
      ],
    },
    full: { parameters: { after: "", limit: 500 }, count: 79 },
  }),
];
