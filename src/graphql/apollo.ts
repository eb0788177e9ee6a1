import type { Server } from "node:http";

import type {
  ApolloServerOptionsWithSchema,
  ApolloServerPlugin,
  HTTPGraphQLRequest,
  HTTPGraphQLResponse,
} from "@apollo/server";
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
import { OperationTypeNode } from "graphql";
import type { Logger } from "pino";

import type { RequestContext } from "./context.js";
import { formatError, isUnexpected } from "./errors.js";
import type { QueryLimits } from "./limits.js";
import { KeptAnswers, questionOf } from "./kept-answers.js";
import type { RequestLoaders } from "./loaders.js";
import { RevisionUnknown } from "./loaders.js";
import { Scope } from "./scope.js";
import { costLimitPlugin, knownOperationTypes, limitRules } from "./limits.js";

export interface ApolloSettings extends QueryLimits {
  readonly introspection: boolean;
  readonly maxTokens: number;
  /** How many bytes of answers are kept until the registry changes. */
  readonly keptAnswerBytes: number;
}

/** The GraphQL server: limits, masked errors, and none of the plugins that nobody here uses. */
export function makeApolloServer(
  schema: GraphQLSchema,
  settings: ApolloSettings,
  logger: Logger,
  httpServer: Server | null,
): ApolloServer<RequestContext> {
  const options = {
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
      outcomePlugin(),
      ...(httpServer === null ? [] : [ApolloServerPluginDrainHttpServer({ httpServer })]),
    ],
  };
  return new RegistryServer(options, settings.keptAnswerBytes);
}

/**
 * Answers from what is kept while the revision is still being looked at, and again from the store where it turns out
 * that somebody has written since: what is sent was never out of date when its request came.
 */
class RegistryServer extends ApolloServer<RequestContext> {
  readonly #answers: KeptAnswers;

  constructor(options: ApolloServerOptionsWithSchema<RequestContext>, keptAnswerBytes: number) {
    super(options);
    this.#answers = new KeptAnswers(keptAnswerBytes);
  }

  override async executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context,
  }: Parameters<ApolloServer<RequestContext>["executeHTTPGraphQLRequest"]>[0]): Promise<HTTPGraphQLResponse> {
    const begun = await context();
    const { loaders, asOf } = begun.scope;
    const withLoaders = (others: RequestLoaders): RequestContext => ({ ...begun, scope: new Scope(others, asOf) });
    const question = questionOf(httpGraphQLRequest, asOf);
    try {
      const kept = this.#answers.has(question) ? this.#answers.get(question, await loaders.checkedRevision()) : null;
      if (kept !== null) return kept;
      const answer = await this.#answer(httpGraphQLRequest, begun);
      // An act reads and writes the store itself, and must not be done again.
      if (begun.outcome.isAct) return answer;
      if (!(await loaders.stand())) return await this.#answer(httpGraphQLRequest, withLoaders(loaders.anew()));
      const revision = begun.outcome.lasting ? await loaders.checkedRevision() : null;
      if (revision !== null) this.#answers.set(question, revision, answer);
      return answer;
    } catch (error) {
      if (!(error instanceof RevisionUnknown)) throw error;
      return this.#answer(httpGraphQLRequest, withLoaders(loaders.failing(error)));
    }
  }

  #answer(httpGraphQLRequest: HTTPGraphQLRequest, context: RequestContext): Promise<HTTPGraphQLResponse> {
    return super.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(context) });
  }
}

/** Notes which requests are acts, and which answers last until the registry changes. */
function outcomePlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ operation, contextValue }) {
          contextValue.outcome.isAct = operation?.operation === OperationTypeNode.MUTATION;
          return Promise.resolve();
        },
        willSendResponse({ operation, response: { body, http }, contextValue }) {
          contextValue.outcome.lasting =
            operation?.operation === OperationTypeNode.QUERY &&
            http.status === undefined &&
            body.kind === "single" &&
            body.singleResult.errors === undefined;
          return Promise.resolve();
        },
      }),
  };
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
