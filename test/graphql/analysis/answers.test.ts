import { chain, drawn, needs } from "../../support/drawn-graph.js";
import type { GraphApi } from "../../support/graph-api.js";
import { startGraphApi } from "../../support/graph-api.js";

/**
 *   B31 ──▶ B30 ══▶ A02 ──▶ kho          two kinds between B30 and A02: IDENTITY, and SECURITY that is LIVE
 *    │               ▲
 *    └──POSSIBLE──▶ A05 ──until 2028──▶ A02
 *
 *   A02 and A05 are bo-a's, B30 and B31 are bo-b's. A02 operates, A05 starts in 2028, B30 in 2027, B31 in 2026.
 */
const GRAPH = drawn(
  [
    ...chain("B31 B30 A02"),
    needs("B30", "A02", { kind: "SECURITY", status: "LIVE" }),
    needs("A02", "kho", { kind: "HOSTING" }),
    needs("B31", "A05", { kind: "DATA_COORDINATION", basis: "DERIVED", strength: "POSSIBLE" }),
    needs("A05", "A02", { validTo: "2028-01-01" }),
  ],
  [
    { code: "A02", start: "Đã vận hành" },
    { code: "A05", start: "Năm 2028" },
    { code: "B30", owner: "bo-b", start: "Năm 2027" },
    { code: "B31", owner: "bo-b", start: "Năm 2026" },
  ],
);

let api: GraphApi;

beforeAll(async () => {
  api = await startGraphApi(GRAPH);
});

afterAll(async () => {
  await api.stop();
});

interface Trace {
  readonly trace: {
    readonly nodes: readonly {
      readonly target: { readonly code?: string; readonly key?: string };
      readonly depth: number;
    }[];
    readonly edges: readonly { readonly id: string }[];
    readonly truncatedBy: string | null;
    readonly asOf: string;
  };
}

/** What a trace reaches: «B30 1». */
async function traced(args: string): Promise<readonly string[]> {
  const { trace } = (await api.data(
    `{ trace(${args}) { nodes { depth target { ... on Platform { code } ... on ExternalSystem { key } } } edges { id } truncatedBy asOf } }`,
  )) as Trace;
  return trace.nodes.map(({ target, depth }) => `${target.code ?? target.key ?? ""} ${String(depth)}`);
}

describe("a trace", () => {
  test("reaches platforms and external systems, both ways, without what could only be argued", async () => {
    await expect(traced('from: ["B31"], direction: DEPENDENCIES, asOf: "2027-06-01"')).resolves.toEqual([
      "B30 1",
      "A02 2",
      "kho 3",
    ]);
    await expect(traced('from: ["A02"], direction: DEPENDENTS, asOf: "2027-06-01"')).resolves.toEqual([
      "A05 1",
      "B30 1",
      "B31 2",
    ]);
    await expect(traced('from: ["B30"], direction: BOTH, asOf: "2027-06-01"')).resolves.toEqual([
      "A02 1",
      "B31 -1",
      "kho 2",
    ]);
  });

  test("follows a POSSIBLE edge where it is asked for, and only then", async () => {
    const possible = 'from: ["B31"], direction: DEPENDENCIES, maxDepth: 1, filter: { minStrength: POSSIBLE }';
    await expect(traced(possible)).resolves.toEqual(["A05 1", "B30 1"]);
    for (const minStrength of ["LIKELY", "CERTAIN", "null"]) {
      await expect(traced(possible.replace("POSSIBLE", minStrength))).resolves.toEqual(["B30 1"]);
    }
  });

  test("is about the day asked for: before the Decision, on the last day of an edge, and in 2100", async () => {
    const on = (day: string) => traced(`from: ["A05"], direction: DEPENDENCIES, maxDepth: 1, asOf: "${day}"`);
    await expect(on("2020-01-01")).resolves.toEqual(["A02 1"]);
    await expect(on("2027-12-31")).resolves.toEqual(["A02 1"]);
    await expect(on("2028-01-01")).resolves.toEqual([]);
    await expect(on("2100-01-01")).resolves.toEqual([]);
    await expect(api.data('{ trace(from: ["A05"], direction: BOTH, asOf: "2100-01-01") { asOf } }')).resolves.toEqual({
      trace: { asOf: "2100-01-01" },
    });
  });

  test("that a filter leaves nothing of is empty and whole", async () => {
    for (const filter of [
      "kind: [LEDGER]",
      "kind: []",
      "basis: [DECLARED]",
      "status: [RETIRED]",
      'from: ["A17"]',
      'to: ["nobody"]',
    ]) {
      await expect(
        api.data(
          `{ trace(from: ["B31"], direction: BOTH, filter: { ${filter} }) { nodes { depth } edges { id } truncatedBy } }`,
        ),
      ).resolves.toEqual({ trace: { nodes: [], edges: [], truncatedBy: null } });
    }
  });
});

test("parallel edges are edges and chains of their own, one line of an impact, and one dependent", async () => {
  const { paths, impact, platform, trace } = (await api.data(`{
    paths(from: "B30", to: "A02") { truncatedBy paths { length edges { kind } } }
    impact(of: "A02", event: { kind: OUTAGE }, asOf: "2028-01-01") { affected { platform { code } depth severity via { kind } } }
    platform(code: "A02") { reach(asOf: "2028-01-01") { dependents { direct transitive } dependencies { direct } } }
    trace(from: ["B30"], direction: DEPENDENCIES, maxDepth: 1) { edges { kind } }
  }`)) as Record<string, unknown>;
  const both = [{ kind: "IDENTITY" }, { kind: "SECURITY" }];
  expect(paths).toEqual({ truncatedBy: null, paths: both.map((edge) => ({ length: 1, edges: [edge] })) });
  expect(impact).toEqual({
    affected: [
      { platform: { code: "B30" }, depth: 1, severity: "HIGH", via: both },
      { platform: { code: "B31" }, depth: 2, severity: "MEDIUM", via: [{ kind: "IDENTITY" }] },
    ],
  });
  expect(platform).toEqual({ reach: { dependents: { direct: 1, transitive: 2 }, dependencies: { direct: 1 } } });
  expect(trace).toEqual({ edges: both });
});

test("a delay tells each agency of what is hit, in both languages", async () => {
  await expect(
    api.data(`{
      impact(of: "A05", event: { kind: DELAY, until: "2030-01-01" }, filter: { minStrength: POSSIBLE }, asOf: "2027-06-01") {
        affected { platform { code } severity vi: explanation en: explanation(lang: EN) }
        agencies { agency { key } platforms { code } }
      }
    }`),
  ).resolves.toEqual({
    impact: {
      affected: [
        {
          platform: { code: "B31" },
          severity: "HIGH",
          vi: "Khi A05 chậm đến 2030-01-01, B31 bị ảnh hưởng trực tiếp (thời gian bắt đầu: «Năm 2026»).",
          en: "When A05 is late until 2030-01-01, B31 is hit directly (its start: «Năm 2026»).",
        },
      ],
      agencies: [{ agency: { key: "bo-b" }, platforms: [{ code: "B31" }] }],
    },
  });
});

test("the structure names layers, hubs and what they cut off", async () => {
  await expect(
    api.data(`{ structure(asOf: "2027-06-01") {
      cycles { mutual } layers { level platforms { code } }
      hubs { platform { code } directDependents transitiveDependents }
      singlePointsOfFailure { platform { code } cutOff { code } }
    } }`),
  ).resolves.toEqual({
    structure: {
      cycles: [],
      layers: [
        { level: 0, platforms: [{ code: "A02" }] },
        { level: 1, platforms: [{ code: "A05" }, { code: "B30" }] },
        { level: 2, platforms: [{ code: "B31" }] },
      ],
      hubs: [
        { platform: { code: "A02" }, directDependents: 2, transitiveDependents: 3 },
        { platform: { code: "B30" }, directDependents: 1, transitiveDependents: 1 },
      ],
      // Without A02: {B31, B30}, {A05}, {kho}. Without B30: {B31}, {A02, A05, kho}.
      singlePointsOfFailure: [
        { platform: { code: "A02" }, cutOff: [{ code: "A05" }] },
        { platform: { code: "B30" }, cutOff: [{ code: "B31" }] },
      ],
    },
  });
});

test("the coverage shows POSSIBLE as such, and duties where there is no edge", async () => {
  const { coverage } = (await api.data(`{ coverage(asOf: "2027-06-01") {
    asOf providers { code } rows { consumer { code } missing cells { state dependencies { kind } } }
  } }`)) as { readonly coverage: object };
  expect(coverage).toEqual({
    asOf: "2027-06-01",
    providers: [{ code: "A02" }, { code: "A05" }],
    rows: [
      {
        consumer: { code: "B30" },
        missing: 0,
        cells: [
          { state: "LIVE", dependencies: [{ kind: "IDENTITY" }, { kind: "SECURITY" }] },
          { state: "DUTY_ONLY", dependencies: [] },
        ],
      },
      {
        consumer: { code: "B31" },
        missing: 0,
        cells: [
          { state: "DUTY_ONLY", dependencies: [] },
          { state: "POSSIBLE", dependencies: [{ kind: "DATA_COORDINATION" }] },
        ],
      },
    ],
  });
});

test("start conflicts go from the surest on, page by page", async () => {
  interface Page {
    readonly startConflicts: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly certainty: string;
        readonly gapYears: number;
        readonly dependency: { readonly id: string };
      }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  }
  const page = async (after: string | null) =>
    (
      (await api.data(
        `query ($after: String) { startConflicts(first: 1, after: $after, filter: { minStrength: POSSIBLE }, asOf: "2027-06-01") {
        totalCount nodes { certainty gapYears dependency { id } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      )) as Page
    ).startConflicts;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([first, second].map(({ nodes, totalCount, pageInfo }) => [nodes, totalCount, pageInfo.hasNextPage])).toEqual([
    // B31 must start in 2026, A05 in 2028 at the earliest; B30 in 2027.
    [[{ certainty: "CERTAIN", gapYears: 2, dependency: { id: "Dependency:B31:A05:DATA_COORDINATION" } }], 2, true],
    [[{ certainty: "CERTAIN", gapYears: 1, dependency: { id: "Dependency:B31:B30:IDENTITY" } }], 2, false],
  ]);
});

test("two days are compared, and agencies with each other", async () => {
  await expect(
    api.data(`{
      compare(from: "2027-12-31", to: "2028-01-01") { states { platform { code } before after } begun { id } ended { id } }
      agency(key: "bo-b") { dependsOn(asOf: "2027-06-01") { agency { key } dependencies { id } } dependedOnBy { agency { key } } }
    }`),
  ).resolves.toEqual({
    compare: {
      states: [{ platform: { code: "A05" }, before: "NOT_YET_DUE", after: "DUE_UNCONFIRMED" }],
      begun: [],
      ended: [{ id: "Dependency:A05:A02:IDENTITY" }],
    },
    agency: {
      dependsOn: [
        {
          agency: { key: "bo-a" },
          dependencies: [{ id: "Dependency:B30:A02:IDENTITY" }, { id: "Dependency:B30:A02:SECURITY" }],
        },
      ],
      dependedOnBy: [],
    },
  });
});
