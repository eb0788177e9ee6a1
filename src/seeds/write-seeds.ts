import type { GraphStore, WriteOutcome, WriteTransaction } from "../store/graph-store.js";
import { UNCHANGED } from "../store/graph-store.js";
import { readStoreState, recordSeedDigest } from "../store/cypher/control.js";
import type { SeededRow } from "../store/cypher/seeding.js";
import type { NodeRow, RelationRow } from "../store/cypher/writing.js";
import {
  deleteNodes,
  deleteRelations,
  ownersEdgesAt,
  seededNodes,
  seededRelations,
  updateRelations,
} from "../store/cypher/seeding.js";
import { createRelations, upsertNodes } from "../store/cypher/writing.js";
import type { Parameter } from "../store/statement.js";
import { loadSeeds } from "./load-seeds.js";
import type { SeedFolder } from "./load-seeds.js";
import { SeedFaultsError } from "./seed-fault.js";
import type { NodeGroup, RelationGroup, SeedGraph } from "./graph-builder.js";
import { toGraph } from "./to-graph.js";

/** Rows of one UNWIND; larger batches cost memory and gain nothing. */
const BATCH = 500;

/** What a seeding changed. */
export interface SeedingSummary {
  readonly written: number;
  readonly removed: number;
}

/**
 * Brings a store to what a seed folder says, in one transaction. The same seeds change nothing and use up no revision;
 * changed seeds update and remove what came from seeds and leave what owners wrote.
 *
 * @returns null where nothing had to change
 * @throws SeedFaultsError where the seeds have faults, or drop a platform that owners' edges hang on
 * @throws StoreError
 */
export async function writeSeeds(store: GraphStore, folder: SeedFolder): Promise<WriteOutcome<SeedingSummary> | null> {
  const reader = await store.reader();
  const [state] = await reader.read(readStoreState, {});
  if (state?.seedDigest === folder.digest) return null;
  const graph = toGraph(loadSeeds(folder));
  return store.write(async (transaction) => {
    const [locked] = await transaction.run(readStoreState, {});
    if (locked?.seedDigest === folder.digest) return UNCHANGED;
    const summary = await writeGraph(transaction, graph);
    await transaction.run(recordSeedDigest, { digest: folder.digest });
    return summary;
  });
}

async function writeGraph(transaction: WriteTransaction, graph: SeedGraph): Promise<SeedingSummary> {
  let written = 0;
  let removed = 0;
  const staleNodes: { readonly group: NodeGroup; readonly ids: readonly string[] }[] = [];
  for (const group of graph.nodes) {
    const change = compare(await transaction.run(seededNodes(group.label), {}), group.rows);
    await inBatches([...change.added, ...change.changed], (rows) =>
      transaction.run(upsertNodes(group.label, group.shared), { rows }),
    );
    staleNodes.push({ group, ids: change.removed });
    written += change.added.length + change.changed.length;
  }
  for (const group of graph.relations) {
    const change = await writeRelations(transaction, group);
    written += change.written;
    removed += change.removed;
  }
  for (const { group, ids } of staleNodes) {
    if (ids.length === 0) continue;
    await refuseToTakeOwnersEdges(transaction, ids);
    await inBatches(ids, (batch) => transaction.run(deleteNodes(group.label), { ids: batch }));
    removed += ids.length;
  }
  return { written, removed };
}

async function writeRelations(transaction: WriteTransaction, { shape, rows }: RelationGroup): Promise<SeedingSummary> {
  const change = compare(await transaction.run(seededRelations(shape), {}), rows);
  await inBatches(change.removed, (ids) => transaction.run(deleteRelations(shape), { ids }));
  await inBatches(change.changed, (batch) => transaction.run(updateRelations(shape), { rows: batch }));
  await inBatches(change.added, (batch) => transaction.run(createRelations(shape), { rows: batch }));
  return { written: change.added.length + change.changed.length, removed: change.removed.length };
}

/** A relation's id names both its ends, so one with the same id stands between the same nodes. */
function compare<Row extends NodeRow | RelationRow>(
  stored: readonly SeededRow[],
  wanted: readonly Row[],
): { readonly added: readonly Row[]; readonly changed: readonly Row[]; readonly removed: readonly string[] } {
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    added: wanted.filter(({ id }) => !hashes.has(id)),
    changed: wanted.filter(({ id, properties }) => hashes.has(id) && hashes.get(id) !== properties["seedHash"]),
    removed: stored.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  };
}

async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: readonly (Row & Parameter)[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await write(rows.slice(start, start + BATCH) as readonly (Row & Parameter)[]);
  }
}

async function refuseToTakeOwnersEdges(transaction: WriteTransaction, ids: readonly string[]): Promise<void> {
  const edges = await transaction.run(ownersEdgesAt, { ids });
  if (edges.length === 0) return;
  throw new SeedFaultsError([
    {
      file: "platforms.yaml",
      line: 0,
      field: "platforms",
      found: `rows dropped that owners' edges hang on: ${edges.join(", ")}`,
      allowed: "rows without such edges, or remove the edges first",
    },
  ]);
}
