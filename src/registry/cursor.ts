import type { Keyset } from "../domain/page.js";
import { InvalidArgument } from "./invalid-argument.js";

/** Writes the place of a row in a connection; opaque to callers, and good only for the connection that gave it. */
export function writeCursor(connection: string, keyset: Keyset): string {
  return Buffer.from(JSON.stringify([connection, ...keyset])).toString("base64url");
}

/** @throws InvalidArgument where the cursor is none, or another connection's */
export function readCursor(
  connection: string,
  keyTypes: readonly ("string" | "number")[],
  cursor: string,
  argument: string,
): Keyset {
  const [name, ...keys] = parsed(cursor);
  const fits =
    name === connection &&
    keys.length === keyTypes.length &&
    keys.every((key, index) => typeof key === keyTypes[index]);
  if (!fits) {
    throw new InvalidArgument(
      argument,
      `«${cursor.slice(0, 60)}» is no cursor of this connection: take endCursor or startCursor of its pageInfo, in the same order`,
    );
  }
  return keys as Keyset;
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    return [];
  }
}
