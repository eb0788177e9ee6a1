import type { Parameter } from "../statement.js";
import type { Statement } from "../statement.js";
import type { NodeLabel, RelationType, SharedLabel } from "./schema.js";

/**
 * What seeds write. `seedHash` marks it and tells whether it changed; what owners write has none and is left alone.
 *
 *   (from:FromLabel {id})-[r:TYPE {id, seedHash, …}]->(to:ToLabel {id})
 */
export interface NodeRow {
  readonly id: string;
  /** The seeds' own properties; null removes one. */
  readonly properties: Readonly<Record<string, Parameter>>;
}

export interface RelationRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Parameter>>;
}

/** A kind of relation by its ends: labels anchor both look-ups. */
export interface RelationShape {
  readonly type: RelationType;
  readonly from: NodeLabel;
  readonly to: NodeLabel | SharedLabel;
}

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

export function upsertNodes(label: NodeLabel, shared: readonly SharedLabel[]): Statement<number> {
  const extra = shared.map((name) => ` SET n:${name}`).join("");
  return {
    name: `seeding.upsertNodes.${label}`,
    cypher: `UNWIND $rows AS row MERGE (n:${label} {id: row.id})${extra} SET n += row.properties RETURN count(n) AS n`,
    toRow: toCount,
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

export function createRelations({ type, from, to }: RelationShape): Statement<number> {
  return {
    name: `seeding.createRelations.${from}.${type}.${to}`,
    cypher:
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
      `CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(r) AS n`,
    toRow: toCount,
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
