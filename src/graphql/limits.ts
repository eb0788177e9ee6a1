import { createRequire } from "node:module";

import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import type { ApolloServerPlugin } from "@apollo/server";
import type {
  ASTVisitor,
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
  ValidationContext,
  ValidationRule,
} from "graphql";
import { GraphQLError, getNamedType, getNullableType, getVariableValues, isCompositeType, isListType } from "graphql";
import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import type { getComplexity as GetComplexity } from "graphql-query-complexity";

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../domain/page.js";
import type { RequestContext } from "./context.js";

// Its ES modules load a second copy of graphql, which refuses our schema; its CommonJS build shares ours.
const { getComplexity } = createRequire(import.meta.url)("graphql-query-complexity") as {
  readonly getComplexity: typeof GetComplexity;
};

export interface QueryLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  /** In objects of the answer, as estimated before it is made. */
  readonly maxCost: number;
}

/** What a list without paging is taken to hold. */
const LIST_SIZE = 5;

/** Limits that can be judged from the document alone. */
export function limitRules({ maxDepth, maxAliases }: QueryLimits): ValidationRule[] {
  const onReject = [
    (context: ValidationContext | null, error: GraphQLError): void => {
      context?.reportError(limitExceeded(error.message.replace("Syntax Error: ", "")));
    },
  ];
  const options = { propagateOnRejection: false, onReject };
  return [
    maxDepthRule({ ...options, n: maxDepth, flattenFragments: true }),
    maxAliasesRule({ ...options, n: maxAliases }),
  ];
}

/** Refuses operations that the schema has no type for; graphql-js itself does so only at execution, as if it were our fault. */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (!context.getSchema().getRootType(node.operation)) {
        context.reportError(new GraphQLError(`This schema has no ${node.operation}.`, { nodes: [node] }));
      }
    },
  };
}

/** Refuses operations that could return too much: the sizes of nested pages multiply. */
export function costLimitPlugin(schema: GraphQLSchema, maxCost: number): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          // Execution refuses wrong variables and operations that are not there, and says why.
          if (!hasUsableVariables(schema, operation, request.variables)) return Promise.resolve();
          const costs = known.get(document) ?? new Map<string, number>();
          known.set(document, costs);
          const key = JSON.stringify([request.operationName, request.variables]);
          const cost = costs.get(key) ?? estimateCost(schema, document, request);
          costs.set(key, cost);
          if (costs.size > 100) costs.clear();
          if (cost > maxCost) {
            throw limitExceeded(
              `The answer may hold ${String(cost)} objects; allowed: ${String(maxCost)}. Ask for smaller pages (first), or for fewer levels.`,
            );
          }
          return Promise.resolve();
        },
      }),
  };
}

function hasUsableVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown> | undefined,
): boolean {
  if (operation === undefined) return false;
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}).errors === undefined;
}

function estimateCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  request: { readonly operationName?: string | undefined; readonly variables?: Record<string, unknown> | undefined },
): number {
  return getComplexity({
    schema,
    query,
    ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
    variables: request.variables ?? {},
    estimators: [objectsOf],
  });
}

/** The objects that a field may bring: a page of a connection, a list, or one; a leaf brings none. */
function objectsOf({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const pages = field.args.some(({ name }) => name === "first");
  if (pages) {
    const size = Number(args["first"] ?? args["last"] ?? DEFAULT_PAGE_SIZE);
    return 1 + Math.min(MAX_PAGE_SIZE, Math.max(1, size)) * childComplexity;
  }
  const isPageList = field.name === "nodes" || field.name === "edges";
  const isList = isListType(getNullableType(field.type)) && !isPageList;
  return (isList ? LIST_SIZE : 1) * (1 + childComplexity);
}

function limitExceeded(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "LIMIT_EXCEEDED", http: { status: 400 } } });
}
