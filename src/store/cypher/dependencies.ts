import type { EdgeDirection } from "../../domain/dependency.js";
import type { PageRequest } from "../../domain/page.js";
import type { DependencyRecord, ExternalSystemRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import {
  CITED_PROVISIONS,
  dependencyColumns,
  endColumns,
  externalSystemColumns,
  toDependency,
  toExternalSystem,
} from "./projections.js";

/** Which parts of a filter a statement has. Strength and the day are always there. */
export interface DependencyFilterShape {
  readonly from?: boolean;
  readonly to?: boolean;
  readonly kinds?: boolean;
  readonly bases?: boolean;
  readonly statuses?: boolean;
}

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
function pattern(direction: EdgeDirection): { readonly own: string; readonly other: string; readonly hop: string } {
  return direction === "OUT"
    ? { own: "p", other: "q", hop: "(p:Platform)-[r:DEPENDS_ON]->(q:System)" }
    : { own: "q", other: "p", hop: "(q:Platform)<-[r:DEPENDS_ON]-(p:Platform)" };
}

export interface KeyedDependencyRow {
  readonly direction: EdgeDirection;
  readonly platformId: string;
  readonly dependency: DependencyRecord;
}

/**
 * A page of edges for each of several platforms, `$outIds` for what they need and `$inIds` for what needs them, each edge
 * with its other end and the provisions that it cites: one statement, because a further one costs more than the columns do.
 */
export function dependencyPages(
  filter: DependencyFilterShape,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<KeyedDependencyRow> {
  return {
    name: "dependencies.pages",
    cypher: `${pagesOf("OUT", filter, request)} UNION ALL ${pagesOf("IN", filter, request)}`,
    toRow: ([direction, id, edge, cited, end]) => ({
      direction: direction as EdgeDirection,
      platformId: id as string,
      dependency: toDependency(edge, cited, direction === "OUT" ? { to: end } : { from: end }),
    }),
  };
}

function pagesOf(
  direction: EdgeDirection,
  filter: DependencyFilterShape,
  request: Pick<PageRequest, "from" | "after" | "before">,
): string {
  const { own, other, hop } = pattern(direction);
  const page = pageClauses(BY_ID, request);
  return (
    `UNWIND $${direction.toLowerCase()}Ids AS i MATCH (${own}:Platform {id: i}) ` +
    `CALL (${own}) { MATCH ${hop} ${whereAll([...edgeConditions(filter), ...page.where])} ` +
    `WITH p, r, q ${page.orderBy} RETURN collect([${dependencyColumns("r", "p", "q")}, ${endColumns(other)}]) AS found } ` +
    `WITH i, found UNWIND found AS each WITH i, each[0] AS edge, each[1] AS other ${CITED_PROVISIONS} ` +
    `RETURN '${direction}' AS direction, i, edge, cited, other`
  );
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
      `WITH r.id AS id, ${dependencyColumns("r", "p", "q")} AS edge, ${endColumns("p")} AS source, ${endColumns("q")} AS target ` +
      `${CITED_PROVISIONS} RETURN edge, cited, source, target, id ` +
      page.orderBy.replace("r.id", "id").replace(" LIMIT $limit", ""),
    toRow: ([edge, cited, from, to]) => toDependency(edge, cited, { from, to }),
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
    `WITH ${dependencyColumns("r", "p", "q")} AS edge ${CITED_PROVISIONS} RETURN edge, cited`,
  toRow: ([edge, cited]) => toDependency(edge, cited, {}),
};

export const externalSystemsByIds: Statement<ExternalSystemRecord> = {
  name: "dependencies.externalSystemsByIds",
  cypher: `UNWIND $ids AS i MATCH (x:ExternalSystem {id: i}) RETURN ${externalSystemColumns("x")}`,
  toRow: ([system]) => toExternalSystem(system),
};
