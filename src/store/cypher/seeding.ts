import type { Statement } from "../statement.js";
import type { NodeLabel } from "./schema.js";
import type { RelationShape } from "./writing.js";

/** What only seeds do. `seedHash` marks what they write and tells whether it changed; what others write has none and is left alone. */
export interface SeededRow {
  readonly id: string;
  readonly hash: string;
}

const toSeeded = ([id, hash]: readonly unknown[]): SeededRow => ({ id: id as string, hash: hash as string });
const toCount = ([count]: readonly unknown[]): number => count as number;

export function seededNodes(label: NodeLabel): Statement<SeededRow> {
  return {
    name: `seeding.nodes.${label}`,
    cypher: `MATCH (n:${label}) WHERE n.seedHash IS NOT NULL RETURN n.id AS id, n.seedHash AS hash ORDER BY id`,
    toRow: toSeeded,
  };
}

export function deleteNodes(label: NodeLabel): Statement<number> {
  return {
    name: `seeding.deleteNodes.${label}`,
    cypher: `UNWIND $ids AS i MATCH (n:${label} {id: i}) WITH n, n.id AS id DETACH DELETE n RETURN count(id) AS n`,
    toRow: toCount,
  };
}

export function seededRelations({ type, from, to }: RelationShape): Statement<SeededRow> {
  return {
    name: `seeding.relations.${from}.${type}.${to}`,
    cypher: `MATCH (a:${from})-[r:${type}]->(b:${to}) WHERE r.seedHash IS NOT NULL RETURN r.id AS id, r.seedHash AS hash ORDER BY id`,
    toRow: toSeeded,
  };
}

/** Changes relations where they stand, so that what an owner wrote on one stays. */
export function updateRelations({ type, from, to }: RelationShape): Statement<number> {
  return {
    name: `seeding.updateRelations.${from}.${type}.${to}`,
    cypher:
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from})-[r:${type}]->(b:${to} {id: row.to}) WHERE r.id = row.id ` +
      `SET r += row.properties RETURN count(r) AS n`,
    toRow: toCount,
  };
}

export function deleteRelations({ type, from, to }: RelationShape): Statement<number> {
  return {
    name: `seeding.deleteRelations.${from}.${type}.${to}`,
    cypher: `MATCH (a:${from})-[r:${type}]->(b:${to}) WHERE r.id IN $ids WITH r, r.id AS id DELETE r RETURN count(id) AS n`,
    toRow: toCount,
  };
}

/** Edges that owners wrote at platforms: what a seed that drops the platform would take away. */
export const ownersEdgesAt: Statement<string> = {
  name: "seeding.ownersEdgesAt",
  cypher:
    "MATCH (a:Platform)-[r:DEPENDS_ON]->(b:System) WHERE r.seedHash IS NULL AND (a.id IN $ids OR b.id IN $ids) " +
    "RETURN r.id AS id ORDER BY id",
  toRow: ([id]) => id as string,
};
