import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const REPORT = new URL("../../docs/benchmarks.md", import.meta.url);
const PARTS = ["catalogue", "judgement", "growth"] as const;

/** Writes one part of `docs/benchmarks.md` and leaves the others as they are. */
export function writePart(name: (typeof PARTS)[number], lines: readonly string[]): void {
  const before = readFileSync(REPORT, "utf8");
  const parts = PARTS.map((part) => {
    const [begin, end] = [`<!-- begin ${part} -->`, `<!-- end ${part} -->`];
    const start = before.indexOf(begin);
    const kept = start < 0 ? `${begin}\n${end}` : before.slice(start, before.indexOf(end) + end.length);
    return part === name ? [begin, "", ...lines, end].join("\n") : kept;
  });
  writeFileSync(REPORT, `# Benchmarks\n\n${parts.join("\n\n")}\n`);
}

/** When, on what, and with which versions something was measured. */
export function machineLine(): string {
  return (
    `${new Date().toISOString().slice(0, 10)} · ${String(cpus().length)} cores (${cpus()[0]?.model ?? ""}) · ${String(Math.round(totalmem() / 2 ** 30))} GiB · ` +
    `Node ${process.versions.node} · Neo4j 5.26.30 · ${versions(["@grafeo-db/js", "neo4j-driver", "@apollo/server", "type-graphql", "@neo4j/graphql"])} · commit ${commit()}`
  );
}

function versions(packages: readonly string[]): string {
  const { packages: locked } = JSON.parse(
    readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
  ) as {
    packages: Readonly<Record<string, { readonly version: string }>>;
  };
  return packages.map((name) => `${name} ${locked[`node_modules/${name}`]?.version ?? ""}`).join(" · ");
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
}
