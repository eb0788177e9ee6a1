import type { PageRequest } from "../../domain/page.js";
import type { OperationalState, PlatformOrder } from "../../domain/platform.js";
import type { CriterionResult } from "../../domain/platform.js";
import type {
  AssessmentRecord,
  OrderedPlatformRecord,
  PlatformRecord,
  ProvisionRecord,
  TextRecord,
} from "../../domain/records.js";
import type { Statement } from "../statement.js";
import type { SortKey } from "./page-clauses.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import {
  bilingual,
  platformCitations,
  platformColumns,
  provisionColumns,
  toPlatform,
  toProvision,
} from "./projections.js";

/** (p:Platform {id})-[:OWNED_BY]->(a:Agency) for each id. */
export const platformsByIds: Statement<PlatformRecord> = {
  name: "platforms.byIds",
  cypher:
    `UNWIND $ids AS i MATCH (p:Platform {id: i}) MATCH (p:Platform)-[:OWNED_BY]->(a:Agency) ` +
    `RETURN ${platformColumns("p", "a")}, ${platformCitations("p")} AS citations`,
  toRow: ([platform, owner, citations]) => toPlatform(platform, owner, citations),
};

export const objectivesByIds: Statement<TextRecord> = {
  name: "platforms.objectivesByIds",
  cypher: `UNWIND $ids AS i MATCH (p:Platform {id: i}) RETURN p.id AS id, p.objectiveVi AS vi, p.objectiveEn AS en`,
  toRow: ([id, vi, en]) => ({ id: id as string, text: bilingual(vi, en) }),
};

/** Which parts of a filter a statement has; the statement's text depends on nothing else. */
export interface PlatformFilterShape {
  readonly codes?: boolean;
  readonly group?: boolean;
  readonly owner?: boolean;
  readonly capability?: boolean;
  /** How many words the text has. */
  readonly words?: number;
  readonly states?: readonly OperationalState[];
}

const SORT_KEYS: Readonly<Record<PlatformOrder, readonly SortKey[]>> = {
  CODE: [{ expression: "p.code" }],
  NAME: [{ expression: "p.nameSort" }, { expression: "p.code" }],
  START: [{ expression: "p.startSort" }, { expression: "p.code" }],
  DEPENDENTS: [{ expression: "dependents", descending: true }, { expression: "p.code" }],
};

/**
 * A page of platforms. Dependents are counted as distinct platforms, at the day asked about, over edges that are sure
 * enough to be shown.
 *
 *   (q:Platform)-[:DEPENDS_ON]->(p:Platform)-[:OWNED_BY]->(a:Agency)
 */
export function platformPage(
  filter: PlatformFilterShape,
  order: PlatformOrder,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<OrderedPlatformRecord> {
  const page = pageClauses(SORT_KEYS[order], request);
  const counted =
    order === "DEPENDENTS"
      ? "CALL (p) { MATCH (p:Platform)<-[r:DEPENDS_ON]-(q:Platform) " +
        "WHERE r.strength IN $strengths AND coalesce(r.validFrom, '0001-01-01') <= $asOf AND coalesce(r.validTo, '9999-12-31') > $asOf " +
        "RETURN count(DISTINCT q.id) AS dependents }"
      : "";
  const dependents = order === "DEPENDENTS" ? "dependents" : "0 AS dependents";
  const conditions = filterConditions(filter);
  return {
    name: "platforms.page",
    cypher: [
      startOf(filter),
      whereAll(conditions),
      counted,
      `WITH p, ${dependents} ${whereAll(page.where)}`,
      `WITH p, dependents ${page.orderBy}`,
      "MATCH (p:Platform)-[:OWNED_BY]->(a:Agency)",
      `RETURN ${platformColumns("p", "a")}, dependents, ${platformCitations("p")} AS citations`,
      page.orderBy.replace(" LIMIT $limit", ""),
    ].join(" "),
    toRow: ([platform, owner, count, citations]) => ({
      platform: toPlatform(platform, owner, citations),
      dependents: count as number,
    }),
  };
}

export function countPlatforms(filter: PlatformFilterShape): Statement<number> {
  return {
    name: "platforms.count",
    cypher: `${startOf(filter)} ${whereAll(filterConditions(filter))} RETURN count(DISTINCT p.id) AS n`,
    toRow: ([n]) => n as number,
  };
}

/** Which platforms of an owner: the owner itself is given. */
export type OwnedPlatformFilterShape = Omit<PlatformFilterShape, "owner">;

export interface OwnedPlatformRow {
  readonly ownerId: string;
  readonly row: OrderedPlatformRecord;
}

/**
 * A page of platforms by code for each of several owners, in one statement.
 *
 *   (o:Agency {id})<-[:OWNED_BY]-(p:Platform)-[:CLAIMS]->(c:Capability)
 */
export function ownedPlatformPages(
  filter: OwnedPlatformFilterShape,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<OwnedPlatformRow> {
  const page = pageClauses(SORT_KEYS.CODE, request);
  return {
    name: "platforms.pagesOfOwners",
    cypher:
      `UNWIND $ids AS i MATCH (o:Agency {id: i}) CALL (o) { ${ownedBy(filter)} ` +
      `${whereAll([...filterConditions(filter), ...page.where])} WITH o, p ${page.orderBy} ` +
      `RETURN collect([${platformColumns("p", "o")}, ${platformCitations("p")}]) AS found } WITH i, found UNWIND found AS row RETURN i, row`,
    toRow: ([id, row]) => {
      const [platform, owner, citations] = row as readonly unknown[];
      return { ownerId: id as string, row: { platform: toPlatform(platform, owner, citations), dependents: 0 } };
    },
  };
}

export function ownedPlatformCounts(
  filter: OwnedPlatformFilterShape,
): Statement<{ readonly ownerId: string; readonly count: number }> {
  return {
    name: "platforms.countsOfOwners",
    cypher:
      `UNWIND $ids AS i MATCH (o:Agency {id: i}) CALL (o) { ${ownedBy(filter)} ${whereAll(filterConditions(filter))} ` +
      `RETURN count(p) AS n } RETURN i, n`,
    toRow: ([id, count]) => ({ ownerId: id as string, count: count as number }),
  };
}

function ownedBy(filter: OwnedPlatformFilterShape): string {
  const owned = "MATCH (o:Agency)<-[:OWNED_BY]-(p:Platform)";
  const claim = "MATCH (p:Platform)-[:CLAIMS]->(c:Capability) WHERE c.key IN $capabilities";
  return `${owned} ${filter.capability === true ? claim : ""} WITH DISTINCT o, p`;
}

/** Begins at what the filter anchors, so that no statement scans what it need not. */
function startOf(filter: PlatformFilterShape): string {
  const owner = "MATCH (o:Agency)<-[:OWNED_BY]-(p:Platform) WHERE o.key IN $owners WITH DISTINCT p";
  const claim = "MATCH (c:Capability)<-[:CLAIMS]-(p:Platform) WHERE c.key IN $capabilities WITH DISTINCT p";
  if (filter.capability === true && filter.owner === true) {
    return `${claim} MATCH (p:Platform)-[:OWNED_BY]->(o:Agency) WHERE o.key IN $owners WITH DISTINCT p`;
  }
  if (filter.capability === true) return claim;
  if (filter.owner === true) return owner;
  if (filter.codes === true) return "MATCH (p:Platform) WHERE p.code IN $codes WITH p";
  return "MATCH (p:Platform) WITH p";
}

function filterConditions(filter: PlatformFilterShape): readonly string[] {
  return [
    ...(filter.codes === true ? ["p.code IN $codes"] : []),
    ...(filter.group === true ? ["p.group = $group"] : []),
    ...Array.from({ length: filter.words ?? 0 }, (_, index) => {
      const word = `$word${String(index)}`;
      return `(p.searchTitle CONTAINS ${word} OR p.searchBody CONTAINS ${word})`;
    }),
    ...(filter.states === undefined ? [] : [anyState(filter.states)]),
  ];
}

function anyState(states: readonly OperationalState[]): string {
  return states.length === 0 ? "1 = 0" : `(${states.map((state) => STATE_CONDITIONS[state]).join(" OR ")})`;
}

const RETIRED = "coalesce(p.retiredFrom, '9999-12-31') <= $asOf";
const OPERATING = "coalesce(p.operatingFrom, '9999-12-31') <= $asOf";
const DUE = "coalesce(p.earliest, '9999-12-31') <= $asOf";

/** `operationalStateOn` of the domain, as the store asks it. */
const STATE_CONDITIONS: Readonly<Record<OperationalState, string>> = {
  RETIRED,
  IN_OPERATION: `(${OPERATING} AND NOT ${RETIRED})`,
  DUE_UNCONFIRMED: `(${DUE} AND NOT ${OPERATING} AND NOT ${RETIRED})`,
  NOT_YET_DUE: `(NOT ${DUE} AND NOT ${OPERATING} AND NOT ${RETIRED})`,
};

/** How many platforms each group has, and how many are in each state: two small statements of the registry's overview. */
export const countByGroup: Statement<{ readonly group: string; readonly count: number }> = {
  name: "platforms.countByGroup",
  cypher:
    "MATCH (p:Platform) WITH p.group AS platformGroup, count(p) AS n RETURN platformGroup, n ORDER BY platformGroup",
  toRow: ([group, count]) => ({ group: group as string, count: count as number }),
};

/** (p:Platform {id})-[r:ASSESSED]->(v:Provision): what rows say of criteria; the rest is UNKNOWN. */
export const assessmentsByPlatforms: Statement<AssessmentRecord> = {
  name: "platforms.assessments",
  cypher:
    "UNWIND $ids AS i MATCH (p:Platform {id: i})-[r:ASSESSED]->(v:Provision) " +
    "RETURN p.id, v.path, r.result, r.rationaleVi, r.rationaleEn, r.citedProvision, r.quote ORDER BY p.id, v.path",
  toRow: ([id, path, result, vi, en, provision, quote]) => ({
    platformId: id as string,
    criterionPath: path as string,
    result: result as CriterionResult,
    rationale: bilingual(vi, en),
    citedProvision: provision as string,
    quote: quote as string,
  }),
};

/** The criteria of Annex I, in printed order: (v:Provision {parentPath}). */
export const criteria: Statement<ProvisionRecord> = {
  name: "platforms.criteria",
  cypher: `MATCH (v:Provision) WHERE v.parentPath IN $parents AND v.documentNumber = $document RETURN ${provisionColumns("v")}, v.position ORDER BY v.position`,
  toRow: ([provision]) => toProvision(provision),
};
