import type {
  GraphReader,
  GraphStore,
  UNCHANGED,
  WriteOutcome,
  WriteTransaction,
} from "../../src/store/graph-store.js";

/** Counts the statements that go through it, by name; what the store does with them is left as it is. */
export class CountingGraphStore implements GraphStore {
  readonly statements: string[] = [];

  constructor(private readonly inner: GraphStore) {}

  /** Forgets what was counted. */
  restart(): void {
    this.statements.length = 0;
  }

  prepare(): Promise<void> {
    return this.inner.prepare();
  }

  revision(): Promise<number> {
    this.statements.push("(revision)");
    return this.inner.revision();
  }

  async reader(): Promise<GraphReader> {
    const reader = await this.inner.reader();
    return {
      read: (statement, parameters) => {
        this.statements.push(statement.name);
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
