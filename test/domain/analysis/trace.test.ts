import fc from "fast-check";

import type { EdgeGraph } from "../../../src/domain/analysis/edge-graph.js";
import type { TraceDirection, TraceLimits, TracedGraph } from "../../../src/domain/analysis/trace.js";
import { TRACE_DIRECTIONS, traceSteps } from "../../../src/domain/analysis/trace.js";
import { STRENGTHS } from "../../../src/domain/dependency.js";
import type { DrawnGraph } from "../../support/drawn-graph.js";
import { chain, drawn, edgeGraphOf, idOf, keyOf } from "../../support/drawn-graph.js";
import { acceptances, graphs, leastDistances, letsThrough, nodesOf } from "../../support/random-graph.js";

const NO_LIMITS: TraceLimits = { maxDepth: Infinity, maxNodes: Infinity, maxEdges: Infinity };
const EVERYTHING = (): boolean => true;

function run(steps: Generator<void, TracedGraph, boolean | undefined>, isOver = false): TracedGraph {
  for (let step = steps.next(); ; step = steps.next(isOver)) if (step.done === true) return step.value;
}

/** A trace with names instead of numbers. */
function trace(
  graph: EdgeGraph,
  roots: readonly string[],
  direction: TraceDirection,
  accepts: (edge: number) => boolean = EVERYTHING,
  limits: Partial<TraceLimits> = {},
) {
  const numbers = roots.map((root) => graph.numberOf(root) ?? NaN);
  const { nodes, edges, truncatedBy } = run(
    traceSteps(graph, numbers, direction, accepts, { ...NO_LIMITS, ...limits }),
  );
  return {
    depths: Object.fromEntries(nodes.map(({ node, depth }) => [graph.nodeIds[node] ?? "", depth])),
    order: nodes.map(({ depth }) => Math.abs(depth)),
    edges: edges.map((edge) => graph.edge(edge).id),
    truncatedBy,
  };
}

/** The same by a table of all distances: what is near enough on one side or the other, and whether anything is left out. */
function obviousTrace(
  graph: DrawnGraph,
  roots: readonly string[],
  direction: TraceDirection,
  isFollowed: (edge: DrawnGraph["edges"][number]) => boolean,
  maxDepth: number,
) {
  const followed = graph.edges.filter(isFollowed);
  const distance = leastDistances(nodesOf(graph), followed);
  const others = nodesOf(graph).filter((node) => !roots.includes(node));
  const depths: Record<string, number> = {};
  let isCut = false;
  for (const node of others) {
    const down = direction === "DEPENDENTS" ? Infinity : Math.min(...roots.map((root) => distance(root, node)));
    const up = direction === "DEPENDENCIES" ? Infinity : Math.min(...roots.map((root) => distance(node, root)));
    const nearer = Math.min(down, up);
    if (nearer <= maxDepth) depths[node] = down <= up || direction === "DEPENDENTS" ? nearer : -nearer;
    else if (nearer < Infinity) isCut = true;
  }
  const found = new Set([...roots, ...Object.keys(depths)]);
  const among = followed.filter(({ from, to }) => found.has(from) && found.has(to)).map(({ id }) => id);
  return { depths, edges: among, truncatedBy: isCut ? "DEPTH" : null };
}

// Small ones are often traced whole from both sides, larger ones are cut.
const GRAPHS = fc.oneof(graphs({ platforms: 4, edges: 10 }), graphs({ platforms: 7, externals: 2, edges: 18 }));

const QUESTION = GRAPHS.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    roots: fc.subarray(
      graph.platforms.map(({ code }) => idOf(code)),
      { minLength: 1, maxLength: 3 },
    ),
    direction: fc.constantFrom(...TRACE_DIRECTIONS),
    acceptance: fc.oneof(acceptances(graph), fc.constant({ asOf: "2027-06-01", strengths: STRENGTHS })),
    maxDepth: fc.constantFrom(0, 1, 2, 3, 100),
  }),
);

describe("a trace of a random graph", () => {
  test("finds what a table of all distances finds: nodes, signed least depths, edges among them, and whether it was cut", () => {
    fc.assert(
      fc.property(QUESTION, ({ graph, roots, direction, acceptance, maxDepth }) => {
        const built = edgeGraphOf(graph);
        const found = trace(built, roots, direction, built.acceptance(acceptance), { maxDepth });
        const obvious = obviousTrace(graph, roots, direction, (edge) => letsThrough(acceptance, edge), maxDepth);
        expect({ depths: found.depths, truncatedBy: found.truncatedBy }).toEqual({
          depths: obvious.depths,
          truncatedBy: obvious.truncatedBy,
        });
        expect([...found.edges].sort()).toEqual([...obvious.edges].sort());
        expect(found.order).toEqual([...found.order].sort((a, b) => a - b));
      }),
      { numRuns: 3_000 },
    );
  });

  test("that may find so many nodes finds the nearest, and says NODES only where there are more", () => {
    fc.assert(
      fc.property(
        QUESTION,
        fc.constantFrom("DEPENDENCIES", "DEPENDENTS"),
        fc.nat(8),
        ({ graph, roots }, direction, maxNodes) => {
          const built = edgeGraphOf(graph);
          const whole = trace(built, roots, direction);
          const cut = trace(built, roots, direction, EVERYTHING, { maxNodes });
          expect(cut.order).toEqual(whole.order.slice(0, maxNodes));
          expect(whole.depths).toMatchObject(cut.depths);
          expect(cut.truncatedBy).toBe(whole.order.length > maxNodes ? "NODES" : null);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("that may find so many edges finds that many, and says NODES only where there are more", () => {
    fc.assert(
      fc.property(QUESTION, fc.nat(12), ({ graph, roots, direction }, maxEdges) => {
        const built = edgeGraphOf(graph);
        const whole = trace(built, roots, direction);
        const cut = trace(built, roots, direction, EVERYTHING, { maxEdges });
        expect(cut.depths).toEqual(whole.depths);
        expect(cut.edges).toEqual(whole.edges.slice(0, maxEdges));
        expect(cut.truncatedBy).toBe(whole.edges.length > maxEdges ? "NODES" : null);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a drawn trace", () => {
  // B31 ──▶ B30 ──▶ A02
  const JOBS = edgeGraphOf(drawn(chain("B31 B30 A02")));
  const depths = (direction: TraceDirection, ...roots: readonly string[]) =>
    Object.entries(trace(JOBS, roots.map(idOf), direction).depths).map(([id, depth]) => `${keyOf(id)} ${depth}`);

  test("counts the edges from the nearest root, with a sign only where both sides are asked for", () => {
    expect(depths("DEPENDENCIES", "B31")).toEqual(["B30 1", "A02 2"]);
    expect(depths("DEPENDENTS", "A02")).toEqual(["B30 1", "B31 2"]);
    expect(depths("BOTH", "B30")).toEqual(["A02 1", "B31 -1"]);
    expect(depths("BOTH", "A02")).toEqual(["B30 -1", "B31 -2"]);
    expect(depths("DEPENDENCIES", "B31", "B30")).toEqual(["A02 1"]);
    expect(depths("BOTH", "B31", "A02")).toEqual(["B30 1"]);
  });

  //  A01 ──▶ A02 ──▶ A03      A03 is two away as what A01 needs, one away as what needs A01
  //   ▲───────────────┘
  test("takes the nearer side, and the side of what it needs on a tie", () => {
    const ring = edgeGraphOf(drawn(chain("A01 A02 A03 A01")));
    expect(trace(ring, ["Platform:A01"], "BOTH").depths).toEqual({ "Platform:A02": 1, "Platform:A03": -1 });
    const pair = edgeGraphOf(drawn(chain("A01 A02 A01")));
    expect(trace(pair, ["Platform:A01"], "BOTH").depths).toEqual({ "Platform:A02": 1 });
  });

  test("of one step both ways around a ring of three leaves nothing out, and does not say that it was cut", () => {
    const ring = edgeGraphOf(drawn(chain("A01 A02 A03 A01")));
    expect(trace(ring, ["Platform:A01"], "BOTH", EVERYTHING, { maxDepth: 1 }).truncatedBy).toBeNull();
    expect(trace(ring, ["Platform:A01"], "DEPENDENCIES", EVERYTHING, { maxDepth: 1 }).truncatedBy).toBe("DEPTH");
    // A04 is behind A03: two steps down, and no step up leads there.
    const tail = edgeGraphOf(drawn(chain("A01 A02 A03 A01").concat(chain("A03 A04"))));
    expect(trace(tail, ["Platform:A01"], "BOTH", EVERYTHING, { maxDepth: 1 }).truncatedBy).toBe("DEPTH");
  });
});

describe("a long trace", () => {
  // 50,000 platforms need A01: more edges than are walked at one go.
  const STAR = edgeGraphOf(
    drawn(Array.from({ length: 50_000 }, (_, index) => chain(`B${String(100_000 + index)} A01`)).flat()),
  );
  const steps = () => traceSteps(STAR, [STAR.numberOf("Platform:A01") ?? NaN], "DEPENDENTS", EVERYTHING, NO_LIMITS);

  test("lets others have their turn: on the way out, and among the edges", () => {
    const walk = steps();
    let turns = 0;
    while (walk.next().done !== true) turns += 1;
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  test("whose time is over says so, with what it has found", () => {
    const { nodes, truncatedBy } = run(steps(), true);
    expect(truncatedBy).toBe("TIME");
    expect(nodes.length).toBeGreaterThan(10_000);
    expect(nodes.length).toBeLessThan(50_000);
  });
});
