import type { DependencyRecord, DerivationRuleRecord, ExternalSystemRecord } from "../../../src/domain/records.js";
import { dependenciesByIds, externalSystemsByIds } from "../../../src/store/cypher/dependencies.js";
import { allRules, derivationRulesByIds } from "../../../src/store/cypher/rules.js";
import { FULL_GRAPH, idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { readCase } from "./case.js";
import { ARTICLE } from "./document-cases.js";

const LOGIN = "Dependency:A01:A02:IDENTITY";
const SOURCE = "Dependency:A02:kho:DATA_SOURCE";

const RULE: DerivationRuleRecord = {
  id: "DerivationRule:r1",
  key: "r1",
  statement: { vi: "Quy tắc", en: null },
  justifiedWhen: { vi: "Khi dòng nói", en: null },
  binds: ["B"],
  targetId: "Platform:A01",
  targetGroup: null,
  kind: "IDENTITY",
};

const EDGE: DependencyRecord = {
  id: LOGIN,
  fromId: "Platform:A01",
  toId: "Platform:A02",
  kind: "IDENTITY",
  basis: "STATED",
  strength: "CERTAIN",
  status: "REQUIRED",
  validFrom: "2026-07-01",
  validTo: null,
  details: {
    ruleId: null,
    purpose: { vi: "Đăng nhập", en: "Log in" },
    citations: [{ provision: ARTICLE, quote: "Ký số" }],
  },
  from: null,
  to: null,
};
const BARE_EDGE: DependencyRecord = {
  id: SOURCE,
  fromId: "Platform:A02",
  toId: "ExternalSystem:kho",
  kind: "DATA_SOURCE",
  basis: "DERIVED",
  strength: "POSSIBLE",
  status: "PLANNED",
  validFrom: null,
  validTo: null,
  details: { ruleId: "DerivationRule:r1", purpose: null, citations: [] },
  from: null,
  to: null,
};

const edgeKeys = FULL_GRAPH.relations
  .filter(({ shape }) => shape.type === "DEPENDS_ON")
  .flatMap(({ rows }) => rows.map((row) => ({ id: row.id, code: row.from.replace("Platform:", "") })));

export const dependencyDetailCases: readonly ReadCase[] = [
  readCase<DependencyRecord>({
    of: "dependenciesByIds",
    title: "whole rows, whatever their strength or day",
    statement: dependenciesByIds,
    brief: ({ id }) => id,
    sparse: {
      parameters: {
        keys: [
          { code: "A01", id: LOGIN },
          { code: "A02", id: SOURCE },
          { code: "B01", id: LOGIN },
          { code: "Z99", id: "x" },
        ],
      },
      lines: [LOGIN, SOURCE],
      whole: [EDGE, BARE_EDGE],
    },
    full: { parameters: { keys: edgeKeys }, count: edgeKeys.length },
  }),
  readCase<ExternalSystemRecord>({
    of: "externalSystemsByIds",
    title: "whole rows",
    statement: externalSystemsByIds,
    brief: ({ key }) => key,
    sparse: {
      parameters: { ids: ["ExternalSystem:kho", "ExternalSystem:vang", "ExternalSystem:x"] },
      lines: ["kho", "vang"],
      whole: [
        { id: "ExternalSystem:kho", key: "kho", name: { vi: "Kho", en: "Store" }, aliases: ["DC"] },
        { id: "ExternalSystem:vang", key: "vang", name: { vi: "Vắng", en: null }, aliases: [] },
      ],
    },
    full: { parameters: { ids: idsOf("ExternalSystem") }, has: ["trung-tam-du-lieu-quoc-gia", "lgsp"] },
  }),
  readCase<DerivationRuleRecord>({
    of: "derivationRulesByIds",
    title: "whole rows",
    statement: derivationRulesByIds,
    brief: ({ key }) => key,
    sparse: {
      parameters: { ids: ["DerivationRule:r1", "DerivationRule:r2"] },
      lines: ["r1"],
      whole: [RULE],
    },
    full: { parameters: { ids: idsOf("DerivationRule") }, count: 30, has: ["exchange-through-ndxp"] },
  }),
  readCase<DerivationRuleRecord>({
    of: "allRules",
    title: "in the order of the seeds",
    statement: allRules,
    brief: ({ key }) => key,
    order: "AS_GIVEN",
    sparse: { parameters: {}, lines: ["r1"], whole: [RULE] },
    full: { parameters: {}, count: 30 },
  }),
];
