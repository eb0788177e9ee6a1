import fc from "fast-check";

import { STRENGTHS } from "../../../src/domain/dependency.js";
import type { ImpactAnswer, ImpactQuestion } from "../../../src/registry/analysis/impact.js";
import { impactOf } from "../../../src/registry/analysis/impact.js";
import { InvalidArgument } from "../../../src/registry/invalid-argument.js";
import type { DrawnGraph } from "../../support/drawn-graph.js";
import { chain, drawn, idOf, needs, snapshotOf } from "../../support/drawn-graph.js";
import { DAY, graphs, leastDistances, letsThrough, nodesOf, NOT_RETIRED } from "../../support/random-graph.js";

function impact(graph: DrawnGraph, of: string, question: Partial<ImpactQuestion> = {}): ImpactAnswer {
  return impactOf(snapshotOf(graph), { of, kind: "OUTAGE", until: null, filter: {}, asOf: "2027-06-01", ...question });
}

/** The lines of an answer: «B30 1 HIGH». */
function lines({ affected }: ImpactAnswer): readonly string[] {
  return affected.map(({ platform, depth, severity }) => `${platform.code} ${String(depth)} ${severity}`);
}

const QUESTION = graphs({ platforms: 7, externals: 2, edges: 16 }).chain((graph) =>
  fc.tuple(
    fc.constant(graph),
    fc.constantFrom(...graph.platforms.map(({ code }) => code)),
    fc.constantFrom("OUTAGE", "RETIREMENT"),
    fc.oneof(DAY, fc.constant("2027-06-01")),
  ),
);

describe("the impact of an outage or a retirement in a random graph", () => {
  test("reaches all that needs the platform, each at its least depth, over the edges one step nearer", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, of, kind, asOf]) => {
        const found = impact(graph, of, { kind, asOf });
        const followed = graph.edges.filter((edge) =>
          letsThrough({ asOf, strengths: ["CERTAIN", "LIKELY"], statuses: NOT_RETIRED }, edge),
        );
        const distance = leastDistances(nodesOf(graph), followed);
        const depth = (id: string): number => distance(id, idOf(of));
        const reached = graph.platforms
          .map(({ code }) => idOf(code))
          .filter((id) => id !== idOf(of) && depth(id) < Infinity);

        expect(Object.fromEntries(found.affected.map((line) => [line.platform.id, line.depth]))).toEqual(
          Object.fromEntries(reached.map((id) => [id, depth(id)])),
        );
        for (const { platform, via } of found.affected) {
          const nearer = followed.filter(
            ({ from, to }) => from === platform.id && depth(to) === depth(platform.id) - 1,
          );
          expect(via.map(({ id }) => id).sort()).toEqual(nearer.map(({ id }) => id).sort());
        }
        expect(found.truncatedBy).toBeNull();
      }),
      { numRuns: 1_500 },
    );
  });

  test("lists the hardest hit first, then the nearest, then by code; and tells each owner of its own", () => {
    fc.assert(
      fc.property(QUESTION, ([graph, of, kind, asOf]) => {
        const found = impact(graph, of, { kind, asOf });
        const key = (line: string): string =>
          line.replace(
            /(\S+) (\S+) (\S+)/,
            (_, code, depth, severity) =>
              `${String(["HIGH", "MEDIUM", "LOW"].indexOf(severity as string))} ${String(depth)} ${String(code)}`,
          );
        expect(lines(found).map(key)).toEqual(lines(found).map(key).sort());

        const owners = [...new Set(found.affected.map(({ platform }) => platform.owner.key))];
        const told = owners.map(
          (owner) =>
            [
              owner,
              found.affected
                .filter(({ platform }) => platform.owner.key === owner)
                .map(({ platform }) => platform.code),
            ] as const,
        );
        expect(found.agencies.map(({ agency, platforms }) => [agency.key, platforms.map(({ code }) => code)])).toEqual(
          told.sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("an outage of A06, the exchange platform", () => {
  // B31 ──IDENTITY──▶ B30 ──DATA_EXCHANGE──▶ A06 ◀──STATISTICS── B40
  //                                           ▲───DATA_EXCHANGE, LIKELY── B41 ◀──IDENTITY── B42 ◀──IDENTITY── B43
  const GRAPH = drawn([
    needs("B31", "B30"),
    needs("B30", "A06", { kind: "DATA_EXCHANGE" }),
    needs("B40", "A06", { kind: "STATISTICS" }),
    needs("B41", "A06", { kind: "DATA_EXCHANGE", strength: "LIKELY" }),
    ...chain("B43 B42 B41"),
  ]);

  test("hits by kind, strength and depth", () => {
    expect(lines(impact(GRAPH, "A06"))).toEqual([
      "B30 1 HIGH", // exchange stops, certainly
      "B40 1 MEDIUM", // statistics can wait
      "B41 1 MEDIUM", // exchange stops, likely
      "B31 2 MEDIUM", // cannot log in over B30, certainly
      "B42 2 MEDIUM", // cannot log in over B41, certainly
      "B43 3 LOW",
    ]);
  });

  test("hits harder where it is a retirement: the statistics do not come back", () => {
    expect(lines(impact(GRAPH, "A06", { kind: "RETIREMENT" }))).toEqual([
      "B30 1 HIGH",
      "B40 1 HIGH",
      "B41 1 MEDIUM",
      "B31 2 MEDIUM",
      "B42 2 MEDIUM",
      "B43 3 LOW",
    ]);
  });

  test("does not pass over what could only be argued, unless it is asked for", () => {
    const graph = drawn([needs("B30", "A06", { strength: "POSSIBLE" })]);
    expect(lines(impact(graph, "A06"))).toEqual([]);
    expect(lines(impact(graph, "A06", { filter: { minStrength: "POSSIBLE" } }))).toEqual(["B30 1 MEDIUM"]);
  });

  // B30 ──DATA_EXCHANGE──▶ A06, and ──DATA_EXCHANGE──▶ A07, which A06 does not carry
  test("hits less what has another way of the same kind, and says so", () => {
    const both = [needs("B30", "A06", { kind: "DATA_EXCHANGE" }), needs("B30", "A07", { kind: "DATA_EXCHANGE" })];
    const found = impact(drawn(both), "A06");
    expect(lines(found)).toEqual(["B30 1 MEDIUM"]);
    expect(found.affected[0]?.explanation.en).toBe(
      "When A06 stops, B30 is hit directly; another connection of the same kind remains.",
    );
    // An external system is none: no text says that it gives the same. Nor is one of another kind, or one that has ended.
    expect(lines(impact(drawn([...both.slice(0, 1), needs("B30", "kho", { kind: "DATA_EXCHANGE" })]), "A06"))).toEqual([
      "B30 1 HIGH",
    ]);
    expect(lines(impact(drawn([...both.slice(0, 1), needs("B30", "A07")]), "A06"))).toEqual(["B30 1 HIGH"]);
    const ended = needs("B30", "A07", { kind: "DATA_EXCHANGE", validTo: "2027-06-01" });
    expect(lines(impact(drawn([...both.slice(0, 1), ended]), "A06"))).toEqual(["B30 1 HIGH"]);
  });

  // B31 ──DATA_SOURCE──▶ B30, and ──DATA_SOURCE──▶ B23: a register of companies has no labour contracts
  test("does not count another source: it holds other data", () => {
    const source = { kind: "DATA_SOURCE" } as const;
    expect(lines(impact(drawn([needs("B31", "B30", source), needs("B31", "B23", source)]), "B30"))).toEqual([
      "B31 1 MEDIUM",
    ]);
  });

  // A07 itself needs A06: what B30 has beside A06 stops with it.
  test("does not count another way that stops as well", () => {
    const exchange = { kind: "DATA_EXCHANGE" } as const;
    const graph = drawn([needs("B30", "A06", exchange), needs("B30", "A07", exchange), needs("A07", "A06", exchange)]);
    expect(lines(impact(graph, "A06"))).toEqual(["A07 1 HIGH", "B30 1 HIGH"]);
  });

  // B30 needs A06 for two things; for one of them there is another way.
  test("hits with all force where one of two needs has no other way", () => {
    const graph = drawn([needs("B30", "A06"), needs("B30", "A06", { kind: "SECURITY" }), needs("B30", "A07")]);
    const found = impact(graph, "A06");
    expect(lines(found)).toEqual(["B30 1 HIGH"]);
    expect(found.affected[0]?.via.map(({ kind }) => kind)).toEqual(["IDENTITY", "SECURITY"]);
  });
});

describe("a delay of A06 to 1 January 2028", () => {
  const delay = (graph: DrawnGraph, until = "2028-01-01") => lines(impact(graph, "A06", { kind: "DELAY", until }));

  //  B50 operates            ──▶ A06
  //  B51 «Năm 2027»          ──▶ A06 ◀── B61 «Năm 2030»
  //  B52 «Năm 2027 - 2028»   ──▶ A06
  //  B53 «Năm 2028 - 2030»   ──▶ A06
  const GRAPH = drawn(["B50 A06", "B51 A06", "B52 A06", "B53 A06", "B61 B51", "B62 B53"].flatMap(chain), [
    { code: "A06", start: "Năm 2026" },
    { code: "B50", start: "Đã vận hành" },
    { code: "B51", start: "Năm 2027" },
    { code: "B52", start: "Năm 2027 - 2028" },
    { code: "B53", start: "Năm 2028 - 2030" },
    { code: "B61", start: "Năm 2030" },
    { code: "B62", start: "Năm 2026" },
  ]);

  test("hits what operates or must start before it, less what may start before it, and not what starts later", () => {
    expect(delay(GRAPH)).toEqual(["B50 1 HIGH", "B51 1 HIGH", "B52 1 MEDIUM", "B61 2 LOW"]);
    expect(delay(GRAPH, "2028-07-01")).toEqual(
      ["B50 1 HIGH", "B51 1 HIGH", "B52 1 MEDIUM", "B53 1 MEDIUM", "B61 2 LOW", "B62 2 LOW"].sort(bySeverity),
    );
    expect(delay(GRAPH, "2026-01-01")).toEqual(["B50 1 HIGH"]);
  });

  test("needs its new date", () => {
    expect(() => impact(GRAPH, "A06", { kind: "DELAY" })).toThrow(InvalidArgument);
  });
});

describe("a long list of what is affected", () => {
  const code = (index: number) => `B${String(10_000 + index)}`;
  const star = (size: number) => drawn(Array.from({ length: size }, (_, index) => needs(code(index), "A06")));

  test("has at most 2,000 lines, and says NODES only where there are more", () => {
    const whole = impact(star(2_000), "A06");
    expect([whole.affected.length, whole.truncatedBy]).toEqual([2_000, null]);
    const cut = impact(star(2_001), "A06");
    expect([cut.affected.length, cut.truncatedBy]).toEqual([2_000, "NODES"]);
  });

  test("is not cut by what a delay does not affect", () => {
    const graph = star(2_001);
    const late = {
      ...graph,
      platforms: graph.platforms.map((row) => (row.code === code(2_000) ? { ...row, start: "Năm 2030" } : row)),
    };
    const found = impact(late, "A06", { kind: "DELAY", until: "2029-01-01" });
    expect([found.affected.length, found.truncatedBy]).toEqual([2_000, null]);
  });

  test("of a chain of 5,000 ends after 2,000 steps", () => {
    const line = drawn(chain(Array.from({ length: 5_000 }, (_, index) => code(index)).join(" ")));
    const found = impact(line, code(4_999), { filter: { minStrength: STRENGTHS[0] } });
    expect([found.affected.length, found.affected.at(-1)?.depth, found.truncatedBy]).toEqual([2_000, 2_000, "NODES"]);
  });
});

function bySeverity(a: string, b: string): number {
  const rank = (line: string): number => ["HIGH", "MEDIUM", "LOW"].findIndex((severity) => line.endsWith(severity));
  return rank(a) - rank(b);
}
