import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";

import neo4j from "neo4j-driver";
import type { Driver } from "neo4j-driver";

import { readRevision } from "../../../src/store/cypher/control.js";
import type { Neo4jSettings } from "../../../src/store/neo4j/neo4j-graph-store.js";
import { Neo4jGraphStore } from "../../../src/store/neo4j/neo4j-graph-store.js";
import type { Statement } from "../../../src/store/statement.js";
import { freePort } from "../../support/free-port.js";
import type { Neo4jServer } from "../../support/neo4j-server.js";
import { startNeo4j } from "../../support/neo4j-server.js";
import { neo4jTestSettings } from "../../support/test-store.js";

const PASSWORD = "correct horse";
/** Nobody waits longer than this to learn that there is no answer. */
const A_FEW_SECONDS = 12_000;

const endless: Statement<number> = {
  name: "test.endless",
  cypher: "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b % 7) AS n",
  toRow: ([n]) => n as number,
};

const stores: Neo4jGraphStore[] = [];

function open(settings: Neo4jSettings): Neo4jGraphStore {
  const store = new Neo4jGraphStore(settings);
  stores.push(store);
  return store;
}

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

describe("a Neo4j server that does not answer", () => {
  const unavailable = { name: "StoreError", kind: "UNAVAILABLE" };

  test(
    "because nothing listens there, is unavailable within a few seconds",
    async () => {
      const store = open(neo4jTestSettings(`bolt://127.0.0.1:${String(await freePort())}`));

      await expect(store.prepare()).rejects.toMatchObject(unavailable);
    },
    A_FEW_SECONDS,
  );

  test(
    "because its name is nobody's, is unavailable within a few seconds",
    async () => {
      const store = open(neo4jTestSettings("neo4j://no-such-host.invalid:7687"));

      await expect(store.prepare()).rejects.toMatchObject(unavailable);
    },
    A_FEW_SECONDS,
  );

  test(
    "because what listens there says nothing, is unavailable within a few seconds",
    async () => {
      const calls: Socket[] = [];
      const silent = createServer((call) => calls.push(call)).listen(0, "127.0.0.1");
      await once(silent, "listening");
      const { port } = silent.address() as AddressInfo;
      const store = open(neo4jTestSettings(`bolt://127.0.0.1:${String(port)}`));

      await expect(store.prepare()).rejects.toMatchObject(unavailable);
      for (const call of calls) call.destroy();
      silent.close();
    },
    A_FEW_SECONDS,
  );
});

describe("a Neo4j server with a password", () => {
  let server: Neo4jServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await startNeo4j({ auth: { password: PASSWORD } });
    driver = neo4j.driver(server.url, neo4j.auth.basic("neo4j", PASSWORD), { disableLosslessIntegers: true });
  }, 120_000);

  afterAll(async () => {
    await driver.close();
    await server.discard();
  }, 60_000);

  beforeEach(async () => {
    await run("MATCH (n) DETACH DELETE n");
    for (const [name] of await run("SHOW CONSTRAINTS YIELD name")) await run(`DROP CONSTRAINT ${String(name)}`);
    for (const [name] of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
      await run(`DROP INDEX ${String(name)}`);
    }
  });

  async function run(cypher: string): Promise<readonly (readonly unknown[])[]> {
    const { records } = await driver.executeQuery(cypher);
    return records.map((record) => [...record.values()]);
  }

  const settings = (changes: Partial<Neo4jSettings> = {}): Neo4jSettings => ({
    ...neo4jTestSettings(server.url, PASSWORD),
    ...changes,
  });

  const refused = (message: RegExp) => ({
    name: "StoreError",
    kind: "REFUSED",
    message: expect.stringMatching(message) as unknown,
  });

  /** What a store that was refused must not have left behind. */
  async function expectNothingMade(nodes: number): Promise<void> {
    await expect(run("SHOW CONSTRAINTS YIELD name")).resolves.toEqual([]);
    await expect(run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")).resolves.toEqual([]);
    await expect(run("MATCH (n) RETURN count(n)")).resolves.toEqual([[nodes]]);
  }

  test("refuses a wrong password, and is not taken for one that is away", async () => {
    await expect(open(settings({ password: "guessed it" })).prepare()).rejects.toMatchObject(refused(/Unauthorized/));
  });

  test("refuses a database that it does not have", async () => {
    await expect(open(settings({ database: "elsewhere" })).prepare()).rejects.toMatchObject(refused(/elsewhere/));
  });

  test("with somebody else's data is refused, and left as it is", async () => {
    await run("CREATE (:Person {name: 'not ours'})");

    await expect(open(settings()).prepare()).rejects.toMatchObject(
      refused(/the database «neo4j» holds data that is not a registry's.*GRAPH_DATABASE/),
    );
    await expectNothingMade(1);
  });

  test("with a registry of a newer release is refused, and left as it is", async () => {
    await run(
      "CREATE (:StoreState {id: 'StoreState:registry', schemaVersion: 2}) CREATE (:Counter {id: 'Counter:change', seq: 9})",
    );

    await expect(open(settings()).prepare()).rejects.toMatchObject(
      refused(/has schema version 2, and this release works with 1/),
    );
    await expectNothingMade(2);
  });

  test("that several instances prepare at once is prepared once", async () => {
    const instances = Array.from({ length: 4 }, () => open(settings()));
    await Promise.all(instances.map((instance) => instance.prepare()));

    await expect(run("MATCH (n) RETURN labels(n)[0] AS label ORDER BY label")).resolves.toEqual([
      ["Counter"],
      ["StoreState"],
    ]);
    await expect(Promise.all(instances.map((instance) => instance.revision()))).resolves.toEqual([0, 0, 0, 0]);
  });

  test("gives writers of several instances one revision each", async () => {
    const instances = Array.from({ length: 3 }, () => open(settings()));
    await instances[0]?.prepare();
    const writers = [...instances, ...instances, ...instances, ...instances];
    const outcomes = await Promise.all(writers.map((instance) => instance.write(() => Promise.resolve("written"))));

    const revisions = outcomes.map((outcome) => outcome?.revision ?? 0).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    await expect(instances[1]?.revision()).resolves.toBe(12);
  });

  test("ends a statement that takes too long, and goes on serving", async () => {
    const store = open(settings({ statementTimeout: 500 }));
    await store.prepare();
    const started = Date.now();

    await expect(store.read(endless, {})).rejects.toMatchObject({ name: "StoreError", kind: "TIMEOUT" });
    expect(Date.now() - started).toBeLessThan(A_FEW_SECONDS);
    await expect(store.read(readRevision, {})).resolves.toEqual([0]);
  });

  test("keeps what was written when it crashes, and is unavailable meanwhile", async () => {
    const store = open(settings());
    await store.prepare();
    await store.write(() => Promise.resolve("nothing but a revision"));
    await server.kill();
    await expect(store.revision()).rejects.toMatchObject({ name: "StoreError", kind: "UNAVAILABLE" });
    await expect(store.write(() => Promise.resolve("lost"))).rejects.toMatchObject({
      name: "StoreError",
      kind: "UNAVAILABLE",
    });

    await server.restart();
    await expect(store.revision()).resolves.toBe(1);
    await expect(store.write(() => Promise.resolve("found"))).resolves.toEqual({ result: "found", revision: 2 });
  }, 120_000);
});
