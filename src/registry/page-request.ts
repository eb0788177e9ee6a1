import type { PageRequest } from "../domain/page.js";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../domain/page.js";
import { readCursor } from "./cursor.js";
import { InvalidArgument } from "./invalid-argument.js";

/** The paging arguments of a connection, as Relay names them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A connection by its name and the types of the keys that it sorts by. */
export interface ConnectionKeys {
  readonly name: string;
  readonly types: readonly ("string" | "number")[];
}

/** @throws InvalidArgument for a size that is none, both sizes at once, or a foreign cursor */
export function pageRequest(connection: ConnectionKeys, page: PageArguments): PageRequest {
  const { first, last, after, before } = page;
  if (isGiven(first) && isGiven(last)) {
    throw new InvalidArgument("last", "first and last together have no clear meaning: give one of them");
  }
  const from = isGiven(last) ? "END" : "START";
  return {
    from,
    size: isGiven(last) ? size(last, "last") : isGiven(first) ? size(first, "first") : DEFAULT_PAGE_SIZE,
    after: isGiven(after) ? readCursor(connection.name, connection.types, after, "after") : null,
    before: isGiven(before) ? readCursor(connection.name, connection.types, before, "before") : null,
  };
}

function size(value: number, argument: string): number {
  if (Number.isInteger(value) && value >= 0 && value <= MAX_PAGE_SIZE) return value;
  throw new InvalidArgument(argument, `${argument} is ${String(value)}; allowed: 0 to ${String(MAX_PAGE_SIZE)}`);
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
