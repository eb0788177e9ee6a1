import { findPaths } from "../../domain/analysis/paths.js";
import type { TruncationReason } from "../../domain/analysis/trace.js";
import type { LocalDate } from "../../domain/local-date.js";
import { MAX_PAGE_SIZE } from "../../domain/page.js";
import type { DependencyRecord } from "../../domain/records.js";
import type { DependencyFilter } from "../dependencies.js";
import { InvalidArgument } from "../invalid-argument.js";
import { acceptedEdges, edgeRecord } from "./accepted-edges.js";
import { rootOf } from "./roots.js";
import type { Snapshot } from "./snapshots.js";

/** Longer chains say nothing to a person. */
const MAX_LENGTH = 20;

export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly filter: DependencyFilter;
  readonly asOf: LocalDate;
}

export interface PathsAnswer {
  readonly paths: readonly (readonly DependencyRecord[])[];
  readonly truncatedBy: TruncationReason | null;
}

/** The shortest chains between two platforms. @throws InvalidArgument */
export function pathsBetween(snapshot: Snapshot, question: PathsQuestion): PathsAnswer {
  const from = rootOf(snapshot, question.from, "from");
  const to = rootOf(snapshot, question.to, "to");
  if (from.number === to.number) {
    throw new InvalidArgument(
      "to",
      `from and to are both ${question.to}; structure shows the cycles that lead from a platform back to itself`,
    );
  }
  bounded("maxLength", question.maxLength, 1, MAX_LENGTH);
  bounded("first", question.first, 1, MAX_PAGE_SIZE);
  const accepts = acceptedEdges(snapshot, question.filter, question.asOf);
  const limits = { maxLength: question.maxLength, maxPaths: question.first };
  const { paths, truncatedBy } = findPaths(snapshot.graph, from.number, to.number, accepts, limits);
  return { paths: paths.map((path) => path.map((edge) => edgeRecord(snapshot, edge))), truncatedBy };
}

function bounded(argument: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new InvalidArgument(argument, `${argument} is ${String(value)}; allowed: ${String(least)} to ${String(most)}`);
}
