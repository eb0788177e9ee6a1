import type { Statement } from "../statement.js";

/** The graph's layout: raised when a release cannot read what an older one wrote. */
export const SCHEMA_VERSION = 1;

/** The counter of accepted changes; its node is also the lock that writers take turns by. */
const COUNTER_ID = "Counter:change";
/** The sentinel: a store without it, or with another version, is not ours to use. */
const STORE_STATE_ID = "StoreState:registry";

const noRow = (): null => null;

export const takeNextRevision: Statement<number> = {
  name: "control.takeNextRevision",
  cypher: `MATCH (k:Counter {id: '${COUNTER_ID}'}) SET k.seq = k.seq + 1 RETURN k.seq AS seq`,
  toRow: ([seq]) => seq as number,
};

export const readRevision: Statement<number> = {
  name: "control.readRevision",
  cypher: `MATCH (k:Counter {id: '${COUNTER_ID}'}) RETURN k.seq AS seq`,
  toRow: ([seq]) => seq as number,
};

/** Turns an empty store into a registry: the counter and the sentinel, both or neither. */
export const makeControlNodes: Statement<null> = {
  name: "control.makeControlNodes",
  cypher:
    `MERGE (k:Counter {id: '${COUNTER_ID}'}) ON CREATE SET k.seq = 0 ` +
    `MERGE (s:StoreState {id: '${STORE_STATE_ID}'}) ON CREATE SET s.schemaVersion = ${String(SCHEMA_VERSION)} ` +
    `RETURN k.seq AS seq, s.schemaVersion AS version`,
  toRow: noRow,
};

export interface StoreState {
  readonly schemaVersion: number;
  /** The digest of the seeds that were written last; null before the first. */
  readonly seedDigest: string | null;
}

export const readStoreState: Statement<StoreState> = {
  name: "control.readStoreState",
  cypher: `MATCH (s:StoreState {id: '${STORE_STATE_ID}'}) RETURN s.schemaVersion AS version, s.seedDigest AS digest`,
  toRow: ([version, digest]) => ({
    schemaVersion: version as number,
    seedDigest: (digest as string | null | undefined) ?? null,
  }),
};

export const recordSeedDigest: Statement<null> = {
  name: "control.recordSeedDigest",
  cypher: `MATCH (s:StoreState {id: '${STORE_STATE_ID}'}) SET s.seedDigest = $digest RETURN s.seedDigest AS digest`,
  toRow: noRow,
};

/** Counts nodes up to one: tells an empty database from one that somebody uses. */
export const countAnyNode: Statement<number> = {
  name: "control.countAnyNode",
  cypher: `MATCH (n) WITH n LIMIT 1 RETURN count(n) AS n`,
  toRow: ([n]) => n as number,
};
