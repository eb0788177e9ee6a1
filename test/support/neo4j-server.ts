import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import neo4j from "neo4j-driver";
import type { Driver } from "neo4j-driver";

// With their own suffix, because Jest's global setup loads this module without the mapping of `.js` to `.ts`.
import { freePort } from "./free-port.ts";
import { neo4jJars } from "./neo4j-jars.ts";

const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 30_000;
/** The user and password of a server that nobody has logged in to. */
const USER = "neo4j";
const FIRST_PASSWORD = "neo4j";

export interface Neo4jServerOptions {
  /** Where given, logins are checked: user `neo4j` with this password, of 8 characters or more. */
  readonly auth?: { readonly password: string };
  /** A free one where none is given. */
  readonly port?: number;
  /** The folder with the server's settings and data; a fresh temporary one, where none is given. */
  readonly home?: string;
}

/** A real Neo4j server, a process of its own on 127.0.0.1. */
export interface Neo4jServer {
  /** `bolt://127.0.0.1:<port>` */
  readonly url: string;
  /** Ends it in good order; its data stay. */
  stop(): Promise<void>;
  /** Ends it as a crash would; its data stay. */
  kill(): Promise<void>;
  /** Starts it again on its port and data, after stopping it where it runs. */
  restart(): Promise<void>;
  /** Ends it and removes its home folder. */
  discard(): Promise<void>;
}

/** Starts a server; resolves when it answers over Bolt. */
export async function startNeo4j(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const port = options.port ?? (await freePort());
  const home = options.home ?? (await mkdtemp(join(tmpdir(), "lien-thong-neo4j-")));
  const url = `bolt://127.0.0.1:${String(port)}`;
  await writeSettings(home, port, options.auth !== undefined);

  const password = options.auth?.password;
  let server = await launch(home, url, password === undefined ? connects : (driver) => setPassword(driver, password));

  return {
    url,
    stop: () => end(server, "SIGTERM"),
    kill: () => end(server, "SIGKILL"),
    restart: async () => {
      await end(server, "SIGTERM");
      server = await launch(home, url, connects, password);
    },
    discard: async () => {
      await end(server, "SIGKILL");
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function writeSettings(home: string, port: number, auth: boolean): Promise<void> {
  await mkdir(join(home, "conf"), { recursive: true });
  const settings = [
    "server.default_listen_address=127.0.0.1",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${String(port)}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=256m",
    // Half a gigabyte of empty log files would be the first thing it writes.
    "db.tx_log.preallocate=false",
    // Ten seconds of waiting for nobody would be the last thing it does.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    `dbms.security.auth_enabled=${String(auth)}`,
  ];
  await writeFile(join(home, "conf/neo4j.conf"), `${settings.join("\n")}\n`);
}

/** Starts the process, and tries `ready` until it succeeds. */
async function launch(
  home: string,
  url: string,
  ready: (driver: Driver) => Promise<unknown>,
  password = FIRST_PASSWORD,
): Promise<ChildProcess> {
  const stderr = openSync(join(home, "stderr.log"), "a");
  const server = spawn("java", await javaArguments(home), { stdio: ["ignore", "ignore", stderr] });
  closeSync(stderr);
  await once(server, "spawn");
  const killWithTests = (): void => void server.kill("SIGKILL");
  process.once("exit", killWithTests);
  server.once("exit", () => process.off("exit", killWithTests));

  const driver = neo4j.driver(url, neo4j.auth.basic(USER, password), { connectionTimeout: 1_000 });
  const deadline = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      const failure = await ready(driver).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      if (failure === null) return server;
      if (hasEnded(server)) throw new Error(`Neo4j ended at its start.\n${await lastWords(home)}`);
      if (Date.now() > deadline) {
        await end(server, "SIGKILL");
        throw new Error(`Neo4j did not answer in time.\n${await lastWords(home)}`, { cause: failure.error });
      }
      await sleep(100);
    }
  } finally {
    await driver.close();
  }
}

async function javaArguments(home: string): Promise<string[]> {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    "-Xmx1g",
    "-cp",
    join(await neo4jJars(), "*"),
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
}

function connects(driver: Driver): Promise<unknown> {
  return driver.verifyConnectivity();
}

/** The first login of a server must change its password; nothing else is answered before. */
async function setPassword(driver: Driver, password: string): Promise<void> {
  const session = driver.session({ database: "system" });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", { old: FIRST_PASSWORD, new: password });
  } finally {
    await session.close();
  }
}

async function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, "exit");
  server.kill(signal);
  const impatience = setTimeout(() => server.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(impatience);
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

async function lastWords(home: string): Promise<string> {
  const files = ["stderr.log", "logs/neo4j.log"];
  const texts = await Promise.all(files.map((file) => readFile(join(home, file), "utf8").catch(() => "")));
  return texts.map((text) => text.split("\n").slice(-20).join("\n")).join("\n");
}
