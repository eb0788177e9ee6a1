import { readdirSync } from "node:fs";

import { capabilityCases } from "./cases/capability-cases.js";
import type { ReadCase, WriteCase } from "./cases/case.js";
import { dependencyCases } from "./cases/dependency-cases.js";
import { dependencyDetailCases } from "./cases/dependency-detail-cases.js";
import { documentCases } from "./cases/document-cases.js";
import { judgementCases } from "./cases/judgement-cases.js";
import { listCases } from "./cases/list-cases.js";
import { ownedPlatformCases } from "./cases/owned-platform-cases.js";
import { platformPageCases } from "./cases/platform-cases.js";
import { platformDetailCases } from "./cases/platform-detail-cases.js";
import { rulingCases } from "./cases/ruling-cases.js";
import { searchCases } from "./cases/search-cases.js";
import { writeCases } from "./cases/write-cases.js";

/** Every statement of the catalogue, in each shape that matters. */
export const READ_CASES: readonly ReadCase[] = [
  ...platformPageCases,
  ...ownedPlatformCases,
  ...platformDetailCases,
  ...dependencyCases,
  ...dependencyDetailCases,
  ...capabilityCases,
  ...documentCases,
  ...listCases,
  ...searchCases,
  ...judgementCases,
  ...rulingCases,
];

export const WRITE_CASES: readonly WriteCase[] = writeCases;

/** The cases of each statement together. */
export function byStatement<Case extends ReadCase | WriteCase>(
  cases: readonly Case[],
): readonly { readonly of: string; readonly cases: readonly Case[] }[] {
  const names = [...new Set(cases.map((each) => each.of))].sort();
  return names.map((of) => ({ of, cases: cases.filter((each) => each.of === of) }));
}

const CATALOGUE = new URL("../../src/store/cypher/", import.meta.url);

/** Functions that make clauses or read columns; every other function of the catalogue makes a statement. */
const HELPERS = new Set([
  "pageClauses",
  "pageParameters",
  "whereAll",
  "bilingual",
  "orNull",
  "unpackPlatform",
  "endColumns",
  "platformCitations",
  "platformColumnsAlone",
  ...["agency", "platform", "provision", "capability", "service", "externalSystem", "dependency"].flatMap((name) => [
    `${name}Columns`,
    `to${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  ]),
]);

/** The names of all exports of `src/store/cypher/` that are or make a statement. */
export async function exportedStatements(): Promise<readonly string[]> {
  const files = readdirSync(CATALOGUE).filter((file) => file.endsWith(".ts"));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, CATALOGUE).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.keys(module).filter((name) => isStatement(name, module[name]))).sort();
}

function isStatement(name: string, value: unknown): boolean {
  if (typeof value === "function") return !HELPERS.has(name);
  return typeof value === "object" && value !== null && "cypher" in value;
}
