import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildSchema, findBreakingChanges } from "graphql";

const SCHEMA = "schema/schema.graphql";

/** The committed schema is the one that the built program generates, and breaks nobody who uses an earlier one. */
function main() {
  const faults = [...staleness(), ...earlierCommits().flatMap(breakingChangesSince)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function staleness() {
  const folder = mkdtempSync(join(tmpdir(), "lien-thong-schema-"));
  try {
    const generated = join(folder, "schema.graphql");
    execFileSync("node", ["dist/cli/print-schema.js", generated], { stdio: "inherit" });
    if (readFileSync(generated, "utf8") === readFileSync(SCHEMA, "utf8")) return [];
    spawnSync("git", ["diff", "--no-index", "--", SCHEMA, generated], { stdio: "inherit" });
    return [`${SCHEMA} is not what the code generates: run «npm run schema» and commit it.`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What this work tree is compared with: its last commit, and the one that this branch, or this commit, started from. */
function earlierCommits() {
  const head = git("rev-parse", "HEAD");
  const fork = git("merge-base", "HEAD", "origin/main");
  const start = fork === null || fork === head ? git("rev-parse", "HEAD^1") : fork;
  return [head, start].filter((commit) => commit !== null);
}

function breakingChangesSince(commit) {
  const earlier = git("show", `${commit}:${SCHEMA}`);
  if (earlier === null || compatibleVersion(packageAt(commit)) !== compatibleVersion(packageAt(null))) return [];
  const changes = findBreakingChanges(buildSchema(earlier), buildSchema(readFileSync(SCHEMA, "utf8")));
  return changes.map(
    ({ type, description }) =>
      `breaks what ${commit.slice(0, 9)} promised: ${description} (${type}). Deprecate it, or raise the version in package.json.`,
  );
}

/** Within which part of its version a package promises not to break: `2.x`, and `0.3.x` before the first. */
function compatibleVersion({ version }) {
  const [major, minor] = version.split(".");
  return major === "0" ? `0.${minor}` : major;
}

function packageAt(commit) {
  return JSON.parse(commit === null ? readFileSync("package.json", "utf8") : git("show", `${commit}:package.json`));
}

/** What git prints, or null where it finds nothing. */
function git(...args) {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  return status === 0 ? stdout.trim() : null;
}

main();
