import type { Parameter, Statement } from "../statement.js";
import type { NodeLabel, RelationType, SharedLabel } from "./schema.js";

/**
 * What every writer does.
 *
 *   (from:FromLabel {id})-[r:TYPE {id, …}]->(to:ToLabel {id})
 */
export interface NodeRow {
  readonly id: string;
  /** The writer's own properties; null removes one. */
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

const toCount = ([count]: readonly unknown[]): number => count as number;

export function upsertNodes(label: NodeLabel, shared: readonly SharedLabel[]): Statement<number> {
  const extra = shared.map((name) => ` SET n:${name}`).join("");
  return {
    name: `writing.upsertNodes.${label}`,
    cypher: `UNWIND $rows AS row MERGE (n:${label} {id: row.id})${extra} SET n += row.properties RETURN count(n) AS n`,
    toRow: toCount,
  };
}

export function createRelations({ type, from, to }: RelationShape): Statement<number> {
  return {
    name: `writing.createRelations.${from}.${type}.${to}`,
    cypher:
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
      `CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(r) AS n`,
    toRow: toCount,
  };
}
