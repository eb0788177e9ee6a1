import { existsSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

import { transformFile } from "@swc/core";

/** `node --import ./test/bench/typescript.mjs file.ts`: Node 20 runs no TypeScript, and the bench is not part of the build. */
if (!import.meta.url.includes("?hooks")) register(`${import.meta.url}?hooks`);

/** NodeNext imports are written with `.js` and mean the `.ts` beside them. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL !== undefined) {
    const source = new URL(specifier.replace(/\.js$/, ".ts"), context.parentURL);
    if (source.protocol === "file:" && existsSync(fileURLToPath(source)))
      return next(pathToFileURL(fileURLToPath(source)).href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    sourceMaps: "inline",
  });
  return { format: "module", source: code, shortCircuit: true };
}
