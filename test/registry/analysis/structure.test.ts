import fc from "fast-check";

import type { GraphEdge } from "../../../src/domain/analysis/edge-graph.js";
import type { DependencyFilter } from "../../../src/registry/dependencies.js";
import type { StructureAnswer } from "../../../src/registry/analysis/structure.js";
import { structureOf } from "../../../src/registry/analysis/structure.js";
import type { DrawnGraph } from "../../support/drawn-graph.js";
import { chain, drawn, idOf, needs, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, leastDistances, letsThrough, nodesOf, NOT_RETIRED } from "../../support/random-graph.js";

const QUESTION = fc.tuple(
  graphs({ platforms: 7, externals: 2, edges: 18 }),
  fc.oneof(DAY, fc.constant("2027-06-01")),
  fc.constantFrom("CERTAIN", "LIKELY", "POSSIBLE"),
);

/** The edges that a question with this minimum follows, in plain words. */
function followedEdges(
  graph: DrawnGraph,
  asOf: string,
  minStrength: "CERTAIN" | "LIKELY" | "POSSIBLE",
): readonly GraphEdge[] {
  const strengths = {
    CERTAIN: ["CERTAIN"],
    LIKELY: ["CERTAIN", "LIKELY"],
    POSSIBLE: ["CERTAIN", "LIKELY", "POSSIBLE"],
  } as const;
  return graph.edges.filter((edge) =>
    letsThrough({ asOf, strengths: strengths[minStrength], statuses: NOT_RETIRED }, edge),
  );
}

function structure(graph: DrawnGraph, asOf = "2027-06-01", filter: DependencyFilter = {}): StructureAnswer {
  return structureOf(snapshotOf(graph), filter, asOf);
}

/** Checks the structure of random graphs; the distances are those over the followed edges. */
function checkRandomGraphs(
  check: (
    found: StructureAnswer,
    graph: DrawnGraph,
    followed: readonly GraphEdge[],
    distance: (from: string, to: string) => number,
  ) => void,
): void {
  fc.assert(
    fc.property(QUESTION, ([graph, asOf, minStrength]) => {
      const followed = followedEdges(graph, asOf, minStrength);
      check(structure(graph, asOf, { minStrength }), graph, followed, leastDistances(nodesOf(graph), followed));
    }),
    { numRuns: 600 },
  );
}

/** The least number of edges, three or more, of a ring through a node; Infinity where there is none. */
function shortestRing(node: string, edges: readonly GraphEdge[], passed: readonly string[] = [node]): number {
  const last = passed.at(-1);
  const lengths = edges
    .filter(({ from }) => from === last)
    .map(({ to }) => {
      if (to === node) return passed.length > 2 ? passed.length : Infinity;
      return passed.includes(to) ? Infinity : shortestRing(node, edges, [...passed, to]);
    });
  return Math.min(Infinity, ...lengths);
}

describe("the cycles of a random graph", () => {
  test("are closed chains of followed edges without a node twice, no two of the same nodes in the same order", () => {
    checkRandomGraphs(({ cycles }, _graph, followed) => {
      const ids = new Set(followed.map(({ id }) => id));
      for (const { edges, mutual } of cycles) {
        expect(edges.filter(({ id }) => !ids.has(id))).toEqual([]);
        expect(edges.map(({ toId }) => toId)).toEqual(
          [...edges.slice(1), ...edges.slice(0, 1)].map(({ fromId }) => fromId),
        );
        expect(new Set(edges.map(({ fromId }) => fromId)).size).toBe(edges.length);
        expect([edges.length >= 2, mutual]).toEqual([true, edges.length === 2]);
      }
      const shown = cycles.map(({ edges }) => {
        const nodes = edges.map(({ fromId }) => fromId);
        const first = nodes.indexOf([...nodes].sort()[0] ?? "");
        return [...nodes.slice(first), ...nodes.slice(0, first)].join(" ");
      });
      expect(new Set(shown).size).toBe(shown.length);
    });
  });

  test("show every mutual pair, every component of two or more, and a shortest ring through each platform on one", () => {
    checkRandomGraphs(({ cycles }, graph, followed, distance) => {
      const shown = cycles.map(({ edges }) => edges.map(({ fromId }) => fromId));
      const nodes = nodesOf(graph);
      const has = (from: string, to: string): boolean => followed.some((edge) => edge.from === from && edge.to === to);
      const pairs = nodes.flatMap((a) => nodes.filter((b) => a < b && has(a, b) && has(b, a)).map((b) => `${a} ${b}`));
      expect(
        shown
          .filter(({ length }) => length === 2)
          .map((pair) => [...pair].sort().join(" "))
          .sort(),
      ).toEqual(pairs.sort());

      for (const node of nodes) {
        const isOnCycle = nodes.some(
          (other) => other !== node && distance(node, other) + distance(other, node) < Infinity,
        );
        expect([node, shown.some((cycle) => cycle.includes(node))]).toEqual([node, isOnCycle]);
        const rings = shown.filter((cycle) => cycle.length > 2 && cycle.includes(node)).map(({ length }) => length);
        expect([node, Math.min(Infinity, ...rings)]).toEqual([node, shortestRing(node, followed)]);
      }
    });
  });
});

describe("the layers of a random graph", () => {
  test("hold each platform with an edge once; edges lead to a lower layer, or to the same one inside a component", () => {
    checkRandomGraphs(({ layers }, graph, followed, distance) => {
      const levels = new Map(layers.flatMap((layer, level) => layer.map(({ id }) => [id, level] as const)));
      const platforms = graph.platforms.map(({ code }) => idOf(code));
      const withEdge = platforms.filter((id) => followed.some(({ from, to }) => from === id || to === id));
      expect(layers.flat()).toHaveLength(withEdge.length);
      expect([...levels.keys()].sort()).toEqual([...withEdge].sort());
      for (const { from, to } of followed.filter((edge) => levels.has(edge.to))) {
        const isInside = distance(to, from) < Infinity;
        expect(Math.sign((levels.get(from) ?? NaN) - (levels.get(to) ?? NaN))).toBe(isInside ? 0 : 1);
      }
    });
  });

  test("are as few as they can be: a platform stands on what it needs, and no layer is empty", () => {
    checkRandomGraphs(({ layers }, _graph, followed, distance) => {
      const ids = layers.map((layer) => layer.map(({ id }) => id));
      ids.forEach((layer, level) => {
        expect(layer.length).toBeGreaterThan(0);
        for (const id of layer.filter(() => level > 0)) {
          const below = new Set([
            ...(ids[level - 1] ?? []),
            ...nodesOf({ platforms: [], externals: ["kho-1", "kho-2"] }),
          ]);
          const component = layer.filter((other) => distance(id, other) + distance(other, id) < Infinity);
          expect(followed.some(({ from, to }) => component.includes(from) && below.has(to))).toBe(true);
        }
      });
    });
  });
});

describe("the hubs and single points of failure of a random graph", () => {
  test("have as many dependents as a table of all distances says, the most needed first", () => {
    checkRandomGraphs(({ hubs, singlePointsOfFailure }, graph, followed, distance) => {
      const platforms = graph.platforms.map(({ code }) => idOf(code));
      const direct = (id: string): number =>
        new Set(followed.filter(({ to }) => to === id).map(({ from }) => from)).size;
      const transitive = (id: string): number =>
        platforms.filter((other) => other !== id && distance(other, id) < Infinity).length;
      for (const { platform, directDependents, transitiveDependents } of [...hubs, ...singlePointsOfFailure]) {
        expect([directDependents, transitiveDependents]).toEqual([direct(platform.id), transitive(platform.id)]);
      }
      const needed = platforms.filter((id) => direct(id) > 0);
      expect(hubs.map(({ platform }) => platform.id)).toEqual(
        needed.sort((a, b) => direct(b) - direct(a) || (a < b ? -1 : 1)),
      );
    });
  });

  test("are platforms that cut platforms off, the one that cuts off most first; hubs say the same of themselves", () => {
    checkRandomGraphs(({ hubs, singlePointsOfFailure }, graph) => {
      const codes = new Set(graph.platforms.map(({ code }) => code));
      const counts = singlePointsOfFailure.map(({ cutOff }) => cutOff.length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      for (const { platform, cutOff } of singlePointsOfFailure) {
        expect(cutOff.length).toBeGreaterThan(0);
        expect(cutOff.map(({ code }) => code)).toEqual([...new Set(cutOff.map(({ code }) => code))].sort());
        expect(cutOff.filter(({ code }) => code === platform.code || !codes.has(code))).toEqual([]);
      }
      for (const { platform, cutOff } of hubs) {
        const alone = singlePointsOfFailure.find((point) => point.platform.id === platform.id);
        expect(cutOff).toEqual(alone?.cutOff ?? []);
      }
    });
  });
});

describe("a drawn structure", () => {
  const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code).join(" ");
  const cycles = (graph: DrawnGraph) =>
    structure(graph).cycles.map(
      ({ edges, mutual }) => `${edges.map(({ fromId }) => fromId.slice(9)).join(" ")}${mutual ? " mutual" : ""}`,
    );

  // B31 ──▶ B30 ──▶ A02 ◀──▶ A01 ──▶ kho
  const SMALL = drawn([...chain("B31 B30 A02 A01 A02"), needs("A01", "kho")]);

  test("goes from the foundation to the front", () => {
    expect(structure(SMALL).layers.map(codes)).toEqual(["A01 A02", "B30", "B31"]);
  });

  test("tells a mutual pair from a ring", () => {
    expect(cycles(SMALL)).toEqual(["A01 A02 mutual"]);
    expect(cycles(drawn(chain("A01 A02 A03 A01")))).toEqual(["A01 A02 A03"]);
    // The same three platforms both ways round are two rings.
    expect(cycles(drawn(["A01 A02 A03 A01", "A01 A03 A02 A01"].flatMap(chain)))).toEqual([
      ...["A01 A02 mutual", "A01 A03 mutual", "A02 A03 mutual"],
      ...["A01 A02 A03", "A01 A03 A02"],
    ]);
  });

  test("names what is cut off: platforms, not external systems", () => {
    const points = structure(SMALL).singlePointsOfFailure.map(
      ({ platform, cutOff }) => `${platform.code}: ${codes(cutOff)}`,
    );
    expect(points).toEqual(["A02: A01", "B30: B31"].sort((a, b) => a.localeCompare(b)));
  });

  test("of an empty graph, of platforms without edges, and of edges that are all left out is empty", () => {
    const empty = { cycles: [], hubs: [], singlePointsOfFailure: [], layers: [] };
    expect(structure(drawn([]))).toEqual(empty);
    expect(structure(drawn([], [{ code: "A01" }]))).toEqual(empty);
    expect(structure(SMALL, "2027-06-01", { kind: ["LEDGER"] })).toEqual(empty);
    expect(structure(SMALL, "2027-06-01", { from: [] })).toEqual(empty);
  });

  test("of 300 separate pairs shows each of them, and lists at most 20 hubs and 200 single points of failure", () => {
    const code = (index: number) => `B${String(1_000 + index)}`;
    const pairs = Array.from({ length: 300 }, (_, index) =>
      chain(`${code(2 * index)} ${code(2 * index + 1)} ${code(2 * index)}`),
    );
    expect(structure(drawn(pairs.flat())).cycles).toHaveLength(300);
    const line = structure(drawn(chain(Array.from({ length: 300 }, (_, index) => code(index)).join(" "))));
    expect([line.hubs.length, line.singlePointsOfFailure.length]).toEqual([20, 200]);
    // The middle of the chain cuts off most.
    expect(line.singlePointsOfFailure[0]?.platform.code).toBe("B1149");
  });

  test("of a knot of 40 and a pair shows both, and at most 200 cycles of the knot", () => {
    const knot = Array.from({ length: 40 }, (_, index) => `A${String(10 + index)}`);
    const all = knot.flatMap((from) => knot.filter((to) => to !== from).map((to) => needs(from, to)));
    const found = cycles(drawn([...all, ...chain("B01 B02 B01")]));
    expect(found).toHaveLength(201);
    expect(found).toContain("B01 B02 mutual");
  });
});
