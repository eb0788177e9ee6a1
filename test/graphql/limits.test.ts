import type { AnswerError, TestApi } from "../support/api.js";
import { post, startApi } from "../support/api.js";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

afterEach(async () => {
  // Whatever was refused, the next question is answered.
  await expect(api.data('{ platform(code: "A06") { code } }')).resolves.toEqual({ platform: { code: "A06" } });
});

async function refusal(query: string, variables: object = {}): Promise<AnswerError & { readonly status: number }> {
  api.store.restart();
  const response = await post(`${api.url}/graphql`, { query, variables });
  const { errors } = (await response.json()) as { errors: [AnswerError] };
  // Refused before the store is asked anything.
  expect(api.store.statements).toEqual([]);
  return { ...errors[0], status: response.status };
}

function exceeded(message: RegExp, status = 400): object {
  return expect.objectContaining({
    status,
    message: expect.stringMatching(message) as string,
    extensions: { code: "LIMIT_EXCEEDED" },
  }) as object;
}

const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: platform(code: "A06") { code }`).join(" ")} }`;

const nested = (depth: number): string =>
  `{ capability(key: "data-exchange") ${"{ broader ".repeat(depth - 2)}{ key }${" }".repeat(depth - 2)} }`;

test("100 aliases are answered, 101 and 5,000 are refused", async () => {
  const { data } = await api.answer(aliases(100));
  expect(Object.keys(data as object)).toHaveLength(100);
  expect(await refusal(aliases(101))).toEqual(exceeded(/Aliases limit of 100 exceeded, found 101/));
  expect(await refusal(aliases(5_000))).toEqual(exceeded(/more than 20000 tokens/));
});

test("aliases inside fragments count too", async () => {
  const fragment = `fragment F on Query ${aliases(101)}`;
  expect(await refusal(`{ ...F } ${fragment}`)).toEqual(exceeded(/Aliases limit/));
});

test("depth 24 is answered, 25 and 50 are refused", async () => {
  await expect(api.data(nested(24))).resolves.toHaveProperty("capability.broader");
  expect(await refusal(nested(25))).toEqual(exceeded(/depth limit of 24 exceeded, found 25/));
  expect(await refusal(nested(50))).toEqual(exceeded(/depth limit of 24 exceeded, found 50/));
});

test("depth inside fragments counts too, and fragments that spread themselves are refused", async () => {
  const deep = `fragment F on Capability ${"{ broader ".repeat(24)}{ key }${" }".repeat(24)}`;
  expect(await refusal(`{ capability(key: "data-exchange") { ...F } } ${deep}`)).toEqual(exceeded(/depth limit/));
  expect(
    await refusal('{ capability(key: "a") { ...F } } fragment F on Capability { broader { ...F } }'),
  ).toMatchObject({ status: 400 });
});

test("20,001 tokens are refused", async () => {
  expect(await refusal(`{ ${"id ".repeat(20_001)} }`)).toEqual(exceeded(/more than 20000 tokens/));
});

test("a body of 2 MB is refused unread", async () => {
  expect(await refusal(`{ __typename } # ${"x".repeat(2_000_000)}`)).toEqual(exceeded(/too large/, 413));
});

test("page sizes multiply to a cost; what could return a million objects is refused", async () => {
  const query = `query ($first: Int) {
    platforms(first: $first) { nodes { dependencies(first: $first) { nodes { from { dependents(first: $first) { nodes { id from { id } } } } } } } }
  }`;
  expect(await refusal(query, { first: 100 })).toEqual(exceeded(/may hold \d+ objects; allowed: 1000000/));
  expect(await refusal(query.replaceAll("$first)", "100)").replace("query ($first: Int)", ""))).toEqual(
    exceeded(/may hold \d+ objects/),
  );
  // The default page counts where nobody says how many.
  const fiveLevels = `{ platforms { nodes { dependents ${"{ nodes { from { dependents ".repeat(3)}{ nodes { id } }${" } } }".repeat(3)} } } }`;
  expect(await refusal(fiveLevels)).toEqual(exceeded(/may hold \d+ objects/));
  await expect(api.data(query, { first: 5 })).resolves.toHaveProperty("platforms");
});

test("the whole catalogue in one question is affordable", async () => {
  const { errors } = await api.answer(`{
    platforms(first: 100) { nodes { objective services { name } claims { quote } criteria { result }
      dependencies(first: 100) { nodes { citations { quote } } } dependents(first: 100) { nodes { citations { quote } } } } }
  }`);
  expect(errors).toBeUndefined();
});
