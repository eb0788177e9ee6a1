import type { Samples } from "./measure.js";
import { percentile } from "./measure.js";
import { OPERATIONS } from "./operations.js";
import { machineLine, writePart } from "./report-parts.js";

export interface Measured {
  readonly samples: Samples;
  readonly ready: { readonly milliseconds: number; readonly megabytes: number };
  readonly resident: readonly { readonly name: string; readonly megabytes: number }[];
  readonly requests: number;
}

/** Writes `docs/benchmarks.md`: what was measured, the ratios, and each goal with whether it is reached. */
export function writeReport(measured: Measured): void {
  const text = [
    "## The catalogue",
    "",
    "Written by `npm run bench`; do not edit. Each server is a process of its own on 127.0.0.1; one client asks one request at a",
    `time on a connection that is kept; in every round each server has its turn, ${String(measured.requests)} requests each.`,
    "Milliseconds, p50 / p95. The machine is shared and noisy: trust the ratios.",
    "",
    machineLine(),
    "",
    "- **warm**: rows and answers are kept per revision (`CACHED_RESULTS`, `KEPT_ANSWER_BYTES`, the defaults), so a question that was",
    "  asked before costs one look at the revision; **rows kept**: rows alone, as where the question is new and its rows are not;",
    "  **cold**: nothing is kept, every statement goes to the store.",
    "- **(a)** one hand-written Cypher statement a question under a bare Apollo Server on the same driver, no resolver below the root.",
    "- **(b)** the same schema under a bare Apollo Server whose answers are in memory: the floor of HTTP, GraphQL and JSON.",
    "- **(c)** `@neo4j/graphql` under a bare Apollo Server, same Neo4j, same data; it has a little less to do (see `test/bench/peer-operations.ts`).",
    "",
    ...table(measured.samples),
    "",
    "### Goals",
    "",
    ...goals(measured).map(
      ([goal, value, reached]) => `- ${reached ? "reached" : "**not reached**"}: ${goal}: ${value}`,
    ),
    "",
    "Resident after the run: " +
      measured.resident.map(({ name, megabytes }) => `${name} ${String(megabytes)} MB`).join(", ") +
      ".",
    "Statements for each operation are counted, and held constant in the number of rows, by `test/graphql/statement-counts.test.ts`.",
    "",
  ];
  writePart("catalogue", text);
}

function table(samples: Samples): readonly string[] {
  const names = [...(samples.values().next().value?.keys() ?? [])];
  return [
    `| | ${names.join(" | ")} |`,
    `|---|${names.map(() => "---:").join("|")}|`,
    ...OPERATIONS.map(({ name, title }) => {
      const cells = names.map((each) => {
        const times = samples.get(name)?.get(each) ?? [];
        return `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.95).toFixed(2)}`;
      });
      return `| ${title} | ${cells.join(" | ")} |`;
    }),
  ];
}

type Goal = readonly [goal: string, value: string, reached: boolean];

function goals({ samples, ready }: Measured): readonly Goal[] {
  const p50 = (operation: string, name: string): number => percentile(samples.get(operation)?.get(name) ?? [], 0.5);
  const ratio = (operation: string, one: string, other: string): number => p50(operation, one) / p50(operation, other);
  const each = (goal: string, one: string, other: string, most: number): Goal[] =>
    OPERATIONS.map(({ name, title }) => {
      const value = ratio(name, one, other);
      return [`${goal}, ${title}`, `${value.toFixed(2)}×`, value <= most];
    });
  const third = ratio("NestedList", "Neo4j, warm", "(c) @neo4j/graphql");
  return [
    ...each("Neo4j cold at most 2× of (a)", "Neo4j, cold", "(a) one statement", 2),
    ...each("Neo4j warm faster than (a)", "Neo4j, warm", "(a) one statement", 1),
    ...each("Neo4j with rows kept faster than (a)", "Neo4j, rows kept", "(a) one statement", 1),
    ["the nested list, Neo4j warm, at most a third of (c)", `${third.toFixed(2)}×`, third <= 1 / 3],
    ...each("embedded warm faster than Neo4j cold", "embedded, warm", "Neo4j, cold", 1),
    ...each("embedded cold faster than Neo4j cold", "memory, cold", "Neo4j, cold", 1),
    [
      "a built and seeded server is ready in 2 s",
      `${(ready.milliseconds / 1000).toFixed(2)} s to the first answer`,
      ready.milliseconds < 2_000,
    ],
    ["under 200 MB resident at the start", `${String(ready.megabytes)} MB`, ready.megabytes < 200],
  ];
}
