import { setTimeout as sleep } from "node:timers/promises";

import type {
  GraphReader,
  GraphStore,
  UNCHANGED,
  WriteOutcome,
  WriteTransaction,
} from "../../src/store/graph-store.js";

/** A store that is slow, or fails, while a test says so. */
export class FaultyGraphStore implements GraphStore {
  /** Thrown by every read; null for none. */
  failure: unknown = null;
  /** How long a read takes longer. */
  readDelay = 0;
  /** How long it takes longer to say the revision or to give a reader. */
  revisionDelay = 0;

  constructor(private readonly inner: GraphStore) {}

  /** Well again. */
  heal(): void {
    this.failure = null;
    this.readDelay = 0;
    this.revisionDelay = 0;
  }

  prepare(): Promise<void> {
    return this.inner.prepare();
  }

  async revision(): Promise<number> {
    await sleep(this.revisionDelay, undefined, { ref: false });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a faulty store may throw anything
    if (this.failure !== null) throw this.failure;
    return this.inner.revision();
  }

  async reader(): Promise<GraphReader> {
    await sleep(this.revisionDelay, undefined, { ref: false });
    const reader = await this.inner.reader();
    return {
      read: async (statement, parameters) => {
        await sleep(this.readDelay, undefined, { ref: false });
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a faulty store may throw anything
        if (this.failure !== null) throw this.failure;
        return reader.read(statement, parameters);
      },
    };
  }

  write<Result>(
    work: (transaction: WriteTransaction, revision: number) => Promise<Result | typeof UNCHANGED>,
  ): Promise<WriteOutcome<Result> | null> {
    return this.inner.write(work);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
