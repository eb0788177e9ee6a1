import type { GraphStore } from "../../src/store/graph-store.js";
import { RevisionCachedGraphStore } from "../../src/store/revision-cached-graph-store.js";
import type { Statement } from "../../src/store/statement.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";
import { FaultyGraphStore } from "../support/faulty-graph-store.js";

const NAME = '{ platform(code: "A06") { name } }';
const rename: Statement<string> = {
  name: "test.rename",
  cypher: "MATCH (p:Platform {id: 'Platform:A06'}) SET p.nameVi = $name WITH p RETURN p.id",
  toRow: ([id]) => id as string,
};

/** With both kept, and with rows alone: the second question is answered in two different ways. */
describe.each([
  { kept: "rows and answers", settings: {} },
  { kept: "rows alone", settings: { KEPT_ANSWER_BYTES: "0" } },
])("with $kept kept", ({ settings }) => {
  let api: TestApi;
  let store: FaultyGraphStore;

  beforeAll(async () => {
    api = await startApi({
      settings,
      around: (inner) => new RevisionCachedGraphStore((store = new FaultyGraphStore(inner)), 100),
    });
  });

  afterAll(async () => {
    await api.stop();
  });

  /** Another process writes: the cache is not told. */
  async function renameTo(name: string, target: GraphStore = store): Promise<void> {
    await target.write((transaction) => transaction.run(rename, { name }));
  }

  test("a question asked again costs the revision alone and has the same answer", async () => {
    const first = await api.data(NAME);
    api.store.restart();

    await expect(api.data(NAME)).resolves.toEqual(first);
    expect(api.store.statements).toEqual(["(revision)"]);
  });

  test("whoever asks after a change by another process sees it, as often as it changes", async () => {
    for (const name of ["Một", "Hai", "Ba"]) {
      await renameTo(name);
      await expect(api.data(NAME)).resolves.toEqual({ platform: { name } });
      await expect(api.data(NAME)).resolves.toEqual({ platform: { name } });
    }
  });

  test("what is answered depends on the variables", async () => {
    const query = "query ($code: String!) { platform(code: $code) { code } }";
    for (const code of ["A01", "A02", "A01"])
      await expect(api.data(query, { code })).resolves.toEqual({ platform: { code } });
  });

  test("a store that is away is said to be away, whatever is kept; then all is well again", async () => {
    const before = await api.data(NAME);
    store.failure = new Error("away");
    const { errors } = await api.answer(NAME);
    store.heal();

    expect(errors?.[0]?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    await expect(api.data(NAME)).resolves.toEqual(before);
  });

  test("an answer with errors is not kept", async () => {
    const query = '{ platforms(first: -1) { totalCount } platform(code: "A01") { code } }';
    for (let times = 0; times < 2; times += 1) {
      const { errors } = await api.answer(query);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });
});
