import {
  makeControlNodes,
  readRevision,
  readStoreState,
  recordSeedDigest,
  takeNextRevision,
} from "../../../src/store/cypher/control.js";
import type { NodeLabel, SharedLabel } from "../../../src/store/cypher/schema.js";
import type { SeededRow } from "../../../src/store/cypher/seeding.js";
import type { RelationShape } from "../../../src/store/cypher/writing.js";
import {
  deleteNodes,
  deleteRelations,
  ownersEdgesAt,
  seededNodes,
  seededRelations,
  updateRelations,
} from "../../../src/store/cypher/seeding.js";
import { createRelations, upsertNodes } from "../../../src/store/cypher/writing.js";
import type { WriteTransaction } from "../../../src/store/graph-store.js";
import type { Statement } from "../../../src/store/statement.js";
import { FULL_GRAPH } from "../full-catalogue.js";
import type { WriteCase } from "./case.js";

/** Every label and every kind of relation that seeds write. */
const NODE_GROUPS = FULL_GRAPH.nodes.map(({ label, shared }) => ({ label, shared }));
const SHAPES = FULL_GRAPH.relations.map(({ shape }) => shape);

/** Of all that is seeded, what a case wrote itself. */
const own = (rows: readonly SeededRow[]): readonly SeededRow[] => rows.filter(({ id }) => id.startsWith("test:"));

/** (n:Label {id: "test:a"}) and (n:Label {id: "test:b"}), the second without a hash: an owner's. */
async function twoNodes(
  transaction: WriteTransaction,
  label: NodeLabel,
  shared: readonly SharedLabel[],
): Promise<void> {
  const rows = [
    { id: "test:a", properties: { seedHash: "1", note: "old", gone: "soon" } },
    { id: "test:b", properties: { note: "an owner's" } },
  ];
  expect(await transaction.run(upsertNodes(label, shared), { rows })).toEqual([2]);
}

function properties(match: string): Statement<Readonly<Record<string, unknown>>> {
  return {
    name: "test.properties",
    cypher: `${match} RETURN [x.id, x.seedHash, x.note, x.gone]`,
    toRow: ([values]) => {
      const [id, seedHash, note, gone] = values as readonly unknown[];
      return { id, seedHash, note, gone: gone ?? null };
    },
  };
}

const nodeCases: readonly WriteCase[] = NODE_GROUPS.flatMap(({ label, shared }): readonly WriteCase[] => [
  {
    of: "upsertNodes",
    title: `${label}: makes what is missing, changes what is there, null removes a property, others stay`,
    tryIt: async (transaction) => {
      await twoNodes(transaction, label, shared);
      const changed = [{ id: "test:a", properties: { seedHash: "2", gone: null } }];
      expect(await transaction.run(upsertNodes(label, shared), { rows: changed })).toEqual([1]);

      const everyLabel = [label, ...shared].map((name) => `x:${name}`).join(" AND ");
      const found = await transaction.run(properties(`MATCH (x:${label} {id: 'test:a'}) WHERE ${everyLabel}`), {});
      expect(found).toEqual([{ id: "test:a", seedHash: "2", note: "old", gone: null }]);
      expect(await transaction.run(upsertNodes(label, shared), { rows: [] })).toEqual([0]);
    },
  },
  {
    of: "seededNodes",
    title: `${label}: with their hashes, and not what owners wrote`,
    tryIt: async (transaction) => {
      await twoNodes(transaction, label, shared);
      expect(own(await transaction.run(seededNodes(label), {}))).toEqual([{ id: "test:a", hash: "1" }]);
    },
  },
  {
    of: "deleteNodes",
    title: `${label}: with the relations at them, and no other node`,
    tryIt: async (transaction) => {
      await twoNodes(transaction, label, shared);
      await transaction.run(relate(label), {});
      expect(await transaction.run(deleteNodes(label), { ids: ["test:a", "test:nobody"] })).toEqual([1]);
      expect(
        await transaction.run(properties(`MATCH (x:${label}) WHERE x.id IN ['test:a', 'test:b']`), {}),
      ).toMatchObject([{ id: "test:b" }]);
    },
  },
]);

const relate = (label: NodeLabel): Statement<null> => ({
  name: "test.relate",
  cypher: `MATCH (a:${label} {id: 'test:a'}) MATCH (b:${label} {id: 'test:b'}) CREATE (a)-[:CONTAINS]->(b) RETURN a.id AS id`,
  toRow: () => null,
});

/** (test:from)-[test:1 {seedHash}]->(test:to), and test:2, an owner's, between the same nodes. */
async function twoRelations(transaction: WriteTransaction, shape: RelationShape): Promise<void> {
  const to = shape.to === "System" || shape.to === "Searchable" ? "ExternalSystem" : shape.to;
  await transaction.run(upsertNodes(shape.from, []), { rows: [{ id: "test:from", properties: {} }] });
  await transaction.run(upsertNodes(to, ["System"]), { rows: [{ id: "test:to", properties: {} }] });
  const ends = { from: "test:from", to: "test:to" };
  const rows = [
    { ...ends, id: "test:1", properties: { id: "test:1", seedHash: "1", note: "old", gone: "soon", list: ["a", "b"] } },
    { ...ends, id: "test:2", properties: { id: "test:2", note: "an owner's", gone: null } },
    // Where an end is missing, nothing is made.
    { id: "test:3", from: "test:from", to: "test:nobody", properties: { id: "test:3" } },
  ];
  expect(await transaction.run(createRelations(shape), { rows })).toEqual([2]);
}

const allOf = ({ type }: RelationShape): Statement<Readonly<Record<string, unknown>>> =>
  properties(`MATCH (a)-[x:${type}]->(b) WHERE x.id STARTS WITH 'test:' WITH x ORDER BY x.id`);

const relationCases: readonly WriteCase[] = SHAPES.flatMap((shape): readonly WriteCase[] => {
  const kind = `${shape.from} ${shape.type} ${shape.to}`;
  return [
    {
      of: "createRelations",
      title: `${kind}: between nodes that are there, with null for no property`,
      tryIt: async (transaction) => {
        await twoRelations(transaction, shape);
        expect(await transaction.run(allOf(shape), {})).toMatchObject([
          { id: "test:1", seedHash: "1", note: "old", gone: "soon" },
          { id: "test:2", note: "an owner's", gone: null },
        ]);
      },
    },
    {
      of: "seededRelations",
      title: `${kind}: with their hashes, and not what owners wrote`,
      tryIt: async (transaction) => {
        await twoRelations(transaction, shape);
        expect(own(await transaction.run(seededRelations(shape), {}))).toEqual([{ id: "test:1", hash: "1" }]);
      },
    },
    {
      of: "updateRelations",
      title: `${kind}: the one with the id, null removes a property, others stay`,
      tryIt: async (transaction) => {
        await twoRelations(transaction, shape);
        const ends = { from: "test:from", to: "test:to" };
        const rows = [
          { ...ends, id: "test:1", properties: { id: "test:1", seedHash: "2", gone: null } },
          { ...ends, id: "test:4", properties: { id: "test:4" } },
        ];
        expect(await transaction.run(updateRelations(shape), { rows })).toEqual([1]);
        expect(await transaction.run(allOf(shape), {})).toMatchObject([
          { id: "test:1", seedHash: "2", note: "old", gone: null },
          { id: "test:2", note: "an owner's" },
        ]);
      },
    },
    {
      of: "deleteRelations",
      title: `${kind}: those with the ids, and not the nodes`,
      tryIt: async (transaction) => {
        await twoRelations(transaction, shape);
        expect(await transaction.run(deleteRelations(shape), { ids: ["test:1", "test:nobody"] })).toEqual([1]);
        expect(await transaction.run(allOf(shape), {})).toMatchObject([{ id: "test:2" }]);
        expect(await transaction.run(properties("MATCH (x) WHERE x.id IN ['test:from', 'test:to']"), {})).toHaveLength(
          2,
        );
      },
    },
  ];
});

const EDGES: RelationShape = { type: "DEPENDS_ON", from: "Platform", to: "System" };

export const writeCases: readonly WriteCase[] = [
  ...nodeCases,
  ...relationCases,
  {
    of: "ownersEdgesAt",
    title: "edges without a hash, at either end",
    tryIt: async (transaction) => {
      await twoRelations(transaction, EDGES);
      expect(await transaction.run(ownersEdgesAt, { ids: ["test:to", "test:nobody"] })).toEqual(["test:2"]);
      expect(await transaction.run(ownersEdgesAt, { ids: ["test:from", "test:to"] })).toEqual(["test:2"]);
      expect(await transaction.run(ownersEdgesAt, { ids: ["test:nobody"] })).toEqual([]);
      expect(await transaction.run(ownersEdgesAt, { ids: [] })).toEqual([]);
    },
  },
  {
    of: "takeNextRevision",
    title: "one more each time",
    tryIt: async (transaction) => {
      const [before = -1] = await transaction.run(readRevision, {});
      expect(await transaction.run(takeNextRevision, {})).toEqual([before + 1]);
      expect(await transaction.run(takeNextRevision, {})).toEqual([before + 2]);
      expect(await transaction.run(readRevision, {})).toEqual([before + 2]);
    },
  },
  {
    of: "makeControlNodes",
    title: "leaves those that are there as they are",
    tryIt: async (transaction) => {
      const before = await transaction.run(readRevision, {});
      const state = await transaction.run(readStoreState, {});
      expect(await transaction.run(makeControlNodes, {})).toHaveLength(1);
      expect(await transaction.run(readRevision, {})).toEqual(before);
      expect(await transaction.run(readStoreState, {})).toEqual(state);
    },
  },
  {
    of: "recordSeedDigest",
    title: "is what the sentinel says from then on",
    tryIt: async (transaction) => {
      await transaction.run(recordSeedDigest, { digest: "abc" });
      expect(await transaction.run(readStoreState, {})).toEqual([{ schemaVersion: 1, seedDigest: "abc" }]);
    },
  },
];
