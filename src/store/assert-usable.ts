import type { StoreState } from "./cypher/control.js";
import { readRevision, readStoreState, SCHEMA_VERSION } from "./cypher/control.js";
import type { GraphReader } from "./graph-store.js";
import { StoreError } from "./store-error.js";

/**
 * Looks at a store before anything is written to it.
 *
 * @returns what the sentinel says; null where there is none, as in an empty database
 * @throws StoreError of kind REFUSED where another release laid the graph out, or the counter is lost
 */
export async function assertUsable(reader: GraphReader): Promise<StoreState | null> {
  const [state] = await reader.read(readStoreState, {});
  if (state === undefined) return null;
  if (state.schemaVersion !== SCHEMA_VERSION) {
    throw new StoreError(
      "REFUSED",
      `the store has schema version ${String(state.schemaVersion)}, and this release works with ${String(SCHEMA_VERSION)}. ` +
        "Start a release that fits the store, or give this one a store of its own (GRAPH_URL).",
    );
  }
  // Counter and sentinel are made in one statement: a counter that is missing was lost, and a new one would lie.
  if ((await reader.read(readRevision, {})).length === 0) {
    throw new StoreError(
      "REFUSED",
      "the store has lost its counter of changes. Restore it from a backup, or begin with an empty one.",
    );
  }
  return state;
}
