import fc from "fast-check";

import type { EdgeGraph, GraphEdge } from "../../../src/domain/analysis/edge-graph.js";
import { findPaths } from "../../../src/domain/analysis/paths.js";
import { chain, drawn, edgeGraphOf, idOf, needs } from "../../support/drawn-graph.js";
import { acceptances, graphs, letsThrough } from "../../support/random-graph.js";

const EVERYTHING = (): boolean => true;

function paths(
  graph: EdgeGraph,
  [from, to]: readonly [string, string],
  limits: { readonly maxLength: number; readonly maxPaths: number },
  accepts: (edge: number) => boolean = EVERYTHING,
) {
  const found = findPaths(graph, graph.numberOf(idOf(from)) ?? NaN, graph.numberOf(idOf(to)) ?? NaN, accepts, limits);
  return { ...found, paths: found.paths.map((path) => path.map((edge) => graph.edge(edge).id)) };
}

/** Every chain without a node twice, by trying every edge from where it stands. */
function allChains(edges: readonly GraphEdge[], from: string, to: string, passed: readonly string[] = []): string[][] {
  if (from === to) return [[]];
  return edges
    .filter((edge) => edge.from === from && !passed.includes(edge.to))
    .flatMap((edge) => allChains(edges, edge.to, to, [...passed, from]).map((rest) => [edge.id, ...rest]));
}

function compareChains(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((id, index) => id !== b[index]);
  return differs === -1 ? 0 : (a[differs] ?? "") < (b[differs] ?? "") ? -1 : 1;
}

const QUESTION = graphs({ platforms: 6, edges: 16 }).chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    ends: fc.shuffledSubarray(
      graph.platforms.map(({ code }) => code),
      { minLength: 2, maxLength: 2 },
    ),
    acceptance: fc.oneof(acceptances(graph), fc.constant(null), fc.constant(null)),
    maxLength: fc.integer({ min: 1, max: 6 }),
    maxPaths: fc.constantFrom(1, 2, 3, 5, 10, 1_000),
  }),
);

describe("the paths of a random graph", () => {
  test("are all chains without a node twice, the shortest first, then by their edges, and cut only where there are more", () => {
    fc.assert(
      fc.property(QUESTION, ({ graph, ends: [from = "", to = ""], acceptance, maxLength, maxPaths }) => {
        const built = edgeGraphOf(graph);
        const accepts = acceptance === null ? EVERYTHING : built.acceptance(acceptance);
        const followed = graph.edges.filter((edge) => acceptance === null || letsThrough(acceptance, edge));
        const all = allChains(followed, idOf(from), idOf(to)).sort(compareChains);
        const within = all.filter(({ length }) => length <= maxLength);
        const reason = within.length > maxPaths ? "NODES" : all.length > within.length ? "DEPTH" : null;

        expect(paths(built, [from, to], { maxLength, maxPaths }, accepts)).toEqual({
          paths: within.slice(0, maxPaths),
          truncatedBy: reason,
        });
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("drawn paths", () => {
  //      ┌─▶ A02 ─┐
  // A01 ─┤    │   ├─▶ A04
  //      └─▶ A03 ─┘       (A02 ─▶ A03)
  const DIAMOND = edgeGraphOf(drawn(["A01 A02 A04", "A01 A03 A04", "A02 A03"].flatMap(chain)));
  const nodes = (found: ReturnType<typeof paths>) =>
    found.paths.map((path) => path.map((id) => id.split(":")[2]).join(" "));

  test("of one length come before the longer one", () => {
    const found = paths(DIAMOND, ["A01", "A04"], { maxLength: 6, maxPaths: 10 });
    expect(nodes(found)).toEqual(["A02 A04", "A03 A04", "A02 A03 A04"]);
    expect(found.truncatedBy).toBeNull();
  });

  test("that are too many are cut by NODES, that are too long by DEPTH, even where as many were found as asked for", () => {
    expect(paths(DIAMOND, ["A01", "A04"], { maxLength: 6, maxPaths: 2 }).truncatedBy).toBe("NODES");
    expect(paths(DIAMOND, ["A01", "A04"], { maxLength: 2, maxPaths: 10 }).truncatedBy).toBe("DEPTH");
    expect(paths(DIAMOND, ["A01", "A04"], { maxLength: 2, maxPaths: 2 }).truncatedBy).toBe("DEPTH");
    expect(paths(DIAMOND, ["A01", "A04"], { maxLength: 1, maxPaths: 2 })).toEqual({ paths: [], truncatedBy: "DEPTH" });
  });

  // A01 ──▶ A04 and A01 ──▶ A02 ──▶ A03 ──▶ A04: nothing has two edges, three has one
  test("that leave a length out are cut by DEPTH all the same", () => {
    const graph = edgeGraphOf(drawn(["A01 A04", "A01 A02 A03 A04"].flatMap(chain)));
    expect(paths(graph, ["A01", "A04"], { maxLength: 1, maxPaths: 10 }).truncatedBy).toBe("DEPTH");
  });

  // A01 ══▶ A02 ══▶ A03, each over two kinds: four chains
  test("over parallel edges of several kinds are chains of their own", () => {
    const twice = (from: string, to: string) => [needs(from, to), needs(from, to, { kind: "SECURITY" })];
    const graph = edgeGraphOf(drawn([...twice("A01", "A02"), ...twice("A02", "A03")]));
    const kinds = (ids: readonly string[]) => ids.map((id) => id.split(":")[3]).join(" ");
    expect(paths(graph, ["A01", "A03"], { maxLength: 6, maxPaths: 10 }).paths.map(kinds)).toEqual([
      "IDENTITY IDENTITY",
      "IDENTITY SECURITY",
      "SECURITY IDENTITY",
      "SECURITY SECURITY",
    ]);
  });

  test("do not exist against the direction of the edges", () => {
    expect(paths(DIAMOND, ["A04", "A01"], { maxLength: 6, maxPaths: 10 })).toEqual({ paths: [], truncatedBy: null });
  });
});

describe("paths in a large graph", () => {
  const code = (index: number) => `B${String(10_000 + index)}`;
  const line = (length: number) => Array.from({ length }, (_, index) => code(index)).join(" ");
  const few = { maxLength: 20, maxPaths: 10 };

  test("of 5,000 in a ring: the one edge ahead is the only way, the long way back is too long", () => {
    const ring = edgeGraphOf(drawn(chain(`${line(5_000)} ${code(0)}`)));
    expect(paths(ring, [code(0), code(1)], few)).toMatchObject({ paths: [expect.anything()], truncatedBy: null });
    expect(paths(ring, [code(1), code(0)], few)).toEqual({ paths: [], truncatedBy: "DEPTH" });
  });

  test("a second way of 5,000 edges is known of, without a stack that overflows", () => {
    const graph = edgeGraphOf(drawn([...chain(line(5_001)), ...chain(`${code(0)} ${code(5_000)}`)]));
    expect(paths(graph, [code(0), code(5_000)], few)).toMatchObject({
      paths: [expect.anything()],
      truncatedBy: "DEPTH",
    });
  });

  // Thirty platforms that all need each other: more chains than can ever be listed.
  test("in a knot they stop at as many as were asked for", () => {
    const codes = Array.from({ length: 30 }, (_, index) => code(index));
    const knot = edgeGraphOf(
      drawn(codes.flatMap((from) => codes.filter((to) => to !== from).map((to) => needs(from, to)))),
    );
    const found = paths(knot, [code(0), code(29)], { maxLength: 6, maxPaths: 100 });
    expect(found.paths.map(({ length }) => length)).toEqual([
      1,
      ...Array<number>(28).fill(2),
      ...Array<number>(71).fill(3),
    ]);
    expect(found.truncatedBy).toBe("NODES");
  });

  // A01 ──▶ A02 ──▶ A03 is all; behind A02 is a knot of which every way out leads over A02 again.
  test("in a knot that leads nowhere the search for longer ones gives up, and says TIME", () => {
    const codes = Array.from({ length: 12 }, (_, index) => code(index));
    const knot = codes.flatMap((from) => [...codes.filter((to) => to !== from), "A02"].map((to) => needs(from, to)));
    const graph = edgeGraphOf(drawn([...chain("A01 A02 A03"), ...chain(`A02 ${code(0)}`), ...knot]));
    expect(paths(graph, ["A01", "A03"], few)).toMatchObject({ paths: [expect.anything()], truncatedBy: "TIME" });
  });
});
