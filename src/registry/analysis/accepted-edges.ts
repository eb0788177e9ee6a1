import type { EdgeAcceptance, EdgeNumber } from "../../domain/analysis/edge-graph.js";
import type { Strength } from "../../domain/dependency.js";
import { externalSystemId, platformId } from "../../domain/ids.js";
import { DEFAULT_MIN_STRENGTH, DEPENDENCY_STATUSES, strengthsFrom } from "../../domain/dependency.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { filterList } from "../filter-lists.js";
import type { Snapshot } from "./snapshots.js";

/** What was retired is history: nobody needs it any more. */
const STATUSES_THAT_HOLD = DEPENDENCY_STATUSES.filter((status) => status !== "RETIRED");

/**
 * Which edges a question follows: those of the filter that hold on the day; POSSIBLE and RETIRED ones only where asked for.
 *
 * @throws InvalidArgument
 */
export function acceptedEdges(
  { graph }: Snapshot,
  filter: DependencyFilter,
  asOf: LocalDate,
  least: Strength = DEFAULT_MIN_STRENGTH,
): (edge: EdgeNumber) => boolean {
  const acceptance: EdgeAcceptance = {
    asOf,
    strengths: strengthsFrom(filter.minStrength ?? least),
    kinds: filterList(filter.kind, "filter.kind"),
    bases: filterList(filter.basis, "filter.basis"),
    statuses: filterList(filter.status, "filter.status") ?? STATUSES_THAT_HOLD,
    from: filterList(filter.from, "filter.from")?.map(platformId),
    to: filterList(filter.to, "filter.to")?.flatMap((key) => [platformId(key), externalSystemId(key)]),
  };
  return graph.acceptance(acceptance);
}

/** An edge of a snapshot as the rest of the registry knows edges; its words are read when somebody asks for them. */
export function edgeRecord({ graph }: Snapshot, number: EdgeNumber): DependencyRecord {
  const { from, to, ...edge } = graph.edge(number);
  return { ...edge, fromId: from, toId: to, details: null, from: null, to: null };
}
