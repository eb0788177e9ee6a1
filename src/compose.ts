import { createServer } from "node:http";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";

import type { Logger } from "pino";
import { printSchema } from "graphql";

import { StewardActs } from "./auth/steward.js";
import type { Config } from "./config.js";
import { vietnameseDay } from "./domain/local-date.js";
import { makeApolloServer } from "./graphql/apollo.js";
import { Deadline } from "./graphql/deadline.js";
import { RequestLoaders } from "./graphql/loaders.js";
import { makeSchema } from "./graphql/schema.js";
import { Scope } from "./graphql/scope.js";
import { makeApp } from "./http/app.js";
import { findGraphiqlFiles } from "./http/graphiql.js";
import { Snapshots } from "./registry/analysis/snapshots.js";
import { withTermIndex } from "./registry/judgement/term-indexes.js";
import { printedRulingsById } from "./registry/rulings/stored.js";
import { readSeedFolder } from "./seeds/load-seeds.js";
import { writeSeeds } from "./seeds/write-seeds.js";
import { readStoreState } from "./store/cypher/control.js";
import { EmbeddedGraphStore } from "./store/embedded/embedded-graph-store.js";
import type { GraphStore } from "./store/graph-store.js";
import { Neo4jGraphStore } from "./store/neo4j/neo4j-graph-store.js";
import { RevisionCachedGraphStore } from "./store/revision-cached-graph-store.js";
import { StoreError } from "./store/store-error.js";

const SEEDS = fileURLToPath(new URL("../graph-seeds/decision-1132/", import.meta.url));
const OPERATIONS = fileURLToPath(new URL("../schema/operations/", import.meta.url));

/** A running registry. */
export interface Service {
  readonly httpServer: Server;
  readonly store: GraphStore;
  /** Makes beforehand what the first plan would wait for; others are answered meanwhile. */
  prepareJudging(): Promise<void>;
  /** Lets requests that run finish, then closes the store. */
  stop(): Promise<void>;
}

/** The one place where adapters are chosen: opens the store that the settings name. */
export function openStore(config: Config): GraphStore {
  const store = openAdapter(config);
  return config.CACHED_RESULTS === 0 ? store : new RevisionCachedGraphStore(store, config.CACHED_RESULTS);
}

function openAdapter(config: Config): GraphStore {
  switch (config.GRAPH_URL.kind) {
    case "MEMORY":
      return EmbeddedGraphStore.inMemory();
    case "EMBEDDED":
      return EmbeddedGraphStore.open(config.GRAPH_URL.folder);
    case "NEO4J":
      return new Neo4jGraphStore({
        url: config.GRAPH_URL.url,
        user: config.GRAPH_USER,
        password: config.GRAPH_PASSWORD,
        database: config.GRAPH_DATABASE,
        statementTimeout: config.REQUEST_TIMEOUT_MS,
      });
  }
}

/** Brings the store up to the seeds. @throws SeedFaultsError, StoreError */
export async function seedStore(store: GraphStore, config: Config, logger: Logger): Promise<void> {
  await store.prepare();
  const folder = readSeedFolder(config.SEED_FOLDER ?? SEEDS);
  const outcome = await writeSeeds(store, folder);
  if (outcome === null) logger.info({ seeds: folder.digest.slice(0, 12) }, "the seeds are in the store already");
  else
    logger.info({ ...outcome.result, revision: outcome.revision, seeds: folder.digest.slice(0, 12) }, "seeds written");
}

/** Puts the program together on an opened and seeded store; it does not listen yet. */
export async function composeService(store: GraphStore, config: Config, logger: Logger): Promise<Service> {
  const schema = makeSchema();
  const httpServer = createServer();
  const snapshots = new Snapshots(store);
  const apollo = makeApolloServer(
    schema,
    {
      introspection: config.INTROSPECTION,
      maxTokens: config.MAX_TOKENS,
      maxDepth: config.MAX_DEPTH,
      maxAliases: config.MAX_ALIASES,
      maxCost: config.MAX_COST,
      keptAnswerBytes: config.KEPT_ANSWER_BYTES,
    },
    logger,
    httpServer,
  );
  await apollo.start();
  const app = makeApp(
    {
      apollo,
      beginRequest: (requestId, authorization) => {
        const optimistic = store instanceof RevisionCachedGraphStore ? store.optimisticReader() : null;
        const source = { store, snapshots, deadline: new Deadline(config.REQUEST_TIMEOUT_MS) };
        const today = vietnameseDay(new Date());
        return {
          requestId,
          scope: new Scope(new RequestLoaders(source, optimistic), today),
          acts: new StewardActs({ store, snapshots }, today, config.STEWARD_KEY ?? null, authorization),
          outcome: { lasting: false, isAct: false },
        };
      },
      rulingPage: async (id) => (await printedRulingsById(await store.reader(), [`Ruling:${id}`]))[0] ?? null,
      whyNotReady: () => whyNotReady(store),
      sdl: `${printSchema(schema)}\n`,
      graphiql: findGraphiqlFiles(OPERATIONS),
      logger,
    },
    { corsOrigins: config.CORS_ORIGINS, maxBodyBytes: config.MAX_BODY_BYTES },
  );
  httpServer.on("request", app);
  return {
    httpServer,
    store,
    async prepareJudging() {
      await withTermIndex(await store.reader(), () => undefined);
    },
    async stop() {
      await apollo.stop();
      await store.close();
    },
  };
}

async function whyNotReady(store: GraphStore): Promise<string | null> {
  try {
    await store.revision();
    const [state] = await (await store.reader()).read(readStoreState, {});
    return (state?.seedDigest ?? null) === null ? "the catalogue is not in the store" : null;
  } catch (error) {
    if (error instanceof StoreError) return "the store does not answer";
    throw error;
  }
}
