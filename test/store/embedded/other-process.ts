import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const TYPESCRIPT = new URL("../../bench/typescript.mjs", import.meta.url).href;
const PROGRAM = fileURLToPath(new URL("store-process.ts", import.meta.url));

/** Another process that has an embedded store open. */
export interface OtherProcess {
  /** What it has told so far, line by line. */
  readonly lines: readonly string[];
  /** Waits until it has told this many lines. */
  told(count: number): Promise<void>;
  /** Lets it close the store and end. */
  release(): Promise<void>;
  /** Ends it as a crash would; afterwards `lines` is all that it ever told. */
  kill(): Promise<void>;
}

/** Opens a store in a process of its own: to hold it open, or to write to it without a pause. */
export async function openInOtherProcess(folder: string, act: "hold" | "write"): Promise<OtherProcess> {
  const child = spawn(process.execPath, ["--import", TYPESCRIPT, PROGRAM, folder, act], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const killWithTests = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithTests);
  child.once("exit", () => process.off("exit", killWithTests));

  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const allTold = once(reader, "close");
  const told = async (count: number): Promise<void> => {
    while (lines.length < count) {
      const more = await Promise.race([once(reader, "line").then(() => true), allTold.then(() => false)]);
      if (!more && lines.length < count) throw new Error(`the process ended after telling: ${lines.join(", ")}`);
    }
  };
  const end = async (how: (child: ChildProcess) => void): Promise<void> => {
    const ended = child.exitCode ?? child.signalCode ?? once(child, "exit");
    how(child);
    await Promise.all([ended, allTold]);
  };

  await told(1);
  return {
    lines,
    told,
    release: () => end(({ stdin }) => stdin?.end()),
    kill: () => end((running) => running.kill("SIGKILL")),
  };
}
