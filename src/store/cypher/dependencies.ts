import type { PageRequest } from "../../domain/page.js";
import type { DependencyRecord, ExternalSystemRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import { dependencyColumns, externalSystemColumns, toDependency, toExternalSystem } from "./projections.js";

/** Which parts of a filter a statement has. Strength and the day are always there. */
export interface DependencyFilterShape {
  readonly from?: boolean;
  readonly to?: boolean;
  readonly kinds?: boolean;
  readonly bases?: boolean;
  readonly statuses?: boolean;
}

/** OUT: what a platform needs. IN: what needs it. */
export type EdgeDirection = "OUT" | "IN";

const BY_ID = [{ expression: "r.id" }];

/** The conditions on an edge `r` from `p` to `q`; `$asOf` and `$strengths` are always given. */
function edgeConditions(filter: DependencyFilterShape): readonly string[] {
  return [
    "r.strength IN $strengths",
    "coalesce(r.validFrom, '0001-01-01') <= $asOf",
    "coalesce(r.validTo, '9999-12-31') > $asOf",
    ...(filter.from === true ? ["p.code IN $from"] : []),
    ...(filter.to === true ? ["q.key IN $to"] : []),
    ...(filter.kinds === true ? ["r.kind IN $kinds"] : []),
    ...(filter.bases === true ? ["r.basis IN $bases"] : []),
    ...(filter.statuses === true ? ["r.status IN $statuses"] : []),
  ];
}

/** Edges leave platforms and end at any system; what needs a platform is again a platform. */
function pattern(direction: EdgeDirection): { readonly own: string; readonly hop: string } {
  return direction === "OUT"
    ? { own: "p", hop: "(p:Platform)-[r:DEPENDS_ON]->(q:System)" }
    : { own: "q", hop: "(q:Platform)<-[r:DEPENDS_ON]-(p:Platform)" };
}

export interface KeyedDependencyRow {
  readonly platformId: string;
  readonly dependency: DependencyRecord;
}

/** A page of edges for each of several platforms, in one statement. */
export function dependencyPages(
  direction: EdgeDirection,
  filter: DependencyFilterShape,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<KeyedDependencyRow> {
  const { own, hop } = pattern(direction);
  const page = pageClauses(BY_ID, request);
  return {
    name: `dependencies.pages.${direction}`,
    cypher:
      `UNWIND $ids AS i MATCH (${own}:Platform {id: i}) ` +
      `CALL (${own}) { MATCH ${hop} ${whereAll([...edgeConditions(filter), ...page.where])} ` +
      `WITH p, r, q ${page.orderBy} RETURN collect(${dependencyColumns("r", "p", "q")}) AS edges } ` +
      `WITH i, edges UNWIND edges AS edge RETURN i, edge`,
    toRow: ([id, edge]) => ({ platformId: id as string, dependency: toDependency(edge) }),
  };
}

export function dependencyCounts(
  direction: EdgeDirection,
  filter: DependencyFilterShape,
): Statement<{ readonly platformId: string; readonly count: number }> {
  const { own, hop } = pattern(direction);
  return {
    name: `dependencies.counts.${direction}`,
    cypher:
      `UNWIND $ids AS i MATCH (${own}:Platform {id: i}) ` +
      `CALL (${own}) { MATCH ${hop} ${whereAll(edgeConditions(filter))} RETURN count(r) AS n } RETURN i, n`,
    toRow: ([id, count]) => ({ platformId: id as string, count: count as number }),
  };
}

/** A page of all edges: (p:Platform)-[r:DEPENDS_ON]->(q:System). */
export function dependencyPage(
  filter: DependencyFilterShape,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<DependencyRecord> {
  const page = pageClauses(BY_ID, request);
  return {
    name: "dependencies.page",
    cypher:
      `${startOf(filter)} ${whereAll([...edgeConditions(filter), ...page.where])} WITH p, r, q ${page.orderBy} ` +
      `RETURN ${dependencyColumns("r", "p", "q")}, r.id ${page.orderBy.replace(" LIMIT $limit", "")}`,
    toRow: ([edge]) => toDependency(edge),
  };
}

export function countDependencies(filter: DependencyFilterShape): Statement<number> {
  return {
    name: "dependencies.count",
    cypher: `${startOf(filter)} ${whereAll(edgeConditions(filter))} RETURN count(r) AS n`,
    toRow: ([n]) => n as number,
  };
}

function startOf(filter: DependencyFilterShape): string {
  const hop = "MATCH (p:Platform)-[r:DEPENDS_ON]->(q:System)";
  if (filter.from === true) return `UNWIND $from AS code MATCH (p:Platform {code: code}) ${hop}`;
  return hop;
}

/** An edge by its source and its id: a relation by its id alone is a scan. */
export const dependenciesByIds: Statement<DependencyRecord> = {
  name: "dependencies.byIds",
  cypher:
    `UNWIND $keys AS k MATCH (p:Platform {code: k.code}) MATCH (p:Platform)-[r:DEPENDS_ON]->(q:System) WHERE r.id = k.id ` +
    `RETURN ${dependencyColumns("r", "p", "q")}`,
  toRow: ([edge]) => toDependency(edge),
};

export const externalSystemsByIds: Statement<ExternalSystemRecord> = {
  name: "dependencies.externalSystemsByIds",
  cypher: `UNWIND $ids AS i MATCH (x:ExternalSystem {id: i}) RETURN ${externalSystemColumns("x")}`,
  toRow: ([system]) => toExternalSystem(system),
};
