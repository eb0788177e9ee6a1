import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../src/domain/dependency.js";
import { dependencyId } from "../../src/domain/dependency.js";
import { searchableText } from "../../src/domain/folded-text.js";
import type { LocalDate } from "../../src/domain/local-date.js";
import type { NodeLabel, SharedLabel } from "../../src/store/cypher/schema.js";
import type { RelationShape } from "../../src/store/cypher/writing.js";
import { createRelations, upsertNodes } from "../../src/store/cypher/writing.js";
import type { WriteTransaction } from "../../src/store/graph-store.js";
import type { Parameter } from "../../src/store/statement.js";

export type Properties = Readonly<Record<string, Parameter>>;

export function found(title: readonly string[], body: readonly string[] = []): Properties {
  return { searchTitle: searchableText(title), searchBody: searchableText(body) };
}

/** Writes nodes and relations one by one, and refuses a relation whose end is missing. */
export class SparseGraph {
  #relations = 0;

  constructor(private readonly transaction: WriteTransaction) {}

  async node(label: NodeLabel, shared: readonly SharedLabel[], id: string, properties: Properties): Promise<void> {
    await this.transaction.run(upsertNodes(label, shared), { rows: [{ id, properties }] });
  }

  async relation(
    [from, type, to]: [RelationShape["from"], RelationShape["type"], RelationShape["to"]],
    a: string,
    b: string,
    properties: Properties = {},
  ): Promise<void> {
    this.#relations += 1;
    const id = (properties["id"] as string | undefined) ?? `relation ${String(this.#relations)}`;
    const made = await this.transaction.run(createRelations({ from, type, to }), {
      rows: [{ id, from: a, to: b, properties: { ...properties, id } }],
    });
    if (made[0] !== 1) throw new Error(`${a} -${type}-> ${b}: an end is missing`);
  }

  /** An edge from a platform to a platform, or to an external system. */
  async edge(
    from: string,
    to: string,
    kind: DependencyKind,
    basis: Basis,
    strength: Strength,
    status: DependencyStatus,
    [validFrom, validTo]: readonly [LocalDate | null, LocalDate | null],
    more: Properties = {},
  ): Promise<void> {
    const target = /^[AB]\d\d$/.test(to) ? `Platform:${to}` : `ExternalSystem:${to}`;
    const properties = { id: dependencyId(from, to, kind), kind, basis, strength, status, validFrom, validTo, ...more };
    await this.relation(["Platform", "DEPENDS_ON", "System"], `Platform:${from}`, target, properties);
  }
}
