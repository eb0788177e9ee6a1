import { traceGraph } from "../../../src/registry/analysis/trace.js";
import type { TraceAnswer, TraceQuestion } from "../../../src/registry/analysis/trace.js";
import { pathsBetween } from "../../../src/registry/analysis/paths.js";
import type { DrawnGraph } from "../../support/drawn-graph.js";
import { chain, drawn, needs, snapshotOf } from "../../support/drawn-graph.js";

function trace(graph: DrawnGraph, question: Partial<TraceQuestion>): Promise<TraceAnswer> {
  const defaults: TraceQuestion = { from: [], direction: "DEPENDENCIES", maxDepth: 10, filter: {}, asOf: "2027-06-01" };
  return traceGraph(snapshotOf(graph), { ...defaults, ...question });
}

// B31 ──▶ B30 ──▶ A02 ──▶ kho
const JOBS = drawn([...chain("B31 B30 A02"), needs("A02", "kho", { kind: "HOSTING" })]);

describe("what a trace begins at", () => {
  test("is each platform that was asked for, once, in that order", async () => {
    const { roots, nodes } = await trace(JOBS, { from: ["B31", "A02", "B31"] });
    expect(roots.map(({ code }) => code)).toEqual(["B31", "A02"]);
    expect(nodes).toEqual([
      { id: "Platform:B30", depth: 1 },
      { id: "ExternalSystem:kho", depth: 1 },
    ]);
  });

  test.each<[from: string[], argument: string, message: string]>([
    [[], "from", "from is empty; give at least one platform's code"],
    [["B31", "B32"], "from.1", "there is no platform «B32»; did you mean B30, B31, A02?"],
    [["b31"], "from.0", "there is no platform «b31»; did you mean B31, B30?"],
    [
      ["kho"],
      "from.0",
      '«kho» is an external system, and the question begins at platforms; dependencies(filter: {to: ["kho"]}) says who needs it',
    ],
    [["nothing like it"], "from.0", "there is no platform «nothing like it»"],
    [Array.from({ length: 101 }, () => "B31"), "from", "from has 101 entries; allowed: at most 100"],
  ])("is refused with a hint where it is none: %j", async (from, argument, message) => {
    await expect(trace(JOBS, { from })).rejects.toMatchObject({ argument, message });
  });

  test("a hundred are allowed", async () => {
    const codes = Array.from({ length: 100 }, (_, index) => `B${String(100 + index)}`);
    const graph = drawn(codes.map((code) => needs(code, "A01")));
    await expect(trace(graph, { from: codes })).resolves.toMatchObject({ nodes: [{ id: "Platform:A01", depth: 1 }] });
  });

  test("that does not exist is refused at once, however long it is", async () => {
    const graph = drawn(chain(Array.from({ length: 1_000 }, (_, index) => `B${String(1_000 + index)}`).join(" ")));
    const before = process.cpuUsage();
    await expect(trace(graph, { from: ["x".repeat(100_000)] })).rejects.toThrow(/^there is no platform «x{40}»$/);
    // Microseconds of work: others use the machine too.
    expect(process.cpuUsage(before).user).toBeLessThan(200_000);
  });
});

describe("how far a trace goes", () => {
  test("at depth 0 is nowhere, and that is said where there is more", async () => {
    await expect(trace(JOBS, { from: ["B31"], maxDepth: 0 })).resolves.toMatchObject({
      nodes: [],
      edges: [],
      truncatedBy: "DEPTH",
    });
    await expect(trace(JOBS, { from: ["B31"], direction: "DEPENDENTS", maxDepth: 0 })).resolves.toMatchObject({
      truncatedBy: null,
    });
  });

  test.each([-1, 1.5, NaN])("is refused where it is no depth: %d", async (maxDepth) => {
    await expect(trace(JOBS, { from: ["B31"], maxDepth })).rejects.toMatchObject({ argument: "maxDepth" });
  });

  test("is 2,000 nodes at most: a star of 2,000 is whole, one of 2,001 is cut", async () => {
    const star = (size: number) =>
      drawn(Array.from({ length: size }, (_, index) => needs(`B${String(10_000 + index)}`, "A01")));
    const whole = await trace(star(2_000), { from: ["A01"], direction: "DEPENDENTS" });
    expect([whole.nodes.length, whole.edges.length, whole.truncatedBy]).toEqual([2_000, 2_000, null]);
    const cut = await trace(star(2_001), { from: ["A01"], direction: "DEPENDENTS" });
    expect([cut.nodes.length, cut.edges.length, cut.truncatedBy]).toEqual([2_000, 2_000, "NODES"]);
  });
});

describe("which edges are followed", () => {
  // A01 ──CERTAIN──▶ A02 ──LIKELY──▶ A03 ──POSSIBLE──▶ A04
  const SURE = drawn([
    needs("A01", "A02"),
    needs("A02", "A03", { strength: "LIKELY" }),
    needs("A03", "A04", { strength: "POSSIBLE" }),
  ]);
  const reached = async (filter: TraceQuestion["filter"]) =>
    (await trace(SURE, { from: ["A01"], filter })).nodes.length;

  test("are those of at least LIKELY strength, unless the filter says otherwise", async () => {
    await expect(reached({})).resolves.toBe(2);
    await expect(reached({ minStrength: null })).resolves.toBe(2);
    await expect(reached({ minStrength: "CERTAIN" })).resolves.toBe(1);
    await expect(reached({ minStrength: "POSSIBLE" })).resolves.toBe(3);
  });

  test("may be limited by the codes of both ends, and by the keys of external systems", async () => {
    const ids = async (filter: TraceQuestion["filter"]) =>
      (await trace(JOBS, { from: ["B31"], filter })).nodes.map(({ id }) => id);
    await expect(ids({ from: ["B31", "A02"] })).resolves.toEqual(["Platform:B30"]);
    await expect(ids({ to: ["B30", "A02", "kho"] })).resolves.toEqual([
      "Platform:B30",
      "Platform:A02",
      "ExternalSystem:kho",
    ]);
    await expect(ids({ to: ["kho"] })).resolves.toEqual([]);
    await expect(ids({ kind: [] })).resolves.toEqual([]);
  });
});

describe("the question for paths", () => {
  const question = { from: "B31", to: "A02", maxLength: 6, first: 10, filter: {}, asOf: "2027-06-01" };
  const paths = (more: object) => pathsBetween(snapshotOf(JOBS), { ...question, ...more });

  test("is answered with the edges of each chain", () => {
    const { paths: found, truncatedBy } = paths({});
    expect(found.map((path) => path.map(({ id }) => id))).toEqual([
      ["Dependency:B31:B30:IDENTITY", "Dependency:B30:A02:IDENTITY"],
    ]);
    expect(truncatedBy).toBeNull();
  });

  test.each<[object, string, RegExp]>([
    [{ to: "B31" }, "to", /^from and to are both B31; structure shows the cycles/],
    [{ from: "B99" }, "from", /^there is no platform «B99»/],
    [{ to: "kho" }, "to", /^«kho» is an external system/],
    [{ maxLength: 0 }, "maxLength", /^maxLength is 0; allowed: 1 to 20$/],
    [{ maxLength: 21 }, "maxLength", /^maxLength is 21; allowed: 1 to 20$/],
    [{ first: 0 }, "first", /^first is 0; allowed: 1 to 100$/],
    [{ first: 101 }, "first", /^first is 101; allowed: 1 to 100$/],
  ])("is refused with its argument where it makes no sense: %j", (more, argument, message) => {
    expect(() => paths(more)).toThrow(
      expect.objectContaining({ argument, message: expect.stringMatching(message) as string }) as Error,
    );
  });
});

// B30 ──▶ A02, retired   B30 ──▶ A03
test("what was retired is not followed, unless it is asked for", async () => {
  const graph = drawn([needs("B30", "A02", { status: "RETIRED" }), needs("B30", "A03")]);
  const reached = async (filter: TraceQuestion["filter"]) =>
    (await trace(graph, { from: ["B30"], filter })).nodes.map(({ id }) => id);

  await expect(reached({})).resolves.toEqual(["Platform:A03"]);
  await expect(reached({ status: ["RETIRED"] })).resolves.toEqual(["Platform:A02"]);
});
