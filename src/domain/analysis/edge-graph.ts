import type { Basis, DependencyKind, DependencyStatus, Strength } from "../dependency.js";
import { BASES, DEPENDENCY_KINDS, DEPENDENCY_STATUSES, STRENGTHS } from "../dependency.js";
import type { LocalDate } from "../local-date.js";
import { FIRST_DAY, LAST_DAY } from "../local-date.js";
import { PackedNumbers, PackedStrings } from "./packed.js";

/** An edge as analysis needs it: no words, only what rules look at. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: DependencyKind;
  readonly basis: Basis;
  readonly strength: Strength;
  readonly status: DependencyStatus;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** What an edge says in one word of a list. */
type EdgeCode = "kind" | "basis" | "strength" | "status";
/** From this day on an edge is needed, and until that day. */
type EdgeDay = "validFrom" | "validTo";

/** A number of a node or of an edge: its place in the graph's arrays. */
export type NodeNumber = number;
export type EdgeNumber = number;

/**
 * All edges of the registry at one revision, in flat arrays: a million edges in some 100 MB, and a walk that allocates
 * nothing. Nodes are known by their ids (`Platform:A06`), edges run from what needs to what is needed.
 */
export class EdgeGraph {
  /** For `EdgeGraphBuilder`, which fills the arrays. */
  constructor(
    readonly nodeIds: readonly string[],
    private readonly edgeIds: PackedStrings,
    readonly from: Int32Array,
    readonly to: Int32Array,
    private readonly numbers: ReadonlyMap<string, NodeNumber>,
    private readonly groups: Readonly<Record<"OUT" | "IN", Grouped>>,
    private readonly codes: Readonly<Record<EdgeCode, Uint8Array>>,
    private readonly days: Readonly<Record<EdgeDay, Int32Array>>,
  ) {}

  /** @param nodeIds every platform, also one without edges; what edges point to beside them is added */
  static of(nodeIds: Iterable<string>, edges: Iterable<GraphEdge>): EdgeGraph {
    const builder = new EdgeGraphBuilder();
    for (const id of nodeIds) builder.addNode(id);
    for (const edge of edges) builder.add(edge);
    return builder.built();
  }

  get nodeCount(): number {
    return this.nodeIds.length;
  }

  get edgeCount(): number {
    return this.edgeIds.length;
  }

  numberOf(nodeId: string): NodeNumber | undefined {
    return this.numbers.get(nodeId);
  }

  /** The edges that leave a node (OUT) or come into it (IN), by id. */
  edgesAt(node: NodeNumber, direction: "OUT" | "IN"): Int32Array {
    const { starts, members } = this.groups[direction];
    return members.subarray(starts[node], starts[node + 1]);
  }

  /** The other end of an edge that was found at one node. */
  endOf(edge: EdgeNumber, direction: "OUT" | "IN"): NodeNumber {
    return at(direction === "OUT" ? this.to : this.from, edge);
  }

  edgeId(number: EdgeNumber): string {
    return this.edgeIds.at(number) ?? "";
  }

  edge(number: EdgeNumber): GraphEdge {
    return {
      id: this.edgeId(number),
      from: this.nodeIds[at(this.from, number)] ?? "",
      to: this.nodeIds[at(this.to, number)] ?? "",
      kind: DEPENDENCY_KINDS[at(this.codes.kind, number)] ?? "OTHER",
      basis: BASES[at(this.codes.basis, number)] ?? "STATED",
      strength: STRENGTHS[at(this.codes.strength, number)] ?? "POSSIBLE",
      status: DEPENDENCY_STATUSES[at(this.codes.status, number)] ?? "REQUIRED",
      validFrom: toDay(at(this.days.validFrom, number), FIRST_DAY),
      validTo: toDay(at(this.days.validTo, number), LAST_DAY),
    };
  }

  /** Which edges a filter lets through on a day, as one test of an edge's number. */
  acceptance(filter: EdgeAcceptance): (edge: EdgeNumber) => boolean {
    const kinds = maskOf(DEPENDENCY_KINDS, filter.kinds);
    const bases = maskOf(BASES, filter.bases);
    const strengths = maskOf(STRENGTHS, filter.strengths);
    const statuses = maskOf(DEPENDENCY_STATUSES, filter.statuses);
    const from = this.#nodeSet(filter.from);
    const to = this.#nodeSet(filter.to);
    const { codes, days } = this;
    const asOf = dayNumber(filter.asOf);
    return (edge) =>
      (kinds & (1 << at(codes.kind, edge))) !== 0 &&
      (bases & (1 << at(codes.basis, edge))) !== 0 &&
      (strengths & (1 << at(codes.strength, edge))) !== 0 &&
      (statuses & (1 << at(codes.status, edge))) !== 0 &&
      at(days.validFrom, edge) <= asOf &&
      at(days.validTo, edge) > asOf &&
      (from === null || from.has(at(this.from, edge))) &&
      (to === null || to.has(at(this.to, edge)));
  }

  #nodeSet(ids: readonly string[] | undefined): ReadonlySet<NodeNumber> | null {
    if (ids === undefined) return null;
    return new Set(ids.flatMap((id) => this.numberOf(id) ?? []));
  }
}

/** Which edges analysis follows; a list that is absent lets everything through. */
export interface EdgeAcceptance {
  readonly asOf: LocalDate;
  readonly strengths: readonly Strength[];
  readonly kinds?: readonly DependencyKind[] | undefined;
  readonly bases?: readonly Basis[] | undefined;
  readonly statuses?: readonly DependencyStatus[] | undefined;
  /** Ids of nodes. */
  readonly from?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
}

/** Fills the arrays edge by edge, so that a large graph is never held twice. */
export class EdgeGraphBuilder {
  readonly #nodeIds: string[] = [];
  readonly #numbers = new Map<string, NodeNumber>();
  readonly #edgeIds = new PackedStrings();
  readonly #from = new PackedNumbers(Int32Array);
  readonly #to = new PackedNumbers(Int32Array);
  readonly #codes = {
    kind: new PackedNumbers(Uint8Array),
    basis: new PackedNumbers(Uint8Array),
    strength: new PackedNumbers(Uint8Array),
    status: new PackedNumbers(Uint8Array),
  };
  readonly #days = { validFrom: new PackedNumbers(Int32Array), validTo: new PackedNumbers(Int32Array) };

  /** A node, also one without edges; it is numbered in the order of its coming. */
  addNode(id: string): NodeNumber {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#nodeIds.length);
    return this.#nodeIds.push(id) - 1;
  }

  add(edge: GraphEdge): void {
    this.#edgeIds.push(edge.id);
    this.#from.push(this.addNode(edge.from));
    this.#to.push(this.addNode(edge.to));
    this.#codes.kind.push(DEPENDENCY_KINDS.indexOf(edge.kind));
    this.#codes.basis.push(BASES.indexOf(edge.basis));
    this.#codes.strength.push(STRENGTHS.indexOf(edge.strength));
    this.#codes.status.push(DEPENDENCY_STATUSES.indexOf(edge.status));
    this.#days.validFrom.push(dayNumber(edge.validFrom ?? FIRST_DAY));
    this.#days.validTo.push(dayNumber(edge.validTo ?? LAST_DAY));
  }

  built(): EdgeGraph {
    const steps = this.buildSteps();
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  }

  /** The same in steps that are short also for a million edges: a caller may let others run at each `yield`. */
  *buildSteps(): Generator<void, EdgeGraph> {
    const [from, to] = [this.#from.toArray(), this.#to.toArray()];
    const out = yield* groupSteps(from, this.#nodeIds.length);
    const into = yield* groupSteps(to, this.#nodeIds.length);
    const { kind, basis, strength, status } = this.#codes;
    const codes = {
      kind: kind.toArray(),
      basis: basis.toArray(),
      strength: strength.toArray(),
      status: status.toArray(),
    };
    const { validFrom, validTo } = this.#days;
    const days = { validFrom: validFrom.toArray(), validTo: validTo.toArray() };
    return new EdgeGraph(this.#nodeIds, this.#edgeIds, from, to, this.#numbers, { OUT: out, IN: into }, codes, days);
  }
}

/** Elements that are worked on before others may run. */
const STEP = 100_000;

/** The members of each group, one group after the other; those of group `g` stand from `starts[g]` to `starts[g + 1]`. */
interface Grouped {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Counting sort by key, stable. */
function* groupSteps(keys: Int32Array, groups: number): Generator<void, Grouped> {
  const starts = new Int32Array(groups + 1);
  for (let member = 0; member < keys.length; member += 1) {
    if (member % STEP === 0) yield;
    const key = at(keys, member);
    starts[key + 1] = at(starts, key + 1) + 1;
  }
  for (let group = 0; group < groups; group += 1) starts[group + 1] = at(starts, group + 1) + at(starts, group);
  const next = starts.slice();
  const members = new Int32Array(keys.length);
  for (let member = 0; member < keys.length; member += 1) {
    if (member % STEP === 0) yield;
    const key = at(keys, member);
    members[at(next, key)] = member;
    next[key] = at(next, key) + 1;
  }
  return { starts, members };
}

/** A day as a number that is greater the later it is: 20260624. */
function dayNumber(day: LocalDate): number {
  return Number(day.replaceAll("-", ""));
}

/** Null for the day that stands for none. */
function toDay(number: number, none: LocalDate): LocalDate | null {
  if (number === dayNumber(none)) return null;
  const digits = String(number).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** A bit for each allowed word. */
function maskOf<Word extends string>(all: readonly Word[], allowed: readonly Word[] | undefined): number {
  return (allowed ?? all).reduce((mask, word) => mask | (1 << all.indexOf(word)), 0);
}

/** An element that is there: numbers come from the same arrays. */
export function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? -1;
}
