import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import cors from "cors";
import express from "express";
import type { ErrorRequestHandler, Express } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

import type { RequestContext } from "../graphql/context.js";
import type { GraphiqlFiles } from "./graphiql.js";
import { graphiqlRouter } from "./graphiql.js";

export interface HttpSettings {
  readonly corsOrigins: readonly string[];
  readonly maxBodyBytes: number;
}

export interface HttpParts {
  readonly apollo: ApolloServer<RequestContext>;
  /** Called as soon as a request for GraphQL arrives, before its body is read. */
  readonly beginRequest: (requestId: string, authorization: string | undefined) => RequestContext;
  /** The page of a ruling; null where there is none. */
  readonly rulingPage: (id: string) => Promise<string | null>;
  /** Whether the store answers and the seeds are in; null where all is well, else why not. */
  readonly whyNotReady: () => Promise<string | null>;
  readonly sdl: string;
  readonly graphiql: GraphiqlFiles;
  readonly logger: Logger;
}

/** The paths of the outside: GraphQL, GraphiQL, the schema, pages of rulings and the two health checks. */
export function makeApp(parts: HttpParts, settings: HttpSettings): Express {
  const app = express();
  app.disable("x-powered-by");
  // An answer is asked for by POST and is never asked for again by its hash; static files have their own.
  app.disable("etag");
  app.use(requestLog(parts.logger));
  const contexts = new WeakMap<IncomingMessage, RequestContext>();
  app.use("/graphql", (request, _response, next) => {
    contexts.set(request, parts.beginRequest(requestIdOf(request), request.headers.authorization));
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { "upgrade-insecure-requests": null, "font-src": ["'self'", "data:"] } },
      strictTransportSecurity: false,
    }),
  );
  if (settings.corsOrigins.length > 0) app.use(cors({ origin: [...settings.corsOrigins] }));

  app.get("/", (_request, response) => {
    response.redirect(302, "/graphiql");
  });
  app.get("/health/live", (_request, response) => {
    response.json({ status: "live" });
  });
  app.get("/health/ready", async (_request, response) => {
    const reason = await parts.whyNotReady();
    response
      .status(reason === null ? 200 : 503)
      .json(reason === null ? { status: "ready" } : { status: "not ready", reason });
  });
  app.get("/schema.graphql", (_request, response) => {
    response.type("text/plain; charset=utf-8").send(parts.sdl);
  });
  app.get("/rulings/:id", async (request, response, next) => {
    const html = await parts.rulingPage(request.params.id);
    if (html === null) next();
    else response.type("text/html; charset=utf-8").send(html);
  });
  app.use("/graphiql", graphiqlRouter(parts.graphiql));
  app.use(
    "/graphql",
    express.json({ limit: settings.maxBodyBytes }),
    refuseOtherContent,
    expressMiddleware(parts.apollo, {
      context: ({ req }) =>
        Promise.resolve(contexts.get(req) ?? parts.beginRequest(requestIdOf(req), req.headers.authorization)),
    }),
  );
  app.use((_request, response) => {
    response.status(404).json(problem("NOT_FOUND", "There is nothing at this path. GraphQL is at /graphql."));
  });
  app.use(transportErrors(parts.logger));
  return app;
}

function requestLog(logger: Logger): express.RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request: IncomingMessage, response: ServerResponse) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    // Headers may hold credentials, and queries may hold plans that are not public.
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: url.split("?")[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? "error" : "info"),
  });
}

/** A body that is not JSON never reaches GraphQL; which media types are allowed is said. */
const refuseOtherContent: express.RequestHandler = (request, response, next) => {
  if (request.method !== "POST" || request.is("application/json") !== false) {
    request.body ??= {};
    next();
    return;
  }
  response.status(415).json(problem("UNSUPPORTED_MEDIA_TYPE", "The content type must be application/json."));
};

/** What goes wrong before GraphQL is asked: bodies that are too large or are no JSON. */
function transportErrors(logger: Logger): ErrorRequestHandler {
  return (error: { readonly type?: string; readonly status?: number }, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    switch (error.type) {
      case "entity.too.large":
        response.status(413).json(problem("LIMIT_EXCEEDED", "The request is too large."));
        return;
      case "entity.parse.failed":
        response.status(400).json(problem("BAD_REQUEST", "The body is not well-formed JSON."));
        return;
      case "charset.unsupported":
      case "encoding.unsupported":
        response
          .status(415)
          .json(problem("UNSUPPORTED_MEDIA_TYPE", "The body's charset or encoding is not supported: use UTF-8."));
        return;
      default: {
        const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
        if (status === 500) logger.error({ requestId: requestIdOf(request), err: error }, "unexpected error");
        const code = status === 500 ? "INTERNAL_SERVER_ERROR" : "BAD_REQUEST";
        response
          .status(status)
          .json(
            problem(
              code,
              status === 500 ? "Something went wrong on our side." : "The request cannot be read.",
              requestIdOf(request),
            ),
          );
      }
    }
  };
}

/** The id that `requestLog` gave. */
function requestIdOf({ id }: IncomingMessage): string {
  return typeof id === "string" ? id : "";
}

function problem(code: string, message: string, id?: string): object {
  return { errors: [{ message, extensions: { code, ...(id === undefined ? {} : { id }) } }] };
}
