import type { DrawnGraph } from "../../support/drawn-graph.js";
import { chain, drawn } from "../../support/drawn-graph.js";
import type { GraphApi } from "../../support/graph-api.js";
import { startGraphApi } from "../../support/graph-api.js";

/** Milliseconds of work that a question may cost; recursion, or a walk for each node of each node, would cost more. */
const BOUND = 3_000;

const code = (index: number) => `B${String(10_000 + index)}`;
const line = (length: number) => Array.from({ length }, (_, index) => code(index)).join(" ");

async function withApi(graph: DrawnGraph, ask: (api: GraphApi) => Promise<void>): Promise<void> {
  const api = await startGraphApi(graph);
  try {
    await ask(api);
  } finally {
    await api.stop();
  }
}

/** Measures work instead of time: others use the machine too. */
async function inTime<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  const before = process.cpuUsage();
  const given = await answer();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(BOUND);
  return given;
}

test("an empty graph answers all that can be asked of it, and refuses roots", async () => {
  await withApi(drawn([]), async (api) => {
    const asked = `{
      structure { cycles { mutual } hubs { directDependents } singlePointsOfFailure { directDependents } layers { level } }
      coverage { rows { missing } providers { code } }
      startConflicts { totalCount nodes { gapYears } }
      compare(from: "2020-01-01", to: "2100-01-01") { states { before } begun { id } ended { id } }
    }`;
    await expect(api.data(asked)).resolves.toEqual({
      structure: { cycles: [], hubs: [], singlePointsOfFailure: [], layers: [] },
      coverage: { rows: [], providers: [] },
      startConflicts: { totalCount: 0, nodes: [] },
      compare: { states: [], begun: [], ended: [] },
    });
    const { errors } = await api.answer('{ trace(from: ["A01"], direction: BOTH) { truncatedBy } }');
    expect(errors).toMatchObject([{ message: "there is no platform «A01»", extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

// B10000 ──▶ B10001 ──▶ … ──▶ B11999 ──▶ B10000
test("one big ring of 2,000 is one cycle and one layer, and a trace both ways goes half around", async () => {
  await withApi(drawn(chain(`${line(2_000)} ${code(0)}`)), async (api) => {
    const { structure } = (await inTime(() =>
      api.data(
        "{ structure { cycles { mutual platforms { code } edges { id } } hubs { transitiveDependents } singlePointsOfFailure { directDependents } layers { platforms { code } } } }",
      ),
    )) as {
      structure: {
        cycles: { mutual: boolean; platforms: unknown[]; edges: unknown[] }[];
        hubs: unknown[];
        layers: { platforms: unknown[] }[];
      };
    };
    expect(structure.cycles.map(({ mutual, platforms, edges }) => [mutual, platforms.length, edges.length])).toEqual([
      [false, 2_000, 2_000],
    ]);
    expect(structure.layers.map(({ platforms }) => platforms.length)).toEqual([2_000]);
    expect(structure.hubs).toEqual(Array.from({ length: 20 }, () => ({ transitiveDependents: 1_999 })));
    expect(structure).toMatchObject({ singlePointsOfFailure: [] });

    const { trace } = (await inTime(() =>
      api.data(
        "query ($from: [String!]!) { trace(from: $from, direction: BOTH, maxDepth: 5000) { nodes { depth } edges { id } truncatedBy } }",
        { from: [code(0)] },
      ),
    )) as { trace: { nodes: { depth: number }[]; edges: unknown[]; truncatedBy: unknown } };
    expect([trace.nodes.length, trace.edges.length, trace.truncatedBy]).toEqual([1_999, 2_000, null]);
    // Half around is a tie, and positive.
    expect([...trace.nodes].sort((a, b) => a.depth - b.depth).map(({ depth }) => depth)).toEqual([
      ...Array.from({ length: 999 }, (_, index) => index - 999),
      ...Array.from({ length: 1_000 }, (_, index) => index + 1),
    ]);
  });
});

// B10000 ──▶ B10001 ──▶ … ──▶ B14999
describe("a chain of 5,000", () => {
  let api: GraphApi;

  beforeAll(async () => {
    api = await startGraphApi(drawn(chain(line(5_000))));
    await api.data("{ structure { layers { level } } }");
  });

  afterAll(async () => {
    await api.stop();
  });

  const ask = async <Answer>(field: string): Promise<Answer> =>
    (await inTime(() => api.data(`{ ${field} }`))) as Answer;

  test("is traced to its 2,000th platform, and says that it was cut", async () => {
    interface Answer {
      readonly trace: {
        readonly nodes: readonly { readonly depth: number; readonly target: { readonly code: string } }[];
        readonly truncatedBy: string;
      };
    }
    const nodes = "nodes { depth target { ... on Platform { code } } } truncatedBy";
    const { trace } = await ask<Answer>(
      `trace(from: ["${code(0)}"], direction: DEPENDENCIES, maxDepth: 1000000) { ${nodes} }`,
    );
    expect([trace.nodes.length, trace.nodes.at(-1), trace.truncatedBy]).toEqual([
      2_000,
      { depth: 2_000, target: { code: code(2_000) } },
      "NODES",
    ]);
    const { trace: short } = await ask<Answer>(
      `trace(from: ["${code(2_500)}"], direction: BOTH, maxDepth: 900) { ${nodes} }`,
    );
    expect([short.nodes.length, short.truncatedBy]).toEqual([1_800, "DEPTH"]);
  });

  test("has one path between two of its platforms, which may be too long", async () => {
    await expect(
      ask(`paths(from: "${code(0)}", to: "${code(20)}", maxLength: 20) { truncatedBy paths { length } }`),
    ).resolves.toEqual({
      paths: { truncatedBy: null, paths: [{ length: 20 }] },
    });
    await expect(
      ask(`paths(from: "${code(0)}", to: "${code(4_999)}", maxLength: 20) { truncatedBy paths { length } }`),
    ).resolves.toEqual({
      paths: { truncatedBy: "DEPTH", paths: [] },
    });
    await expect(
      ask(`paths(from: "${code(4_999)}", to: "${code(0)}") { truncatedBy paths { length } }`),
    ).resolves.toEqual({
      paths: { truncatedBy: null, paths: [] },
    });
  });

  test("is hit by an outage at its end, line after line, up to 2,000", async () => {
    interface Answer {
      readonly impact: {
        readonly affected: readonly { readonly depth: number; readonly severity: string }[];
        readonly truncatedBy: string;
      };
    }
    const { impact } = await ask<Answer>(
      `impact(of: "${code(4_999)}", event: { kind: OUTAGE }) { affected { depth severity explanation } truncatedBy }`,
    );
    expect([impact.affected.length, impact.truncatedBy]).toEqual([2_000, "NODES"]);
    expect(impact.affected.slice(0, 3)).toMatchObject([
      { depth: 1, severity: "HIGH" },
      { depth: 2, severity: "MEDIUM" },
      { depth: 3, severity: "LOW" },
    ]);
  });

  test("has 5,000 layers, no cycle, and its middle as the worst single point of failure", async () => {
    interface Answer {
      readonly structure: {
        readonly cycles: readonly unknown[];
        readonly layers: readonly {
          readonly level: number;
          readonly platforms: readonly { readonly code: string }[];
        }[];
        readonly singlePointsOfFailure: readonly {
          readonly platform: { readonly code: string };
          readonly transitiveDependents: number;
        }[];
      };
    }
    const { structure } = await ask<Answer>(
      "structure { cycles { mutual } layers { level platforms { code } } singlePointsOfFailure { platform { code } transitiveDependents } }",
    );
    expect([structure.cycles.length, structure.layers.length, structure.layers[0]]).toEqual([
      0,
      5_000,
      { level: 0, platforms: [{ code: code(4_999) }] },
    ]);
    expect([structure.singlePointsOfFailure.length, structure.singlePointsOfFailure[0]]).toEqual([
      200,
      { platform: { code: code(2_499) }, transitiveDependents: 2_499 },
    ]);
  });

  test("is too large for a matrix, which says so", async () => {
    const { errors } = await inTime(() => api.answer("{ coverage { rows { missing } } }"));
    expect(errors).toMatchObject([
      {
        message: "consumers are more than 100 platforms: narrow the filter",
        extensions: { code: "BAD_USER_INPUT", argument: "consumers" },
      },
    ]);
  });
});
