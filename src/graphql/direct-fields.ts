import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Method = (root: unknown, args: unknown) => unknown;

/**
 * Lets the fields of object types be called as plain methods. TypeGraphQL wraps each call in its injection of
 * parameters, which costs more than our fields do (`docs/benchmarks.md`); by our custom a field resolver takes the
 * parent and the arguments, in this order, and a method of a type takes the arguments, so no injection is needed.
 */
export function callFieldsDirectly(schema: GraphQLSchema): GraphQLSchema {
  const storage = getMetadataStorage();
  const resolvers = new Map<string, GraphQLFieldResolver<unknown, unknown>>();
  for (const field of storage.fieldResolvers) {
    if (field.kind !== "external") continue;
    const typeName = storage.objectTypes.find(({ target }) => target === field.getObjectType?.())?.name;
    if (typeName === undefined) continue;
    const instance = new (field.target as new () => Record<string, Method>)();
    resolvers.set(`${typeName}.${field.schemaName}`, (root, args) => instance[field.methodName]?.(root, args));
  }
  // Root fields are given the context, which TypeGraphQL injects.
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const direct = resolvers.get(`${type.name}.${field.name}`);
      if (direct === undefined) delete field.resolve;
      else field.resolve = direct;
    }
  }
  return schema;
}
