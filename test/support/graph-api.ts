import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { pino } from "pino";

import { composeService } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import type { Answer } from "./api.js";
import { post } from "./api.js";
import { CountingGraphStore } from "./counting-graph-store.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { openTestStore } from "./test-store.js";
import { writeGraph } from "./written-graph.js";

/** The service on the store under test, which holds a drawn graph instead of the catalogue. */
export interface GraphApi {
  readonly store: CountingGraphStore;
  /** Posts a query and gives its data, which the test knows the shape of; fails the test where there are errors. */
  data(query: string, variables?: object): Promise<unknown>;
  /** Posts a query; gives the answer with its errors. */
  answer(query: string, variables?: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1; who starts it stops it. */
export async function startGraphApi(graph: DrawnGraph): Promise<GraphApi> {
  const store = new CountingGraphStore(await openTestStore());
  if (graph.platforms.length > 0) await writeGraph(store, graph);
  const service = await composeService(store, readConfig({ GRAPH_URL: "memory:" }), pino({ level: "silent" }));
  service.httpServer.listen(0, "127.0.0.1");
  await once(service.httpServer, "listening");
  const { port } = service.httpServer.address() as AddressInfo;

  async function answer(query: string, variables: object = {}): Promise<Answer> {
    const response = await post(`http://127.0.0.1:${String(port)}/graphql`, { query, variables });
    return (await response.json()) as Answer;
  }

  return {
    store,
    answer,
    async data(query, variables) {
      const { data, errors } = await answer(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 2));
      return data;
    },
    stop: () => service.stop(),
  };
}
