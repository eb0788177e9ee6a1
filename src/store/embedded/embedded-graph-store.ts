import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import grafeo from "@grafeo-db/js";
import type { GrafeoDB, GrafeoError, QueryResult, Transaction } from "@grafeo-db/js";

import type { GraphReader, GraphStore, WriteOutcome, WriteTransaction } from "../graph-store.js";
import { UNCHANGED } from "../graph-store.js";
import type { Parameters, Statement } from "../statement.js";
import { assertUsable } from "../assert-usable.js";
import { checkParameters } from "../check-parameters.js";
import { makeControlNodes, readRevision, takeNextRevision } from "../cypher/control.js";
import { EMBEDDED_ID_INDEXES, INDEXES, UNIQUE_IDS } from "../cypher/schema.js";
import { StoreError } from "../store-error.js";
import { TurnTaker } from "./turn-taker.js";

const DATABASE_FILE = "graph.db";
/** Stands beside the database from its first seeding on: a database that is empty although it stands there lost its data. */
const MARKER_FILE = "registry.json";
/** More reads at once than this only queue inside the engine. */
const READS_AT_ONCE = 8;
const CONFLICT_RETRIES = 5;

/**
 * The embedded engine, a file of one process or memory. Writers queue here, because two writers inside the engine can
 * both pass a check that only one may pass; readers see the state before or after a write, never between.
 */
export class EmbeddedGraphStore implements GraphStore, GraphReader {
  readonly #writers = new TurnTaker(1);
  readonly #readers = new TurnTaker(READS_AT_ONCE);
  #revision: number | null = null;
  #closed = false;

  private constructor(
    private readonly database: GrafeoDB,
    private readonly folder: string | null,
  ) {}

  /** @throws StoreError of kind REFUSED where another process has the folder open, its data is gone, or it is no store */
  static open(folder: string): EmbeddedGraphStore {
    const path = join(folder, DATABASE_FILE);
    if (existsSync(join(folder, MARKER_FILE)) && !existsSync(path)) throw unexpectedlyEmpty(folder);
    const database = openDatabase(folder, path);
    database.setCheckpointTriggers({ intervalMs: 1000, walBytes: 4_000_000 });
    return new EmbeddedGraphStore(database, folder);
  }

  static inMemory(): EmbeddedGraphStore {
    return new EmbeddedGraphStore(grafeo.GrafeoDB.create(), null);
  }

  async prepare(): Promise<void> {
    const marker = this.folder === null ? null : join(this.folder, MARKER_FILE);
    const marked = marker !== null && existsSync(marker);
    const state = await assertUsable(this);
    if (marked && state === null) throw unexpectedlyEmpty(this.folder ?? "");
    for (const statement of [...UNIQUE_IDS, ...EMBEDDED_ID_INDEXES, ...INDEXES]) await this.#execute(statement, {});
    await this.#execute(makeControlNodes.cypher, {});
    if (marker !== null && !marked) {
      this.database.walCheckpoint();
      writeFileSync(marker, `${JSON.stringify({ database: DATABASE_FILE })}\n`);
    }
  }

  async revision(): Promise<number> {
    if (this.#revision !== null) return this.#revision;
    const stored = (await this.read(readRevision, {}))[0] ?? 0;
    // A write that ended meanwhile knows better.
    this.#revision ??= stored;
    return this.#revision;
  }

  reader(): Promise<GraphReader> {
    return Promise.resolve(this);
  }

  async read<Row>(statement: Statement<Row>, parameters: Parameters): Promise<readonly Row[]> {
    const checked = checkParameters(statement.name, parameters);
    const result = await this.#readers.take(() => this.#execute(statement.cypher, checked, statement.name));
    return toRows(statement, result);
  }

  write<Result>(
    work: (transaction: WriteTransaction, revision: number) => Promise<Result | typeof UNCHANGED>,
  ): Promise<WriteOutcome<Result> | null> {
    if (this.#closed) return Promise.reject(closed());
    return this.#writers.take(() => this.#write(work, CONFLICT_RETRIES));
  }

  /** Refuses what comes from now on, and closes behind the writes that came before. */
  close(): Promise<void> {
    this.#closed = true;
    return this.#writers.take(() => {
      this.database.close();
      return Promise.resolve();
    });
  }

  async #write<Result>(
    work: (transaction: WriteTransaction, revision: number) => Promise<Result | typeof UNCHANGED>,
    retries: number,
  ): Promise<WriteOutcome<Result> | null> {
    const transaction = this.database.beginTransaction();
    let atWork = false;
    try {
      const run = new TransactionRunner(transaction);
      const [revision] = await run.run(takeNextRevision, {});
      if (revision === undefined) throw new StoreError("REFUSED", "the store has no counter: it was not prepared");
      atWork = true;
      const result = await work(run, revision);
      atWork = false;
      run.throwFailure();
      if (result === UNCHANGED) {
        transaction.rollback();
        return null;
      }
      transaction.commit();
      this.#revision = revision;
      if (this.folder !== null) this.database.walCheckpoint();
      return { result, revision };
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      if (retries > 0 && isConflict(error)) return this.#write(work, retries - 1);
      // What the writer itself throws is passed on as it is; its statements' errors are classified where they run.
      const own = atWork && !isConflict(error);
      throw own || error instanceof StoreError ? error : classified(error, "write");
    }
  }

  async #execute(cypher: string, parameters: Parameters, name = "schema"): Promise<QueryResult> {
    // The engine would go on answering from memory.
    if (this.#closed) throw closed();
    try {
      return await this.database.executeCypher(cypher, parameters);
    } catch (error) {
      throw classified(error, name);
    }
  }
}

class TransactionRunner implements WriteTransaction {
  #failure: { readonly error: unknown } | null = null;

  constructor(private readonly transaction: Transaction) {}

  async run<Row>(statement: Statement<Row>, parameters: Parameters): Promise<readonly Row[]> {
    const checked = checkParameters(statement.name, parameters);
    try {
      return toRows(statement, await this.transaction.executeCypher(statement.cypher, checked));
    } catch (error) {
      this.#failure ??= { error: isConflict(error) ? error : classified(error, statement.name) };
      throw this.#failure.error;
    }
  }

  /** After a failed statement the engine would commit the rest; a writer that caught the error must not bring that about. */
  throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

function toRows<Row>(statement: Statement<Row>, result: QueryResult): readonly Row[] {
  return (result.rows() as unknown[][]).map(statement.toRow);
}

function openDatabase(folder: string, path: string): GrafeoDB {
  try {
    mkdirSync(folder, { recursive: true });
    return grafeo.GrafeoDB.create(path);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes("cannot be locked")) {
      throw new StoreError(
        "REFUSED",
        `${folder} is open in another process: an embedded store belongs to one process at a time. ` +
          "Stop the other one, or set GRAPH_URL to another folder or to a Neo4j server.",
        { cause: error },
      );
    }
    throw new StoreError("REFUSED", `${folder} cannot be opened: ${message}`, { cause: error });
  }
}

function closed(): StoreError {
  return new StoreError("UNAVAILABLE", "the store is closed");
}

function unexpectedlyEmpty(folder: string): StoreError {
  return new StoreError(
    "REFUSED",
    `${folder} held a registry and its data is gone. Restore ${DATABASE_FILE} from a backup, or delete the whole ` +
      "folder to begin with an empty registry.",
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && error.message.includes("GRAFEO-T001");
}

function classified(error: unknown, statement: string): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  const status = (error as GrafeoError).gqlStatus ?? "";
  const options = { cause: error };
  if (status.startsWith("G2")) return new StoreError("CONSTRAINT", `${statement}: ${message}`, options);
  if (message.includes("GRAFEO-T009")) return new StoreError("UNAVAILABLE", `${statement}: ${message}`, options);
  return new StoreError("BUG", `${statement}: ${message}`, options);
}
