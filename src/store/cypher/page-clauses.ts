import type { PageRequest } from "../../domain/page.js";
import type { Parameters } from "../statement.js";

/** A key that a connection sorts by: an expression, and the direction of the connection's order. */
export interface SortKey {
  readonly expression: string;
  readonly descending?: boolean;
}

/**
 * The clauses of a keyset page: rows strictly after and before the given keysets, sorted, one more than asked for.
 * Parameters are `$after0`, `$after1`, …, `$before0`, … and `$limit`; they fit `pageParameters`.
 */
export function pageClauses(
  keys: readonly SortKey[],
  request: Pick<PageRequest, "from" | "after" | "before">,
): { readonly where: readonly string[]; readonly orderBy: string } {
  const backwards = request.from === "END";
  const where = [
    ...(request.after === null ? [] : [beyond(keys, "after", false)]),
    ...(request.before === null ? [] : [beyond(keys, "before", true)]),
  ];
  const order = keys.map(
    ({ expression, descending = false }) => `${expression}${descending === backwards ? "" : " DESC"}`,
  );
  return { where, orderBy: `ORDER BY ${order.join(", ")} LIMIT $limit` };
}

export function pageParameters(request: PageRequest): Parameters {
  return {
    limit: request.size + 1,
    ...Object.fromEntries((request.after ?? []).map((value, index) => [`after${String(index)}`, value])),
    ...Object.fromEntries((request.before ?? []).map((value, index) => [`before${String(index)}`, value])),
  };
}

/** `a > $a OR (a = $a AND b > $b)`: after or before a keyset, in the order of the connection. */
function beyond(keys: readonly SortKey[], name: "after" | "before", reversed: boolean): string {
  const [first, ...rest] = keys.map(({ expression, descending = false }, index) => ({
    beyond: `${expression} ${descending === reversed ? ">" : "<"} $${name}${String(index)}`,
    equal: `${expression} = $${name}${String(index)}`,
  }));
  if (first === undefined) throw new Error("a page needs a sort key");
  if (rest.length === 0) return first.beyond;
  const alternatives = rest.map((key, index) => {
    const equal = [first, ...rest].slice(0, index + 1).map((each) => each.equal);
    return `(${[...equal, key.beyond].join(" AND ")})`;
  });
  return `(${[first.beyond, ...alternatives].join(" OR ")})`;
}

export function whereAll(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}
