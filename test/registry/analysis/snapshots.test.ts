import fc from "fast-check";

import type { Snapshot } from "../../../src/registry/analysis/snapshots.js";
import { Snapshots } from "../../../src/registry/analysis/snapshots.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { Neo4jGraphStore } from "../../../src/store/neo4j/neo4j-graph-store.js";
import { RevisionCachedGraphStore } from "../../../src/store/revision-cached-graph-store.js";
import { platformsByIds } from "../../../src/store/cypher/platforms.js";
import { writeFullCatalogue } from "../../contract/full-catalogue.js";
import { writeSparseGraph } from "../../contract/sparse-graph.js";
import { CountingGraphStore } from "../../support/counting-graph-store.js";
import type { DrawnGraph } from "../../support/drawn-graph.js";
import { asRead, chain, drawn, needs, platformRecord } from "../../support/drawn-graph.js";
import { FaultyGraphStore } from "../../support/faulty-graph-store.js";
import { graphs } from "../../support/random-graph.js";
import { neo4jTestSettings, openTestStore, TESTED_STORE } from "../../support/test-store.js";
import { writeGraph } from "../../support/written-graph.js";

const opened: GraphStore[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

async function open(): Promise<GraphStore> {
  const store = await openTestStore();
  opened.push(store);
  return store;
}

/** What a snapshot holds, as it was drawn. */
function contents({ platforms, graph }: Snapshot) {
  return {
    platforms: [...platforms.values()],
    edges: Array.from({ length: graph.edgeCount }, (_, number) => graph.edge(number)),
  };
}

function asDrawn({ platforms, edges }: DrawnGraph): ReturnType<typeof contents> {
  return { platforms: platforms.map(platformRecord), edges: [...edges] };
}

/** A star of so many platforms that need A01, and each a neighbour. */
function star(size: number): DrawnGraph {
  const codes = Array.from({ length: size }, (_, index) => `B${String(1_000 + index)}`);
  return drawn(
    codes.flatMap((code, index) => [
      needs(code, "A01"),
      ...(index === 0 ? [] : chain(`${code} ${codes[index - 1] ?? ""}`)),
    ]),
  );
}

const readsOf = (store: CountingGraphStore, name: string): number =>
  store.statements.filter((read) => read === name).length;

describe(`the snapshot of a graph in the ${TESTED_STORE} store`, () => {
  const samples = fc.sample(graphs({ platforms: 12, externals: 3, edges: 40, kinds: 18 }), { numRuns: 25, seed: 1132 });

  test("holds exactly the platforms and edges that were written, of 25 random graphs", async () => {
    for (const graph of samples) {
      const store = await open();
      await writeGraph(store, graph);
      expect(contents(await new Snapshots(store).current())).toEqual(asDrawn(graph));
      await Promise.all(opened.splice(0).map((one) => one.close()));
    }
  });

  test.each([
    ["the whole catalogue", writeFullCatalogue],
    ["a sparse graph", writeSparseGraph],
  ])("holds the platforms of %s as they are when they are read one by one", async (_, write) => {
    const store = await open();
    await write(store);
    const platforms = [...(await new Snapshots(store).current()).platforms.values()];
    const reader = await store.reader();
    const alone = await reader.read(platformsByIds, { ids: platforms.map(({ id }) => id) });
    expect(platforms.length).toBeGreaterThan(3);
    expect(new Set(alone.map((platform) => ({ ...platform, citations: null })))).toEqual(new Set(platforms));
  });

  test("of an empty store is empty", async () => {
    const snapshot = await new Snapshots(await open()).current();
    expect([snapshot.revision, snapshot.graph.nodeCount, snapshot.platforms.size]).toEqual([0, 0, 0]);
  });

  // A slice has 250 platforms: just one, just more than one, just two, just more than two.
  test.each([249, 250, 499, 500])("is whole where it is read in slices, of 1 + %i platforms", async (size) => {
    const store = await open();
    await writeGraph(store, star(size));
    expect(contents(await new Snapshots(store).current())).toEqual(asDrawn(star(size)));
  });
});

describe("who asks for a snapshot", () => {
  test("shares it with all who ask at the same time and after, and asks for the revision alone", async () => {
    const store = new CountingGraphStore(await open());
    await writeGraph(store, star(20));
    const snapshots = new Snapshots(store);
    const shared = await Promise.all(Array.from({ length: 50 }, () => snapshots.current()));
    expect(new Set(shared).size).toBe(1);
    expect([readsOf(store, "snapshot.platforms"), readsOf(store, "snapshot.edges")]).toEqual([1, 1]);
    store.restart();
    expect(await snapshots.current()).toBe(shared[0]);
    expect(store.statements).toEqual(["(revision)"]);
  });

  test("gets a new one after a write, behind the cache of a revision too", async () => {
    const inner = await open();
    await writeGraph(inner, drawn([], [{ code: "A01" }, { code: "A02" }]));
    for (const [kind, store] of [
      ["IDENTITY", inner],
      ["SECURITY", new RevisionCachedGraphStore(inner, 100)],
    ] as const) {
      const snapshots = new Snapshots(store);
      const first = await snapshots.current();
      await writeGraph(store, { platforms: [], externals: [], edges: [needs("A01", "A02", { kind })] });
      const second = await snapshots.current();
      expect([second.revision - first.revision, second.graph.edgeCount - first.graph.edgeCount]).toEqual([1, 1]);
    }
  });

  test("gets whole graphs while others write, and in the end the newest", async () => {
    const store = await open();
    const snapshots = new Snapshots(store);
    await writeGraph(store, drawn([], [{ code: "A01" }]));
    // Change number n adds a platform with an edge: revision r has r platforms and r - 1 edges.
    const writes = (async () => {
      for (let n = 0; n < 20; n += 1) {
        const code = `B${String(10 + n)}`;
        await writeGraph(store, { ...drawn([], [{ code }]), edges: [needs(code, "A01")] });
      }
    })();
    const asked: Snapshot[] = [];
    for (let turn = 0; turn < 30; turn += 1) asked.push(await snapshots.current());
    await writes;
    asked.push(await snapshots.current());
    const isWhole = ({ platforms, graph, revision }: Snapshot) =>
      platforms.size === revision && graph.edgeCount === revision - 1;
    // Where writes overtake all three attempts, a mixture is given once and not kept.
    const mixtures = asked.filter((snapshot) => !isWhole(snapshot));
    expect(new Set(mixtures).size).toBe(mixtures.length);
    expect(asked.at(-1)).toMatchObject({ revision: 21 });
    expect(asked.filter(isWhole).at(-1)).toBe(asked.at(-1));
  });

  test("is told of a failed read, and the next one reads again", async () => {
    const store = new FaultyGraphStore(await open());
    await writeGraph(store, star(3));
    const snapshots = new Snapshots(store);
    const reader = store.reader.bind(store);
    store.reader = () => Promise.reject(new Error("the store is away"));
    await expect(snapshots.current()).rejects.toThrow("the store is away");
    store.reader = reader;
    await expect(snapshots.current()).resolves.toMatchObject({ revision: 1 });
  });
});

describe("a snapshot that a write overtakes", () => {
  /** A store into which somebody writes an edge just before the edges are read, so many times. */
  async function overtaken(times: number): Promise<CountingGraphStore> {
    const inner = await open();
    const codes = Array.from({ length: times + 1 }, (_, index) => `B${String(10 + index)}`);
    await writeGraph(
      inner,
      drawn(
        [],
        [...codes, "A01"].map((code) => ({ code })),
      ),
    );
    const store = new CountingGraphStore(inner);
    const reader = inner.reader.bind(inner);
    let left = times;
    inner.reader = async () => {
      const plain = await reader();
      return {
        read: async (statement, parameters) => {
          if (statement.name === "snapshot.edges" && left > 0) {
            left -= 1;
            await writeGraph(inner, { platforms: [], externals: [], edges: [needs(codes[left] ?? "", "A01")] });
          }
          return plain.read(statement, parameters);
        },
      };
    };
    return store;
  }

  test("is read again, is that of the new revision, and is kept for the next who asks", async () => {
    const store = await overtaken(1);
    const snapshots = new Snapshots(store);
    const snapshot = await snapshots.current();
    expect([snapshot.revision, snapshot.graph.edgeCount]).toEqual([2, 1]);
    expect([readsOf(store, "snapshot.platforms"), readsOf(store, "snapshot.edges")]).toEqual([2, 2]);
    store.restart();
    expect(await snapshots.current()).toBe(snapshot);
    expect(store.statements).toEqual(["(revision)"]);
  });

  test("three times is given as it is, and is not kept", async () => {
    const store = await overtaken(3);
    const snapshots = new Snapshots(store);
    const torn = await snapshots.current();
    expect(readsOf(store, "snapshot.edges")).toBe(3);
    expect(torn.revision).toBeLessThan(await store.revision());
    const next = await snapshots.current();
    expect([next.revision, next.graph.edgeCount]).toEqual([4, 3]);
  });
});

// The embedded store's file is one process's own: nobody else can write to it.
const onNeo4j = TESTED_STORE === "neo4j" ? test : test.skip;

onNeo4j("what another process writes is seen by the next question", async () => {
  const store = await open();
  const other = new Neo4jGraphStore(neo4jTestSettings(process.env["TEST_NEO4J_URL"] ?? ""));
  opened.push(other);
  const snapshots = new Snapshots(store);
  await writeGraph(store, drawn([], [{ code: "A01" }, { code: "A02" }]));
  await expect(snapshots.current()).resolves.toMatchObject({ revision: 1 });
  await writeGraph(other, { platforms: [], externals: [], edges: asRead(chain("A01 A02")) });
  const seen = await snapshots.current();
  expect([seen.revision, seen.graph.edgeCount]).toEqual([2, 1]);
});
