import type { DocumentRecord } from "../domain/records.js";
import { countAgencies, countProvisions } from "../store/cypher/agencies.js";
import { sourceDocuments } from "../store/cypher/provisions.js";
import type { GraphReader } from "../store/graph-store.js";

/** What the registry holds altogether; one statement each. */

export async function countAllAgencies(reader: GraphReader): Promise<number> {
  return (await reader.read(countAgencies, {}))[0] ?? 0;
}

export async function countAllProvisions(reader: GraphReader): Promise<number> {
  return (await reader.read(countProvisions, {}))[0] ?? 0;
}

/** The documents whose text the registry holds. */
export function documentsHeld(reader: GraphReader): Promise<readonly DocumentRecord[]> {
  return reader.read(sourceDocuments, {});
}
