import neo4j from "neo4j-driver";

import { EmbeddedGraphStore } from "../../src/store/embedded/embedded-graph-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Neo4jSettings } from "../../src/store/neo4j/neo4j-graph-store.js";
import { Neo4jGraphStore } from "../../src/store/neo4j/neo4j-graph-store.js";

const SHARED_NEO4J = process.env["TEST_NEO4J_URL"];

/** The store that this run tests: `TEST_STORE` of jest.config.mjs. */
export const TESTED_STORE: "embedded" | "neo4j" = SHARED_NEO4J === undefined ? "embedded" : "neo4j";

/**
 * An empty, prepared store of the kind that this run tests; who opens it closes it. On Neo4j all suites of a run share
 * one database, so opening a store empties what an earlier one holds.
 */
export async function openTestStore(): Promise<GraphStore> {
  const store = await openEmptyStore();
  await store.prepare();
  return store;
}

/** The settings of a store on a test server, `neo4j-server.ts`. */
export function neo4jTestSettings(url: string, password = "not checked"): Neo4jSettings {
  return { url, user: "neo4j", password, database: "neo4j", statementTimeout: 10_000 };
}

async function openEmptyStore(): Promise<GraphStore> {
  if (SHARED_NEO4J === undefined) return EmbeddedGraphStore.inMemory();
  await emptyNeo4j(SHARED_NEO4J);
  return new Neo4jGraphStore(neo4jTestSettings(SHARED_NEO4J));
}

/** Deletes every node, the counter and the sentinel included, in batches that fit into the server's memory. */
async function emptyNeo4j(url: string): Promise<void> {
  const driver = neo4j.driver(url);
  const session = driver.session();
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  } finally {
    await session.close();
    await driver.close();
  }
}
