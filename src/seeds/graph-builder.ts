import { createHash } from "node:crypto";

import type { NodeLabel, RelationType, SharedLabel } from "../store/cypher/schema.js";
import type { NodeRow, RelationRow, RelationShape } from "../store/cypher/writing.js";
import type { Parameter } from "../store/statement.js";

/** All nodes of a label; the order of the groups is the order of writing. */
export interface NodeGroup {
  readonly label: NodeLabel;
  readonly shared: readonly SharedLabel[];
  readonly rows: readonly NodeRow[];
}

export interface RelationGroup {
  readonly shape: RelationShape;
  readonly rows: readonly RelationRow[];
}

/** The graph that a catalogue becomes. */
export interface SeedGraph {
  readonly nodes: readonly NodeGroup[];
  readonly relations: readonly RelationGroup[];
}

/** Every kind of node that seeds write, in the order of writing: one of which the seeds hold no row is emptied too. */
const SEEDED_NODES: readonly (readonly [NodeLabel, readonly SharedLabel[]])[] = [
  ["Agency", ["Searchable"]],
  ["Document", []],
  ["LegalBasis", []],
  ["Provision", ["Searchable"]],
  ["Capability", ["Searchable"]],
  ["Platform", ["System", "Searchable"]],
  ["Service", ["Searchable"]],
  ["ExternalSystem", ["System"]],
  ["DerivationRule", []],
  ["OtherFunction", []],
];

/** Every kind of relation that seeds write. */
const SEEDED_RELATIONS: readonly RelationShape[] = [
  { type: "BASED_ON", from: "Agency", to: "Provision" },
  { type: "ISSUED_BY", from: "Document", to: "Agency" },
  { type: "BASED_ON", from: "Document", to: "Provision" },
  { type: "REPEALS", from: "Document", to: "Document" },
  { type: "HAS_LEGAL_BASIS", from: "Document", to: "LegalBasis" },
  { type: "BASED_ON", from: "LegalBasis", to: "Provision" },
  { type: "CONTAINS", from: "Document", to: "Provision" },
  { type: "BROADER", from: "Capability", to: "Capability" },
  { type: "OWNED_BY", from: "Platform", to: "Agency" },
  { type: "BASED_ON", from: "Platform", to: "Provision" },
  { type: "CLAIMS", from: "Platform", to: "Capability" },
  { type: "OFFERS", from: "Platform", to: "Service" },
  { type: "PROVIDES", from: "Service", to: "Capability" },
  { type: "BASED_ON", from: "Service", to: "Provision" },
  { type: "BASED_ON", from: "ExternalSystem", to: "Provision" },
  { type: "BASED_ON", from: "DerivationRule", to: "Provision" },
  { type: "DEPENDS_ON", from: "Platform", to: "System" },
  { type: "ASSESSED", from: "Platform", to: "Provision" },
];

/** Gathers rows by kind, and gives each its id and the hash of what it says. */
export class GraphBuilder {
  readonly #nodes = new Map(SEEDED_NODES.map(([label, shared]) => [label, { label, shared, rows: [] as NodeRow[] }]));
  readonly #relations = new Map(
    SEEDED_RELATIONS.map((shape) => [shapeKey(shape), { shape, rows: [] as RelationRow[] }]),
  );

  node(label: NodeLabel, id: string, properties: Readonly<Record<string, Parameter>>): void {
    rowsOf(label, this.#nodes).push({ id, properties: hashed({ ...properties, id }) });
  }

  relation(
    shape: RelationShape,
    from: string,
    to: string,
    properties: Readonly<Record<string, Parameter>> = {},
    position?: number,
  ): void {
    const id = (properties["id"] as string | undefined) ?? relationId(shape.type, from, to, position);
    rowsOf(shapeKey(shape), this.#relations).push({ id, from, to, properties: hashed({ ...properties, id }) });
  }

  built(): SeedGraph {
    return { nodes: [...this.#nodes.values()], relations: [...this.#relations.values()] };
  }
}

function rowsOf<Key extends string, Row>(key: Key, groups: ReadonlyMap<Key, { readonly rows: Row[] }>): Row[] {
  const group = groups.get(key);
  if (group === undefined) throw new Error(`${key} is not listed among what seeds write`);
  return group.rows;
}

function shapeKey({ from, type, to }: RelationShape): string {
  return `${from} ${type} ${to}`;
}

function relationId(type: RelationType, from: string, to: string, position?: number): string {
  return [type, from, to, ...(position === undefined ? [] : [String(position)])].join("|");
}

function hashed(properties: Readonly<Record<string, Parameter>>): Record<string, Parameter> {
  const seedHash = createHash("sha256").update(JSON.stringify(properties)).digest("base64url").slice(0, 16);
  return { ...properties, seedHash };
}
