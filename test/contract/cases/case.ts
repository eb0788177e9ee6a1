import type { PageRequest } from "../../../src/domain/page.js";
import type { WriteTransaction } from "../../../src/store/graph-store.js";
import type { Parameters, Statement } from "../../../src/store/statement.js";

/**
 * What a statement promises of the order of its rows. PER_SUBJECT: among the rows of each thing asked about, which
 * is the first word of a row's line.
 */
export type RowOrder = "AS_GIVEN" | "PER_SUBJECT" | "ANY";

/** One read statement in one shape, and what it must find. */
export interface ReadCase {
  /** The export of `src/store/cypher/` that makes it. */
  readonly of: string;
  readonly title: string;
  readonly statement: Statement<unknown>;
  /** Shows a row in one line; where rows belong to a thing asked about, that comes first. */
  readonly brief: (row: unknown) => string;
  readonly order: RowOrder;
  /** Its lines on a prepared store without a catalogue, with the parameters of the sparse graph. */
  readonly onEmpty: readonly string[];
  /** Its lines on the sparse graph, worked out by hand; `whole` are its rows, all of each. */
  readonly sparse: {
    readonly parameters: Parameters;
    readonly lines: readonly string[];
    readonly whole?: readonly unknown[];
  };
  /** On the whole catalogue: how many, and some lines among them, where a person read them out of the Decision. */
  readonly full: { readonly parameters: Parameters; readonly count?: number; readonly has?: readonly string[] };
}

export interface ReadCaseOf<Row> extends Pick<ReadCase, "of" | "title" | "full"> {
  readonly statement: Statement<Row>;
  readonly brief: (row: Row) => string;
  readonly order?: RowOrder;
  readonly onEmpty?: readonly string[];
  readonly sparse: {
    readonly parameters: Parameters;
    readonly lines: readonly string[];
    readonly whole?: readonly Row[];
  };
}

export function readCase<Row>({ brief, order = "ANY", onEmpty = [], ...given }: ReadCaseOf<Row>): ReadCase {
  return { ...given, order, onEmpty, brief: (row) => brief(row as Row) };
}

/** A statement that counts: one number, 0 on an empty store. */
export function countCase(
  of: string,
  title: string,
  statement: Statement<number>,
  sparse: { readonly parameters: Parameters; readonly count: number },
  full: { readonly parameters: Parameters; readonly count?: number },
): ReadCase {
  return readCase({
    of,
    title,
    statement,
    brief: String,
    onEmpty: ["0"],
    sparse: { parameters: sparse.parameters, lines: [String(sparse.count)] },
    full: { parameters: full.parameters, ...(full.count === undefined ? {} : { has: [String(full.count)] }) },
  });
}

/** What a write statement does, tried in a transaction that is rolled back. */
export interface WriteCase {
  readonly of: string;
  readonly title: string;
  readonly tryIt: (transaction: WriteTransaction) => Promise<void>;
}

/** The first `size` rows, where nothing else is asked. */
export const firstPage = (size: number): PageRequest => ({ from: "START", size, after: null, before: null });

/** Rows in an order that is the same on every store: as given where the statement promises it, else sorted. */
export function settled<Row>(rows: readonly Row[], order: RowOrder, line: (row: Row) => string): readonly Row[] {
  const keyed = rows.map((row) => ({
    row,
    key: order === "PER_SUBJECT" ? (line(row).split(" ")[0] ?? "") : JSON.stringify(row),
  }));
  if (order !== "AS_GIVEN") keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}
