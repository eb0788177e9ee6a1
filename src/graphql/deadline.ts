import { setMaxListeners } from "node:events";

import type { GraphReader } from "../store/graph-store.js";

/** A request took longer than a request may. */
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";

  constructor(milliseconds: number) {
    super(`The answer took longer than ${String(milliseconds)} ms: ask for fewer rows, or for less of each.`);
  }
}

/** The time of a request, which runs from when this is made. */
export class Deadline {
  readonly #signal: AbortSignal;

  constructor(private readonly milliseconds: number) {
    this.#signal = AbortSignal.timeout(milliseconds);
    setMaxListeners(0, this.#signal);
  }

  /** Ends waiting for the store when the time is over; what runs in the store is bounded by its own time-out. */
  inTime<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#signal.aborted) return Promise.reject(new DeadlineExceeded(this.milliseconds));
    return new Promise((resolve, reject) => {
      const end = (): void => {
        reject(new DeadlineExceeded(this.milliseconds));
      };
      this.#signal.addEventListener("abort", end, { once: true });
      work()
        .then(resolve, reject)
        .finally(() => {
          this.#signal.removeEventListener("abort", end);
        });
    });
  }

  /** A reader whose every read ends in time. */
  reader(reader: GraphReader): GraphReader {
    return { read: (statement, parameters) => this.inTime(() => reader.read(statement, parameters)) };
  }
}
