/**
 * UNAVAILABLE: the store cannot be reached now. REFUSED: it is reachable and must not be used like this (password,
 * lock, schema version, unexpectedly empty). CONSTRAINT: a uniqueness constraint. TIMEOUT: a statement took too long.
 * LIMIT: the store's memory limit. BUG: a statement that the store does not accept.
 */
export type StoreErrorKind = "UNAVAILABLE" | "REFUSED" | "CONSTRAINT" | "TIMEOUT" | "LIMIT" | "BUG";

/** The only error that a store throws; its message is for the operator's log, never for a caller of the API. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    readonly kind: StoreErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
