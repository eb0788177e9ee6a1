import type { DrawnGraph } from "../../support/drawn-graph.js";
import { drawn, needs } from "../../support/drawn-graph.js";
import type { GraphApi } from "../../support/graph-api.js";
import { startGraphApi } from "../../support/graph-api.js";

/** So many platforms of Group B that need A01 and A02, and each its neighbour and an external system. */
function spokes(size: number): DrawnGraph {
  const code = (index: number) => `B${String(index).padStart(3, "0")}`;
  return drawn(
    Array.from({ length: size }, (_, index) => [
      needs(code(index), "A01"),
      needs(code(index), "A02", { kind: "DATA_EXCHANGE" }),
      needs(code(index), `kho-${String(index % 10)}`, { kind: "HOSTING" }),
      ...(index === 0 ? [] : [needs(code(index), code(index - 1), { kind: "DATA_SOURCE" })]),
    ]).flat(),
  );
}

/** Each question with the statements that it costs once the snapshot is read, whatever the size of the graph. */
const QUESTIONS: readonly (readonly [what: string, query: string, statements: readonly string[]])[] = [
  [
    "a trace",
    '{ trace(from: ["A01"], direction: DEPENDENTS) { roots { code name owner { name } } nodes { depth target { ... on Platform { code name owner { key } } } } edges { id kind from { code } } truncatedBy } }',
    ["(revision)"],
  ],
  [
    "a trace that reaches external systems",
    '{ trace(from: ["B001"], direction: DEPENDENCIES, maxDepth: 3) { nodes { target { ... on Platform { code } ... on ExternalSystem { key name } } } } }',
    ["(revision)", "dependencies.externalSystemsByIds"],
  ],
  [
    "paths",
    '{ paths(from: "B003", to: "A01") { paths { length edges { from { code } to { ... on Platform { code name } } } } } }',
    ["(revision)"],
  ],
  [
    "an impact",
    '{ impact(of: "A01", event: { kind: OUTAGE }) { affected { platform { code name owner { name } } via { kind from { code } } explanation } agencies { agency { name } platforms { code } } } }',
    ["(revision)"],
  ],
  [
    "a structure",
    "{ structure { cycles { platforms { code } } hubs { platform { code owner { name } } transitiveDependents } singlePointsOfFailure { cutOff { code } } layers { platforms { code name } } } }",
    ["(revision)"],
  ],
  [
    "a coverage",
    '{ coverage(consumers: { codes: ["B001", "B002", "B003"] }) { rows { consumer { code } cells { state provider { code } dependencies { id } } } } }',
    ["(revision)", "platforms.page", "platforms.page"],
  ],
  [
    "start conflicts",
    "{ startConflicts(first: 100) { totalCount nodes { certainty explanation dependency { from { code } } } } }",
    ["(revision)"],
  ],
  [
    "a comparison",
    '{ compare(from: "2026-01-01", to: "2028-01-01") { states { platform { code } } begun { id } } }',
    ["(revision)"],
  ],
];

describe.each([10, 90])("in a graph of %i platforms and two", (size) => {
  let api: GraphApi;

  beforeAll(async () => {
    api = await startGraphApi(spokes(size));
    await api.data("{ structure { layers { level } } }");
  });

  afterAll(async () => {
    await api.stop();
  });

  test.each(QUESTIONS)("%s costs the same statements", async (_what, query, statements) => {
    api.store.restart();
    await api.data(query);
    expect([...api.store.statements].sort()).toEqual([...statements].sort());
  });

  test("reach of every platform, and the links of every agency, cost a statement for the lists alone", async () => {
    api.store.restart();
    await api.data(
      "{ platforms(first: 100) { nodes { code reach { dependents { direct transitive } } } } agencies { nodes { dependsOn { dependencies { id } } } } }",
    );
    expect([...api.store.statements].sort()).toEqual(["(revision)", "agencies.page", "platforms.page"]);
  });

  test("the words of edges are read together, whatever their number", async () => {
    api.store.restart();
    await api.data(
      '{ trace(from: ["A01"], direction: DEPENDENTS, maxDepth: 1) { edges { purpose rule { key } citations { quote } } } }',
    );
    expect([...api.store.statements].sort()).toEqual(["(revision)", "dependencies.byIds"]);
  });
});
