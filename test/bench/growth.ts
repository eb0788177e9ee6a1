import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { EmbeddedGraphStore } from "../../src/store/embedded/embedded-graph-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { Neo4jGraphStore } from "../../src/store/neo4j/neo4j-graph-store.js";
import type { DrawnGraph } from "../support/drawn-graph.js";
import { freePort } from "../support/free-port.js";
import { startNeo4j } from "../support/neo4j-server.js";
import { writeGraph } from "../support/written-graph.js";
import type { GraphSize } from "./generate.js";
import { generateGraph } from "./generate.js";
import { GROWTH_QUESTIONS, nestedSelection, reachedField } from "./growth-questions.js";
import type { MeasuredSize } from "./growth-report.js";
import { writeGrowthReport } from "./growth-report.js";
import type { Samples } from "./measure.js";
import { contestant, measure, post } from "./measure.js";
import type { Running } from "./servers/spawned.js";
import { residentMegabytes, startServer } from "./servers/spawned.js";

/**
 * `npm run bench:growth`: the same questions of generated graphs of growing size, on both stores and of the peers. No
 * answers are kept (`KEPT_ANSWER_BYTES=0`), and every request asks about another platform.
 */
const SIZES: readonly GraphSize[] = [
  { platforms: 1_200, edges: 10_000 },
  { platforms: 10_000, edges: 100_000 },
  { platforms: 100_000, edges: 1_000_000 },
];
const SEED = 1132;
const ROOTS = 24;
/** Before anything is counted: compilers of two languages have to get warm. */
const WARM_UP = { rounds: 12, burst: 6 };
const PLAN = { rounds: 12, burst: 4 };
/** Rows of one change: a whole graph in one transaction would fill the database's memory. */
const CHANGE = 20_000;
/** So many edges less to settle after each millisecond of rest. */
const EDGES_SETTLED_A_MS = 40;

const measured: MeasuredSize[] = [];
for (const size of SIZES) {
  process.stderr.write(`${String(size.platforms)} platforms, ${String(size.edges)} edges\n`);
  measured.push(await measureSize(size));
}
writeGrowthReport(measured, PLAN.rounds * PLAN.burst);

async function measureSize(size: GraphSize): Promise<MeasuredSize> {
  const folder = mkdtempSync(join(tmpdir(), "lien-thong-growth-"));
  const neo4j = await startNeo4j();
  const running: Running[] = [];
  try {
    const graph = generateGraph(size, SEED);
    const seconds = {
      embedded: await filled(EmbeddedGraphStore.open(join(folder, "registry")), graph),
      neo4j: await filled(
        new Neo4jGraphStore({
          url: neo4j.url,
          user: "neo4j",
          password: "",
          database: "neo4j",
          statementTimeout: 60_000,
        }),
        graph,
      ),
    };
    const start = async (name: string, program: string, environment: Record<string, string>): Promise<Running> => {
      const settings = { KEPT_ANSWER_BYTES: "0", LOOP_DELAY_FILE: join(folder, name.replace(/\W+/g, "-")) };
      const server = await startServer(name, program, await freePort(), { ...settings, ...environment });
      running.push(server);
      return server;
    };
    const registries = [
      await start("embedded", "registry", { GRAPH_URL: `embedded:${join(folder, "registry")}` }),
      await start("Neo4j", "registry", { GRAPH_URL: neo4j.url }),
    ];
    // The first two keep no answers, as if every question were new; this one is as it ships.
    const shipped = await start("Neo4j, answers kept", "registry", {
      GRAPH_URL: neo4j.url,
      KEPT_ANSWER_BYTES: "32000000",
    });
    const handwritten = await start("(a) one statement", "handwritten", { GRAPH_URL: neo4j.url });
    const frontier = await start("a statement a level", "frontier", { GRAPH_URL: neo4j.url });
    const peer = await start("(c) @neo4j/graphql", "neo4j-graphql", { GRAPH_URL: neo4j.url });

    // What the database does in the background after it was filled would hold up others on this machine.
    await sleep(size.edges / EDGES_SETTLED_A_MS);
    for (const each of registries) await worstDelay(each, folder);
    const snapshotMs = new Map<string, number>();
    for (const each of registries) snapshotMs.set(each.name, await firstTrace(each, ordinary(graph, 1)[0] ?? ""));
    const loopDelay = new Map<string, number>();
    for (const each of registries) loopDelay.set(each.name, await worstDelay(each, folder));

    const samples = await compared(ordinary(graph, ROOTS), [...registries, shipped], handwritten, frontier, peer);
    for (const each of registries) await worstDelay(each, folder);
    const hubs = graph.platforms.slice(0, ROOTS).map(({ code }) => code);
    await shipped.stop();
    const hubTraces = await tracedHubs(hubs, registries);
    const traceDelay = new Map<string, number>();
    for (const each of registries) traceDelay.set(each.name, await worstDelay(each, folder));
    const resident = registries.map(({ name, pid }) => ({ name, megabytes: residentMegabytes(pid) }));
    return { size, seconds, snapshotMs, loopDelay, samples, hubTraces, traceDelay, resident };
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await neo4j.discard();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns how many seconds it took */
async function filled(store: GraphStore, { platforms, edges }: DrawnGraph): Promise<number> {
  const began = performance.now();
  await store.prepare();
  for (let start = 0; start < platforms.length; start += CHANGE)
    await writeGraph(store, { platforms: platforms.slice(start, start + CHANGE), externals: [], edges: [] });
  for (let start = 0; start < edges.length; start += CHANGE)
    await writeGraph(store, { platforms: [], externals: [], edges: edges.slice(start, start + CHANGE) });
  await store.close();
  return (performance.now() - began) / 1_000;
}

/** Codes of platforms that are not shared, spread over the ages. */
function ordinary({ platforms }: DrawnGraph, count: number): readonly string[] {
  const codes = platforms.map(({ code }) => code).filter((code) => code.startsWith("B"));
  return Array.from({ length: count }, (_, index) => codes[Math.floor(((index + 0.5) * codes.length) / count)] ?? "");
}

/** The first trace reads the snapshot. */
async function firstTrace(server: Running, code: string): Promise<number> {
  const { agent } = contestant(server.name, server.port, []);
  const began = performance.now();
  for (;;) {
    const body = Buffer.from(JSON.stringify({ query: GROWTH_QUESTIONS.Trace.query, variables: { code } }));
    const answer = await post({ port: server.port, agent }, body);
    if (!answer.includes('"errors"')) break;
    // A large graph takes longer to read than one request may: the next one takes what was read meanwhile.
    await sleep(100);
  }
  agent.destroy();
  return performance.now() - began;
}

async function worstDelay({ name, pid }: Running, folder: string): Promise<number> {
  process.kill(pid, "SIGUSR2");
  await sleep(200);
  return Number(readFileSync(join(folder, name.replace(/\W+/g, "-")), "utf8"));
}

async function compared(
  codes: readonly string[],
  registries: readonly Running[],
  handwritten: Running,
  frontier: Running,
  peer: Running,
): Promise<Samples> {
  const questions = Object.values(GROWTH_QUESTIONS);
  const asked = (query: string) => codes.map((code) => ({ query, variables: { code } }));
  const ours = questions.map(({ name, query }) => [name, asked(query)] as const);
  const contestants = [
    ...[...registries, handwritten].map(({ name, port }) => contestant(name, port, ours)),
    contestant(frontier.name, frontier.port, [["Trace", asked(GROWTH_QUESTIONS.Trace.query)]]),
    contestant("(c) nested six deep", peer.port, [["Trace", asked(nestedSelection(6))]]),
    contestant("(c) @cypher field", peer.port, [["Trace", asked(reachedField)]]),
  ];
  const names = questions.map(({ name }) => name);
  await measure(contestants, names, WARM_UP);
  return measure(contestants, names, PLAN);
}

/** What the largest traces there are cost: of the platforms that most others need. */
function tracedHubs(codes: readonly string[], registries: readonly Running[]): Promise<Samples> {
  const asked = codes.map((code) => ({ query: GROWTH_QUESTIONS.Trace.query, variables: { code } }));
  return measure(
    registries.map(({ name, port }) => contestant(name, port, [["Trace", asked]])),
    ["Trace"],
    { rounds: 6, burst: 4 },
  );
}
