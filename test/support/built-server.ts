import type { ChildProcess } from "node:child_process";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const START_TIMEOUT_MS = 30_000;

/** How a program ended. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

/** The program as it is started in production: `node dist/server.js`, a process of its own. */
export interface BuiltServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Resolves when it has ended by itself or by a signal of the test. */
  readonly ended: Promise<Ending>;
}

/** Builds `dist/` where it is older than `src/`. */
export async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, ["node_modules/typescript/bin/tsc", "-b"], { cwd: ROOT });
}

/** Runs the built program with these settings until it ends by itself. */
export function runServer(settings: Readonly<Record<string, string>>): Promise<Ending> {
  return launch(settings).ended;
}

/** Starts the built program on a free port of 127.0.0.1, with the graph in memory, and waits until it is ready. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<BuiltServer> {
  const server = launch({ GRAPH_URL: "memory:", PORT: "0", ...settings });
  const ready = new Promise<string>((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error(`not ready in time:\n${server.output()}`)), START_TIMEOUT_MS);
    server.process.stdout?.on("data", () => {
      const url = /"graphql":"(http:\/\/127\.0\.0\.1:\d+)\/graphql"/.exec(server.output())?.[1];
      if (url === undefined) return;
      clearTimeout(impatience);
      resolve(url);
    });
    void server.ended.then(({ output }) => {
      clearTimeout(impatience);
      reject(new Error(`ended at its start:\n${output}`));
    });
  });
  return { url: await ready, process: server.process, ended: server.ended };
}

function launch(
  settings: Readonly<Record<string, string>>,
): Omit<BuiltServer, "url"> & { readonly output: () => string } {
  // Of the surroundings nothing but the settings that the test gives.
  const child = spawn(process.execPath, ["dist/server.js"], {
    cwd: ROOT,
    env: settings,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (output += text.toString("utf8")));
  const killWithTests = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithTests);
  const ended = once(child, "close").then(() => {
    process.off("exit", killWithTests);
    return { code: child.exitCode, output };
  });
  return { process: child, ended, output: () => output };
}
