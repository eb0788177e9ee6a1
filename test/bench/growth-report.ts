import type { GraphSize } from "./generate.js";
import { GROWTH_QUESTIONS } from "./growth-questions.js";
import type { Samples } from "./measure.js";
import { percentile } from "./measure.js";
import { machineLine, writePart } from "./report-parts.js";

export interface MeasuredSize {
  readonly size: GraphSize;
  /** To fill each store. */
  readonly seconds: { readonly embedded: number; readonly neo4j: number };
  /** Until the first trace, which reads the snapshot, was answered; by server, in milliseconds. */
  readonly snapshotMs: ReadonlyMap<string, number>;
  /** How long the event loop was held up at most while the snapshot was read; by server, in milliseconds. */
  readonly loopDelay: ReadonlyMap<string, number>;
  readonly samples: Samples;
  readonly hubTraces: Samples;
  /** The same while the largest traces ran. */
  readonly traceDelay: ReadonlyMap<string, number>;
  readonly resident: readonly { readonly name: string; readonly megabytes: number }[];
}

const SERVERS = [
  "embedded",
  "Neo4j",
  "Neo4j, answers kept",
  "(a) one statement",
  "a statement a level",
  "(c) nested six deep",
  "(c) @cypher field",
];

/** Writes the part «growth» of `docs/benchmarks.md`. */
export function writeGrowthReport(sizes: readonly MeasuredSize[], requests: number): void {
  writePart("growth", [
    "## As the graph grows",
    "",
    "Written by `npm run bench:growth`; do not edit. Generated graphs (`test/bench/generate.ts`) in both stores, beside the",
    `catalogue. ${String(requests)} requests each, one client, in turns; every request asks about another of 24 platforms.`,
    "«Answers kept» is the registry as it ships; the other two make every answer anew.",
    "A trace lists at most 2,000 platforms and says so when there are more; (a) and the field of (c) list as many a direction.",
    "«A statement a level» walks a frontier in the store; the registry walks its snapshot (ADR 0009).",
    "The nested selection of (c) names a platform as often as a way leads to it. Milliseconds, p50 / p95.",
    "",
    machineLine(),
    "",
    ...Object.values(GROWTH_QUESTIONS).flatMap(({ name, title }) => [
      `| ${title} | ${SERVERS.join(" | ")} |`,
      `|---|${SERVERS.map(() => "---:").join("|")}|`,
      ...sizes.map(
        ({ size, samples }) => `| ${label(size)} | ${SERVERS.map((each) => cell(samples, name, each)).join(" | ")} |`,
      ),
      "",
    ]),
    "| | filled in s (embedded / Neo4j) | first trace, which reads the snapshot, in s | loop held up by it, ms | largest traces, ms p50 / p95 | loop held up by them, ms | resident, MB |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...sizes.map(
      ({ size, seconds, snapshotMs, loopDelay, hubTraces, traceDelay, resident }) =>
        `| ${label(size)} | ${seconds.embedded.toFixed(0)} / ${seconds.neo4j.toFixed(0)} | ${both(snapshotMs, 1_000, 2)} | ` +
        `${both(loopDelay, 1, 0)} | ${cell(hubTraces, "Trace", "embedded")} and ${cell(hubTraces, "Trace", "Neo4j")} | ` +
        `${both(traceDelay, 1, 0)} | ${resident.map(({ megabytes }) => String(megabytes)).join(" / ")} |`,
    ),
    "",
    "### Goals of growth",
    "",
    ...goals(sizes).map(([goal, value, reached]) => `- ${reached ? "reached" : "**not reached**"}: ${goal}: ${value}`),
    "",
  ]);
}

function goals(sizes: readonly MeasuredSize[]): readonly (readonly [string, string, boolean])[] {
  const [small, middle, large] = sizes;
  if (small === undefined || middle === undefined || large === undefined) return [];
  const times = (value: number, most: number): [string, boolean] => [`${value.toFixed(2)}×`, value <= most];
  const p50 = ({ samples }: MeasuredSize, name: string, server: string): number =>
    percentile(samples.get(name)?.get(server) ?? [], 0.5);
  const trace = (server: string): number => p50(small, "Trace", server);
  const worst = Math.max(
    ...SERVERS.slice(0, 2).map((each) => percentile(large.hubTraces.get("Trace")?.get(each) ?? [], 0.95)),
  );
  const memory = Math.max(...large.resident.map(({ megabytes }) => megabytes));
  const delay = Math.max(...large.traceDelay.values());
  const readDelay = Math.max(...large.loopDelay.values());
  return [
    [
      `${label(small.size)}: a trace on Neo4j at most what (a) costs`,
      ...times(trace("Neo4j") / trace("(a) one statement"), 1),
    ],
    [
      `${label(small.size)}: a trace on Neo4j, as it ships, at most a fifth of the nested selection`,
      ...times(trace("Neo4j, answers kept") / trace("(c) nested six deep"), 0.2),
    ],
    [
      `${label(small.size)}: a trace on Neo4j, made anew, at most a fifth of the nested selection`,
      ...times(trace("Neo4j") / trace("(c) nested six deep"), 0.2),
    ],
    [
      `${label(large.size)}: the largest traces under 1 s at p95, cut honestly`,
      `${worst.toFixed(0)} ms`,
      worst < 1_000,
    ],
    ...["embedded", "Neo4j"].flatMap((server) =>
      [[small, middle] as const, [middle, large] as const].map(([one, ten]): readonly [string, string, boolean] => [
        `${label(ten.size)}: a platform page at most 1.2× of a tenth of the data, ${server}`,
        ...times(p50(ten, "PlatformPage", server) / p50(one, "PlatformPage", server), 1.2),
      ]),
    ),
    [`${label(large.size)}: under 1.5 GB resident`, `${String(memory)} MB`, memory < 1_500],
    [
      `${label(large.size)}: the largest traces hold the event loop up for at most 50 ms`,
      `${delay.toFixed(0)} ms`,
      delay <= 50,
    ],
    [
      `${label(large.size)}: reading the snapshot, once a revision, holds the event loop up for at most 50 ms`,
      `${readDelay.toFixed(0)} ms`,
      readDelay <= 50,
    ],
  ];
}

function label({ platforms, edges }: GraphSize): string {
  return `${platforms.toLocaleString("en")} / ${edges.toLocaleString("en")}`;
}

function cell(samples: Samples, operation: string, server: string): string {
  const times = samples.get(operation)?.get(server) ?? [];
  return times.length === 0 ? "" : `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.95).toFixed(2)}`;
}

function both(values: ReadonlyMap<string, number>, unit: number, digits: number): string {
  return ["embedded", "Neo4j"].map((each) => ((values.get(each) ?? Number.NaN) / unit).toFixed(digits)).join(" / ");
}
