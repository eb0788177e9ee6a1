import type { GraphReader } from "../store/graph-store.js";

/** A request took longer than a request may. */
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";

  constructor(milliseconds: number) {
    super(`The answer took longer than ${String(milliseconds)} ms: ask for fewer rows, or for less of each.`);
  }
}

/** The time of a request, which runs from when it first waits for the store. */
export class Deadline {
  #end: number | null = null;

  constructor(private readonly milliseconds: number) {}

  /** Ends waiting for the store when the time is over; what runs in the store is bounded by its own time-out. */
  inTime<Result>(work: () => Promise<Result>): Promise<Result> {
    const now = performance.now();
    this.#end ??= now + this.milliseconds;
    const left = this.#end - now;
    if (left <= 0) return Promise.reject(new DeadlineExceeded(this.milliseconds));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new DeadlineExceeded(this.milliseconds));
      }, left);
      work()
        .finally(() => {
          clearTimeout(timer);
        })
        .then(resolve, reject);
    });
  }

  /** A reader whose every read ends in time. */
  reader(reader: GraphReader): GraphReader {
    return { read: (statement, parameters) => this.inTime(() => reader.read(statement, parameters)) };
  }
}
