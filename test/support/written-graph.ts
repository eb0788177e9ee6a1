import { externalSystemId, platformId } from "../../src/domain/ids.js";
import type { RelationShape } from "../../src/store/cypher/writing.js";
import { createRelations, upsertNodes } from "../../src/store/cypher/writing.js";
import type { GraphStore, WriteTransaction } from "../../src/store/graph-store.js";
import type { Parameter } from "../../src/store/statement.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { agencyRecord, platformRecord } from "./drawn-graph.js";

const OWNED_BY: RelationShape = { type: "OWNED_BY", from: "Platform", to: "Agency" };
const DEPENDS_ON: RelationShape = { type: "DEPENDS_ON", from: "Platform", to: "System" };

/** Rows of one statement. */
const BATCH = 1_000;

type Row = Readonly<Record<string, Parameter>>;

/** Writes a drawn graph to a store, as one change: nodes that are there already stay, edges are added. */
export async function writeGraph(store: GraphStore, graph: DrawnGraph): Promise<void> {
  await store.write(async (transaction) => {
    const owners = [...new Set(graph.platforms.map(({ owner }) => owner))];
    await inBatches(transaction, upsertNodes("Agency", ["Searchable"]), owners.map(agencyNode));
    await inBatches(transaction, upsertNodes("Platform", ["System", "Searchable"]), graph.platforms.map(platformNode));
    await inBatches(transaction, upsertNodes("ExternalSystem", ["System"]), graph.externals.map(externalNode));
    await inBatches(
      transaction,
      createRelations(OWNED_BY),
      graph.platforms.map(({ code, owner }) => {
        const id = `OwnedBy:${code}`;
        return { id, from: platformId(code), to: agencyRecord(owner).id, properties: { id } };
      }),
    );
    await inBatches(
      transaction,
      createRelations(DEPENDS_ON),
      graph.edges.map(({ from, to, ...properties }) => ({ id: properties.id, from, to, properties })),
    );
    return null;
  });
}

async function inBatches(
  transaction: WriteTransaction,
  statement: ReturnType<typeof createRelations>,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const [written] = await transaction.run(statement, { rows: batch });
    if (written !== batch.length)
      throw new Error(`${statement.name} wrote ${String(written)} of ${String(batch.length)} rows`);
  }
}

function agencyNode(key: string): Row {
  const { id, name, kind } = agencyRecord(key);
  return { id, properties: { nodeType: "Agency", key, nameVi: name.vi, kind, searchTitle: key, searchBody: "" } };
}

function platformNode(platform: DrawnGraph["platforms"][number]): Row {
  const { id, code, group, name, nameSort, startText, startSort, earliest, latest, operatingFrom } =
    platformRecord(platform);
  const found = { nodeType: "Platform", searchTitle: nameSort, searchBody: "" };
  const properties = {
    key: code,
    code,
    group,
    nameVi: name.vi,
    nameSort,
    startText,
    startSort,
    earliest,
    latest,
    operatingFrom,
  };
  return { id, properties: { ...found, ...properties, objectiveVi: `Mục tiêu ${code}` } };
}

function externalNode(key: string): Row {
  return { id: externalSystemId(key), properties: { key, nameVi: `Hệ thống ${key}` } };
}
