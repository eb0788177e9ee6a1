import { createRelations } from "../../src/store/cypher/writing.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

/**
 * The catalogue, and one edge with a beginning and an end that an owner declared:
 *
 *   B61 ──OTHER, 2027-01-01 until 2028-01-01──▶ B62
 *
 * B31 (Năm 2026) ──▶ B30 (01/7/2026) is in the catalogue; A10 starts in 2028.
 */
const EDGE = "Dependency:B61:B62:OTHER";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  const properties = {
    id: EDGE,
    kind: "OTHER",
    basis: "DECLARED",
    strength: "CERTAIN",
    status: "AGREED",
    validFrom: "2027-01-01",
    validTo: "2028-01-01",
    citedProvisions: [],
    citedQuotes: [],
  };
  await api.store.write((transaction) =>
    transaction.run(createRelations({ type: "DEPENDS_ON", from: "Platform", to: "System" }), {
      rows: [{ id: EDGE, from: "Platform:B61", to: "Platform:B62", properties }],
    }),
  );
});

afterAll(async () => {
  await api.stop();
});

test("a day given to platforms is that of everything below", async () => {
  await expect(
    api.data(`{
      platforms(filter: { codes: ["A10", "B31"] }, asOf: "2028-01-01") {
        nodes { code operationalState dependencies(filter: { to: ["B30"] }) { nodes { to { ... on Platform { code operationalState } } } } }
      }
    }`),
  ).resolves.toEqual({
    platforms: {
      nodes: [
        { code: "A10", operationalState: "DUE_UNCONFIRMED", dependencies: { nodes: [] } },
        {
          code: "B31",
          operationalState: "DUE_UNCONFIRMED",
          dependencies: { nodes: [{ to: { code: "B30", operationalState: "IN_OPERATION" } }] },
        },
      ],
    },
  });
});

test("a nearer day wins, for itself and for what is below it", async () => {
  await expect(
    api.data(`{
      platforms(filter: { codes: ["B31"] }, asOf: "2025-01-01") {
        nodes {
          operationalState
          atEndOf2026: operationalState(asOf: "2026-12-31")
          before: dependencies(filter: { to: ["B30"] }, asOf: "2026-06-30") { nodes { to { ... on Platform { operationalState } } } }
          then: dependencies(filter: { to: ["B30"] }, asOf: "2026-07-01") { nodes { to { ... on Platform { operationalState } } from { operationalState } } }
        }
      }
    }`),
  ).resolves.toEqual({
    platforms: {
      nodes: [
        {
          operationalState: "NOT_YET_DUE",
          atEndOf2026: "DUE_UNCONFIRMED",
          before: { nodes: [{ to: { operationalState: "NOT_YET_DUE" } }] },
          then: {
            nodes: [{ to: { operationalState: "IN_OPERATION" }, from: { operationalState: "DUE_UNCONFIRMED" } }],
          },
        },
      ],
    },
  });
});

test("the day reaches through owners, services and capabilities", async () => {
  const state = "operationalState";
  await expect(
    api.data(`{
      platforms(filter: { codes: ["A11"] }, asOf: "2030-01-01") {
        nodes {
          owner { platforms(filter: { codes: ["A10"], state: [DUE_UNCONFIRMED] }) { totalCount nodes { ${state} } } }
          services { platform { ${state} } capabilities { platforms { code ${state} } } }
        }
      }
    }`),
  ).resolves.toMatchObject({
    platforms: {
      nodes: [
        {
          owner: { platforms: { totalCount: 1, nodes: [{ operationalState: "DUE_UNCONFIRMED" }] } },
          services: [
            {
              platform: { operationalState: "DUE_UNCONFIRMED" },
              capabilities: [{ platforms: [{ code: "A11", operationalState: "DUE_UNCONFIRMED" }] }],
            },
          ],
        },
      ],
    },
  });
});

test.each([
  ["2026-12-31", false],
  ["2027-01-01", true],
  ["2027-12-31", true],
  ["2028-01-01", false],
])("on %s, whether an edge valid through 2027 is there is %s, wherever one asks", async (day, there) => {
  const data = await api.data(
    `query ($day: LocalDate) {
      registry(asOf: $day) { asOf }
      dependencies(filter: { from: ["B61"], to: ["B62"] }, asOf: $day) { totalCount nodes { id } }
      platforms(filter: { codes: ["B61", "B62"] }, orderBy: DEPENDENTS, asOf: $day) {
        nodes {
          code
          dependencies(filter: { to: ["B62"] }) { totalCount nodes { id } }
          dependents(filter: { from: ["B61"] }) { totalCount }
        }
      }
    }`,
    { day },
  );

  const times = there ? 1 : 0;
  const edges = there ? [{ id: EDGE }] : [];
  const needs = { code: "B61", dependencies: { totalCount: times, nodes: edges }, dependents: { totalCount: 0 } };
  const needed = { code: "B62", dependencies: { totalCount: 0, nodes: [] }, dependents: { totalCount: times } };
  expect(data).toEqual({
    registry: { asOf: day },
    dependencies: { totalCount: times, nodes: edges },
    // By dependents, the most first; equal ones by code.
    platforms: { nodes: there ? [needed, needs] : [needs, needed] },
  });
});

test("the registry counts the edges of the day asked about", async () => {
  const count = async (day: string): Promise<number> => {
    const { registry } = (await api.data(`{ registry(asOf: "${day}") { dependencyCount } }`)) as {
      registry: { dependencyCount: number };
    };
    return registry.dependencyCount;
  };
  const before = await count("2026-12-31");
  await expect(count("2027-01-01")).resolves.toBe(before + 1);
  await expect(count("2028-01-01")).resolves.toBe(before);
});

test("an edge is found by its id on any day", async () => {
  await expect(
    api.data(`{ dependency(id: "${EDGE}") { status basis validFrom validTo citations { quote } } }`),
  ).resolves.toEqual({
    dependency: { status: "AGREED", basis: "DECLARED", validFrom: "2027-01-01", validTo: "2028-01-01", citations: [] },
  });
});

test("the registry counts states on the day asked about, every state also with none", async () => {
  await expect(
    api.data(`{
      before: registry(asOf: "2024-12-31") { byState { state count } }
      after: registry(asOf: "2030-01-01") { byState { state count } }
    }`),
  ).resolves.toEqual({
    // Only `Đã vận hành` gives no day.
    before: {
      byState: [
        { state: "IN_OPERATION", count: 10 },
        { state: "DUE_UNCONFIRMED", count: 0 },
        { state: "NOT_YET_DUE", count: 69 },
        { state: "RETIRED", count: 0 },
      ],
    },
    after: {
      byState: [
        { state: "IN_OPERATION", count: 11 },
        { state: "DUE_UNCONFIRMED", count: 68 },
        { state: "NOT_YET_DUE", count: 0 },
        { state: "RETIRED", count: 0 },
      ],
    },
  });
});

test("where no day is given, it is today in Vietnam, seven hours ahead of UTC", async () => {
  const todayInVietnam = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const before = todayInVietnam();
  const { registry } = (await api.data("{ registry { asOf } }")) as { registry: { asOf: string } };
  expect([before, todayInVietnam()]).toContain(registry.asOf);
});
