import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

import { build, runServer, startServer } from "../support/built-server.js";

beforeAll(async () => {
  await build();
}, 120_000);

test.each(["SIGTERM", "SIGINT"] as const)(
  "after %s it answers what is under way, takes nothing new, and ends well",
  async (signal) => {
    const server = await startServer();

    // A question whose second half is still on its way when the signal comes.
    const body = JSON.stringify({
      query: "{ registry { platformCount } platforms(first: 100) { nodes { code objective } } }",
    });
    const question = request(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    });
    const answered = once(question, "response");
    question.write(body.slice(0, 20));
    // The first half has arrived when the server answers a question that was sent after it.
    await fetch(`${server.url}/health/live`);

    server.process.kill(signal);
    await refusesConnections(server.url);
    question.end(body.slice(20));

    const [response] = (await answered) as [AsyncIterable<Buffer> & { statusCode: number }];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(response.statusCode).toBe(200);
    expect(JSON.parse(Buffer.concat(chunks).toString("utf8"))).toMatchObject({
      data: { registry: { platformCount: 79 } },
    });
    const { code, output } = await server.ended;
    expect(output).toContain("stopping");
    expect(code).toBe(0);
  },
  30_000,
);

test("a second signal does not cut the first one short", async () => {
  const server = await startServer();
  server.process.kill("SIGTERM");
  server.process.kill("SIGTERM");
  await expect(server.ended).resolves.toMatchObject({ code: 0 });
}, 30_000);

test.each([
  [{ PORT: "many" }, /PORT: .*found «many»/],
  [{ GRAPH_URL: "mysql://localhost" }, /GRAPH_URL: allowed: neo4j:\/\/host:7687.*found «mysql:\/\/localhost»/],
  [{ INTROSPECTION: "perhaps", MAX_DEPTH: "1" }, /INTROSPECTION: .*found «perhaps».*MAX_DEPTH: .*found «1»/s],
])("a setting that is wrong stops the start and names itself: %j", async (settings, complaint) => {
  const { code, output } = await runServer(settings);
  expect(output).toMatch(complaint);
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});

test("a port that is taken stops the start and says so", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;

  const { code, output } = await runServer({ GRAPH_URL: "memory:", PORT: String(port) });
  other.close();
  expect(output).toContain("EADDRINUSE");
  expect(output).toContain(String(port));
  expect(code).toBe(1);
}, 30_000);

async function refusesConnections(url: string): Promise<void> {
  for (;;) {
    const taken = await fetch(`${url}/health/live`).then(
      () => true,
      () => false,
    );
    if (!taken) return;
  }
}
