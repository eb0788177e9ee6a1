import { readFileSync } from "node:fs";

import type { GraphQLSchema } from "graphql";
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from "graphql";

import { makeSchema } from "../../src/graphql/schema.js";

const readText = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

const schema = makeSchema();

describe("the schema keeps the contract", () => {
  const contract = buildSchema(readText("contract.graphql"));

  test("nothing of it is missing, narrower in what it takes or wider in what it gives", () => {
    const broken = findBreakingChanges(contract, schema).map(({ description }) => description);
    expect(broken).toEqual([]);
  });

  test("its default values are the contract's", () => {
    const changed = findDangerousChanges(contract, schema).filter(
      ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    );
    expect(changed).toEqual([]);
  });

  test("a schema that narrows it would be found out", () => {
    const narrower = buildSchema(
      readText("contract.graphql").replace(
        "title(lang: Language = VI): String!",
        "title(lang: Language! = VI): String",
      ),
    );
    expect(findBreakingChanges(contract, narrower)).toHaveLength(2);
  });
});

test("every type, field, argument and enum value is described", () => {
  expect(withoutDescription(schema)).toEqual([]);
});

test("the committed schema is what the code generates", () => {
  expect(`${printSchema(schema)}\n`).toBe(readText("../../schema/schema.graphql"));
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function withoutDescription(all: GraphQLSchema): string[] {
  const own = Object.values(all.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return own.flatMap((type) => [
    ...silent("", [type]),
    ...(isEnumType(type) ? silent(type.name, type.getValues()) : []),
    ...(isInputObjectType(type) ? silent(type.name, Object.values(type.getFields())) : []),
    ...(isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => [
          ...silent(type.name, [field]),
          ...silent(`${type.name}.${field.name}`, field.args),
        ])
      : []),
  ]);
}

function silent(owner: string, things: readonly Described[]): string[] {
  return things.filter(({ description }) => (description ?? "").trim() === "").map(({ name }) => `${owner}.${name}`);
}
