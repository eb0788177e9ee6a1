import { Neo4jGraphStore } from "../../../src/store/neo4j/neo4j-graph-store.js";
import type { Neo4jServer } from "../../support/neo4j-server.js";
import { startNeo4j } from "../../support/neo4j-server.js";
import { neo4jTestSettings } from "../../support/test-store.js";

const PASSWORD = "correct horse";

describe("the Neo4j store and a server that comes and goes", () => {
  let server: Neo4jServer;
  let store: Neo4jGraphStore;

  beforeAll(async () => {
    server = await startNeo4j({ auth: { password: PASSWORD } });
    store = new Neo4jGraphStore(neo4jTestSettings(server.url, PASSWORD));
    await store.prepare();
  }, 120_000);

  afterAll(async () => {
    await store.close();
    await server.discard();
  }, 60_000);

  test("a wrong password is refused, and not taken for a server that is away", async () => {
    const stranger = new Neo4jGraphStore(neo4jTestSettings(server.url, "guessed it"));

    await expect(stranger.revision()).rejects.toMatchObject({ name: "StoreError", kind: "REFUSED" });
    await stranger.close();
  });

  test("what was written survives a crash of the server, which meanwhile is unavailable", async () => {
    await store.write(() => Promise.resolve("nothing but a revision"));
    await server.kill();
    await expect(store.revision()).rejects.toMatchObject({ name: "StoreError", kind: "UNAVAILABLE" });

    await server.restart();
    await expect(store.revision()).resolves.toBe(1);
  }, 120_000);
});
