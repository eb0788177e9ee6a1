import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";

import type { Logger } from "pino";
import { pino } from "pino";

import { composeService, seedStore } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { CountingGraphStore } from "./counting-graph-store.js";
import { openTestStore } from "./test-store.js";

/** A GraphQL answer as JSON. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A line of the server's log. */
export type LogLine = Readonly<Record<string, unknown>>;

type Headers = Readonly<Record<string, string>>;

/** The service on the store under test, listening on a free port of 127.0.0.1. */
export interface TestApi {
  readonly url: string;
  readonly store: CountingGraphStore;
  readonly log: readonly LogLine[];
  /** Posts a query and gives its data, which the test knows the shape of; fails the test where there are errors. */
  data(query: string, variables?: object, headers?: Headers): Promise<unknown>;
  /** Posts a query; gives the answer with its errors. */
  answer(query: string, variables?: object, headers?: Headers): Promise<Answer>;
  /** Any request to the server. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  /** Settings as the environment gives them: `{ MAX_COST: "1000" }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Puts a store around the one under test, outside of the counter. */
  readonly around?: (store: GraphStore) => GraphStore;
}

/** Starts the service with the real catalogue; who starts it stops it. */
export async function startApi({ settings = {}, around = (store) => store }: TestApiOptions = {}): Promise<TestApi> {
  const config = readConfig({ GRAPH_URL: "memory:", ...settings });
  const { logger, log } = listeningLogger();
  const inner = await openTestStore();
  await seedStore(inner, config, logger);
  const store = new CountingGraphStore(inner);
  const service = await composeService(around(store), config, logger);
  service.httpServer.listen(0, "127.0.0.1");
  await once(service.httpServer, "listening");
  const { port } = service.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;

  async function answer(query: string, variables: object = {}, headers: Headers = {}): Promise<Answer> {
    const response = await post(`${url}/graphql`, { query, variables }, headers);
    return (await response.json()) as Answer;
  }

  return {
    url,
    store,
    log,
    answer,
    async data(query, variables, headers) {
      const { data, errors } = await answer(query, variables, headers);
      if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 2));
      return data;
    },
    fetch: (path, init) => fetch(`${url}${path}`, init),
    stop: () => service.stop(),
  };
}

/** Posts JSON. */
export function post(url: string, body: unknown, headers: Headers = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

function listeningLogger(): { readonly logger: Logger; readonly log: readonly LogLine[] } {
  const log: LogLine[] = [];
  const sink = new Writable({
    write(line: Buffer, _encoding, done) {
      log.push(JSON.parse(line.toString("utf8")) as LogLine);
      done();
    },
  });
  return { logger: pino({ level: "info" }, sink), log };
}
