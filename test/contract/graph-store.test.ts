import type { GraphStore } from "../../src/store/graph-store.js";
import { UNCHANGED } from "../../src/store/graph-store.js";
import { RevisionCachedGraphStore } from "../../src/store/revision-cached-graph-store.js";
import type { Parameter, Statement } from "../../src/store/statement.js";
import { openTestStore, TESTED_STORE } from "../support/test-store.js";

const addAgency: Statement<string> = {
  name: "test.addAgency",
  cypher: "CREATE (a:Agency {id: $id}) RETURN a.id AS id",
  toRow: ([id]) => id as string,
};

const agencyIds: Statement<string> = {
  name: "test.agencyIds",
  cypher: "MATCH (a:Agency) RETURN a.id AS id ORDER BY id",
  toRow: ([id]) => id as string,
};

const notCypher: Statement<null> = { name: "test.notCypher", cypher: "FIND agencies", toRow: () => null };

/** Gives back what it was given, so that a test sees what a parameter became on its way. */
const echo: Statement<unknown> = { name: "test.echo", cypher: "RETURN $value AS value", toRow: ([value]) => value };

describe.each([
  { kept: "itself", wrap: (store: GraphStore) => store },
  { kept: "behind the cache", wrap: (store: GraphStore) => new RevisionCachedGraphStore(store, 100) },
])(`what every graph store promises, kept by the ${TESTED_STORE} one, $kept`, ({ wrap }) => {
  let store: GraphStore;

  beforeEach(async () => {
    store = wrap(await openTestStore());
  });

  afterEach(async () => {
    await store.close();
  });

  async function agencies(): Promise<readonly string[]> {
    const reader = await store.reader();
    return reader.read(agencyIds, {});
  }

  const add = (id: string) => store.write((transaction) => transaction.run(addAgency, { id }));

  test("a prepared store is empty, at revision 0", async () => {
    await expect(store.revision()).resolves.toBe(0);
    await expect(agencies()).resolves.toEqual([]);
  });

  test("preparing it again loses nothing", async () => {
    await add("Agency:a");
    await store.prepare();

    await expect(store.revision()).resolves.toBe(1);
    await expect(agencies()).resolves.toEqual(["Agency:a"]);
  });

  describe("a write", () => {
    test("takes the next revision and is read by who asks after it", async () => {
      await expect(agencies()).resolves.toEqual([]);
      const outcome = await add("Agency:a");

      expect(outcome).toEqual({ result: ["Agency:a"], revision: 1 });
      await expect(store.revision()).resolves.toBe(1);
      await expect(agencies()).resolves.toEqual(["Agency:a"]);
    });

    test("knows its revision, and reads what it wrote itself", async () => {
      await add("Agency:a");
      const outcome = await store.write(async (transaction, revision) => {
        await transaction.run(addAgency, { id: `Agency:of-revision-${String(revision)}` });
        return transaction.run(agencyIds, {});
      });

      expect(outcome).toEqual({ result: ["Agency:a", "Agency:of-revision-2"], revision: 2 });
    });

    test("that finds nothing to change leaves nothing behind and uses up no revision", async () => {
      const outcome = await store.write(async (transaction) => {
        await transaction.run(addAgency, { id: "Agency:a" });
        return UNCHANGED;
      });

      expect(outcome).toBeNull();
      await expect(store.revision()).resolves.toBe(0);
      await expect(agencies()).resolves.toEqual([]);
      await expect(add("Agency:a")).resolves.toMatchObject({ revision: 1 });
    });

    test("that fails leaves nothing behind, uses up no revision and keeps nobody from writing", async () => {
      const failing = store.write(async (transaction) => {
        await transaction.run(addAgency, { id: "Agency:a" });
        throw new Error("changed my mind");
      });

      await expect(failing).rejects.toThrow("changed my mind");
      await expect(store.revision()).resolves.toBe(0);
      await expect(agencies()).resolves.toEqual([]);
      await expect(add("Agency:b")).resolves.toMatchObject({ revision: 1 });
    });

    test("with a statement that failed is not committed, even where the writer caught the error", async () => {
      const careless = store.write(async (transaction) => {
        await transaction.run(addAgency, { id: "Agency:a" });
        await transaction.run(addAgency, { id: "Agency:a" }).catch(() => "nobody will notice");
        return "done";
      });

      await expect(careless).rejects.toMatchObject({ name: "StoreError" });
      await expect(store.revision()).resolves.toBe(0);
      await expect(agencies()).resolves.toEqual([]);
    });

    test("is not seen by others before it is committed", async () => {
      const outcome = await store.write(async (transaction) => {
        await transaction.run(addAgency, { id: "Agency:a" });
        return { seen: await agencies(), at: await store.revision() };
      });

      expect(outcome).toEqual({ result: { seen: [], at: 0 }, revision: 1 });
    });
  });

  test("concurrent writers take turns: every revision is given once, with no gap, and no write is lost", async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `Agency:${String(index)}`);
    const outcomes = await Promise.all(ids.map(add));

    const revisions = outcomes.map((outcome) => outcome?.revision ?? 0).sort((a, b) => a - b);
    expect(revisions).toEqual(ids.map((_, index) => index + 1));
    await expect(agencies()).resolves.toEqual([...ids].sort());
  });

  test("of 20 writers who all make the same thing where it is missing, one makes it", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        store.write(async (transaction) => {
          const found = await transaction.run(agencyIds, {});
          return found.length > 0 ? UNCHANGED : transaction.run(addAgency, { id: "Agency:a" });
        }),
      ),
    );

    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([{ result: ["Agency:a"], revision: 1 }]);
    await expect(store.revision()).resolves.toBe(1);
  });

  test("a second node with the same id is refused as a broken constraint", async () => {
    await add("Agency:a");

    await expect(add("Agency:a")).rejects.toMatchObject({ name: "StoreError", kind: "CONSTRAINT" });
    await expect(store.revision()).resolves.toBe(1);
  });

  test("a statement that the store does not understand is a bug, and the error names it", async () => {
    const reader = await store.reader();

    await expect(reader.read(notCypher, {})).rejects.toMatchObject({
      name: "StoreError",
      kind: "BUG",
      message: expect.stringContaining("test.notCypher") as unknown,
    });
  });

  describe("a parameter", () => {
    // Each goes wrong silently on one store or the other; in TypeScript only a cast brings it here.
    test.each([
      { given: undefined, called: "nothing" },
      { given: Number.NaN, called: "not a number" },
      { given: Number.POSITIVE_INFINITY, called: "infinity" },
      { given: new Date(0), called: "a Date" },
      { given: 7n, called: "a bigint" },
      { given: Symbol("s"), called: "a symbol" },
      { given: new Map(), called: "a Map" },
    ])(
      "that is $called is a bug that names the statement and the parameter, on its own and inside others",
      async ({ given }) => {
        const value = given as unknown as Parameter;
        const reader = await store.reader();
        const bug = (message: string) => ({
          name: "StoreError",
          kind: "BUG",
          message: expect.stringContaining(message) as unknown,
        });

        await reader.read(echo, { value: null });
        await expect(reader.read(echo, { value })).rejects.toMatchObject(bug("test.echo $value:"));
        await expect(reader.read(echo, { value: ["fine", value] })).rejects.toMatchObject(bug("test.echo $value[1]:"));
        await expect(reader.read(echo, { value: { since: value } })).rejects.toMatchObject(
          bug("test.echo $value.since:"),
        );
        await expect(store.write((transaction) => transaction.run(echo, { value }))).rejects.toMatchObject(
          bug("test.echo $value:"),
        );
        await expect(store.revision()).resolves.toBe(0);
      },
    );

    test("that is decomposed text is composed, so that the same name is always the same text", async () => {
      const decomposed = "Bộ Công an".normalize("NFD");
      await add(`Agency:${decomposed}`);

      const [stored] = await agencies();
      expect(stored).toBe("Agency:Bộ Công an".normalize("NFC"));
    });

    test("of any other kind comes through as it is", async () => {
      const values: readonly Parameter[] = [null, true, 3, -1, 0.25, "đ", [], ["a", "b"], { a: 1, b: ["x", null] }];
      const reader = await store.reader();

      for (const value of values) await expect(reader.read(echo, { value })).resolves.toEqual([value]);
    });
  });

  test("a closed store answers nobody, and closing it twice does no harm", async () => {
    await add("Agency:a");
    await store.close();
    await store.close();

    const unavailable = { name: "StoreError", kind: "UNAVAILABLE" };
    await expect(agencies()).rejects.toMatchObject(unavailable);
    await expect(add("Agency:b")).rejects.toMatchObject(unavailable);
  });
});
