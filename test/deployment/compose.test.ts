import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { parse } from "yaml";

import { readConfig } from "../../src/config.js";

/** No Docker runs where the tests run: what the files promise is read from them. */

interface ComposeService {
  readonly image: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface ComposeFile {
  readonly services: { readonly neo4j: ComposeService; readonly app: ComposeService };
  readonly volumes: Readonly<Record<string, unknown>>;
}

const EXACT_VERSION = /:\d+\.\d+\.\d+(-[a-z-]+)?$/;
/** `${NAME}`, `${NAME:-default}` or `${NAME:?message}`; `$$` is a plain dollar sign. */
const VARIABLE = /(?<!\$)\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g;

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const compose = parse(text("docker-compose.yml")) as ComposeFile;
const { neo4j, app } = compose.services;
/** The settings as `src/config.ts` lists them, one a line. */
const settings = [...text("src/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name ?? "");
const version = (parse(text("package.json")) as { version: string }).version;

/** A value as compose passes it on where only the password is set. */
function interpolated(value: string): string {
  return value.replace(VARIABLE, (_, name: string, _operator, fallback = "") =>
    name === "GRAPH_PASSWORD" ? "a long password" : String(fallback),
  );
}

describe("docker-compose.yml", () => {
  test("pins every image by its exact version; the app's is that of package.json", () => {
    expect(neo4j.image).toMatch(/^neo4j:5\..+-community$/);
    expect(neo4j.image).toMatch(EXACT_VERSION);
    expect(app.image).toBe(`lien-thong:${version}`);
  });

  test("knows when each service is healthy, and starts the app after Neo4j is", () => {
    expect(neo4j.healthcheck.test.join(" ")).toMatch(/cypher-shell "RETURN 1"$/);
    expect(app.healthcheck.test.slice(0, 3)).toEqual(["CMD", "node", "--eval"]);
    expect(app.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  });

  test.each([
    ["ready", 200, 0],
    ["not ready", 503, 1],
  ])("calls an app that answers «%s» with %i by the exit code %i", async (_, status, exitCode) => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const check = spawn("node", app.healthcheck.test.slice(2), { env: { ...process.env, PORT: String(port) } });
    const [code] = (await once(check, "exit")) as [number];
    server.close();
    expect(asked).toEqual(["/health/ready"]);
    expect(code).toBe(exitCode);
  });

  test("keeps the graph in a named volume", () => {
    expect(neo4j.volumes).toContain("neo4j-data:/data");
    expect(Object.keys(compose.volumes)).toContain("neo4j-data");
  });

  test("takes the password from the environment and refuses to start without one", () => {
    const secrets = [neo4j, app].flatMap(({ environment }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|AUTH|SECRET|TOKEN$/.test(name)),
    );
    expect(secrets.map(([name]) => name)).toEqual(["NEO4J_AUTH", "GRAPH_PASSWORD"]);
    for (const [, value] of secrets) expect(value).toMatch(/^(neo4j\/)?\$\{GRAPH_PASSWORD:\?[^}]+\}$/);
  });

  test("asks Neo4j's health with the password of NEO4J_AUTH, on no command line", () => {
    const [kind, line = ""] = neo4j.healthcheck.test;
    const shown = line
      .replaceAll("$$", "$")
      .replace('cypher-shell "RETURN 1"', 'sh -c \'echo "$NEO4J_USERNAME" "$NEO4J_PASSWORD"\'');
    const answer = execFileSync("sh", ["-c", shown], {
      env: { ...process.env, NEO4J_AUTH: "neo4j/a $long password" },
      encoding: "utf8",
    });
    expect(kind).toBe("CMD-SHELL");
    expect(answer).toBe("neo4j a $long password\n");
    expect(line).not.toMatch(/ -p | --password/);
  });

  test("runs the app as a plain user who can write into /tmp alone", () => {
    expect(app.user).toBe("node");
    expect(app.read_only).toBe(true);
    expect(app.tmpfs).toEqual(["/tmp"]);
    expect(app.volumes).toBeUndefined();
    expect(app.cap_drop).toEqual(["ALL"]);
    expect(app.security_opt).toEqual(["no-new-privileges:true"]);
  });

  test("publishes the app on the loopback address only, and Neo4j not at all", () => {
    expect(app.ports?.map(interpolated)).toEqual(["127.0.0.1:4000:4000"]);
    expect(neo4j.ports).toBeUndefined();
  });

  test("names only settings of the program and of Neo4j's image", () => {
    const variables = [...text("docker-compose.yml").matchAll(VARIABLE)].map(([, name]) => name ?? "");
    expect(settings).toEqual(expect.arrayContaining([...new Set([...variables, ...Object.keys(app.environment)])]));
    for (const name of Object.keys(neo4j.environment)) expect(name).toMatch(/^NEO4J_/);
  });

  test("gives the app settings that it accepts: Neo4j by its service's name, every address of the container", () => {
    const config = readConfig(
      Object.fromEntries(Object.entries(app.environment).map(([name, value]) => [name, interpolated(value)])),
    );
    expect(config.GRAPH_URL).toEqual({ kind: "NEO4J", url: "neo4j://neo4j:7687" });
    expect(config.GRAPH_PASSWORD).toBe("a long password");
    expect(config).toMatchObject({ HOST: "0.0.0.0", PORT: 4000 });
  });
});

describe("Dockerfile", () => {
  const lines = text("Dockerfile").split("\n");
  const stages = lines.filter((line) => line.startsWith("FROM "));
  const lastStage = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ""));
  const copied = lines.filter((line) => line.startsWith("COPY ") && !line.includes("--from="));

  test("pins the image of each stage, one and the same Node 20 on glibc", () => {
    const images = stages.map((line) => line.split(" ")[1] ?? "");
    expect(images).toHaveLength(2);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^node:20\.\d+\.\d+-bookworm-slim$/);
  });

  test("builds with what the lock file says and drops what only the build needs", () => {
    expect(lines.filter((line) => /npm ci\b/.test(line))).toHaveLength(1);
    expect(lines.join("\n")).toContain("npm prune --omit=dev");
  });

  test("runs the built server as a plain user, in production", () => {
    expect(lastStage).toContain("ENV NODE_ENV=production");
    expect(lastStage.indexOf("USER node")).toBeGreaterThan(0);
    expect(lastStage.filter((line) => line.startsWith("CMD "))).toEqual([
      'CMD ["node", "--enable-source-maps", "dist/server.js"]',
    ]);
    expect(lastStage.filter((line) => line.includes("--chown"))).toEqual([]);
  });

  test("copies files that exist and that .dockerignore lets through", () => {
    const allowed = text(".dockerignore").split("\n");
    expect(allowed).toContain("*");
    const sources = copied.flatMap((line) => line.split(" ").slice(1, -1));
    expect(sources).toEqual(expect.arrayContaining(["src", "graph-seeds", "schema", "package-lock.json"]));
    for (const source of sources) {
      expect(allowed).toContain(`!${source}`);
      expect(existsSync(new URL(`../../${source}`, import.meta.url))).toBe(true);
    }
  });
});

describe(".env.example", () => {
  const entries = [...text(".env.example").matchAll(/^(?:# )?([A-Z][A-Z_]+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );

  test("names every setting once and nothing else", () => {
    expect(settings.length).toBeGreaterThan(10);
    expect(entries.map(([name]) => name).sort()).toEqual([...settings].sort());
  });

  test("shows the defaults: uncommented as a whole, it changes nothing", () => {
    expect(readConfig(Object.fromEntries(entries))).toEqual(readConfig({}));
  });

  test("holds no password", () => {
    expect(Object.fromEntries(entries)["GRAPH_PASSWORD"]).toBe("");
  });
});
