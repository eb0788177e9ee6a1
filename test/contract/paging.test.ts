import type { Keyset, Page, PageRequest } from "../../src/domain/page.js";
import { PLATFORM_ORDERS } from "../../src/domain/platform.js";
import { listDependencies } from "../../src/registry/dependencies.js";
import { listPlatforms, platformKeyset } from "../../src/registry/platforms.js";
import { searchRegistry } from "../../src/registry/search.js";
import { listAgencies, listCapabilities } from "../../src/registry/simple-lists.js";
import type { GraphReader, GraphStore } from "../../src/store/graph-store.js";
import { openTestStore, TESTED_STORE } from "../support/test-store.js";
import { writeFullCatalogue } from "./full-catalogue.js";

/** A connection as a walker sees it: a page of rows, each with its place. */
type Connection = (
  reader: GraphReader,
  request: PageRequest,
) => Promise<Page<{ readonly id: string; readonly place: Keyset }>>;

const DAY = "2026-07-01";

const CONNECTIONS: readonly { readonly name: string; readonly read: Connection }[] = [
  ...PLATFORM_ORDERS.map((order) => ({
    name: `platforms by ${order}`,
    read: async (reader: GraphReader, request: PageRequest) =>
      placed(await listPlatforms(reader, {}, order, request, DAY), (row) => ({
        id: row.platform.code,
        place: platformKeyset(order, row),
      })),
  })),
  {
    name: "dependencies of any strength",
    read: async (reader, request) =>
      placed(await listDependencies(reader, { minStrength: "POSSIBLE" }, request, DAY), ({ id }) => ({
        id,
        place: [id],
      })),
  },
  {
    name: "agencies",
    read: async (reader, request) =>
      placed(await listAgencies(reader, request), ({ key }) => ({ id: key, place: [key] })),
  },
  {
    name: "capabilities",
    read: async (reader, request) =>
      placed(await listCapabilities(reader, request), ({ key }) => ({ id: key, place: [key] })),
  },
  {
    name: "what a search finds",
    read: async (reader, request) =>
      placed(await searchRegistry(reader, "dữ liệu", request), ({ id, rank }) => ({ id, place: [rank, id] })),
  },
];

describe(`walking through a connection on the ${TESTED_STORE} store`, () => {
  let store: GraphStore;
  let reader: GraphReader;

  beforeAll(async () => {
    store = await openTestStore();
    await writeFullCatalogue(store);
    reader = await store.reader();
  });

  afterAll(async () => {
    await store.close();
  });

  test.each(CONNECTIONS)(
    "$name: pages of 7 from the start and from the end meet every row once, in one order",
    async ({ read }) => {
      const forwards = await walk(read, "START", 7);
      const backwards = await walk(read, "END", 7);
      const inLargePages = await walk(read, "START", 100);

      expect(forwards).toEqual(inLargePages);
      expect(backwards).toEqual(inLargePages.toReversed());
      expect(new Set(forwards).size).toBe(forwards.length);
      expect(forwards.length).toBeGreaterThan(21);
    },
  );

  async function walk(read: Connection, from: PageRequest["from"], size: number): Promise<readonly string[]> {
    const met: string[] = [];
    let edge: Keyset | null = null;
    for (;;) {
      const page: Awaited<ReturnType<Connection>> = await read(reader, {
        from,
        size,
        after: from === "START" ? edge : null,
        before: from === "END" ? edge : null,
      });
      const rows = from === "START" ? page.rows : page.rows.toReversed();
      met.push(...rows.map(({ id }) => id));
      const more = from === "START" ? page.hasNextPage : page.hasPreviousPage;
      if (!more) return met;
      edge = rows.at(-1)?.place ?? null;
    }
  }
});

function placed<Row, Placed>(page: Page<Row>, place: (row: Row) => Placed): Page<Placed> {
  return { ...page, rows: page.rows.map(place) };
}
