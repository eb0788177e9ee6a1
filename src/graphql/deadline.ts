import type { GraphReader } from "../store/graph-store.js";

/** A request took longer than a request may. */
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";

  constructor(milliseconds: number) {
    super(`The answer took longer than ${String(milliseconds)} ms: ask for fewer rows, or for less of each.`);
  }
}

/** Ends waiting for the store when a request's time is over; what runs in the store is bounded by its own time-out. */
export function withDeadline(reader: GraphReader, signal: AbortSignal, milliseconds: number): GraphReader {
  return {
    read(statement, parameters) {
      if (signal.aborted) return Promise.reject(new DeadlineExceeded(milliseconds));
      return new Promise((resolve, reject) => {
        const end = (): void => { reject(new DeadlineExceeded(milliseconds)); };
        signal.addEventListener("abort", end, { once: true });
        reader.read(statement, parameters).then(resolve, reject).finally(() => { signal.removeEventListener("abort", end); });
      });
    },
  };
}
