import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { freePort } from "../support/free-port.js";
import { startNeo4j } from "../support/neo4j-server.js";
import type { Contestant } from "./measure.js";
import { contestant, measure, post } from "./measure.js";
import type { Operation } from "./operations.js";
import { OPERATIONS } from "./operations.js";
import { PEER_OPERATIONS, comparable } from "./peer-operations.js";
import { writeReport } from "./report.js";
import type { Running } from "./servers/spawned.js";
import { residentMegabytes, startServer } from "./servers/spawned.js";

/**
 * `npm run bench`: everybody answers the same questions over HTTP on 127.0.0.1, each in a process of its own, one client,
 * one request at a time, in turns that change from round to round. Trust the ratios: the machine is shared.
 */
const WARM_UP = { rounds: 8, burst: 6 };
const MEASURED = { rounds: 30, burst: 8 };
const OPERATION_NAMES = OPERATIONS.map(({ name }) => name);

const folder = mkdtempSync(join(tmpdir(), "lien-thong-bench-"));
const neo4j = await startNeo4j();
const running: Running[] = [];
try {
  const cold = { CACHED_RESULTS: "0" };
  const embedded = `embedded:${join(folder, "registry")}`;
  const answersFile = join(folder, "answers.json");

  const firstStart = await start("embedded, warm", "registry", { GRAPH_URL: embedded });
  writeFileSync(answersFile, JSON.stringify(await answersOf(firstStart)));
  await firstStart.stop();
  running.length = 0;

  const began = performance.now();
  const seeded = await start("embedded, warm", "registry", { GRAPH_URL: embedded });
  await ask(seeded, { query: "{ registry { platformCount } }" });
  const ready = { milliseconds: performance.now() - began, megabytes: residentMegabytes(seeded.pid) };

  const neo4jWarm = await start("Neo4j, warm", "registry", { GRAPH_URL: neo4j.url });
  const registries = [
    seeded,
    await start("memory, cold", "registry", { GRAPH_URL: "memory:", ...cold }),
    neo4jWarm,
    await start("Neo4j, rows kept", "registry", { GRAPH_URL: neo4j.url, KEPT_ANSWER_BYTES: "0" }),
    await start("Neo4j, cold", "registry", { GRAPH_URL: neo4j.url, ...cold }),
  ];
  const handwritten = await start("(a) one statement", "handwritten", { GRAPH_URL: neo4j.url });
  const constant = await start("(b) constant", "constant", { ANSWERS: answersFile });
  const peer = await start("(c) @neo4j/graphql", "neo4j-graphql", { GRAPH_URL: neo4j.url });

  const ours = OPERATIONS.map(
    (each) => [each.name, each.variables.map((variables) => ({ query: each.query, variables }))] as const,
  );
  const theirs = OPERATIONS.map((each) => [each.name, peerRequests(each)] as const);
  const contestants: Contestant[] = [
    ...[...registries, handwritten, constant].map(({ name, port }) => contestant(name, port, ours)),
    contestant(peer.name, peer.port, theirs),
  ];
  await sameAnswers([...registries.slice(1), handwritten, constant], peer, seeded);

  await measure(contestants, OPERATION_NAMES, WARM_UP);
  const samples = await measure(contestants, OPERATION_NAMES, MEASURED);
  const resident = [...registries, handwritten, peer].map(({ name, pid }) => ({
    name,
    megabytes: residentMegabytes(pid),
  }));
  writeReport({ samples, ready, resident, requests: MEASURED.rounds * MEASURED.burst });
} finally {
  await Promise.all(running.map((server) => server.stop()));
  await neo4j.discard();
  rmSync(folder, { recursive: true, force: true });
}

async function start(name: string, program: string, environment: Readonly<Record<string, string>>): Promise<Running> {
  const server = await startServer(name, program, await freePort(), environment);
  running.push(server);
  return server;
}

function peerRequests({ name, variables }: Operation): readonly { query: string; variables: unknown }[] {
  const peer = PEER_OPERATIONS[name];
  if (peer === undefined) throw new Error(`${name} is not translated`);
  return variables.map((each) => ({ query: peer.query, variables: peer.variables(each) }));
}

async function ask(
  { port }: Running,
  body: { readonly query: string; readonly variables?: unknown },
): Promise<Record<string, unknown>> {
  const { agent } = contestant("asked once", port, []);
  try {
    const { data, errors } = JSON.parse(
      (await post({ port, agent }, Buffer.from(JSON.stringify(body)))).toString(),
    ) as {
      data: Record<string, unknown>;
      errors?: unknown;
    };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  } finally {
    agent.destroy();
  }
}

async function answersOf(server: Running): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { name, query, variables } of OPERATIONS) {
    for (const each of variables)
      answers[`${name} ${JSON.stringify(each)}`] = await ask(server, { query, variables: each });
  }
  return answers;
}

/** Nobody does less work: every answer is compared with the registry's. */
async function sameAnswers(others: readonly Running[], peer: Running, reference: Running): Promise<void> {
  for (const { name, query, variables } of OPERATIONS) {
    for (const each of variables) {
      const expected = await ask(reference, { query, variables: each });
      for (const other of others) {
        const found = await ask(other, { query, variables: each });
        if (!isDeepStrictEqual(found, expected))
          throw new Error(`${other.name} answers ${name} ${JSON.stringify(each)} otherwise`);
      }
    }
    const [first = {}] = variables;
    const { query: theirs, variables: toTheirs, read } = PEER_OPERATIONS[name] ?? {};
    if (theirs === undefined || toTheirs === undefined || read === undefined) continue;
    const found = read((await ask(peer, { query: theirs, variables: toTheirs(first) })) as never);
    const expected = comparable(name, await ask(reference, { query, variables: first }));
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(found)), JSON.parse(JSON.stringify(expected)))) {
      process.stderr.write(
        `${peer.name} answers ${name} otherwise: ${JSON.stringify(found).slice(0, 300)}\n${JSON.stringify(expected).slice(0, 300)}\n`,
      );
    }
  }
}
