import { Neo4jError } from "neo4j-driver";

import type { StoreErrorKind } from "../store-error.js";
import { StoreError } from "../store-error.js";

/** By prefix of the driver's and the server's codes, the first that fits. */
const KINDS: readonly (readonly [prefix: string, kind: StoreErrorKind])[] = [
  ["Neo.ClientError.Schema.ConstraintValidationFailed", "CONSTRAINT"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "TIMEOUT"],
  ["Neo.ClientError.Transaction.LockClientStopped", "TIMEOUT"],
  ["Neo.TransientError.Transaction.LockClientStopped", "TIMEOUT"],
  ["Neo.TransientError.Transaction.Terminated", "TIMEOUT"],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "LIMIT"],
  ["Neo.ClientError.Security", "REFUSED"],
  ["Neo.ClientError.Database.DatabaseNotFound", "REFUSED"],
  ["Neo.ClientError.Statement", "BUG"],
  ["ServiceUnavailable", "UNAVAILABLE"],
  ["SessionExpired", "UNAVAILABLE"],
  ["Neo.TransientError", "UNAVAILABLE"],
];

/** Classifies what the driver threw, by its code. */
export function toStoreError(error: unknown, statement: string): StoreError {
  if (error instanceof StoreError) return error;
  if (!(error instanceof Neo4jError)) return new StoreError("BUG", `${statement}: ${String(error)}`, { cause: error });
  const acquisition = error.code === "N/A" && /acquisition timed out|closed/i.test(error.message);
  const kind = acquisition ? "UNAVAILABLE" : (KINDS.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? "BUG");
  return new StoreError(kind, `${statement}: ${error.code}: ${error.message}`, { cause: error });
}
