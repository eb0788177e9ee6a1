import type { Keyset, Page, PageRequest } from "../domain/page.js";
import { pageOf } from "../domain/page.js";

/** A page of what was computed, not read: rows in the order of their keysets, after the request's cursor. */
export function keysetPage<Row>(all: readonly Row[], request: PageRequest, keysetOf: (row: Row) => Keyset): Page<Row> {
  const { after } = request;
  const rest = after === null ? all : all.filter((row) => compareKeysets(keysetOf(row), after) > 0);
  return pageOf(rest.slice(0, request.size + 1), request);
}

/** Key by key, numbers as numbers and text as text. */
export function compareKeysets(one: Keyset, other: Keyset): number {
  for (const [index, value] of one.entries()) {
    const beside = other[index];
    if (beside === undefined || value === beside) continue;
    return value < beside ? -1 : 1;
  }
  return 0;
}
