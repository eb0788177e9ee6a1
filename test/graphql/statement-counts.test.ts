import { RevisionCachedGraphStore } from "../../src/store/revision-cached-graph-store.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";
import { EXAMPLE_OPERATIONS } from "../support/example-operations.js";

/**
 * Lists that ask for relations of each row, and how many statements each may cost at most: one for each of its fields
 * that is read from the store, and a few more where batches of one relation form at several depths. What matters is
 * that rows do not count.
 */
const LISTS: readonly (readonly [name: string, query: string, bound: number])[] = [
  [
    "the nested list",
    `{ platforms(first: N) { nodes {
      code name operationalState owner { name } citations { quote provision { path } }
      dependencies(first: 100) { nodes { kind to { ... on Platform { code } ... on ExternalSystem { key } } citations { quote provision { path } } } }
      dependents(first: 100) { nodes { kind from { code } citations { quote provision { path } } } }
    } } }`,
    2,
  ],
  [
    "platforms with everything",
    `{ platforms(first: N) { totalCount nodes {
      objective owner { name citations { quote } } citations { quote provision { text parent { path } document { number issuer { name } } } }
      services { name capabilities { key } citations { quote } } claims { quote capability { key broader { key } } }
      criteria { result criterion { text parent { path children { path } } } citations { quote provision { text } } }
      dependencies { totalCount nodes { rule { key } to { ... on Platform { code objective } ... on ExternalSystem { key citations { quote } } } citations { quote provision { text } } } }
      dependents { totalCount nodes { from { code owner { name } } citations { quote provision { text } } } }
    } } }`,
    25,
  ],
  [
    "platforms by dependents",
    "{ platforms(orderBy: DEPENDENTS, first: N) { totalCount edges { cursor node { code start { text } } } } }",
    2,
  ],
  [
    "agencies with their platforms",
    "{ agencies(first: N) { totalCount nodes { citations { quote } platforms { totalCount nodes { code owner { name } } } } } }",
    5,
  ],
  [
    "capabilities with what claims and provides them",
    `{ capabilities(first: N) { totalCount nodes { broader { name } narrower { name } platforms { code owner { name } }
      services { name platform { code } capabilities { key } citations { quote } } } } }`,
    11,
  ],
  [
    "edges with both ends",
    `{ dependencies(first: N) { totalCount nodes {
      from { code owner { name } } to { ... on Platform { code } ... on ExternalSystem { key citations { quote } } } citations { quote provision { text } }
    } } }`,
    4,
  ],
  [
    "what a search finds",
    '{ search(text: "he thong", first: N) { totalCount nodes { ... on Platform { owner { name } } ... on Service { platform { code } } } } }',
    3,
  ],
  [
    "the provisions of a document",
    '{ document(number: "1132/QĐ-TTg") { provisions { text parent { path } children { path } document { number } } } }',
    4,
  ],
];

/** Statements of the example operations: one for each field that is read, and a few for batches that timing splits. */
const OPERATION_BOUNDS: Readonly<Record<string, number>> = {
  "01-first-question": 13,
  "02-what-does-an-agency-own": 7,
  "03-platform-page": 11,
  // Three searches, each a page and a total, and the owner of what one of them found.
  "04-search": 3 * 2 + 1,
  "05-who-needs": 3,
  "06-law": 4,
  "07-capability": 9,
  "08-due-in-2028": 6,
  "09-what-must-we-connect-to": 7,
  // The snapshot, once a revision, in three statements; then what is asked of the platforms and edges found.
  "10-what-stops-with-ndxp": 5,
  "11-who-is-told-when-vneid-slips": 4,
  "12-who-does-without-data-coordination": 6,
  "13-where-systems-wait-for-each-other": 4,
  "14-everything-a-platform-needs": 5,
  "15-everything-that-needs-a-register": 4,
  "16-how-one-leads-to-another": 4,
  "17-what-carries-the-most": 4,
  "18-who-starts-too-early": 4,
  "19-what-changes-until-2028": 4,
  "20-whom-an-agency-depends-on": 6,
  // The snapshot, the vocabulary of all rows, the clause and its text, and what the rows found claim.
  "21-may-this-plan-go-ahead": 9,
  // All rows with what they claim, then members and capabilities.
  "22-what-is-built-twice": 3,
  // The snapshot, for each of two plans the vocabulary and the functions that no row has, the clause and its text.
  "23-a-plan-that-only-looks-like-one": 9,
};

describe("statements without the cache", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(async () => {
    await api.stop();
  });

  async function statementsOf(query: string): Promise<readonly string[]> {
    api.store.restart();
    await api.data(query);
    return [...api.store.statements];
  }

  test.each(LISTS)("%s: bounded, for five rows and for all", async (_name, query, bound) => {
    const few = await statementsOf(query.replace("first: N", "first: 5"));
    const many = await statementsOf(query.replace("first: N", "first: 100"));

    expect(few.length).toBeLessThanOrEqual(bound);
    expect(many.length).toBeLessThanOrEqual(bound);
  });

  test("the nested list costs the same for 5 and for 79 rows: each relation once", async () => {
    const query = LISTS[0]?.[1] ?? "";
    const few = await statementsOf(query.replace("first: N", "first: 5"));
    const many = await statementsOf(query.replace("first: N", "first: 79"));

    expect(few).toEqual(["platforms.page", "dependencies.pages"]);
    expect(many).toEqual(few);
  });

  test.each(EXAMPLE_OPERATIONS)("$name stays within its bound, with few rows and with many", async ({ name, text }) => {
    const bound = OPERATION_BOUNDS[name] ?? 0;

    expect((await statementsOf(text)).length).toBeLessThanOrEqual(bound);
    expect((await statementsOf(text.replaceAll(/first: \d+/g, "first: 2"))).length).toBeLessThanOrEqual(bound);
    expect((await statementsOf(text.replaceAll(/first: \d+/g, "first: 100"))).length).toBeLessThanOrEqual(bound);
  });

  test("what nobody asks for is not read: totals, texts, relations", async () => {
    await expect(statementsOf("{ platforms { nodes { code owner { name } operationalState } } }")).resolves.toEqual([
      "platforms.page",
    ]);
    await expect(statementsOf('{ platform(code: "A06") { name start { text } } }')).resolves.toEqual([
      "platforms.byIds",
    ]);
    await expect(
      statementsOf('{ platform(code: "nonsense") { name } search(text: "!") { totalCount } }'),
    ).resolves.toEqual([]);
  });

  test("a hundred look-ups of one kind are one statement", async () => {
    const lookUps = Array.from(
      { length: 62 },
      (_, index) => `b${index}: platform(code: "B${String(index + 1).padStart(2, "0")}") { name }`,
    );
    await expect(statementsOf(`{ ${lookUps.join(" ")} }`)).resolves.toEqual(["platforms.byIds"]);
  });
});

describe("statements with the cache of a revision", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      settings: { KEPT_ANSWER_BYTES: "0" },
      around: (store) => new RevisionCachedGraphStore(store, 2_000),
    });
  });

  afterAll(async () => {
    await api.stop();
  });

  test.each(EXAMPLE_OPERATIONS)(
    "$name, once it is warm, reads the revision alone and answers the same",
    async ({ text }) => {
      const cold = await api.data(text);
      // Rows that come at once form other batches than rows that are waited for: the second answer may still read some.
      await api.data(text);
      api.store.restart();
      const warm = await api.data(text);

      expect(warm).toEqual(cold);
      expect(distinct(api.store.statements)).toEqual(["(revision)"]);
    },
  );
});

function distinct(statements: readonly string[]): string[] {
  return [...new Set(statements)].sort();
}
