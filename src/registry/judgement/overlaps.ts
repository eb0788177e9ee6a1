import type { LocalDate } from "../../domain/local-date.js";
import { findOverlaps } from "../../domain/overlaps/find-overlaps.js";
import type { FoundOverlap, OverlapClass, OverlapRow } from "../../domain/overlaps/overlap.js";
import { OVERLAP_CLASSES } from "../../domain/overlaps/overlap.js";
import { capabilityId } from "../../domain/ids.js";
import { overlapRows } from "../../store/cypher/judgement.js";
import type { GraphReader } from "../../store/graph-store.js";
import { filterList } from "../filter-lists.js";
import { InvalidArgument } from "../invalid-argument.js";
import { compareKeysets } from "../keyset-page.js";
import type { ConnectionKeys } from "../page-request.js";

/** Which overlaps; without classes, everything but NOT_DUPLICATE. */
export interface OverlapFilter {
  /** Codes; any member. */
  readonly codes?: readonly string[] | null;
  readonly classification?: readonly OverlapClass[] | null;
  readonly minScore?: number | null;
  /** Capabilities' keys. */
  readonly capability?: readonly string[] | null;
}

/** The highest scores first, then by id. */
export const OVERLAP_CONNECTION: ConnectionKeys = { name: "overlaps", types: ["number", "string"] };

/** A stable id: the members of a pair, or what is sanctioned. */
export function overlapId({ members, classification, capabilityIds }: FoundOverlap): string {
  return classification === "SANCTIONED_PARALLEL"
    ? `Overlap:${capabilityIds.join("+").replaceAll("Capability:", "")}`
    : `Overlap:${members.join("+")}`;
}

/** The place of an overlap in its connection. */
export function overlapKeyset(overlap: FoundOverlap): readonly [number, string] {
  return [-overlap.score.total, overlapId(overlap)];
}

/** One result for the rows that a cache gives again and again. */
const FOUND = new WeakMap<readonly OverlapRow[], readonly FoundOverlap[]>();

/** All overlaps among platforms that are not retired on a day. One statement. */
export async function allOverlaps(reader: GraphReader, asOf: LocalDate): Promise<readonly FoundOverlap[]> {
  const rows = await reader.read(overlapRows, { asOf });
  const known = FOUND.get(rows);
  if (known !== undefined) return known;
  const found = findOverlaps(rows).toSorted((a, b) => compareKeysets(overlapKeyset(a), overlapKeyset(b)));
  FOUND.set(rows, found);
  return found;
}

/** Those of a filter. @throws InvalidArgument */
export function filterOverlaps(overlaps: readonly FoundOverlap[], filter: OverlapFilter): readonly FoundOverlap[] {
  const codes = filterList(filter.codes, "filter.codes");
  const classes =
    filterList(filter.classification, "filter.classification") ??
    OVERLAP_CLASSES.filter((each) => each !== "NOT_DUPLICATE");
  const capabilities = filterList(filter.capability, "filter.capability")?.map(capabilityId);
  const least = filter.minScore ?? 0;
  if (!(least >= 0 && least <= 1))
    throw new InvalidArgument("filter.minScore", `filter.minScore is ${String(least)}; allowed: 0 to 1`);
  return overlaps.filter(
    ({ members, classification, score, capabilityIds }) =>
      classes.includes(classification) &&
      score.total >= least &&
      (codes === undefined || members.some((code) => codes.includes(code))) &&
      (capabilities === undefined || capabilityIds.some((id) => capabilities.includes(id))),
  );
}
