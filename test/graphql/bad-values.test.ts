import type { AnswerError, TestApi } from "../support/api.js";
import { post, startApi } from "../support/api.js";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

async function errorsOf(query: string, variables?: object): Promise<readonly AnswerError[]> {
  const { errors = [] } = await api.answer(query, variables);
  return errors;
}

function refused(argument: string, message: RegExp): object[] {
  return [
    expect.objectContaining({
      message: expect.stringMatching(message) as string,
      extensions: { code: "BAD_USER_INPUT", argument },
    }) as object,
  ];
}

/** A cursor of a list of platforms in an order. */
async function cursorOf(order: string): Promise<string> {
  const { platforms } = (await api.data(`{ platforms(orderBy: ${order}, first: 1) { pageInfo { endCursor } } }`)) as {
    platforms: { pageInfo: { endCursor: string } };
  };
  return platforms.pageInfo.endCursor;
}

describe("paging", () => {
  test.each([
    ["first: -1", "first", /first is -1; allowed: 0 to 100/],
    ["first: 101", "first", /first is 101; allowed: 0 to 100/],
    ["first: 100000", "first", /first is 100000; allowed: 0 to 100/],
    ["first: 10000000000", "first", /32-bit/],
    ["first: 1.5", "first", /Int cannot represent non-integer value: 1.5/],
    ['first: "5"', "first", /Int cannot represent non-integer value: "5"/],
    ["last: -1", "last", /last is -1; allowed: 0 to 100/],
    ["last: 101", "last", /last is 101; allowed: 0 to 100/],
    ["first: 1, last: 1", "last", /give one of them/],
    ["first: 0, last: 0", "last", /give one of them/],
  ])("%s names its argument and what is allowed", async (paging, argument, message) => {
    for (const field of ["platforms", "agencies", "capabilities", "dependencies"]) {
      expect(await errorsOf(`{ ${field}(${paging}) { totalCount } }`)).toEqual(refused(argument, message));
    }
    expect(await errorsOf(`{ platform(code: "A01") { dependents(${paging}) { totalCount } } }`)).toEqual(
      refused(argument, message),
    );
    expect(await errorsOf(`{ agency(key: "bo-cong-an") { platforms(${paging}) { totalCount } } }`)).toEqual(
      refused(argument, message),
    );
  });

  test.each([
    ["garbage", "garbage"],
    ["nothing", ""],
    ["base64 of something else", Buffer.from("platforms.CODE").toString("base64url")],
    ["JSON of another shape", Buffer.from('{"code":"A01"}').toString("base64url")],
    ["too few keys", Buffer.from('["platforms.CODE"]').toString("base64url")],
    ["too many keys", Buffer.from('["platforms.CODE","A01","A02"]').toString("base64url")],
    ["a key of another type", Buffer.from('["platforms.CODE",1]').toString("base64url")],
    ["a key that is a map", Buffer.from('["platforms.CODE",{"a":1}]').toString("base64url")],
    ["a null key", Buffer.from('["platforms.CODE",null]').toString("base64url")],
    ["a very long one", "x".repeat(50_000)],
  ])("a cursor that is %s is refused", async (_what, cursor) => {
    expect(await errorsOf("query ($c: String) { platforms(after: $c) { totalCount } }", { c: cursor })).toEqual(
      refused("after", /is no cursor of this connection/),
    );
    expect(
      await errorsOf("query ($c: String) { platforms(last: 1, before: $c) { totalCount } }", { c: cursor }),
    ).toEqual(refused("before", /is no cursor/));
  });

  test("a cursor of another list, or of another order, is refused", async () => {
    const byCode = await cursorOf("CODE");
    for (const field of ["agencies", "capabilities", "dependencies", 'platform(code: "A01") { dependents']) {
      const end = field.includes("{") ? "}" : "";
      expect(await errorsOf(`{ ${field}(after: "${byCode}") { totalCount } ${end} }`)).toEqual(
        refused("after", /is no cursor/),
      );
    }
    expect(await errorsOf(`{ search(text: "a", after: "${byCode}") { totalCount } }`)).toEqual(
      refused("after", /is no cursor/),
    );
    for (const order of ["NAME", "START", "DEPENDENTS"]) {
      expect(await errorsOf(`{ platforms(orderBy: ${order}, after: "${byCode}") { totalCount } }`)).toEqual(
        refused("after", /in the same order/),
      );
      expect(await errorsOf(`{ platforms(after: "${await cursorOf(order)}") { totalCount } }`)).toEqual(
        refused("after", /in the same order/),
      );
    }
  });
});

describe("days", () => {
  test.each(["2026-13-45", "2026-02-30", "2026-2-3", "01/07/2026", "today", ""])(
    "«%s» is none, as a literal and as a variable",
    async (day) => {
      const literals: readonly (readonly [query: string, argument: string])[] = [
        [`{ platforms(asOf: "${day}") { totalCount } }`, "asOf"],
        [`{ registry(asOf: "${day}") { revision } }`, "asOf"],
        [`{ platform(code: "A01") { dependencies(asOf: "${day}") { totalCount } } }`, "asOf"],
      ];
      for (const [query, argument] of literals) expect(await errorsOf(query)).toEqual(refused(argument, /LocalDate/));
      expect(await errorsOf("query ($day: LocalDate) { platforms(asOf: $day) { totalCount } }", { day })).toEqual(
        refused("day", /LocalDate/),
      );
    },
  );

  test("a number is none", async () => {
    expect(await errorsOf("{ platforms(asOf: 20260701) { totalCount } }")).toEqual(refused("asOf", /date/));
    expect(
      await errorsOf("query ($day: LocalDate) { platforms(asOf: $day) { totalCount } }", { day: 20260701 }),
    ).toEqual(refused("day", /not string/));
  });
});

describe("filters", () => {
  const tooMany = Array.from({ length: 101 }, () => "A01");

  test.each([
    ["platforms", "PlatformFilter", { codes: tooMany }, "filter.codes"],
    ["platforms", "PlatformFilter", { owner: tooMany }, "filter.owner"],
    ["platforms", "PlatformFilter", { capability: tooMany }, "filter.capability"],
    ["platforms", "PlatformFilter", { state: tooMany.map(() => "RETIRED") }, "filter.state"],
    ["platforms", "PlatformFilter", { text: "a".repeat(201) }, "filter.text"],
    ["dependencies", "DependencyFilter", { from: tooMany }, "filter.from"],
    ["dependencies", "DependencyFilter", { to: tooMany }, "filter.to"],
    ["dependencies", "DependencyFilter", { kind: tooMany.map(() => "OTHER") }, "filter.kind"],
    ["dependencies", "DependencyFilter", { basis: tooMany.map(() => "STATED") }, "filter.basis"],
    ["dependencies", "DependencyFilter", { status: tooMany.map(() => "LIVE") }, "filter.status"],
  ])("too much in a filter of %s is refused: %s.%j", async (field, type, filter, argument) => {
    expect(await errorsOf(`query ($filter: ${type}) { ${field}(filter: $filter) { totalCount } }`, { filter })).toEqual(
      refused(argument, /has (101 entries|201 characters); allowed: at most (100|200)/),
    );
  });

  test("a hundred entries are allowed", async () => {
    expect(
      await errorsOf("query ($codes: [String!]) { platforms(filter: { codes: $codes }) { totalCount } }", {
        codes: tooMany.slice(1),
      }),
    ).toEqual([]);
  });

  test("more than a hundred ids are refused", async () => {
    expect(await errorsOf("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: tooMany })).toEqual(
      refused("ids", /101 entries; allowed: at most 100/),
    );
  });

  test("an unknown word of an enum is refused, with its place", async () => {
    expect(await errorsOf("{ platforms(filter: { state: [IN_OPERATION, BROKEN] }) { totalCount } }")).toEqual(
      refused("filter.state", /BROKEN/),
    );
    expect(await errorsOf("{ platforms(orderBy: SIZE) { totalCount } }")).toEqual(refused("orderBy", /SIZE/));
    expect(await errorsOf('{ platform(code: "A01") { name(lang: FR) } }')).toEqual(refused("lang", /FR/));
    expect(
      await errorsOf("query ($filter: PlatformFilter) { platforms(filter: $filter) { totalCount } }", {
        filter: { state: ["IN_OPERATION", "BROKEN"] },
      }),
    ).toEqual(refused("filter.state[1]", /BROKEN/));
  });

  test("values of the wrong type, null among entries and missing variables are refused", async () => {
    expect(await errorsOf("{ platform(code: 6) { id } }")).toEqual(
      refused("code", /String cannot represent a non string value: 6/),
    );
    expect(await errorsOf("{ platforms(filter: { codes: [null] }) { totalCount } }")).toEqual(
      refused("filter.codes", /null/),
    );
    expect(await errorsOf("query ($code: String!) { platform(code: $code) { id } }")).toEqual(
      refused("code", /was not provided/),
    );
    expect(await errorsOf("query ($code: String!) { platform(code: $code) { id } }", { code: null })).toEqual(
      refused("code", /must not be null/),
    );
    expect(
      await errorsOf("query ($filter: PlatformFilter) { platforms(filter: $filter) { totalCount } }", {
        filter: { size: 1 },
      }),
    ).toEqual(refused("filter", /"size" is not defined by type "PlatformFilter"/));
  });
});

test("a refused field leaves the rest of the answer standing", async () => {
  const { data, errors } = await api.answer(
    '{ platform(code: "A06") { code dependents(first: -1) { totalCount } } node(id: "Platform:A01") { id } }',
  );
  expect(data).toEqual({ platform: null, node: { id: "Platform:A01" } });
  expect(errors).toEqual([expect.objectContaining({ path: ["platform", "dependents"] })]);
});

describe("operations that the schema does not know", () => {
  test.each([
    ["a mutation", "mutation { destroy }", /Cannot query field "destroy"/],
    ["a subscription", "subscription { everything }", /no subscription/],
    ["a field", "{ everything }", /Cannot query field "everything"/],
    ["an argument", '{ platform(name: "A01") { id } }', /argument "name"|Unknown argument "name"/],
    ["a missing argument", "{ platform { id } }", /required/],
  ])("%s is the caller's mistake", async (_what, query, message) => {
    const response = await post(`${api.url}/graphql`, { query });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: AnswerError[] };
    expect(errors.map((error) => error.message).join("\n")).toMatch(message);
    expect(errors.every(({ extensions }) => extensions["code"] === "GRAPHQL_VALIDATION_FAILED")).toBe(true);
  });

  test("the name of an operation that is not there is the caller's mistake", async () => {
    const response = await post(`${api.url}/graphql`, {
      query: "query A { __typename } query B { __typename }",
      operationName: "C",
    });
    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toMatchObject({
      errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
    });
  });
});

test("none of it is logged as our own fault", () => {
  expect(api.log.filter(({ msg }) => msg === "unexpected error")).toEqual([]);
});
