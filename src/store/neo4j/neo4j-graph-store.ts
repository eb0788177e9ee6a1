import neo4j, { Neo4jError } from "neo4j-driver";
import type { Driver, ManagedTransaction, QueryResult, Session } from "neo4j-driver";

import type { GraphReader, GraphStore, WriteOutcome, WriteTransaction } from "../graph-store.js";
import { UNCHANGED } from "../graph-store.js";
import type { Parameter, Parameters, Statement } from "../statement.js";
import { assertUsable } from "../assert-usable.js";
import { checkParameters } from "../check-parameters.js";
import { countAnyNode, makeControlNodes, readRevision, takeNextRevision } from "../cypher/control.js";
import { INDEXES, NEO4J_RELATION_CONSTRAINTS, UNIQUE_IDS } from "../cypher/schema.js";
import { SharedCheck } from "../shared-check.js";
import { StoreError } from "../store-error.js";
import { toStoreError } from "./neo4j-errors.js";

export interface Neo4jSettings {
  /** `neo4j://`, `neo4j+s://`, `bolt://` … */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Milliseconds after which the server ends a transaction that reads. */
  readonly statementTimeout: number;
}

/** Milliseconds after which the server ends a transaction that writes: a whole catalogue is written in one. */
const WRITE_TIMEOUT = 300_000;

/** Neo4j 5 and later over Bolt; bookmarks are shared by all sessions of the driver, so every write is read. */
export class Neo4jGraphStore implements GraphStore, GraphReader {
  readonly #driver: Driver;
  readonly #revisions: SharedCheck<number>;

  constructor(private readonly settings: Neo4jSettings) {
    this.#driver = neo4j.driver(settings.url, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: 5_000,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      telemetryDisabled: true,
      notificationFilter: { disabledClassifications: ["PERFORMANCE", "HINT", "GENERIC", "DEPRECATION"] },
    });
    this.#revisions = new SharedCheck(async () => (await this.read(readRevision, {}))[0] ?? 0);
  }

  async prepare(): Promise<void> {
    const state = await assertUsable(this);
    const inUse = state === null && (await this.read(countAnyNode, {}))[0] !== 0;
    // Asked again, because another instance may have made the registry between the two questions.
    if (inUse && (await assertUsable(this)) === null) {
      throw new StoreError(
        "REFUSED",
        `the database «${this.settings.database}» holds data that is not a registry's. ` +
          "Give the registry an empty database (GRAPH_DATABASE).",
      );
    }
    for (const statement of [...UNIQUE_IDS, ...NEO4J_RELATION_CONSTRAINTS, ...INDEXES]) await this.#makeRule(statement);
    await this.#command("CALL db.awaitIndexes(30)");
    await this.#command(makeControlNodes.cypher);
  }

  revision(): Promise<number> {
    return this.#revisions.ask();
  }

  reader(): Promise<GraphReader> {
    return Promise.resolve(this);
  }

  async read<Row>(statement: Statement<Row>, parameters: Parameters): Promise<readonly Row[]> {
    const bolt = boltParameters(statement, parameters);
    const limit = { timeout: this.settings.statementTimeout };
    return this.#inSession("READ", statement.name, async (session) => {
      try {
        return toRows(statement, await session.run(statement.cypher, bolt, limit));
      } catch (error) {
        if (!(error instanceof Neo4jError) || !neo4j.isRetryableError(error)) throw error;
        // One trip is a third of a managed transaction's; its retries are needed only where the first try failed.
        return session.executeRead((transaction) => rowsOf(transaction, statement, bolt), limit);
      }
    });
  }

  write<Result>(
    work: (transaction: WriteTransaction, revision: number) => Promise<Result | typeof UNCHANGED>,
  ): Promise<WriteOutcome<Result> | null> {
    return this.#inSession("WRITE", "write", async (session) => {
      try {
        return await session.executeWrite(
          async (transaction) => {
            const run = new TransactionRunner(transaction);
            const [revision] = await run.run(takeNextRevision, {});
            if (revision === undefined)
              throw new StoreError("REFUSED", "the store has no counter: it was not prepared");
            const result = await work(run, revision);
            run.throwFailure();
            if (result === UNCHANGED) throw new Abandoned();
            return { result, revision };
          },
          { timeout: WRITE_TIMEOUT },
        );
      } catch (error) {
        if (error instanceof Abandoned) return null;
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** Makes a constraint or an index; `IF NOT EXISTS` still fails where another instance makes the same at this moment. */
  async #makeRule(cypher: string): Promise<void> {
    try {
      await this.#command(cypher);
    } catch (error) {
      if (!madeMeanwhile(error)) throw error;
    }
  }

  /** In a transaction that is tried again: instances that prepare one database at once get into each other's way. */
  async #command(cypher: string): Promise<void> {
    await this.#inSession("WRITE", "schema", (session) =>
      session.executeWrite((transaction) => transaction.run(cypher), { timeout: WRITE_TIMEOUT }),
    );
  }

  async #inSession<Result>(
    mode: "READ" | "WRITE",
    name: string,
    use: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#driver.session({
      database: this.settings.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
    try {
      return await use(session);
    } catch (error) {
      // What a writer itself throws is passed on as it is.
      throw mode === "WRITE" && !(error instanceof Neo4jError) ? error : toStoreError(error, name);
    } finally {
      await session.close();
    }
  }
}

function madeMeanwhile(error: unknown): boolean {
  const { cause } = error as StoreError;
  return cause instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(cause.code);
}

/** Rolls a managed transaction back without being an error. */
class Abandoned extends Error {}

class TransactionRunner implements WriteTransaction {
  #failure: { readonly error: unknown } | null = null;

  constructor(private readonly transaction: ManagedTransaction) {}

  async run<Row>(statement: Statement<Row>, parameters: Parameters): Promise<readonly Row[]> {
    const bolt = boltParameters(statement, parameters);
    try {
      return await rowsOf(this.transaction, statement, bolt);
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  /** After a failed statement the driver commits nothing and says nothing; a writer that caught the error must learn it. */
  throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

async function rowsOf<Row>(
  transaction: ManagedTransaction,
  statement: Statement<Row>,
  parameters: Record<string, unknown>,
): Promise<readonly Row[]> {
  return toRows(statement, await transaction.run(statement.cypher, parameters));
}

function toRows<Row>(statement: Statement<Row>, { records }: QueryResult): readonly Row[] {
  return records.map((record) => statement.toRow([...record.values()]));
}

/** A JavaScript 3 would arrive as a float, and LIMIT and list positions go wrong with it. */
function boltParameters(statement: Statement<unknown>, parameters: Parameters): Record<string, unknown> {
  return withIntegers(checkParameters(statement.name, parameters)) as Record<string, unknown>;
}

function withIntegers(value: Parameter): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIntegers(item)]));
  }
  return value;
}
