import type { AnswerError } from "../../support/api.js";
import { chain, drawn, needs } from "../../support/drawn-graph.js";
import type { GraphApi } from "../../support/graph-api.js";
import { startGraphApi } from "../../support/graph-api.js";

// B31 ──▶ B30 ──▶ A02 ──▶ kho, an external system
let api: GraphApi;

beforeAll(async () => {
  api = await startGraphApi(drawn([...chain("B31 B30 A02"), needs("A02", "kho")]));
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

const trace = (args: string) => `{ trace(direction: BOTH, ${args}) { truncatedBy } }`;
const paths = (args: string) => `{ paths(${args}) { truncatedBy } }`;
const impact = (args: string) => `{ impact(${args}) { truncatedBy } }`;

describe("a root", () => {
  test.each([
    [trace('from: ["B32"]'), "from.0", /^there is no platform «B32»; did you mean B30, B31, A02\?$/],
    [trace('from: ["B31", "b30"]'), "from.1", /^there is no platform «b30»; did you mean B30/],
    [trace('from: [""]'), "from.0", /^there is no platform «»/],
    [paths('from: "B3l", to: "A02"'), "from", /^there is no platform «B3l»; did you mean B30, B31/],
    [paths('from: "B31", to: "A2"'), "to", /^there is no platform «A2»; did you mean A02/],
    [impact('of: "A20", event: { kind: OUTAGE }'), "of", /^there is no platform «A20»; did you mean A02/],
  ])("that is unknown is refused with the nearest codes: %s", async (query, argument, message) => {
    expect(await errorsOf(query)).toEqual(refused(argument, message));
  });

  test.each([
    [trace('from: ["kho"]'), "from.0"],
    [paths('from: "B31", to: "kho"'), "to"],
    [impact('of: "kho", event: { kind: OUTAGE }'), "of"],
  ])("that is an external system is refused with a way to ask: %s", async (query, argument) => {
    expect(await errorsOf(query)).toEqual(refused(argument, /^«kho» is an external system.*filter: \{to: \["kho"\]\}/));
  });

  test("is needed: none are refused, and so are 101 and 10,000; a hundred of one are one", async () => {
    const ask = "query ($from: [String!]!) { trace(from: $from, direction: DEPENDENCIES) { roots { code } } }";
    const of = (count: number) => ({ from: Array.from({ length: count }, () => "B31") });
    expect(await errorsOf(ask, of(0))).toEqual(refused("from", /^from is empty; give at least one platform's code$/));
    expect(await errorsOf(ask, of(101))).toEqual(refused("from", /^from has 101 entries; allowed: at most 100$/));
    expect(await errorsOf(ask, of(10_000))).toEqual(refused("from", /^from has 10000 entries; allowed: at most 100$/));
    await expect(api.data(ask, of(100))).resolves.toEqual({ trace: { roots: [{ code: "B31" }] } });
  });
});

describe("how far", () => {
  test("a trace goes may be nowhere or very far, not backwards, and no fraction", async () => {
    const depths = async (args: string) =>
      (await api.data(
        `{ trace(from: ["B31"], direction: DEPENDENCIES ${args}) { nodes { depth } truncatedBy } }`,
      )) as object;
    const whole = { trace: { nodes: [{ depth: 1 }, { depth: 2 }, { depth: 3 }], truncatedBy: null } };
    await expect(depths("")).resolves.toEqual(whole);
    await expect(depths("maxDepth: null")).resolves.toEqual(whole);
    await expect(depths("maxDepth: 2147483647")).resolves.toEqual(whole);
    await expect(depths("maxDepth: 3")).resolves.toEqual(whole);
    await expect(depths("maxDepth: 1")).resolves.toEqual({ trace: { nodes: [{ depth: 1 }], truncatedBy: "DEPTH" } });
    await expect(depths("maxDepth: 0")).resolves.toEqual({ trace: { nodes: [], truncatedBy: "DEPTH" } });
    expect(await errorsOf(trace('from: ["B31"], maxDepth: -1'))).toEqual(
      refused("maxDepth", /^maxDepth is -1; allowed: 0 and more$/),
    );
    expect(await errorsOf(trace('from: ["B31"], maxDepth: 2147483648'))).toEqual(refused("maxDepth", /32-bit/));
    expect(await errorsOf(trace('from: ["B31"], maxDepth: 1.5'))).toEqual(refused("maxDepth", /non-integer/));
  });

  test.each([
    ["maxLength: 0", "maxLength", /^maxLength is 0; allowed: 1 to 20$/],
    ["maxLength: -1", "maxLength", /^maxLength is -1; allowed: 1 to 20$/],
    ["maxLength: 21", "maxLength", /^maxLength is 21; allowed: 1 to 20$/],
    ["maxLength: 2147483647", "maxLength", /allowed: 1 to 20$/],
    ["first: 0", "first", /^first is 0; allowed: 1 to 100$/],
    ["first: -5", "first", /^first is -5; allowed: 1 to 100$/],
    ["first: 101", "first", /^first is 101; allowed: 1 to 100$/],
  ])("paths go, and how many, is bounded: %s", async (args, argument, message) => {
    expect(await errorsOf(paths(`from: "B31", to: "A02", ${args}`))).toEqual(refused(argument, message));
  });

  test("start conflicts go is bounded, and a foreign cursor is refused", async () => {
    const conflicts = (args: string) => `{ startConflicts(${args}) { totalCount } }`;
    expect(await errorsOf(conflicts("first: 101"))).toEqual(refused("first", /^first is 101; allowed: 0 to 100$/));
    expect(await errorsOf(conflicts("first: -1"))).toEqual(refused("first", /^first is -1; allowed: 0 to 100$/));
    expect(await errorsOf(conflicts('after: "nonsense"'))).toEqual(refused("after", /is no cursor of this connection/));
  });
});

test("paths from a platform to itself are refused with where to look", async () => {
  expect(await errorsOf(paths('from: "B31", to: "B31"'))).toEqual(
    refused("to", /^from and to are both B31; structure shows the cycles/),
  );
});

test("a delay needs its new date; other events do not", async () => {
  expect(await errorsOf(impact('of: "A02", event: { kind: DELAY }'))).toEqual(
    refused("event.until", /^a delay needs the new date/),
  );
  expect(await errorsOf(impact('of: "A02", event: { kind: DELAY, until: null }'))).toEqual(
    refused("event.until", /^a delay needs/),
  );
  expect(await errorsOf(impact('of: "A02", event: { kind: DELAY, until: "2028-13-01" }'))).toEqual(
    refused("event.until", /LocalDate/),
  );
  expect(await errorsOf(impact('of: "A02", event: { kind: OUTAGE, until: "2028-01-01" }'))).toEqual([]);
});

test.each([
  'trace(from: ["B31"], direction: BOTH, filter: $filter) { truncatedBy }',
  'paths(from: "B31", to: "A02", filter: $filter) { truncatedBy }',
  'impact(of: "A02", event: { kind: OUTAGE }, filter: $filter) { truncatedBy }',
  "structure(filter: $filter) { layers { level } }",
  "startConflicts(filter: $filter) { totalCount }",
  'compare(from: "2027-01-01", to: "2028-01-01", filter: $filter) { begun { id } }',
  'platform(code: "B31") { reach(filter: $filter) { dependents { direct } } }',
  'agency(key: "bo-a") { dependsOn(filter: $filter) { dependencies { id } } }',
])(
  "a filter with more than a hundred entries is refused, and one that leaves nothing is no mistake: %s",
  async (field) => {
    const ask = `query ($filter: DependencyFilter) { ${field} }`;
    const codes = (count: number) => Array.from({ length: count }, () => "A02");
    expect(await errorsOf(ask, { filter: { to: codes(101) } })).toEqual(
      refused("filter.to", /^filter.to has 101 entries; allowed: at most 100$/),
    );
    expect(await errorsOf(ask, { filter: { to: codes(100), from: ["nobody"], kind: [] } })).toEqual([]);
  },
);

test("a coverage of more than a hundred entries in a filter is refused; one of unknown codes is empty", async () => {
  const ask =
    "query ($of: PlatformFilter) { coverage(consumers: $of, providers: $of) { rows { missing } providers { code } } }";
  expect(await errorsOf(ask, { of: { codes: Array.from({ length: 101 }, () => "A02") } })).not.toEqual([]);
  await expect(api.data(ask, { of: { codes: ["B99", "kho"] } })).resolves.toEqual({
    coverage: { rows: [], providers: [] },
  });
});
