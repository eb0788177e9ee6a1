import type { Neo4jServer } from "./neo4j-server.ts";
import { startNeo4j } from "./neo4j-server.ts";

declare global {
  /** Jest hands nothing from the global setup to the global teardown. */
  var sharedNeo4j: Neo4jServer | undefined;
}

/** One Neo4j for the whole run; suites find it by TEST_NEO4J_URL. */
export default async function startSharedNeo4j(): Promise<void> {
  globalThis.sharedNeo4j = await startNeo4j();
  process.env["TEST_NEO4J_URL"] = globalThis.sharedNeo4j.url;
}
