import type { EdgeNumber, NodeNumber } from "../../domain/analysis/edge-graph.js";
import type { ImpactKind, Severity } from "../../domain/analysis/impact.js";
import { INTERCHANGEABLE, SEVERITIES, delaySeverity, explainImpact, severityOf } from "../../domain/analysis/impact.js";
import type { TruncationReason } from "../../domain/analysis/trace.js";
import type { Bilingual } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { AgencyRecord, DependencyRecord, PlatformRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { InvalidArgument } from "../invalid-argument.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import type { Root } from "./roots.js";
import { rootOf } from "./roots.js";
import type { Snapshot } from "./snapshots.js";
import { boundsOf } from "./start-conflicts.js";
import { TRACE_MAX_NODES } from "./trace.js";

export interface ImpactQuestion {
  readonly of: string;
  readonly kind: ImpactKind;
  /** For a delay: the new date of starting. */
  readonly until: LocalDate | null;
  readonly filter: DependencyFilter;
  readonly asOf: LocalDate;
}

export interface AffectedPlatform {
  readonly platform: PlatformRecord;
  readonly depth: number;
  readonly severity: Severity;
  readonly via: readonly DependencyRecord[];
  readonly explanation: Bilingual;
}

export interface ImpactAnswer {
  /** The hardest hit first, then the nearest, then by code. */
  readonly affected: readonly AffectedPlatform[];
  readonly agencies: readonly { readonly agency: AgencyRecord; readonly platforms: readonly PlatformRecord[] }[];
  readonly truncatedBy: TruncationReason | null;
}

/** What an outage, a delay or a retirement does, and to whom it has to be told. @throws InvalidArgument */
export function impactOf(snapshot: Snapshot, question: ImpactQuestion): ImpactAnswer {
  const root = rootOf(snapshot, question.of, "of");
  if (question.kind === "DELAY" && question.until === null) {
    throw new InvalidArgument("event.until", "a delay needs the new date of starting: event.until");
  }
  const { lines, truncatedBy } = new ImpactWalk(snapshot, root, question).walk();
  const affected = lines.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.depth - b.depth ||
      (a.platform.code < b.platform.code ? -1 : 1),
  );
  return { affected, agencies: byOwner(affected), truncatedBy };
}

/** Goes from the event outwards, a step at a time; a platform that is not affected passes nothing on. */
class ImpactWalk {
  readonly #accepts: (edge: EdgeNumber) => boolean;
  readonly #depths: Map<NodeNumber, number>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly root: Root,
    private readonly question: ImpactQuestion,
  ) {
    this.#accepts = acceptedEdges(snapshot, question.filter, question.asOf);
    this.#depths = new Map([[root.number, 0]]);
  }

  walk(): { readonly lines: AffectedPlatform[]; readonly truncatedBy: TruncationReason | null } {
    const reached: { readonly node: NodeNumber; readonly depth: number; readonly via: readonly EdgeNumber[] }[] = [];
    let frontier: readonly NodeNumber[] = [this.root.number];
    let truncatedBy: TruncationReason | null = null;
    for (let depth = 1; frontier.length > 0 && truncatedBy === null; depth += 1) {
      const next: NodeNumber[] = [];
      for (const [node, via] of this.#nextStep(frontier)) {
        if (truncatedBy !== null || !this.#isReached(node, depth)) continue;
        if (reached.length >= TRACE_MAX_NODES) {
          truncatedBy = "NODES";
          continue;
        }
        reached.push({ node, depth, via });
        next.push(node);
      }
      for (const node of next) this.#depths.set(node, depth);
      frontier = next;
    }
    return { lines: reached.flatMap(({ node, depth, via }) => this.#line(node, depth, via) ?? []), truncatedBy };
  }

  /** What needs the frontier and was not reached before, each with the edges that lead there. */
  #nextStep(frontier: readonly NodeNumber[]): ReadonlyMap<NodeNumber, readonly EdgeNumber[]> {
    const step = new Map<NodeNumber, EdgeNumber[]>();
    for (const node of frontier) {
      for (const edge of this.snapshot.graph.edgesAt(node, "IN")) {
        const consumer = this.snapshot.graph.endOf(edge, "IN");
        if (this.#depths.has(consumer) || !this.#accepts(edge)) continue;
        step.set(consumer, [...(step.get(consumer) ?? []), edge]);
      }
    }
    return step;
  }

  #isReached(node: NodeNumber, depth: number): boolean {
    const platform = this.#platform(node);
    const { kind, until } = this.question;
    return (
      platform !== undefined &&
      (kind !== "DELAY" || until === null || delaySeverity(boundsOf(platform), until, depth) !== null)
    );
  }

  #line(node: NodeNumber, depth: number, edges: readonly EdgeNumber[]): AffectedPlatform | null {
    const platform = this.#platform(node);
    if (platform === undefined) return null;
    const { kind, until } = this.question;
    const via = edges.map((edge) => edgeRecord(this.snapshot, edge));
    const hasAnotherWay = kind !== "DELAY" && this.#hasAnotherWay(node, via);
    const severity =
      kind === "DELAY"
        ? delaySeverity(boundsOf(platform), until ?? "", depth)
        : severityOf(kind, { depth, via, hasAnotherWay });
    if (severity === null) return null;
    const line = { kind, of: this.root.platform.code, platform: platform.code, depth, severity, hasAnotherWay, until };
    return { platform, depth, severity, via, explanation: explainImpact({ ...line, startText: platform.startText }) };
  }

  /** Whether each kind of need is also met by another platform that the event does not reach. */
  #hasAnotherWay(node: NodeNumber, via: readonly DependencyRecord[]): boolean {
    const { graph } = this.snapshot;
    const elsewhere = new Set(
      [...graph.edgesAt(node, "OUT")]
        .filter((edge) => this.#accepts(edge) && !this.#depths.has(graph.endOf(edge, "OUT")))
        .filter((edge) => this.#platform(graph.endOf(edge, "OUT")) !== undefined)
        .map((edge) => graph.edge(edge).kind),
    );
    return via.every(({ kind }) => INTERCHANGEABLE.has(kind) && elsewhere.has(kind));
  }

  #platform(node: NodeNumber): PlatformRecord | undefined {
    return this.snapshot.platforms.get(this.snapshot.graph.nodeIds[node] ?? "");
  }
}

function byOwner(affected: readonly AffectedPlatform[]): ImpactAnswer["agencies"] {
  const agencies = new Map<string, { agency: AgencyRecord; platforms: PlatformRecord[] }>();
  for (const { platform } of affected) {
    const entry = agencies.get(platform.owner.id) ?? { agency: platform.owner, platforms: [] };
    agencies.set(platform.owner.id, entry);
    entry.platforms.push(platform);
  }
  return [...agencies.values()].sort(
    (a, b) => b.platforms.length - a.platforms.length || (a.agency.key < b.agency.key ? -1 : 1),
  );
}
