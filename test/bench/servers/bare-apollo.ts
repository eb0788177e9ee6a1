import { createServer } from "node:http";

import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";

/**
 * Serves a schema with Apollo over Express and nothing else, on the port of the environment. The plugins that the
 * registry does without are off here too: what the peers cost must not be a plugin that nobody asked for.
 */
export async function serveBare(options: ApolloServerOptions<BaseContext>): Promise<void> {
  const apollo = new ApolloServer({
    ...options,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const app = express();
  app.use("/graphql", express.json(), expressMiddleware(apollo));
  createServer(app).listen(Number(process.env["PORT"]), "127.0.0.1");
}
