import { createHash } from "node:crypto";
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

import type { SeedFileName, SeedFiles } from "./catalogue.js";
import { SEED_FILE_NAMES } from "./catalogue.js";
import { referenceFaults } from "./check-references.js";
import { sourceFaults } from "./check-source.js";
import type { SeedFault } from "./seed-fault.js";
import { SeedFaultsError } from "./seed-fault.js";
import type { SeedFile } from "./seed-file.js";
import { parseSeedFile } from "./seed-file.js";
import { ShapeValidator } from "./validate-shape.js";

const SOURCE = "source.txt";
/** Raised when the same files become another graph, so that stores written by an older release are brought up to date. */
const GRAPH_LAYOUT = 4;

/** The bytes of a seed folder, read once, and their digest: the same digest makes the same graph. */
export interface SeedFolder {
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly digest: string;
}

/** Reads the files of a seed folder without looking into them. A missing file is a fault of `loadSeeds`. */
export function readSeedFolder(folder: string): SeedFolder {
  const texts = new Map<string, string>();
  const digest = createHash("sha256").update(`layout ${String(GRAPH_LAYOUT)}\n`);
  for (const file of [...SEED_FILE_NAMES.map(fileName), SOURCE]) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    texts.set(file, text);
    digest.update(`${file}\0${text}\0`);
  }
  return { folder, texts, digest: digest.digest("hex") };
}

/**
 * Parses and validates a seed folder.
 *
 * @returns the catalogue that the files hold
 * @throws SeedFaultsError with all faults at once: of texts first, then of shapes, then of what files say of each other
 */
export function loadSeeds({ texts }: SeedFolder): SeedFiles {
  const files = new Map<SeedFileName, SeedFile>();
  const faults: SeedFault[] = [];
  for (const name of SEED_FILE_NAMES) {
    const text = texts.get(fileName(name));
    if (text === undefined) {
      faults.push({ file: fileName(name), line: 0, field: "(file)", found: "no such file", allowed: "it is required" });
      continue;
    }
    const parsed = parseSeedFile(fileName(name), text);
    if ("value" in parsed) files.set(name, parsed);
    else faults.push(...parsed);
  }
  const source = texts.get(SOURCE);
  if (source === undefined)
    faults.push({ file: SOURCE, line: 0, field: "(file)", found: "no such file", allowed: "it is required" });

  const validator = new ShapeValidator();
  for (const [name, file] of files) faults.push(...validator.faults(name, file));
  if (faults.length > 0 || source === undefined) throw new SeedFaultsError(faults);

  const parsed = Object.fromEntries(files) as Record<SeedFileName, SeedFile>;
  const seeds = Object.fromEntries([...files].map(([name, { value }]) => [name, value])) as unknown as SeedFiles;
  const deeper = [...referenceFaults(seeds, parsed), ...sourceFaults(seeds, parsed, source)];
  if (deeper.length > 0) throw new SeedFaultsError(deeper);
  return seeds;
}

function fileName(name: SeedFileName): string {
  return `${name}.yaml`;
}
