import { readRevision } from "../../src/store/cypher/control.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";
import { openTestStore, TESTED_STORE } from "../support/test-store.js";

/** A statement that damages a store in a way that no release does. */
const damage = (cypher: string): Statement<null> => ({ name: "test.damage", cypher, toRow: () => null });

const refused = (message: RegExp) => ({
  name: "StoreError",
  kind: "REFUSED",
  message: expect.stringMatching(message) as unknown,
});

describe(`a store that must not be used as it is: the ${TESTED_STORE} one`, () => {
  let store: GraphStore;

  beforeEach(async () => {
    store = await openTestStore();
  });

  afterEach(async () => {
    await store.close();
  });

  test.each([
    { laidOutBy: "a newer release", version: 2 },
    { laidOutBy: "an older release", version: 0 },
  ])("one that $laidOutBy laid out is refused, and both versions are named", async ({ version }) => {
    await store.write((transaction) =>
      transaction.run(damage(`MATCH (s:StoreState) SET s.schemaVersion = ${String(version)} RETURN s.id`), {}),
    );

    await expect(store.prepare()).rejects.toMatchObject(
      refused(new RegExp(`has schema version ${String(version)}, and this release works with 1\\b.*GRAPH_URL`, "s")),
    );
  });

  test("one whose counter is gone is refused, because a new one would give revisions out again", async () => {
    await store.write((transaction) => transaction.run(damage("MATCH (k:Counter) DELETE k"), {}));

    await expect(store.prepare()).rejects.toMatchObject(refused(/has lost its counter.*from a backup/s));
    const reader = await store.reader();
    await expect(reader.read(readRevision, {})).resolves.toEqual([]);
  });

  test("one whose counter is gone takes no writes", async () => {
    await store.write((transaction) => transaction.run(damage("MATCH (k:Counter) DELETE k"), {}));

    await expect(store.write(() => Promise.resolve("written"))).rejects.toMatchObject(refused(/has no counter/));
  });
});
