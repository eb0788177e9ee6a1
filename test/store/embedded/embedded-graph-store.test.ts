import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { EmbeddedGraphStore } from "../../../src/store/embedded/embedded-graph-store.js";
import type { Statement } from "../../../src/store/statement.js";
import type { OtherProcess } from "./other-process.js";
import { openInOtherProcess } from "./other-process.js";

const agencyIds: Statement<string> = {
  name: "test.agencyIds",
  cypher: "MATCH (a:Agency) RETURN a.id AS id",
  toRow: ([id]) => id as string,
};

const addAgency: Statement<string> = {
  name: "test.addAgency",
  cypher: "CREATE (a:Agency {id: $id}) RETURN a.id AS id",
  toRow: ([id]) => id as string,
};

const refused = (message: RegExp) => ({
  name: "StoreError",
  kind: "REFUSED",
  message: expect.stringMatching(message) as unknown,
});

describe("an embedded store in a folder", () => {
  let folder: string;
  const open: { close(): Promise<void> }[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lien-thong-store-"));
  });

  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function prepared(at = folder): Promise<EmbeddedGraphStore> {
    const store = EmbeddedGraphStore.open(at);
    open.push(store);
    await store.prepare();
    return store;
  }

  /** A folder that has held a registry with one agency. */
  async function used(): Promise<void> {
    const store = await prepared();
    await store.write((transaction) => transaction.run(addAgency, { id: "Agency:a" }));
    await store.close();
  }

  async function other(act: "hold" | "write"): Promise<OtherProcess> {
    const process = await openInOtherProcess(folder, act);
    open.push({ close: () => process.kill() });
    return process;
  }

  test("is made where there is none, its parents too, and gives back what it was given when it is opened again", async () => {
    const deeper = join(folder, "not/yet/there");
    const store = await prepared(deeper);
    await store.write((transaction) => transaction.run(addAgency, { id: "Agency:a" }));
    await store.close();

    const again = await prepared(deeper);
    await expect(again.revision()).resolves.toBe(1);
    await expect(again.read(agencyIds, {})).resolves.toEqual(["Agency:a"]);
  });

  test("that another process has open is refused, with what to do about it; once released, it opens", async () => {
    const holder = await other("hold");

    await expect(prepared()).rejects.toMatchObject(
      refused(/is open in another process.*Stop the other one, or set GRAPH_URL/s),
    );

    await holder.release();
    await expect(prepared()).resolves.toBeInstanceOf(EmbeddedGraphStore);
  });

  test("whose database file is gone is refused, and no empty one takes its place", async () => {
    await used();
    await rm(join(folder, "graph.db"));

    await expect(prepared()).rejects.toMatchObject(refused(/held a registry and its data is gone/));
    await expect(readdir(folder)).resolves.toEqual(["registry.json"]);
  });

  test("whose database is unexpectedly empty is refused, and stays empty", async () => {
    await used();
    await EmbeddedGraphStore.open(join(folder, "empty")).close();
    await copyFile(join(folder, "empty/graph.db"), join(folder, "graph.db"));

    const store = EmbeddedGraphStore.open(folder);
    open.push(store);
    await expect(store.prepare()).rejects.toMatchObject(
      refused(/held a registry and its data is gone.*from a backup/s),
    );
    await expect(store.revision()).resolves.toBe(0);
  });

  test("whose database file is something else is refused", async () => {
    await writeFile(join(folder, "graph.db"), "this is no database\n".repeat(1000));

    await expect(prepared()).rejects.toMatchObject(refused(/cannot be opened/));
  });

  test("that cannot be a folder is refused", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");

    for (const path of [file, join(file, "below")]) {
      await expect(prepared(path)).rejects.toMatchObject(refused(/a-file.* cannot be opened/));
    }
  });

  test("keeps every write that it acknowledged when its process is killed, round after round", async () => {
    for (const acknowledged of [1, 40, 5, 25, 12]) {
      const writer = await other("write");
      await writer.told(1 + acknowledged);
      await writer.kill();
      const last = Number(writer.lines.at(-1)?.replace("acknowledged ", ""));

      const store = await prepared();
      const revision = await store.revision();
      // The write that was under way when the process was killed is there whole or not at all.
      expect([last, last + 1]).toContain(revision);
      const kept = await store.read(agencyIds, {});
      expect(new Set(kept)).toEqual(
        new Set(Array.from({ length: revision }, (_, index) => `Agency:${String(index + 1)}`)),
      );
      expect(kept).toHaveLength(revision);
      await store.close();
    }
  }, 60_000);
});
