import type { GraphEdge } from "../../domain/analysis/edge-graph.js";
import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../domain/dependency.js";
import type { PlatformGroup } from "../../domain/platform.js";
import type { AgencyRecord, PlatformRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";

/** Between records of one string, and between the columns of a record; no seed may have them. */
const RECORD_SEPARATOR = "\u001e";
const UNIT_SEPARATOR = "\u001f";

/** A platform as one string: `unpackPlatform` makes a record of it. */
export interface PackedPlatform {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string;
  readonly packed: string;
}

const PLATFORM_COLUMNS = [
  "p.group",
  "p.nameVi",
  "p.nameEn",
  "p.nameSort",
  "p.startText",
  "p.startSort",
  "p.earliest",
  "p.latest",
  "p.operatingFrom",
  "p.retiredFrom",
  `reduce(text = '', alias IN coalesce(p.aliases, []) | text + alias + '${RECORD_SEPARATOR}')`,
];

/**
 * A slice of all platforms by code: (p:Platform)-[:OWNED_BY]->(a:Agency). As few values as can be: millions of small ones
 * hold up the event loop when they are taken over from a store, and again when the collector frees them.
 */
export const platformSlice: Statement<PackedPlatform> = {
  name: "snapshot.platforms",
  keptByReader: true,
  cypher:
    "MATCH (p:Platform) WHERE p.code > $after WITH p ORDER BY p.code LIMIT $limit " +
    `MATCH (p:Platform)-[:OWNED_BY]->(a:Agency) RETURN p.id, p.code, a.id, ${joined(PLATFORM_COLUMNS)} ORDER BY p.code`,
  toRow: ([id, code, ownerId, packed]) => ({ id, code, ownerId, packed }) as PackedPlatform,
};

export function unpackPlatform(id: string, code: string, owner: AgencyRecord, packed: string): PlatformRecord {
  const [group, vi = "", en, nameSort = "", startText = "", startSort = "", earliest, latest, from, to, aliases = ""] =
    packed.split(UNIT_SEPARATOR);
  return {
    id,
    code,
    group: group as PlatformGroup,
    name: { vi, en: filledOrNull(en) },
    nameSort,
    aliases: aliases.split(RECORD_SEPARATOR).slice(0, -1),
    startText,
    startSort,
    earliest: filledOrNull(earliest),
    latest: filledOrNull(latest),
    operatingFrom: filledOrNull(from),
    retiredFrom: filledOrNull(to),
    owner,
    citations: null,
  };
}

const EDGE_COLUMNS = ["r.id", "q.id", "r.kind", "r.basis", "r.strength", "r.status", "r.validFrom", "r.validTo"];

export interface EdgeSliceRow {
  readonly code: string;
  readonly edges: readonly GraphEdge[];
}

/** Edges of one string: it is put together one by one, so a hub's thousands in one would take quadratic time. */
const CHUNK = "50";

/**
 * The edges that leave a slice of platforms: (p:Platform)-[r:DEPENDS_ON]->(q:System), one row a platform, its edges in a few
 * long strings.
 */
export const edgeSlice: Statement<EdgeSliceRow> = {
  name: "snapshot.edges",
  keptByReader: true,
  cypher:
    "MATCH (p:Platform) WHERE p.code > $after WITH p ORDER BY p.code LIMIT $limit " +
    "CALL (p) { MATCH (p:Platform)-[r:DEPENDS_ON]->(q:System) WITH p, r, q ORDER BY r.id " +
    `WITH collect(${joined(EDGE_COLUMNS)}) AS each ` +
    `RETURN [start IN range(0, size(each) - 1, ${CHUNK}) | ` +
    `reduce(text = '', edge IN each[start..start + ${CHUNK}] | text + edge + '${RECORD_SEPARATOR}')] AS edges } ` +
    "RETURN p.code, p.id, edges ORDER BY p.code",
  toRow: ([code, from, edges]) => ({
    code: code as string,
    edges: (edges as readonly string[])
      .flatMap((text) => text.split(RECORD_SEPARATOR).slice(0, -1))
      .map((edge) => toGraphEdge(from as string, edge)),
  }),
};

function toGraphEdge(from: string, edge: string): GraphEdge {
  const [id = "", to = "", kind, basis, strength, status, validFrom, validTo] = edge.split(UNIT_SEPARATOR);
  return {
    id,
    from,
    to,
    kind: kind as DependencyKind,
    basis: basis as Basis,
    strength: strength as Strength,
    status: status as DependencyStatus,
    validFrom: filledOrNull(validFrom),
    validTo: filledOrNull(validTo),
  };
}

/** One string of all columns; nothing for null, which would make nothing of the whole. */
function joined(columns: readonly string[]): string {
  return columns.map((column) => `coalesce(${column}, '')`).join(` + '${UNIT_SEPARATOR}' + `);
}

function filledOrNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
