import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const START_LIMIT_MS = 60_000;

/** A server in a process of its own. */
export interface Running {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the built registry (`registry`) or a peer of this folder by its file's name, and waits until it answers. */
export async function startServer(
  name: string,
  program: string,
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<Running> {
  const args =
    program === "registry"
      ? ["--import", "./test/bench/servers/loop-delay.mjs", "dist/server.js"]
      : ["--import", "./test/bench/typescript.mjs", `test/bench/servers/${program}.ts`];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", PORT: String(port), ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} cannot be started`);
  const exited = once(child, "exit");
  const limit = performance.now() + START_LIMIT_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() > limit) throw new Error(`${name} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    name,
    port,
    pid,
    async stop() {
      child.kill("SIGTERM");
      const killed = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await exited;
      clearTimeout(killed);
    },
  };
}

export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${String(port)}/graphql?query=%7B__typename%7D`);
    await response.text();
    return true;
  } catch {
    return false;
  }
}
