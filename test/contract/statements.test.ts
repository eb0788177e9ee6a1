import { readFileSync, writeFileSync } from "node:fs";

import { seededNodes, seededRelations } from "../../src/store/cypher/seeding.js";
import type { SeededRow } from "../../src/store/cypher/seeding.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { UNCHANGED } from "../../src/store/graph-store.js";
import { openTestStore, TESTED_STORE } from "../support/test-store.js";
import { byStatement, exportedStatements, READ_CASES, WRITE_CASES } from "./all-cases.js";
import type { ReadCase } from "./cases/case.js";
import { settled } from "./cases/case.js";
import { FULL_GRAPH, writeFullCatalogue } from "./full-catalogue.js";
import { writeSparseGraph } from "./sparse-graph.js";

/**
 * What the whole catalogue answers to each case: how many rows, and the first of them. After a change of the seeds,
 * `UPDATE_GOLDEN=1` writes it anew from the embedded store; Neo4j is compared with the same file.
 */
const GOLDEN = new URL("golden/full-catalogue.json", import.meta.url);
const SHOWN_ROWS = 6;

type Answers = Readonly<Record<string, string>>;

const readsByStatement = byStatement(READ_CASES);
const writesByStatement = byStatement(WRITE_CASES);

test("every statement of the catalogue has a case", async () => {
  const covered = new Set([...READ_CASES, ...WRITE_CASES].map((each) => each.of));

  expect([...covered].sort()).toEqual(await exportedStatements());
});

describe.each([
  { graph: "empty", fill: () => Promise.resolve(), expected: (each: ReadCase) => each.onEmpty },
  { graph: "with a sparse graph", fill: writeSparseGraph, expected: (each: ReadCase) => each.sparse.lines },
])(`statements on the ${TESTED_STORE} store, $graph`, ({ graph, fill, expected }) => {
  const store = filledStore(fill);

  test.each(readsByStatement)("$of", async ({ cases }) => {
    const reader = await store().reader();
    const found: Record<string, readonly string[]> = {};
    for (const each of cases) {
      const rows = await reader.read(each.statement, each.sparse.parameters);
      found[each.title] = lines(each, rows);
      if (graph !== "empty" && each.sparse.whole !== undefined) expectWhole(each, rows, each.sparse.whole);
    }

    expect(found).toEqual(
      Object.fromEntries(cases.map((each) => [each.title, settled(expected(each), each.order, itself)])),
    );
  });

  writesAreRight(store);
});

describe(`statements on the ${TESTED_STORE} store, with the whole catalogue`, () => {
  const store = filledStore(writeFullCatalogue);
  const update = process.env["UPDATE_GOLDEN"] !== undefined && TESTED_STORE === "embedded";
  const golden = JSON.parse(readFileSync(GOLDEN, "utf8")) as Readonly<Record<string, Answers>>;
  const found: Record<string, Answers> = {};

  test.each(readsByStatement)("$of", async ({ of, cases }) => {
    const reader = await store().reader();
    const answers: Record<string, string> = {};
    for (const each of cases) {
      const { parameters, count, has = [] } = each.full;
      const rows = lines(each, await reader.read(each.statement, parameters));
      answers[each.title] = [`${String(rows.length)}:`, rows.slice(0, SHOWN_ROWS).join(" | ")].join(" ").trim();

      const missing = has.filter((line) => !rows.includes(line));
      expect({ of: each.title, count: rows.length, missing }).toEqual({
        of: each.title,
        count: count ?? rows.length,
        missing: [],
      });
    }
    found[of] = answers;

    if (!update) expect(answers).toEqual(golden[of]);
  });

  test("the golden file is about these statements and no others", () => {
    if (update) writeFileSync(GOLDEN, `${JSON.stringify(found, null, 2)}\n`);
    else expect(Object.keys(golden)).toEqual(readsByStatement.map(({ of }) => of));
  });

  test("the seeds are in it, every node and every relation, and nothing else is", async () => {
    const reader = await store().reader();
    const stored: Record<string, readonly SeededRow[]> = {};
    const wanted: Record<string, readonly SeededRow[]> = {};
    for (const { label, rows } of FULL_GRAPH.nodes) {
      stored[label] = byId(await reader.read(seededNodes(label), {}));
      wanted[label] = byId(rows.map(hashOf));
    }
    for (const { shape, rows } of FULL_GRAPH.relations) {
      const kind = `${shape.from} ${shape.type} ${shape.to}`;
      stored[kind] = byId(await reader.read(seededRelations(shape), {}));
      wanted[kind] = byId(rows.map(hashOf));
    }

    expect(stored).toEqual(wanted);
  });

  writesAreRight(store);
});

function filledStore(fill: (store: GraphStore) => Promise<void>): () => GraphStore {
  let store: GraphStore | undefined;
  beforeAll(async () => {
    store = await openTestStore();
    await fill(store);
  });
  afterAll(() => store?.close());
  return () => {
    if (store === undefined) throw new Error("the store is not open");
    return store;
  };
}

/** Tries each write in a transaction that is rolled back, so that the graph stays as it is. */
function writesAreRight(store: () => GraphStore): void {
  test.each(writesByStatement)("$of", async ({ cases }) => {
    const before = await store().revision();
    for (const { tryIt } of cases) {
      const outcome = await store().write(async (transaction) => {
        await tryIt(transaction);
        return UNCHANGED;
      });
      expect(outcome).toBeNull();
    }

    await expect(store().revision()).resolves.toBe(before);
  });
}

/** The rows that a case knows whole, each compared to its last property. */
function expectWhole(each: ReadCase, rows: readonly unknown[], whole: readonly unknown[]): void {
  const known = new Set(whole.map(each.brief));
  const found = rows.filter((row) => known.has(each.brief(row)));

  expect(settled(found, each.order, each.brief)).toEqual(settled(whole, each.order, each.brief));
}

function lines(each: ReadCase, rows: readonly unknown[]): readonly string[] {
  return settled(rows.map(each.brief), each.order, itself);
}

function itself(line: string): string {
  return line;
}

function byId(rows: readonly SeededRow[]): readonly SeededRow[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hashOf({ id, properties }: { readonly id: string; readonly properties: object }): SeededRow {
  return { id, hash: String((properties as { readonly seedHash?: string }).seedHash) };
}
