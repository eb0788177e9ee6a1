import { readSeedFolder } from "../../src/seeds/load-seeds.js";
import { writeSeeds } from "../../src/seeds/write-seeds.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";
import { openTestStore, TESTED_STORE } from "../support/test-store.js";
import type { Change } from "./changed-seeds.js";
import { brokenSeeds, changedSeeds, editing, replacing } from "./changed-seeds.js";
import { DECISION } from "./printed-decision.js";

/** A first seeding of a Neo4j that has just started takes half a minute on a busy machine. */
const SLOWLY = 120_000;
const REAL = readSeedFolder(DECISION);
const ANOTHER_NAME = replacing(
  "en: National Data Integration and Sharing Platform",
  "en: National Data Exchange Platform",
);
const withoutRow = (rows: readonly string[]) => !rows.includes("B62");

/** The catalogue without its last row, B62, and what hangs on it. */
const WITHOUT_B62: Readonly<Record<string, Change>> = {
  "source.txt": (text) => text.replace(/^62\t.*\n?/m, ""),
  "platforms.yaml": editing("platforms", (file) => ({
    ...file,
    platforms: file.platforms.filter(({ code }) => code !== "B62"),
  })),
  "claims.yaml": editing("claims", ({ claims }) => ({ claims: claims.filter(({ rows }) => withoutRow(rows)) })),
  "criteria.yaml": editing("criteria", ({ criteria }) => ({
    criteria: criteria.filter(({ rows }) => withoutRow(rows)),
  })),
  "dependencies.yaml": editing("dependencies", (file) => ({
    ...file,
    near_misses: file.near_misses?.filter(({ row }) => row !== "B62") ?? [],
  })),
  "rules.yaml": editing("rules", ({ rules }) => ({
    rules: rules.map((rule) => ({
      ...rule,
      edges: rule.edges.filter(({ from }) => from !== "B62"),
      near_misses: rule.near_misses?.filter(({ row }) => row !== "B62") ?? [],
    })),
  })),
  "vocabulary.yaml": editing("vocabulary", ({ vocabulary }) => ({
    vocabulary: vocabulary.filter(({ rows }) => withoutRow(rows)),
  })),
  "example-plans.yaml": editing("example-plans", (file) => ({
    example_plans: file.example_plans.filter(({ row }) => row !== "B62"),
  })),
};

const seededNodes: Statement<string> = {
  name: "test.seededNodes",
  cypher: "MATCH (n) WHERE n.seedHash IS NOT NULL RETURN n.id AS id, n.seedHash AS hash ORDER BY id",
  toRow: (columns) => columns.join(" #"),
};
const seededRelations: Statement<string> = {
  name: "test.seededRelations",
  cypher: "MATCH ()-[r]->() WHERE r.seedHash IS NOT NULL RETURN r.id AS id, r.seedHash AS hash ORDER BY id",
  toRow: (columns) => columns.join(" #"),
};
const platforms: Statement<string> = {
  name: "test.platforms",
  cypher: "MATCH (p:Platform) RETURN p.code AS code, p.nameEn AS name ORDER BY code",
  toRow: (columns) => columns.join(" "),
};
const edges: Statement<string> = {
  name: "test.edges",
  cypher:
    "MATCH (a:Platform)-[r:DEPENDS_ON]->(b:System) RETURN r.id AS id, r.basis AS basis, r.note AS note ORDER BY id",
  toRow: (columns) => columns.filter((column) => typeof column === "string").join(" "),
};

/** An edge as an owner's declaration writes it: without the mark of the seeds. */
const declareEdge: Statement<string> = {
  name: "test.declareEdge",
  cypher:
    "MATCH (a:Platform {id: $from}) MATCH (b:System {id: $to}) CREATE (a)-[r:DEPENDS_ON]->(b) " +
    "SET r = {id: $id, kind: 'OTHER', basis: 'DECLARED', strength: 'CERTAIN', status: 'PLANNED'} RETURN r.id AS id",
  toRow: String,
};
const noteOnEdge: Statement<string> = {
  name: "test.noteOnEdge",
  cypher:
    "MATCH (a:Platform {id: $from})-[r:DEPENDS_ON]->(b:System {id: $to}) WHERE r.id = $id SET r.note = $note RETURN r.id AS id",
  toRow: String,
};

describe(`seeding the ${TESTED_STORE} store`, () => {
  let store: GraphStore;

  beforeEach(async () => {
    store = await openTestStore();
  }, SLOWLY);

  afterEach(async () => {
    await store.close();
  });

  async function read<Row>(statement: Statement<Row>): Promise<readonly Row[]> {
    return (await store.reader()).read(statement, {});
  }

  /** Every node and relation that came from seeds, each with the hash of what it says. */
  async function seeded(): Promise<readonly string[]> {
    return [...(await read(seededNodes)), ...(await read(seededRelations))];
  }

  /** What is in one state and not in the other, without hashes. */
  function difference(one: readonly string[], other: readonly string[]): readonly string[] {
    const known = new Set(other);
    return one.filter((entry) => !known.has(entry)).map((entry) => entry.replace(/ #.*/, ""));
  }

  test(
    "writes all platforms and edges as the first change, and nothing twice",
    async () => {
      const outcome = await writeSeeds(store, REAL);
      const all = await seeded();

      expect(outcome).toEqual({ result: { written: all.length, removed: 0 }, revision: 1 });
      expect(new Set(all).size).toBe(all.length);
      await expect(read(platforms)).resolves.toHaveLength(79);
      await expect(read(edges)).resolves.toHaveLength(49 + 225);
    },
    SLOWLY,
  );

  test(
    "is idempotent: the same seeds change nothing and use up no revision",
    async () => {
      await writeSeeds(store, REAL);
      const before = await seeded();

      await expect(writeSeeds(store, REAL)).resolves.toBeNull();
      await expect(store.revision()).resolves.toBe(1);
      await expect(seeded()).resolves.toEqual(before);
    },
    SLOWLY,
  );

  test(
    "by two processes at once is done by one of them",
    async () => {
      const outcomes = await Promise.all([writeSeeds(store, REAL), writeSeeds(store, REAL)]);

      expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
      await expect(store.revision()).resolves.toBe(1);
      await expect(read(platforms)).resolves.toHaveLength(79);
    },
    SLOWLY,
  );

  test(
    "with another name changes that platform and its row, as one change",
    async () => {
      await writeSeeds(store, REAL);
      const before = await seeded();
      const outcome = await writeSeeds(store, brokenSeeds("platforms.yaml", ANOTHER_NAME));

      expect(outcome).toEqual({ result: { written: 2, removed: 0 }, revision: 2 });
      expect(difference(await seeded(), before)).toEqual(["Platform:A06", "Provision:1132/QĐ-TTg:annexII.A.06"]);
      await expect(read(platforms)).resolves.toContain("A06 National Data Exchange Platform");
    },
    SLOWLY,
  );

  test(
    "without a row takes away the platform and all that the seeds said of it, and nothing else",
    async () => {
      await writeSeeds(store, REAL);
      const before = await seeded();
      const outcome = await writeSeeds(store, changedSeeds(WITHOUT_B62));
      const after = await seeded();
      const gone = difference(before, after);

      expect(outcome).toMatchObject({ result: { written: 0, removed: gone.length }, revision: 2 });
      expect(difference(after, before)).toEqual([]);
      expect(gone).toEqual(expect.arrayContaining(["Platform:B62", "Provision:1132/QĐ-TTg:annexII.B.62"]));
      expect(gone.filter((id) => !/Platform:B62|annexII\.B\.62|^Dependency:B62:/.test(id))).toEqual([]);
      await expect(read(platforms)).resolves.toHaveLength(78);
    },
    SLOWLY,
  );

  test(
    "without any row of a kind takes the last of them away too",
    async () => {
      await writeSeeds(store, REAL);
      const nothingStated = changedSeeds({
        "dependencies.yaml": editing("dependencies", (file) => ({ ...file, dependencies: [] })),
        "rules.yaml": editing("rules", ({ rules }) => ({ rules: rules.slice(0, 1) })),
        "document.yaml": editing("document", ({ document }) => ({ document: { ...document, legal_bases: [] } })),
      });
      await writeSeeds(store, nothingStated);

      await expect(read(edges)).resolves.toEqual([]);
      expect((await seeded()).filter((entry) => entry.includes("LegalBasis"))).toEqual([]);
    },
    SLOWLY,
  );

  test(
    "leaves what owners wrote: an edge of theirs, and their note on an edge of the seeds",
    async () => {
      const declared = { id: "Dependency:B22:A09:OTHER", from: "Platform:B22", to: "Platform:A09" };
      const stated = { id: "Dependency:B38:B09:DATA_EXCHANGE", from: "Platform:B38", to: "Platform:B09" };
      await writeSeeds(store, REAL);
      expect((await read(edges)).filter((edge) => edge.startsWith(declared.id))).toEqual([]);
      await store.write((transaction) => transaction.run(declareEdge, declared));
      await store.write((transaction) => transaction.run(noteOnEdge, { ...stated, note: "agreed in May" }));

      const outcome = await writeSeeds(
        store,
        changedSeeds({
          "platforms.yaml": ANOTHER_NAME,
          "dependencies.yaml": editing("dependencies", (file) => ({
            ...file,
            dependencies: file.dependencies.map((edge) =>
              edge.from === "B38" ? { ...edge, strength: "LIKELY" as const } : edge,
            ),
          })),
        }),
      );

      expect(outcome).toEqual({ result: { written: 3, removed: 0 }, revision: 4 });
      const found = await read(edges);
      expect(found).toHaveLength(49 + 225 + 1);
      expect(found).toEqual(
        expect.arrayContaining([
          "Dependency:B22:A09:OTHER DECLARED",
          "Dependency:B38:B09:DATA_EXCHANGE STATED agreed in May",
        ]),
      );
    },
    SLOWLY,
  );

  //  B61 ─DECLARED→ B62: the seeds drop B62
  test.each([
    ["to", { from: "Platform:B61", to: "Platform:B62" }],
    ["from", { from: "Platform:B62", to: "Platform:B61" }],
  ])(
    "refuses to drop a platform that an owner's edge leads %s, and changes nothing",
    async (_, ends) => {
      const id = `Dependency:${ends.from.slice(-3)}:${ends.to.slice(-3)}:OTHER`;
      await writeSeeds(store, REAL);
      await store.write((transaction) => transaction.run(declareEdge, { id, ...ends }));
      const before = await seeded();
      const refused = writeSeeds(store, changedSeeds(WITHOUT_B62));

      await expect(refused).rejects.toMatchObject({
        name: "SeedFaultsError",
        message: expect.stringContaining(id) as string,
      });
      await expect(store.revision()).resolves.toBe(2);
      await expect(seeded()).resolves.toEqual(before);
    },
    SLOWLY,
  );

  test.each([
    ["text", brokenSeeds("agencies.yaml", (text) => `\uFEFF${text}`)],
    ["shape", brokenSeeds("dependencies.yaml", replacing("strength: CERTAIN", "strength: SURE"))],
    ["quote", brokenSeeds("services.yaml", replacing("quote: lưu trữ", "quote: không lưu trữ"))],
  ])(
    "writes nothing where the seeds have a faulty %s, neither into an empty store nor into a full one",
    async (_, faulty) => {
      await expect(writeSeeds(store, faulty)).rejects.toMatchObject({ name: "SeedFaultsError" });
      await expect(store.revision()).resolves.toBe(0);
      await expect(seeded()).resolves.toEqual([]);

      await writeSeeds(store, REAL);
      const before = await seeded();
      await expect(writeSeeds(store, faulty)).rejects.toMatchObject({ name: "SeedFaultsError" });
      await expect(store.revision()).resolves.toBe(1);
      await expect(seeded()).resolves.toEqual(before);
    },
    SLOWLY,
  );
});
