/** What a statement may be given: never undefined, NaN or a Date; a list holds values of one type. */
export type Parameter = string | number | boolean | null | readonly Parameter[] | { readonly [key: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;

/** One statement of the catalogue: portable Cypher, and how its columns become a row. */
export interface Statement<Row> {
  /** `subject.act`: how traces, logs and tests call it. */
  readonly name: string;
  /** Portable Cypher: see `docs/adr/0002-portable-cypher.md`. */
  readonly cypher: string;
  /** Its rows are kept by their reader already; a cache need not keep them again. */
  readonly keptByReader?: true;
  /** Makes a row from the columns, in the order of RETURN. */
  readonly toRow: (columns: readonly unknown[]) => Row;
}
