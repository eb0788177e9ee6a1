import type { GraphStore, WriteOutcome } from "../../src/store/graph-store.js";
import { RevisionCachedGraphStore } from "../../src/store/revision-cached-graph-store.js";
import type { Parameters, Statement } from "../../src/store/statement.js";

const platforms: Statement<string> = { name: "test.platforms", cypher: "MATCH (p:Platform) …", toRow: String };
const agencies: Statement<string> = { name: "test.agencies", cypher: "MATCH (a:Agency) …", toRow: String };

/** A store that counts its reads; each read answers with the revision that it was read at. */
class FakeGraphStore implements GraphStore {
  current = 1;
  readonly reads: string[] = [];
  /** What `revision()` waits for; a test that holds it back decides when the answer arrives. */
  revisionAnswers: () => Promise<number> = () => Promise.resolve(this.current);
  failure: Error | null = null;

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  revision(): Promise<number> {
    return this.revisionAnswers();
  }

  reader() {
    return Promise.resolve({
      read: <Row>({ name }: Statement<Row>, parameters: Parameters): Promise<readonly Row[]> => {
        this.reads.push(`${name} ${JSON.stringify(parameters)}`);
        if (this.failure !== null) return Promise.reject(this.failure);
        return Promise.resolve([`at ${String(this.current)}`] as readonly unknown[] as readonly Row[]);
      },
    });
  }

  write<Result>(): Promise<WriteOutcome<Result> | null> {
    this.current += 1;
    return Promise.resolve(null);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe("a store that keeps rows per revision", () => {
  let inner: FakeGraphStore;
  let store: RevisionCachedGraphStore;

  beforeEach(() => {
    inner = new FakeGraphStore();
    store = new RevisionCachedGraphStore(inner, 10);
  });

  /** Reads as a request of its own does. */
  async function read(
    statement: Statement<string> = platforms,
    parameters: Parameters = {},
  ): Promise<readonly string[]> {
    return (await store.reader()).read(statement, parameters);
  }

  test("reads once per revision, also where requests ask at the same moment", async () => {
    const [first, second] = await Promise.all([read(), read()]);
    const third = await read();

    expect([first, second, third]).toEqual([["at 1"], ["at 1"], ["at 1"]]);
    expect(inner.reads).toHaveLength(1);
  });

  test("tells statements and parameters apart", async () => {
    await read(platforms, { code: "A01" });
    await read(platforms, { code: "A02" });
    await read(agencies, { code: "A01" });

    expect(inner.reads).toHaveLength(3);
  });

  test("drops everything with a new revision", async () => {
    await read(platforms);
    await read(agencies);
    await store.write(() => Promise.resolve(null));

    await expect(read(platforms)).resolves.toEqual(["at 2"]);
    await expect(read(agencies)).resolves.toEqual(["at 2"]);
    expect(inner.reads).toHaveLength(4);
  });

  test("does not keep a failed read, and tells the failure to who asked", async () => {
    inner.failure = new Error("the store is away");
    await expect(read()).rejects.toThrow("the store is away");

    inner.failure = null;
    await expect(read()).resolves.toEqual(["at 1"]);
    await read();
    expect(inner.reads).toHaveLength(2);
  });

  test("asks the revision anew for each reader: a failure of it is told, not hidden by what is kept", async () => {
    await read();
    inner.revisionAnswers = () => Promise.reject(new Error("the store is away"));

    await expect(read()).rejects.toThrow("the store is away");
  });

  // capacity 2, in the order of use:  A01 A02 → (A01 again) A02 A01 → (A03) A01 A03
  test("drops the longest unused result where it would keep too many", async () => {
    store = new RevisionCachedGraphStore(inner, 2);
    for (const code of ["A01", "A02", "A01", "A03"]) await read(platforms, { code });
    expect(inner.reads).toHaveLength(3);

    await read(platforms, { code: "A01" });
    await read(platforms, { code: "A03" });
    expect(inner.reads).toHaveLength(3);

    await read(platforms, { code: "A02" });
    expect(inner.reads).toHaveLength(4);
  });

  test("does not keep again what the statement's own reader keeps", async () => {
    await read({ ...platforms, keptByReader: true });
    await read({ ...platforms, keptByReader: true });
    expect(inner.reads).toHaveLength(2);
  });

  test("refuses a parameter that no store stores, also where JSON would write it like one whose rows are kept", async () => {
    await read(platforms, { size: null });
    await expect(read(platforms, { size: Number.NaN })).rejects.toMatchObject({ name: "StoreError", kind: "BUG" });
  });

  test("with a capacity of 0 keeps nothing", async () => {
    store = new RevisionCachedGraphStore(inner, 0);
    await read();
    await expect(read()).resolves.toEqual(["at 1"]);
    expect(inner.reads).toHaveLength(2);
  });

  test("a reader that saw an older revision than the newest known neither takes nor gives rows", async () => {
    // The slow request asks at revision 1 and is answered after a quick one has seen revision 2.
    let answerSlowly: (revision: number) => void = () => undefined;
    inner.revisionAnswers = () => new Promise((resolve) => (answerSlowly = resolve));
    const slow = store.reader();

    inner.revisionAnswers = () => Promise.resolve(inner.current);
    await store.write(() => Promise.resolve(null));
    await read(platforms);
    answerSlowly(1);
    const behind = await slow;

    await behind.read(platforms, {});
    await behind.read(agencies, {});
    expect(inner.reads).toHaveLength(3);
    await read(agencies);
    expect(inner.reads).toHaveLength(4);
  });

  test("a reader from before a change does not give its late rows to readers after it", async () => {
    const early = await store.reader();
    await store.write(() => Promise.resolve(null));
    const late = await store.reader();

    await early.read(platforms, {});
    await late.read(platforms, {});
    expect(inner.reads).toHaveLength(2);
  });

  describe("an optimistic reader", () => {
    test("gives kept rows without waiting for the revision, and they stand where nobody wrote", async () => {
      await read(platforms);
      let answer: (revision: number) => void = () => undefined;
      inner.revisionAnswers = () => new Promise((resolve) => (answer = resolve));
      const reader = store.optimisticReader();

      await expect(reader.read(platforms, {})).resolves.toEqual(["at 1"]);
      expect(inner.reads).toHaveLength(1);
      answer(1);
      await expect(reader.stands()).resolves.toBe(true);
      await expect(reader.revision()).resolves.toBe(1);
    });

    test("what it gave does not stand where somebody wrote before it was made", async () => {
      await read(platforms);
      inner.current = 2;
      const reader = store.optimisticReader();

      await expect(reader.read(platforms, {})).resolves.toEqual(["at 1"]);
      await expect(reader.stands()).resolves.toBe(false);
      await expect(store.optimisticReader().read(platforms, {})).resolves.toEqual(["at 2"]);
    });

    test("reads from the store what is not kept, and that stands at any revision", async () => {
      await read(platforms);
      inner.current = 2;
      const reader = store.optimisticReader();

      await expect(reader.read(agencies, {})).resolves.toEqual(["at 2"]);
      await expect(reader.stands()).resolves.toBe(true);
    });

    test("stands without the store where nothing was read, and says so where nobody knows", async () => {
      await read(platforms);
      inner.revisionAnswers = () => Promise.reject(new Error("the store is away"));
      const idle = store.optimisticReader();
      const reader = store.optimisticReader();
      await reader.read(platforms, {});

      await expect(idle.stands()).resolves.toBe(true);
      await expect(reader.stands()).rejects.toThrow("the store is away");
    });
  });
});
