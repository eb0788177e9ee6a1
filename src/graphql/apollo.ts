import type { Server } from "node:http";

import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";

import type { RequestContext } from "./context.js";
import { formatError, isUnexpected } from "./errors.js";
import type { QueryLimits } from "./limits.js";
import { costLimitPlugin, knownOperationTypes, limitRules } from "./limits.js";

export interface ApolloSettings extends QueryLimits {
  readonly introspection: boolean;
  readonly maxTokens: number;
}

/** The GraphQL server: limits, masked errors, and none of the plugins that nobody here uses. */
export function makeApolloServer(
  schema: GraphQLSchema,
  settings: ApolloSettings,
  logger: Logger,
  httpServer: Server | null,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: settings.introspection,
    includeStacktraceInErrorResponses: false,
    formatError,
    logger,
    validationRules: [knownOperationTypes, ...limitRules(settings)],
    parseOptions: { maxLexicalTokens: settings.maxTokens },
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // Nothing here depends on who the browser's user is: no cookie, no session. Plain GET queries must work for tools.
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      costLimitPlugin(schema, settings.maxCost),
      unexpectedErrorPlugin(logger),
      ...(httpServer === null ? [] : [ApolloServerPluginDrainHttpServer({ httpServer })]),
    ],
  });
}

/** Logs what is masked, under the id that the caller is given. */
function unexpectedErrorPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue }) {
          for (const error of errors.filter(isUnexpected)) {
            error.extensions["id"] = contextValue.requestId;
            logger.error(
              { requestId: contextValue.requestId, err: error.originalError ?? error, path: error.path },
              "unexpected error",
            );
          }
          return Promise.resolve();
        },
      }),
  };
}
