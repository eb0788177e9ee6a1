import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const POM = join(ROOT, "test/neo4j/pom.xml");
const CACHE = join(ROOT, ".cache/neo4j");
const LIB = join(CACHE, "lib");
/** The pom that the jars came with: jars of another version are fetched anew. */
const FETCHED_POM = join(CACHE, "pom.xml");

/** The folder with the jars of the Neo4j server; Maven fetches them on the first call of a work tree. */
export async function neo4jJars(): Promise<string> {
  if (!(await fetched())) await fetchJars();
  return LIB;
}

async function fetched(): Promise<boolean> {
  if (!existsSync(LIB) || !existsSync(FETCHED_POM)) return false;
  const [wanted, had] = await Promise.all([readFile(POM, "utf8"), readFile(FETCHED_POM, "utf8")]);
  return wanted === had;
}

async function fetchJars(): Promise<void> {
  // An interrupted fetch must not be taken for a whole one.
  const partial = join(CACHE, "lib.partial");
  await Promise.all([LIB, FETCHED_POM, partial].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(CACHE, { recursive: true });
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${partial}`];
  await promisify(execFile)("mvn", ["-q", "-B", "-f", POM, ...goal]);
  await rename(partial, LIB);
  await copyFile(POM, FETCHED_POM);
}
