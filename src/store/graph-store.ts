import type { Parameters, Statement } from "./statement.js";

/** Reads the graph. */
export interface GraphReader {
  /**
   * Runs one read statement.
   *
   * @returns its rows, in the order of the statement; they may be shared between callers and must not be changed
   * @throws StoreError
   */
  read<Row>(statement: Statement<Row>, parameters: Parameters): Promise<readonly Row[]>;
}

/**
 * Reads what is kept before it is known to be current. An answer made of it may be given only when it stands; else it
 * has to be made again with a reader of the store.
 */
export interface OptimisticReader extends GraphReader {
  /** Whether all that was read was current when this reader was made, or later. @throws StoreError where nobody knows */
  stands(): Promise<boolean>;
  /** The revision when this reader was made, or later. @throws StoreError */
  revision(): Promise<number>;
}

/** Reads and writes inside one transaction; every statement is awaited before the next. */
export interface WriteTransaction {
  run<Row>(statement: Statement<Row>, parameters: Parameters): Promise<readonly Row[]>;
}

/** What became of a write: the revision counts the accepted changes. */
export interface WriteOutcome<Result> {
  readonly result: Result;
  readonly revision: number;
}

/** A writer's answer where it finds nothing to change: the transaction is rolled back and no revision is used up. */
export const UNCHANGED = Symbol("unchanged");

/**
 * The port to the graph. Two stores implement it and one Cypher catalogue serves both; the contract suite in
 * `test/contract/` says what it promises.
 */
export interface GraphStore {
  /** Makes constraints, indexes, the counter and the sentinel where they are missing. @throws StoreError */
  prepare(): Promise<void>;
  /** The number of accepted changes. Concurrent callers may share one statement. */
  revision(): Promise<number>;
  /** A reader of the state now or later, never of an earlier one. */
  reader(): Promise<GraphReader>;
  /**
   * Runs `work` in one transaction that begins by taking the next revision, so writers take turns. Any error rolls
   * back; `UNCHANGED` rolls back too and yields null. `work` may run again after a transient error.
   */
  write<Result>(
    work: (transaction: WriteTransaction, revision: number) => Promise<Result | typeof UNCHANGED>,
  ): Promise<WriteOutcome<Result> | null>;
  close(): Promise<void>;
}
