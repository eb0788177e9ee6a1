import type { GraphReader } from "../store/graph-store.js";
import type { Statement } from "../store/statement.js";

/** Reads rows by their ids in one statement; an id without a row gives null, in the order asked. */
export async function rowsByIds<Row extends { readonly id: string }>(
  reader: GraphReader,
  statement: Statement<Row>,
  ids: readonly string[],
): Promise<readonly (Row | null)[]> {
  const rows = new Map((await reader.read(statement, { ids })).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
}

/** Reads the rows that hang on each of several nodes in one statement, in the order of the statement. */
export async function rowsOfEach<Row>(
  reader: GraphReader,
  statement: Statement<Row>,
  ids: readonly string[],
  keyOf: (row: Row) => string,
): Promise<readonly (readonly Row[])[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of await reader.read(statement, { ids })) groups.get(keyOf(row))?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
