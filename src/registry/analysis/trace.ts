import { setImmediate } from "node:timers/promises";

import type { TraceDirection, TracedGraph, TruncationReason } from "../../domain/analysis/trace.js";
import { traceSteps } from "../../domain/analysis/trace.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyRecord, PlatformRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { InvalidArgument } from "../invalid-argument.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import { rootsOf } from "./roots.js";
import type { Snapshot } from "./snapshots.js";

/** More than this no person reads and no page shows; the answer says that it was cut. */
export const TRACE_MAX_NODES = 2_000;
const TRACE_MAX_EDGES = 12_000;
/** Milliseconds that a trace may walk. */
const TRACE_MAX_TIME = 2_000;

export interface TraceQuestion {
  readonly from: readonly string[];
  readonly direction: TraceDirection;
  readonly maxDepth: number;
  readonly filter: DependencyFilter;
  readonly asOf: LocalDate;
}

export interface TraceAnswer {
  readonly roots: readonly PlatformRecord[];
  /** Ids with their depth. */
  readonly nodes: readonly { readonly id: string; readonly depth: number }[];
  readonly edges: readonly DependencyRecord[];
  readonly truncatedBy: TruncationReason | null;
}

/** Everything reachable; no statement beyond the snapshot's. @throws InvalidArgument */
export async function traceGraph(snapshot: Snapshot, question: TraceQuestion): Promise<TraceAnswer> {
  const { direction, maxDepth, filter, asOf } = question;
  if (!Number.isInteger(maxDepth) || maxDepth < 0) {
    throw new InvalidArgument("maxDepth", `maxDepth is ${String(maxDepth)}; allowed: 0 and more`);
  }
  const roots = rootsOf(snapshot, question.from, "from");
  const { graph } = snapshot;
  const limits = { maxDepth, maxNodes: TRACE_MAX_NODES, maxEdges: TRACE_MAX_EDGES };
  const numbers = roots.map(({ number }) => number);
  const traced = await inSlices(traceSteps(graph, numbers, direction, acceptedEdges(snapshot, filter, asOf), limits));
  return {
    roots: roots.map(({ platform }) => platform),
    nodes: traced.nodes.map(({ node, depth }) => ({ id: graph.nodeIds[node] ?? "", depth })),
    // Thousands of records that most questions do not ask for.
    get edges() {
      return traced.edges.map((edge) => edgeRecord(snapshot, edge));
    },
    truncatedBy: traced.truncatedBy,
  };
}

/** Runs steps with the event loop's turn between them, and tells them when their time is over. */
async function inSlices(steps: Generator<void, TracedGraph, boolean | undefined>): Promise<TracedGraph> {
  const end = performance.now() + TRACE_MAX_TIME;
  for (let step = steps.next(); ; step = steps.next(performance.now() > end)) {
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
