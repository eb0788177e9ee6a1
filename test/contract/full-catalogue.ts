import { fileURLToPath } from "node:url";

import { loadSeeds, readSeedFolder } from "../../src/seeds/load-seeds.js";
import { toGraph } from "../../src/seeds/to-graph.js";
import { writeSeeds } from "../../src/seeds/write-seeds.js";
import type { NodeLabel } from "../../src/store/cypher/schema.js";
import type { GraphStore } from "../../src/store/graph-store.js";

const SEEDS = fileURLToPath(new URL("../../graph-seeds/decision-1132/", import.meta.url));

const folder = readSeedFolder(SEEDS);

/** What the seeds of the Decision become. */
export const FULL_GRAPH = toGraph(loadSeeds(folder));

export async function writeFullCatalogue(store: GraphStore): Promise<void> {
  await writeSeeds(store, folder);
}

/** The ids of all nodes of a label, and one that no node has. */
export function idsOf(label: NodeLabel): readonly string[] {
  const rows = FULL_GRAPH.nodes.filter((group) => group.label === label).flatMap((group) => group.rows);
  return [...rows.map(({ id }) => id), `${label}:nobody`];
}
