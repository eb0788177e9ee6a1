import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

import { RevisionCachedGraphStore } from "../../src/store/revision-cached-graph-store.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";
import { ALL_PLANS } from "./plans.js";

/**
 * The whole answer to every plan of the yardstick, by its digest: the same on both stores and in every run.
 * `UPDATE_ANSWERS=1` writes them anew, from the embedded store.
 */
const GOLDEN = new URL("golden-answers.json", import.meta.url);

const ASSESS = `query ($input: ProposalInput!, $asOf: LocalDate!) {
  assessProposal(input: $input, asOf: $asOf) {
    verdict flags asOf whatWouldChangeIt otherFunction { key name }
    grounds { provision { path } statement quote }
    matches { platform { code } relation similarity state score { total function objective scope } evidence { proposalQuote platformQuote capability { key } } }
  }
}`;

let api: TestApi;

beforeAll(async () => {
  // As it ships: the rows are read once a revision, not once a plan.
  api = await startApi({ around: (store) => new RevisionCachedGraphStore(store, 2_000) });
});

afterAll(async () => {
  await api.stop();
});

test("every plan is answered byte by byte as before", async () => {
  const answers: Record<string, string> = {};
  for (const { id, asOf, title, description, form, agency, exemption } of ALL_PLANS) {
    const answer = await api.data(ASSESS, { input: { title, description, form, agency, exemption }, asOf });
    answers[id] = createHash("sha256").update(JSON.stringify(answer)).digest("hex").slice(0, 16);
  }
  if (process.env["UPDATE_ANSWERS"] !== undefined) writeFileSync(GOLDEN, `${JSON.stringify(answers, null, 2)}\n`);
  expect(answers).toEqual(JSON.parse(readFileSync(GOLDEN, "utf8")));
}, 120_000);
