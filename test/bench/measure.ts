import { Agent, request } from "node:http";

/** A server that takes part: how it is asked each operation, on a connection that is kept. */
export interface Contestant {
  readonly name: string;
  readonly port: number;
  readonly agent: Agent;
  /** The bodies to ask one after the other, by operation; no entry where it does not take part. */
  readonly bodies: ReadonlyMap<string, readonly Buffer[]>;
}

export function contestant(
  name: string,
  port: number,
  asked: Iterable<
    readonly [operation: string, requests: readonly { readonly query: string; readonly variables: unknown }[]]
  >,
): Contestant {
  const bodies = new Map(
    [...asked].map(([operation, requests]) => [operation, requests.map((each) => Buffer.from(JSON.stringify(each)))]),
  );
  return { name, port, agent: new Agent({ keepAlive: true, maxSockets: 1 }), bodies };
}

/** Posts to `/graphql` and reads the whole answer. @throws Error where the answer is not 200 */
export function post({ port, agent }: Pick<Contestant, "port" | "agent">, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": body.length };
    const asked = request({ host: "127.0.0.1", port, path: "/graphql", method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${String(response.statusCode)}: ${answer.toString().slice(0, 500)}`));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

export interface Plan {
  readonly rounds: number;
  /** Requests that one contestant is asked in a row. */
  readonly burst: number;
}

/** Milliseconds of each request, by operation and contestant. */
export type Samples = Map<string, Map<string, number[]>>;

/** One client, one request at a time; in every round each contestant has its turn, in an order that changes. */
export async function measure(
  contestants: readonly Contestant[],
  operations: readonly string[],
  { rounds, burst }: Plan,
): Promise<Samples> {
  const samples: Samples = new Map(
    operations.map((name) => [name, new Map(contestants.map((each) => [each.name, []]))]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const operation of operations) {
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const each = contestants[(turn * 7 + round) % contestants.length];
        const bodies = each?.bodies.get(operation);
        if (each === undefined || bodies === undefined) continue;
        const times = samples.get(operation)?.get(each.name);
        for (let index = 0; index < burst; index += 1) {
          const body = bodies[(round * burst + index) % bodies.length] as Buffer;
          const start = performance.now();
          await post(each, body);
          times?.push(performance.now() - start);
        }
      }
    }
  }
  return samples;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
