import { StoreError } from "../../src/store/store-error.js";
import type { AnswerError, LogLine, TestApi } from "../support/api.js";
import { post, startApi } from "../support/api.js";
import { FaultyGraphStore } from "../support/faulty-graph-store.js";

const TIMEOUT_MS = 300;
const INSIDE = "MATCH (p:Platform {id: $secret}) failed at bolt://db.internal:7687, see /var/lib/graph/store.db";
const QUESTION = '{ platform(code: "A06") { name } registry(asOf: "2026-07-01") { asOf } }';

let api: TestApi;
let store: FaultyGraphStore;

beforeAll(async () => {
  api = await startApi({
    settings: { REQUEST_TIMEOUT_MS: String(TIMEOUT_MS) },
    around: (inner) => (store = new FaultyGraphStore(inner)),
  });
});

afterAll(async () => {
  await api.stop();
});

afterEach(async () => {
  store.heal();
  await expect(api.data('{ platform(code: "A06") { code } }')).resolves.toEqual({ platform: { code: "A06" } });
});

interface Heard {
  readonly status: number;
  readonly requestId: string | null;
  readonly text: string;
  readonly data: unknown;
  readonly error: AnswerError;
}

async function ask(query = QUESTION): Promise<Heard> {
  const response = await post(`${api.url}/graphql`, { query });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data: unknown; errors: [AnswerError] };
  expect(errors).toHaveLength(1);
  return { status: response.status, requestId: response.headers.get("x-request-id"), text, data, error: errors[0] };
}

/** What the log says of a request beside that it came and went. */
function faultsLogged(requestId: string | null): readonly LogLine[] {
  return api.log.filter((line) => line["requestId"] === requestId);
}

describe("what nobody expected", () => {
  test.each([
    ["a statement that the store does not accept", new StoreError("BUG", INSIDE)],
    ["a store that must not be used like this", new StoreError("REFUSED", INSIDE)],
    ["a broken constraint", new StoreError("CONSTRAINT", INSIDE)],
    ["any error", new Error(INSIDE, { cause: new Error(INSIDE) })],
    ["an error with a code of GraphQL", Object.assign(new Error(INSIDE), { extensions: { code: "BAD_USER_INPUT" } })],
    ["something thrown that is no error", INSIDE],
  ])("%s is masked; its id is in the log and in the header", async (_what, failure) => {
    store.failure = failure;
    const { status, requestId, text, data, error } = await ask();

    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(error).toEqual({
      message: "Something went wrong on our side; the id tells us where to look.",
      locations: [{ line: 1, column: 3 }],
      path: ["platform"],
      extensions: { code: "INTERNAL_SERVER_ERROR", id: requestId },
    });
    expect(text).not.toMatch(/MATCH|secret|bolt|db\.internal|\/var|\.ts|\.js|stack|StoreError|at /);
    // What does not need the store is answered.
    expect({ status, data }).toEqual({ status: 200, data: { platform: null, registry: { asOf: "2026-07-01" } } });

    const lines = faultsLogged(requestId);
    expect(lines).toEqual([expect.objectContaining({ level: 50, msg: "unexpected error", path: ["platform"] })]);
    expect(JSON.stringify(lines)).toContain(INSIDE);
  });
});

describe("what is expected of a store now and then", () => {
  test("a store that cannot be reached is said to be so, without where it is", async () => {
    store.failure = new StoreError("UNAVAILABLE", INSIDE);
    const { error, text, requestId } = await ask();
    expect(error).toMatchObject({ extensions: { code: "SERVICE_UNAVAILABLE" } });
    expect(error.message).toMatch(/cannot be reached now/);
    expect(text).not.toMatch(/MATCH|bolt|\/var/);
    expect(faultsLogged(requestId)).toEqual([]);
  });

  test.each(["TIMEOUT", "LIMIT"] as const)(
    "a statement that ends by its own %s is said to take too long",
    async (kind) => {
      store.failure = new StoreError(kind, INSIDE);
      const { error, text, requestId } = await ask();
      expect(error).toMatchObject({ extensions: { code: "TIMEOUT" } });
      expect(text).not.toMatch(/MATCH|bolt|\/var/);
      expect(faultsLogged(requestId)).toEqual([]);
    },
  );
});

describe("a request that takes longer than it may", () => {
  async function askInTime(query?: string): Promise<Heard> {
    const start = performance.now();
    const heard = await ask(query);
    expect(performance.now() - start).toBeLessThan(TIMEOUT_MS * 3);
    return heard;
  }

  test("ends with TIMEOUT where a read is slow", async () => {
    store.readDelay = TIMEOUT_MS * 6;
    const { error } = await askInTime();
    expect(error).toMatchObject({
      path: ["platform"],
      message: expect.stringContaining("300 ms") as string,
      extensions: { code: "TIMEOUT" },
    });
  });

  test("ends with TIMEOUT where many reads are each fast enough", async () => {
    store.readDelay = TIMEOUT_MS / 2.5;
    const { error } = await askInTime(
      '{ platform(code: "A06") { dependents { nodes { from { services { citations { provision { document { number } } } } } } } dependencies { nodes { citations { provision { text document { number } } } } } } }',
    );
    expect(error).toMatchObject({ extensions: { code: "TIMEOUT" } });
  });

  test("ends with TIMEOUT where the store does not say its revision", async () => {
    store.revisionDelay = TIMEOUT_MS * 6;
    expect((await askInTime()).error).toMatchObject({ extensions: { code: "TIMEOUT" } });
    expect((await askInTime("{ registry { revision } }")).error).toMatchObject({ extensions: { code: "TIMEOUT" } });
  });
});

test("queries, variables and credentials are not in the log", async () => {
  await api.fetch("/graphql?query=%7B__typename%7D&secret=word-in-the-address", {
    headers: { authorization: "Bearer very-secret" },
  });
  await post(`${api.url}/graphql`, {
    query: "query ($text: String!) { search(text: $text) { totalCount } }",
    variables: { text: "a plan that is not public" },
  });
  const log = JSON.stringify(api.log);
  expect(log).not.toMatch(/very-secret|word-in-the-address|a plan that is not public/);
  expect(api.log.some(({ msg }) => msg === "request completed")).toBe(true);
});

test("not ready while the store does not answer, and ready when it does again", async () => {
  store.failure = new StoreError("UNAVAILABLE", INSIDE);
  const response = await api.fetch("/health/ready");
  expect(response.status).toBe(503);
  await expect(response.json()).resolves.toEqual({ status: "not ready", reason: "the store does not answer" });
  expect((await api.fetch("/health/live")).status).toBe(200);

  store.heal();
  expect((await api.fetch("/health/ready")).status).toBe(200);
});
