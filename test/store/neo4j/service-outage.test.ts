import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { pino } from "pino";

import type { Service } from "../../../src/compose.js";
import { composeService, openStore, seedStore } from "../../../src/compose.js";
import { readConfig } from "../../../src/config.js";
import type { Neo4jServer } from "../../support/neo4j-server.js";
import { startNeo4j } from "../../support/neo4j-server.js";

const ASKED_BEFORE = '{ platform(code: "A06") { code owner { key } } }';
const NEVER_ASKED_BEFORE = '{ platform(code: "B31") { code owner { key } } }';

/** The whole service, as `npm start` puts it together, on a Neo4j that is stopped and started again under it. */
describe("the service while its Neo4j is away", () => {
  let server: Neo4jServer;
  let service: Service;
  let url: string;

  beforeAll(async () => {
    server = await startNeo4j();
    const config = readConfig({ GRAPH_URL: server.url });
    const logger = pino({ level: "silent" });
    const store = openStore(config);
    await seedStore(store, config, logger);
    service = await composeService(store, config, logger);
    service.httpServer.listen(0, "127.0.0.1");
    await once(service.httpServer, "listening");
    url = `http://127.0.0.1:${String((service.httpServer.address() as AddressInfo).port)}`;
  }, 120_000);

  afterAll(async () => {
    await service.stop();
    await server.discard();
  }, 60_000);

  async function ask(query: string): Promise<{ readonly status: number; readonly text: string }> {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
    return { status: response.status, text: await response.text() };
  }

  async function answer(query: string): Promise<unknown> {
    return JSON.parse((await ask(query)).text) as unknown;
  }

  async function health(path: "live" | "ready"): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await fetch(`${url}/health/${path}`);
    return { status: response.status, body: await response.json() };
  }

  test("tells it clearly, shows nothing of its inside, and recovers by itself", async () => {
    const ofA06 = { data: { platform: { code: "A06", owner: { key: "bo-khoa-hoc-va-cong-nghe" } } } };
    await expect(answer(ASKED_BEFORE)).resolves.toEqual(ofA06);
    await expect(health("ready")).resolves.toEqual({ status: 200, body: { status: "ready" } });

    await server.stop();
    // What was asked before is kept in memory, and must not be given out: nobody knows whether it still holds.
    for (const query of [ASKED_BEFORE, NEVER_ASKED_BEFORE]) {
      const { text } = await ask(query);
      expect(JSON.parse(text)).toMatchObject({
        data: { platform: null },
        errors: [
          {
            message: expect.stringContaining("cannot be reached now") as unknown,
            extensions: { code: "SERVICE_UNAVAILABLE" },
          },
        ],
      });
      expect(text).not.toMatch(
        /127\.0\.0\.1|localhost|bolt:|:\d{4,5}|ServiceUnavailable|ECONNREFUSED|MATCH|stack|\.[jt]s\b|node_modules/,
      );
    }
    await expect(health("ready")).resolves.toEqual({
      status: 503,
      body: { status: "not ready", reason: "the store does not answer" },
    });
    await expect(health("live")).resolves.toEqual({ status: 200, body: { status: "live" } });

    await server.restart();
    await until(async () => (await health("ready")).status === 200);
    await expect(answer(ASKED_BEFORE)).resolves.toEqual(ofA06);
    await expect(answer(NEVER_ASKED_BEFORE)).resolves.toEqual({
      data: { platform: { code: "B31", owner: { key: "bo-noi-vu" } } },
    });
  }, 180_000);
});

/** Asks again until it is so; the test's own time limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(200);
}
