import { readFileSync } from "node:fs";

import type { TestApi } from "../support/api.js";
import { post, startApi } from "../support/api.js";

const LISTED = "https://kientruc.example.vn";
const OTHER = "https://evil.example";

async function withApi(settings: Record<string, string>, work: (api: TestApi) => Promise<void>): Promise<void> {
  const api = await startApi({ settings });
  try {
    await work(api);
  } finally {
    await api.stop();
  }
}

describe("the paths of the service", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(async () => {
    await api.stop();
  });

  test("health: alive, and ready", async () => {
    const live = await api.fetch("/health/live");
    const ready = await api.fetch("/health/ready");
    expect([live.status, await live.json()]).toEqual([200, { status: "live" }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
  });

  test("the schema is the committed one", async () => {
    const response = await api.fetch("/schema.graphql");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const committed = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
    // test/graphql/contract.test.ts shows the difference, where there is one.
    expect((await response.text()) === committed).toBe(true);
  });

  test("the front page leads to GraphiQL, whose files all come from here", async () => {
    const front = await api.fetch("/", { redirect: "manual" });
    expect([front.status, front.headers.get("location")]).toEqual([302, "/graphiql"]);

    const page = await (await api.fetch("/graphiql")).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(files.length).toBeGreaterThanOrEqual(5);
    // The icon is no file: an empty one stands in the page itself.
    for (const file of files.filter((address) => address !== "data:,")) {
      expect(file).toMatch(/^\/graphiql\//);
      expect((await api.fetch(file)).status).toBe(200);
    }
  });

  test.each([
    "/nowhere",
    "/graphiql/nope.js",
    "/graphiql/..%2f..%2fpackage.json",
    "/health",
    "/%ff",
    "/.env",
    "/schema/schema.graphql",
  ])("nothing is at %s, and that is said in JSON", async (path) => {
    const response = await api.fetch(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });

  test("headers that keep browsers careful stand on every answer, and nothing tells what runs here", async () => {
    for (const path of ["/graphql?query=%7B__typename%7D", "/graphiql", "/health/live", "/nowhere"]) {
      const { headers } = await api.fetch(path);
      expect(headers.get("content-security-policy")).toMatch(
        /default-src 'self'.*object-src 'none'.*script-src 'self'/,
      );
      expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("server")).toBeNull();
    }
  });

  test("every request has an id of its own, whatever the caller sends", async () => {
    const ids = await Promise.all(
      [1, 2].map(async () =>
        (await api.fetch("/health/live", { headers: { "x-request-id": "mine" } })).headers.get("x-request-id"),
      ),
    );
    expect(new Set([...ids, "mine"]).size).toBe(3);
  });

  test("no other origin may read answers", async () => {
    const answer = await post(`${api.url}/graphql`, { query: "{ __typename }" }, { origin: OTHER });
    const preflight = await api.fetch("/graphql", {
      method: "OPTIONS",
      headers: { origin: OTHER, "access-control-request-method": "POST" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.headers.get("access-control-allow-methods")).toBeNull();
  });

  test("introspection is on", async () => {
    await expect(api.data("{ __schema { queryType { name } } }")).resolves.toEqual({
      __schema: { queryType: { name: "Query" } },
    });
  });
});

test("CORS_ORIGINS lets the listed origins read answers, and no other", async () => {
  await withApi({ CORS_ORIGINS: `${LISTED}, https://second.example.vn` }, async (api) => {
    const allowed = async (origin: string): Promise<string | null> =>
      (await post(`${api.url}/graphql`, { query: "{ __typename }" }, { origin })).headers.get(
        "access-control-allow-origin",
      );

    await expect(allowed(LISTED)).resolves.toBe(LISTED);
    await expect(allowed("https://second.example.vn")).resolves.toBe("https://second.example.vn");
    await expect(allowed(OTHER)).resolves.toBeNull();
    await expect(allowed("null")).resolves.toBeNull();
    await expect(allowed(`${LISTED}.evil.example`)).resolves.toBeNull();

    const preflight = await api.fetch("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: LISTED,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type");
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
  });
});

test("INTROSPECTION=false hides the schema from questions, and answers all others", async () => {
  await withApi({ INTROSPECTION: "false" }, async (api) => {
    const { errors } = await api.answer("{ __schema { queryType { name } } }");
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: "GRAPHQL_VALIDATION_FAILED" }) as unknown,
      }),
    ]);
    await expect(api.data('{ platform(code: "A06") { __typename code } }')).resolves.toEqual({
      platform: { __typename: "Platform", code: "A06" },
    });
  });
});

test("limits are settings", async () => {
  await withApi(
    { MAX_DEPTH: "5", MAX_ALIASES: "2", MAX_COST: "1000", MAX_TOKENS: "100", MAX_BODY_BYTES: "1000" },
    async (api) => {
      const codeOf = async (query: string): Promise<unknown> =>
        (await api.answer(query)).errors?.[0]?.extensions["code"];
      await expect(codeOf("{ a: registry { asOf } b: registry { asOf } }")).resolves.toBeUndefined();
      await expect(codeOf("{ a: registry { asOf } b: registry { asOf } c: registry { asOf } }")).resolves.toBe(
        "LIMIT_EXCEEDED",
      );
      await expect(
        codeOf('{ platform(code: "A01") { owner { platforms { nodes { owner { name } } } } } }'),
      ).resolves.toBe("LIMIT_EXCEEDED");
      await expect(codeOf("{ platforms(first: 100) { nodes { dependents { nodes { id } } } } }")).resolves.toBe(
        "LIMIT_EXCEEDED",
      );
      await expect(codeOf(`{ ${"id ".repeat(100)} }`)).resolves.toBe("LIMIT_EXCEEDED");
      await expect(codeOf(`{ __typename } # ${"x".repeat(1000)}`)).resolves.toBe("LIMIT_EXCEEDED");
    },
  );
});
