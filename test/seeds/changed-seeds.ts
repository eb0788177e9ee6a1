import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse, stringify } from "yaml";

import type { SeedFileName, SeedFiles } from "../../src/seeds/catalogue.js";
import type { SeedFolder } from "../../src/seeds/load-seeds.js";
import { loadSeeds, readSeedFolder } from "../../src/seeds/load-seeds.js";
import type { SeedFault } from "../../src/seeds/seed-fault.js";
import { SeedFaultsError } from "../../src/seeds/seed-fault.js";
import { DECISION } from "./printed-decision.js";

/** Makes another text of a file's text; null takes the file away. */
export type Change = (text: string) => string | null;

/** A copy of the real seeds in which files are changed, by their names. */
export function changedSeeds(changes: Readonly<Record<string, Change>>): SeedFolder {
  const folder = mkdtempSync(join(tmpdir(), "lien-thong-seeds-"));
  try {
    cpSync(DECISION, folder, { recursive: true });
    for (const [file, change] of Object.entries(changes)) {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      const after = change(before);
      if (after === before) throw new Error(`${file} was not changed`);
      if (after === null) rmSync(path);
      else writeFileSync(path, after);
    }
    return readSeedFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A copy of the real seeds in which one file is broken. */
export function brokenSeeds(file: string, replace: Change): SeedFolder {
  return changedSeeds({ [file]: replace });
}

/** Puts other words in the place of the first ones that are found. */
export function replacing(found: string, by: string): Change {
  return (text) => {
    if (!text.includes(found)) throw new Error(`«${found}» is not in the file`);
    return text.replace(found, () => by);
  };
}

/** Changes what a YAML file holds; comments are lost. */
export function editing<Name extends SeedFileName>(
  _name: Name,
  edit: (seeds: SeedFiles[Name]) => SeedFiles[Name],
): Change {
  return (text) => stringify(edit(parse(text) as SeedFiles[Name]), { lineWidth: 0 });
}

/** The line, from 1, on which words first stand in a file of changed seeds. */
export function lineOf({ texts }: SeedFolder, file: string, words: string): number {
  const text = texts.get(file) ?? "";
  if (!text.includes(words)) throw new Error(`«${words}» is not in ${file}`);
  return text.slice(0, text.indexOf(words)).split("\n").length;
}

/** All faults that the loader finds. */
export function faultsOf(seeds: SeedFolder): readonly SeedFault[] {
  try {
    loadSeeds(seeds);
  } catch (error) {
    if (error instanceof SeedFaultsError) return error.faults;
    throw error;
  }
  return [];
}
