import { checkParameters } from "./check-parameters.js";
import type {
  GraphReader,
  GraphStore,
  OptimisticReader,
  WriteOutcome,
  WriteTransaction,
  UNCHANGED,
} from "./graph-store.js";
import type { Parameters, Statement } from "./statement.js";

type Kept = Map<string, Promise<readonly unknown[]>>;

/**
 * Keeps the rows of read statements per revision. The catalogue changes a few times a day, and the way to the store is
 * most of a request's cost. Never stale: a reader checks the revision first, and a change of it drops everything kept.
 */
export class RevisionCachedGraphStore implements GraphStore {
  #revision = -1;
  #kept: Kept = new Map();

  constructor(
    private readonly inner: GraphStore,
    /** How many results are kept at most; the longest unused goes first. */
    private readonly capacity: number,
  ) {}

  prepare(): Promise<void> {
    return this.inner.prepare();
  }

  revision(): Promise<number> {
    return this.inner.revision();
  }

  async reader(): Promise<GraphReader> {
    return (await this.#current()).reader;
  }

  /** A reader that does not wait for the revision where it has the rows: the way to the store and the work overlap. */
  optimisticReader(): OptimisticReader {
    const believed = this.#revision;
    const kept = this.#kept;
    const current = this.#current();
    // Who needs the store learns of a failure.
    current.catch(() => undefined);
    let tookKept = false;
    return {
      read: async <Row>(statement: Statement<Row>, parameters: Parameters) => {
        const rows = take<Row>(kept, keyOf(statement, checkParameters(statement.name, parameters)));
        if (rows === undefined) return (await current).reader.read(statement, parameters);
        tookKept = true;
        return rows;
      },
      stands: async () => !tookKept || (await current).revision === believed,
      revision: async () => (await current).revision,
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

  async #current(): Promise<{ readonly revision: number; readonly reader: GraphReader }> {
    const [revision, reader] = await Promise.all([this.inner.revision(), this.inner.reader()]);
    if (revision > this.#revision) {
      this.#revision = revision;
      this.#kept = new Map();
    }
    // A reader that saw an older revision than the newest known must neither take nor give rows of the newest.
    if (revision < this.#revision) return { revision, reader };
    const kept = this.#kept;
    return {
      revision,
      reader: {
        // Checked before the look-up: JSON writes NaN as null and a Date as text, whose rows may be kept.
        read: async (statement, parameters) =>
          this.#read(kept, reader, statement, checkParameters(statement.name, parameters)),
      },
    };
  }

  #read<Row>(
    kept: Kept,
    reader: GraphReader,
    statement: Statement<Row>,
    parameters: Parameters,
  ): Promise<readonly Row[]> {
    if (statement.keptByReader === true) return reader.read(statement, parameters);
    const key = keyOf(statement, parameters);
    const found = take<Row>(kept, key);
    if (found !== undefined) return found;
    const rows = reader.read(statement, parameters);
    kept.set(key, rows);
    rows.catch(() => kept.delete(key));
    const oldest = kept.size > this.capacity ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return rows;
  }
}

function keyOf(statement: Statement<unknown>, parameters: Parameters): string {
  return `${statement.cypher}\n${JSON.stringify(parameters)}`;
}

/** The rows of a key, which is now the one used last. */
function take<Row>(kept: Kept, key: string): Promise<readonly Row[]> | undefined {
  const found = kept.get(key) as Promise<readonly Row[]> | undefined;
  if (found !== undefined) {
    kept.delete(key);
    kept.set(key, found);
  }
  return found;
}
