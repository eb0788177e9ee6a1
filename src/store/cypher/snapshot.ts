import type { GraphEdge } from "../../domain/analysis/edge-graph.js";
import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../domain/dependency.js";
import type { PlatformRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { platformColumns, toPlatform } from "./projections.js";

/** A slice of all platforms by code: (p:Platform)-[:OWNED_BY]->(a:Agency). */
export const platformSlice: Statement<PlatformRecord> = {
  name: "snapshot.platforms",
  keptByReader: true,
  cypher:
    "MATCH (p:Platform) WHERE p.code > $after WITH p ORDER BY p.code LIMIT $limit " +
    `MATCH (p:Platform)-[:OWNED_BY]->(a:Agency) RETURN ${platformColumns("p", "a")}, p.code ORDER BY p.code`,
  toRow: ([platform, owner]) => toPlatform(platform, owner),
};

export interface EdgeSliceRow {
  readonly code: string;
  readonly edges: readonly GraphEdge[];
}

/** The edges that leave a slice of platforms: (p:Platform)-[r:DEPENDS_ON]->(q:System), one row a platform. */
export const edgeSlice: Statement<EdgeSliceRow> = {
  name: "snapshot.edges",
  keptByReader: true,
  cypher:
    "MATCH (p:Platform) WHERE p.code > $after WITH p ORDER BY p.code LIMIT $limit " +
    "CALL (p) { MATCH (p:Platform)-[r:DEPENDS_ON]->(q:System) WITH p, r, q ORDER BY r.id " +
    "RETURN collect([r.id, q.id, r.kind, r.basis, r.strength, r.status, r.validFrom, r.validTo]) AS edges } " +
    "RETURN p.code, p.id, edges ORDER BY p.code",
  toRow: ([code, from, edges]) => ({
    code: code as string,
    edges: (edges as readonly (readonly unknown[])[]).map((edge) => toGraphEdge(from as string, edge)),
  }),
};

function toGraphEdge(from: string, edge: readonly unknown[]): GraphEdge {
  const [id, to, kind, basis, strength, status, validFrom, validTo] = edge;
  return {
    id: id as string,
    from,
    to: to as string,
    kind: kind as DependencyKind,
    basis: basis as Basis,
    strength: strength as Strength,
    status: status as DependencyStatus,
    validFrom: (validFrom as string | null | undefined) ?? null,
    validTo: (validTo as string | null | undefined) ?? null,
  };
}
