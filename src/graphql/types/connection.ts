import type { ClassType } from "type-graphql";
import { Field, Int, ObjectType } from "type-graphql";

import type { Keyset, Page } from "../../domain/page.js";
import { writeCursor } from "../../registry/cursor.js";

@ObjectType("PageInfo", { description: "Where a page stands in its connection (Relay).", simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, {
    description: "Whether more follows; paging backwards, whether a cursor was given to page from.",
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether more comes before; paging forwards, whether a cursor was given to page from.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first row; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last row; null on an empty page." })
  endCursor!: string | null;
}

export interface EdgeOf<Node> {
  readonly node: Node;
  readonly cursor: string;
}

/** What every connection type of the schema resolves from. */
export interface ConnectionOf<Node> {
  readonly edges: readonly EdgeOf<Node>[] | Promise<readonly EdgeOf<Node>[]>;
  readonly nodes: readonly Node[] | Promise<readonly Node[]>;
  readonly pageInfo: PageInfoType | Promise<PageInfoType>;
  totalCount(): Promise<number>;
}

/** Makes the Relay types of a connection: `PlatformEdge` and `PlatformConnection` from `Platform`. */
export function connectionType<Node extends object>(
  name: string,
  node: ClassType<Node>,
): ClassType<ConnectionOf<Node>> {
  @ObjectType(`${name}Edge`, { description: `A row of a ${name}Connection.`, simpleResolvers: true })
  class Edge implements EdgeOf<Node> {
    @Field(() => node, { description: "The row." })
    node!: Node;

    @Field(() => String, { description: "The row's place in the connection." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows (Relay).`, simpleResolvers: true })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: "The rows with their cursors." })
    edges!: readonly Edge[];

    @Field(() => [node], { description: "The rows alone." })
    nodes!: readonly Node[];

    @Field(() => PageInfoType, { description: "Where this page stands." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "How many rows there are on all pages; counted only when asked for." })
    totalCount(): Promise<number> {
      throw new Error("a connection is made by connectionOf");
    }
  }

  return Connection;
}

/** A page as the connection types read it: nothing is read that is not asked for, and page and count at the same time. */
export class PageConnection<Row, Node> implements ConnectionOf<Node> {
  #page: Promise<Page<Row>> | null = null;

  constructor(
    private readonly name: string,
    private readonly read: () => Promise<Page<Row>>,
    private readonly keysetOf: (row: Row) => Keyset,
    private readonly toNode: (row: Row) => Node,
    private readonly count: () => Promise<number>,
  ) {}

  get edges(): Promise<readonly EdgeOf<Node>[]> {
    return this.#fromPage(({ rows }) => rows.map((row) => ({ node: this.toNode(row), cursor: this.#cursor(row) })));
  }

  get nodes(): Promise<readonly Node[]> {
    return this.#fromPage(({ rows }) => rows.map(this.toNode));
  }

  get pageInfo(): Promise<PageInfoType> {
    return this.#fromPage(({ rows, hasNextPage, hasPreviousPage }) => {
      const [first, last] = [rows[0], rows.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : this.#cursor(first),
        endCursor: last === undefined ? null : this.#cursor(last),
      };
    });
  }

  totalCount(): Promise<number> {
    return this.count();
  }

  #fromPage<Part>(part: (page: Page<Row>) => Part): Promise<Part> {
    this.#page ??= this.read();
    return this.#page.then(part);
  }

  #cursor(row: Row): string {
    return writeCursor(this.name, this.keysetOf(row));
  }
}
