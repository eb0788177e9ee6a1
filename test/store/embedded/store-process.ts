import { writeSync } from "node:fs";

import { EmbeddedGraphStore } from "../../../src/store/embedded/embedded-graph-store.js";
import type { Statement } from "../../../src/store/statement.js";

/** A process of its own on an embedded store: `store-process.ts <folder> hold`, or `… write`; see `other-process.ts`. */
const [folder = "", act] = process.argv.slice(2);

const addAgency: Statement<string> = {
  name: "test.addAgency",
  cypher: "CREATE (a:Agency {id: $id}) RETURN a.id AS id",
  toRow: ([id]) => id as string,
};

const store = EmbeddedGraphStore.open(folder);
await store.prepare();
tell("open");
if (act === "write") {
  for (;;) {
    const outcome = await store.write((transaction, revision) =>
      transaction.run(addAgency, { id: `Agency:${String(revision)}` }),
    );
    tell(`acknowledged ${String(outcome?.revision)}`);
  }
}
process.stdin.resume().once("end", () => void store.close());

/** At once: what a buffer holds dies with the process. */
function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
