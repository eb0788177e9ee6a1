import { EmbeddedGraphStore } from "../../../src/store/embedded/embedded-graph-store.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { byStatement, READ_CASES } from "../../contract/all-cases.js";
import { settled } from "../../contract/cases/case.js";
import { writeFullCatalogue } from "../../contract/full-catalogue.js";
import { openTestStore } from "../../support/test-store.js";

/** Row by row and whole; the golden file of the contract suite shows only the beginning of each answer. */
describe("Neo4j and the embedded store, asked about the whole catalogue", () => {
  let stores: readonly GraphStore[] = [];

  beforeAll(async () => {
    const embedded = EmbeddedGraphStore.inMemory();
    await embedded.prepare();
    stores = [await openTestStore(), embedded];
    for (const store of stores) await writeFullCatalogue(store);
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  test.each(byStatement(READ_CASES))("give the same rows: $of", async ({ cases }) => {
    const answers: unknown[] = [];
    for (const store of stores) {
      const reader = await store.reader();
      const answer: Record<string, readonly unknown[]> = {};
      for (const { title, statement, full, order, brief } of cases) {
        answer[title] = settled(await reader.read(statement, full.parameters), order, brief);
      }
      answers.push(answer);
    }

    const [fromNeo4j, embedded] = answers;
    expect(fromNeo4j).toEqual(embedded);
  });
});
