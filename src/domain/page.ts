/** How many rows a connection gives where nobody says, and at most. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The sort key of a row: one value for each key of the order, the last of them unique. */
export type Keyset = readonly (string | number)[];

/** A page of a connection: the rows strictly between two keysets, the first or the last `size` of them. */
export interface PageRequest {
  readonly from: "START" | "END";
  readonly size: number;
  readonly after: Keyset | null;
  readonly before: Keyset | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Makes a page of the rows that a store returned for a request; the store reads one row more than asked for, in the
 * direction of the request. What lies on the other side of a given cursor is taken to exist (Relay allows it).
 */
export function pageOf<Row>(found: readonly Row[], request: PageRequest): Page<Row> {
  const more = found.length > request.size;
  const rows = more ? found.slice(0, request.size) : found;
  return request.from === "START"
    ? { rows, hasNextPage: more, hasPreviousPage: request.after !== null }
    : { rows: rows.toReversed(), hasNextPage: request.before !== null, hasPreviousPage: more };
}
