import type { GraphEdge } from "../../src/domain/analysis/edge-graph.js";
import { EdgeGraph } from "../../src/domain/analysis/edge-graph.js";
import { dependencyId } from "../../src/domain/dependency.js";
import { externalSystemId, platformId } from "../../src/domain/ids.js";
import type { AgencyRecord, PlatformRecord } from "../../src/domain/records.js";
import { readStartWindow } from "../../src/domain/start-window.js";
import type { Snapshot } from "../../src/registry/analysis/snapshots.js";

/** A graph as a test draws it: platforms by code, external systems by key, and edges between their ids. */
export interface DrawnGraph {
  readonly platforms: readonly DrawnPlatform[];
  readonly externals: readonly string[];
  /** As a snapshot reads them: by the code of `from`, then by id. */
  readonly edges: readonly GraphEdge[];
}

export interface DrawnPlatform {
  readonly code: string;
  /** The key of its agency. */
  readonly owner: string;
  /** As Annex II prints it. */
  readonly start: string;
}

/** An edge of a drawing: a required, stated, certain one of identity that always holds, but for what is said. */
export function needs(from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge {
  const kind = more.kind ?? "IDENTITY";
  return {
    id: dependencyId(from, to, kind),
    from: idOf(from),
    to: idOf(to),
    basis: "STATED",
    strength: "CERTAIN",
    status: "REQUIRED",
    validFrom: null,
    validTo: null,
    ...more,
    kind,
  };
}

/** The edges of a chain: `B31 B30 A02` for B31 ──▶ B30 ──▶ A02. */
export function chain(codes: string): GraphEdge[] {
  const names = codes.split(" ");
  return names.slice(1).map((to, index) => needs(names[index] ?? "", to));
}

/** A graph of these edges; platforms of which nothing is said are one agency's, and start in 2027. */
export function drawn(edges: readonly GraphEdge[], platforms: readonly Partial<DrawnPlatform>[] = []): DrawnGraph {
  const known = new Map(platforms.map((platform) => [platform.code ?? "", platform]));
  const ends = edges.flatMap(({ from, to }) => [from, to]);
  const codes = new Set([...known.keys(), ...ends.filter((id) => id.startsWith("Platform:")).map(keyOf)]);
  return {
    platforms: [...codes].sort().map((code) => ({ owner: "bo-a", start: "Năm 2027", ...known.get(code), code })),
    externals: [...new Set(ends.filter((id) => id.startsWith("ExternalSystem:")).map(keyOf))].sort(),
    edges: asRead(edges),
  };
}

/** Edges in the order of a snapshot. */
export function asRead(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return [...edges].sort((a, b) => (a.from === b.from ? compare(a.id, b.id) : compare(a.from, b.from)));
}

export function edgeGraphOf({ platforms, edges }: DrawnGraph): EdgeGraph {
  return EdgeGraph.of(
    platforms.map(({ code }) => platformId(code)),
    edges,
  );
}

/** The snapshot that a store which holds the graph gives. */
export function snapshotOf(graph: DrawnGraph): Snapshot {
  const platforms = new Map(graph.platforms.map((platform) => [platformId(platform.code), platformRecord(platform)]));
  return { revision: 1, graph: edgeGraphOf(graph), platforms };
}

export function platformRecord({ code, owner, start }: DrawnPlatform): PlatformRecord {
  const window = readStartWindow(start);
  if (window === null) throw new Error(`«${start}» is no start window`);
  const bounds = window.kind === "OPERATING" ? { earliest: null, latest: null } : window;
  return {
    id: platformId(code),
    code,
    group: code.startsWith("A") ? "A" : "B",
    name: { vi: `Nền tảng ${code}`, en: null },
    nameSort: `nen tang ${code}`,
    aliases: [],
    startText: start,
    startSort: `${bounds.earliest ?? "0000-00-00"}/${bounds.latest ?? "0000-00-00"}`,
    earliest: bounds.earliest,
    latest: bounds.latest,
    operatingFrom: window.kind === "OPERATING" ? "0001-01-01" : window.kind === "DAY" ? window.earliest : null,
    retiredFrom: null,
    owner: agencyRecord(owner),
    citations: null,
  };
}

export function agencyRecord(key: string): AgencyRecord {
  return { id: `Agency:${key}`, key, name: { vi: `Cơ quan ${key}`, en: null }, abbreviations: [], kind: "MINISTRY" };
}

/** The id of a platform's code, or of an external system's key. */
export function idOf(name: string): string {
  return /^[AB]\d+$/.test(name) ? platformId(name) : externalSystemId(name);
}

/** The code or the key of an id. */
export function keyOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
