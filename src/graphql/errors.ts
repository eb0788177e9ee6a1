import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { GraphQLError, Kind, parse, visit } from "graphql";

import { NotAllowed } from "../auth/not-allowed.js";
import { InvalidArgument } from "../registry/invalid-argument.js";
import { StoreError } from "../store/store-error.js";
import { DeadlineExceeded } from "./deadline.js";

/** Codes of the errors that a caller may read; every other error is masked. */
const READABLE = new Set([
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "LIMIT_EXCEEDED",
]);

/** How graphql-js refuses a document that is too long. */
const TOO_MANY_TOKENS = /more tha[nt] (\d+) tokens/;

/** What a caller is told of an error, and whether somebody has to look at it. */
interface Told {
  readonly message: string;
  readonly code: string;
  readonly argument?: string;
}

/** What a caller may be told, or null for an error that must be masked and looked at. */
function told(formatted: GraphQLFormattedError, error: unknown): Told | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof InvalidArgument)
    return { message: cause.message, code: "BAD_USER_INPUT", argument: cause.argument };
  if (cause instanceof NotAllowed) return { message: cause.message, code: cause.code };
  if (cause instanceof DeadlineExceeded) return { message: cause.message, code: "TIMEOUT" };
  if (cause instanceof StoreError && cause.kind === "UNAVAILABLE") {
    return {
      message: "The registry's store cannot be reached now. Nothing is lost; ask again in a moment.",
      code: "SERVICE_UNAVAILABLE",
    };
  }
  if (cause instanceof StoreError && (cause.kind === "TIMEOUT" || cause.kind === "LIMIT")) {
    return { message: "The question takes too long: ask for fewer rows, or for less of each.", code: "TIMEOUT" };
  }
  // An error of our own keeps no code that it happens to bear.
  if (cause !== error && !(cause instanceof GraphQLError)) return null;
  const code = codeOf(formatted, error);
  const tokens = code === "GRAPHQL_PARSE_FAILED" ? TOO_MANY_TOKENS.exec(formatted.message)?.[1] : undefined;
  if (tokens !== undefined) return { message: `The query has more than ${tokens} tokens.`, code: "LIMIT_EXCEEDED" };
  if (!(error instanceof GraphQLError) || !READABLE.has(code)) return null;
  const argument = argumentOf(error);
  return {
    message: formatted.message,
    // A value that a scalar or an enum refuses is the caller's input, wherever graphql-js happens to find it.
    code: argument !== null && code === "GRAPHQL_VALIDATION_FAILED" ? "BAD_USER_INPUT" : code,
    ...(argument === null ? {} : { argument }),
  };
}

/** Apollo gives every error of a validation rule its own code; a limit's code is that of the error inside. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const inner = error instanceof GraphQLError ? error.originalError : undefined;
  if (inner instanceof GraphQLError && inner.extensions["code"] === "LIMIT_EXCEEDED") return "LIMIT_EXCEEDED";
  const code = formatted.extensions?.["code"];
  return typeof code === "string" ? code : "INTERNAL_SERVER_ERROR";
}

/** Whether an error is our own fault: it is logged, and a caller learns nothing but its id. */
export function isUnexpected(error: GraphQLError): boolean {
  return told(error.toJSON(), error) === null;
}

/** The error as a caller sees it: no stack trace, statement, host or path. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const visible = told(formatted, error);
  const id = error instanceof GraphQLError ? error.extensions["id"] : undefined;
  const { locations, path } = formatted;
  const where = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  if (visible === null) {
    const extensions = { code: "INTERNAL_SERVER_ERROR", ...(id === undefined ? {} : { id }) };
    return { message: "Something went wrong on our side; the id tells us where to look.", ...where, extensions };
  }
  const { message, code, argument } = visible;
  return { message, ...where, extensions: { code, ...(argument === undefined ? {} : { argument }) } };
}

/** The path of the argument whose literal value an error is about: `filter.codes`. */
function argumentOf(error: GraphQLError): string | null {
  const [node] = error.nodes ?? [];
  const variable = /^Variable "\$(\w+)" (?:of |got invalid value (?:.* at "(\w[\w.[\]]*)";)?)/s.exec(error.message);
  if (variable?.[1] !== undefined) return variable[2] ?? variable[1];
  const isValue =
    node !== undefined &&
    [Kind.STRING, Kind.INT, Kind.FLOAT, Kind.BOOLEAN, Kind.ENUM, Kind.OBJECT, Kind.LIST, Kind.NULL].includes(node.kind);
  const offset = node?.loc?.start;
  const source = error.source?.body;
  if (!isValue || offset === undefined || source === undefined) return null;
  const steps: string[] = [];
  const enter = (named: {
    readonly name: { readonly value: string };
    readonly loc?: { start: number; end: number } | undefined;
  }): void => {
    if (named.loc !== undefined && named.loc.start <= offset && offset < named.loc.end) steps.push(named.name.value);
  };
  visit(parse(source), { Argument: enter, ObjectField: enter });
  return steps.length === 0 ? null : steps.join(".");
}
