import { createHash } from "node:crypto";

import { dependencyId } from "../domain/dependency.js";
import { searchableText, foldText } from "../domain/folded-text.js";
import { operatingFromWindow } from "../domain/operational-state.js";
import { readStartWindow } from "../domain/start-window.js";
import type { NodeRow, RelationRow, RelationShape } from "../store/cypher/seeding.js";
import type { NodeLabel, RelationType, SharedLabel } from "../store/cypher/schema.js";
import type { Parameter } from "../store/statement.js";
import type { SeedCitation, SeedFiles, SeedPlatform } from "./catalogue.js";
import { SEED_EDGE_BASIS } from "./catalogue.js";
import { objectiveOf, rowPath, rowText } from "./provision-texts.js";

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

/** Turns a validated catalogue into nodes and relations; each carries the hash of what it says. */
export function toGraph(seeds: SeedFiles): SeedGraph {
  const graph = new GraphBuilder();
  const number = seeds.document.document.number;
  const provision = (path: string): string => provisionId(number, path);
  const cite = (label: NodeLabel, id: string, citations: readonly SeedCitation[]): void => {
    citations.forEach(({ provision: path, quote }, position) => {
      graph.relation({ type: "BASED_ON", from: label, to: "Provision" }, id, provision(path), { quote, position }, position);
    });
  };

  addAgencies(graph, seeds, cite);
  addDocument(graph, seeds, provision, cite);
  addCapabilities(graph, seeds);
  addPlatforms(graph, seeds, cite);
  addClaims(graph, seeds);
  addServices(graph, seeds, cite);
  addExternalSystems(graph, seeds, cite);
  addDependencies(graph, seeds, provision);
  addCriteria(graph, seeds, provision);
  return graph.built();
}

type Cite = (label: NodeLabel, id: string, citations: readonly SeedCitation[]) => void;

function addAgencies(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  for (const { key, name, abbreviations = [], kind, citations } of seeds.agencies.agencies) {
    const id = `Agency:${key}`;
    graph.node("Agency", ["Searchable"], id, {
      nodeType: "Agency", key, nameVi: name.vi, nameEn: name.en, abbreviations, kind,
      searchTitle: searchableText([name.vi, name.en, ...abbreviations]), searchBody: "",
    });
    cite("Agency", id, citations);
  }
}

function addDocument(graph: GraphBuilder, seeds: SeedFiles, provision: (path: string) => string, cite: Cite): void {
  const { document } = seeds.document;
  const id = documentId(document.number);
  graph.node("Document", [], id, {
    number: document.number, titleVi: document.title.vi, titleEn: document.title.en, issuedOn: document.issued_on,
    inForceFrom: document.in_force_from, signedAt: document.signed_at ?? null,
  });
  graph.relation({ type: "ISSUED_BY", from: "Document", to: "Agency" }, id, `Agency:${document.issuer}`);
  cite("Document", id, document.citations);

  for (const repealed of document.repeals ?? []) {
    const repealedId = documentId(repealed.number);
    graph.node("Document", [], repealedId, {
      number: repealed.number, titleVi: repealed.title.vi, titleEn: repealed.title.en, issuedOn: repealed.issued_on,
      inForceFrom: null, signedAt: null,
    });
    graph.relation({ type: "ISSUED_BY", from: "Document", to: "Agency" }, repealedId, `Agency:${repealed.issuer}`);
    graph.relation({ type: "REPEALS", from: "Document", to: "Document" }, id, repealedId);
    cite("Document", repealedId, [repealed.citation]);
  }
  (document.legal_bases ?? []).forEach((basis, position) => {
    const basisId = `LegalBasis:${document.number}:${basis.key}`;
    graph.node("LegalBasis", [], basisId, { nameVi: basis.name.vi, nameEn: basis.name.en, dated: basis.dated, position });
    graph.relation({ type: "HAS_LEGAL_BASIS", from: "Document", to: "LegalBasis" }, id, basisId);
    cite("LegalBasis", basisId, [{ provision: basis.provision, quote: basis.name.vi }]);
  });

  const rows = seeds.platforms.platforms.map((platform) => ({
    path: rowPath(platform.code), number: String(Number(platform.code.slice(1))), title: platform.name, text: rowText(platform, seeds),
  }));
  const ordered = seeds.provisions.provisions.flatMap((entry) => [entry, ...rows.filter(({ path }) => parentPath(path) === entry.path)]);
  const paths = new Set(ordered.map(({ path }) => path));
  ordered.forEach(({ path, number = null, title, text }, position) => {
    const parent = parentPath(path);
    graph.node("Provision", ["Searchable"], provision(path), {
      nodeType: "Provision", path, number, titleVi: title?.vi ?? null, titleEn: title?.en ?? null, textVi: text.vi, textEn: text.en,
      position, documentNumber: document.number, parentPath: parent !== null && paths.has(parent) ? parent : null,
      searchTitle: searchableText([path, title?.vi ?? "", title?.en ?? ""]), searchBody: searchableText([text.vi, text.en]),
    });
    graph.relation({ type: "CONTAINS", from: "Document", to: "Provision" }, id, provision(path));
  });
}

function addCapabilities(graph: GraphBuilder, seeds: SeedFiles): void {
  for (const { key, name, alternatives } of seeds.capabilities.capabilities) {
    const alternativesVi = alternatives?.vi ?? [];
    const alternativesEn = alternatives?.en ?? [];
    graph.node("Capability", ["Searchable"], `Capability:${key}`, {
      nodeType: "Capability", key, nameVi: name.vi, nameEn: name.en, alternativesVi, alternativesEn,
      searchTitle: searchableText([key, name.vi, name.en, ...alternativesVi, ...alternativesEn]), searchBody: "",
    });
  }
  for (const { key, broader } of seeds.capabilities.capabilities) {
    if (broader !== undefined) {
      graph.relation({ type: "BROADER", from: "Capability", to: "Capability" }, `Capability:${key}`, `Capability:${broader}`);
    }
  }
}

function addPlatforms(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  for (const platform of seeds.platforms.platforms) {
    const { code, name, aliases = [], start } = platform;
    const id = platformId(code);
    const objective = objectiveOf(platform, seeds);
    graph.node("Platform", ["System", "Searchable"], id, {
      nodeType: "Platform", key: code, code, group: code.slice(0, 1), nameVi: name.vi, nameEn: name.en, aliases,
      nameSort: `${foldText(name.vi)} ${name.vi}`, objectiveVi: objective.vi, objectiveEn: objective.en,
      startText: start.text, ...windowProperties(platform),
      searchTitle: searchableText([code, ...aliases, name.vi, name.en]), searchBody: searchableText([objective.vi, objective.en]),
    });
    graph.relation({ type: "OWNED_BY", from: "Platform", to: "Agency" }, id, `Agency:${platform.owner}`);
    const row = rowPath(code);
    const owner = seeds.agencies.agencies.find(({ key }) => key === platform.owner)?.name.vi ?? "";
    cite("Platform", id, [name.vi, owner, start.text].map((quote) => ({ provision: row, quote })));
  }
}

function windowProperties({ start }: SeedPlatform): Record<string, Parameter> {
  const window = readStartWindow(start.text);
  if (window === null) throw new Error(`${start.text}: seeds were not validated`);
  const bounds = window.kind === "OPERATING" ? { earliest: null, latest: null } : window;
  return {
    earliest: bounds.earliest,
    latest: bounds.latest,
    operatingFrom: operatingFromWindow(window),
    startSort: `${bounds.earliest ?? "0000-00-00"}/${bounds.latest ?? "0000-00-00"}`,
  };
}

function addClaims(graph: GraphBuilder, seeds: SeedFiles): void {
  for (const { rows, functions } of seeds.claims.claims) {
    for (const row of rows) {
      functions.forEach(({ capability, quote }, position) => {
        graph.relation(
          { type: "CLAIMS", from: "Platform", to: "Capability" }, platformId(row), `Capability:${capability}`, { quote, position }, position,
        );
      });
    }
  }
}

function addServices(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  seeds.services.services.forEach(({ platform, key, name, capabilities, quote }, position) => {
    const id = `Service:${key}`;
    graph.node("Service", ["Searchable"], id, {
      nodeType: "Service", key, nameVi: name.vi, nameEn: name.en, position,
      searchTitle: searchableText([name.vi, name.en]), searchBody: searchableText([quote]),
    });
    graph.relation({ type: "OFFERS", from: "Platform", to: "Service" }, platformId(platform), id);
    capabilities.forEach((capability) => {
      graph.relation({ type: "PROVIDES", from: "Service", to: "Capability" }, id, `Capability:${capability}`);
    });
    cite("Service", id, [{ provision: rowPath(platform), quote }]);
  });
}

function addExternalSystems(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  for (const { key, name, aliases = [], citations } of seeds["external-systems"].external_systems) {
    const id = `ExternalSystem:${key}`;
    graph.node("ExternalSystem", ["System"], id, { key, nameVi: name.vi, nameEn: name.en, aliases });
    cite("ExternalSystem", id, citations);
  }
}

function addDependencies(graph: GraphBuilder, seeds: SeedFiles, provision: (path: string) => string): void {
  const platforms = new Set(seeds.platforms.platforms.map(({ code }) => code));
  for (const { from, to, kind, strength, citations, purpose } of seeds.dependencies.dependencies) {
    const target = platforms.has(to) ? platformId(to) : `ExternalSystem:${to}`;
    graph.relation({ type: "DEPENDS_ON", from: "Platform", to: "System" }, platformId(from), target, {
      id: dependencyId(from, to, kind), kind, basis: SEED_EDGE_BASIS, strength, status: "REQUIRED",
      purposeVi: purpose.vi, purposeEn: purpose.en, rule: null,
      validFrom: seeds.document.document.in_force_from, validTo: null,
      citedProvisions: citations.map((citation) => provision(citation.provision)), citedQuotes: citations.map(({ quote }) => quote),
    });
  }
}

function addCriteria(graph: GraphBuilder, seeds: SeedFiles, provision: (path: string) => string): void {
  for (const { rows, criterion, result, quote, rationale } of seeds.criteria.criteria) {
    for (const row of rows) {
      graph.relation({ type: "ASSESSED", from: "Platform", to: "Provision" }, platformId(row), provision(criterion), {
        result, rationaleVi: rationale.vi, rationaleEn: rationale.en, citedProvision: provision(rowPath(row)), quote,
      });
    }
  }
}

export function documentId(number: string): string {
  return `Document:${number}`;
}

export function provisionId(document: string, path: string): string {
  return `Provision:${document}:${path}`;
}

export function platformId(code: string): string {
  return `Platform:${code}`;
}

function parentPath(path: string): string | null {
  const dot = path.lastIndexOf(".");
  return dot === -1 ? null : path.slice(0, dot);
}

class GraphBuilder {
  readonly #nodes = new Map<NodeLabel, NodeGroup & { rows: NodeRow[] }>();
  readonly #relations = new Map<string, RelationGroup & { rows: RelationRow[] }>();

  node(label: NodeLabel, shared: readonly SharedLabel[], id: string, properties: Readonly<Record<string, Parameter>>): void {
    const group = this.#nodes.get(label) ?? { label, shared, rows: [] };
    this.#nodes.set(label, group);
    group.rows.push({ id, properties: hashed({ ...properties, id }) });
  }

  relation(
    shape: RelationShape,
    from: string,
    to: string,
    properties: Readonly<Record<string, Parameter>> = {},
    position?: number,
  ): void {
    const key = `${shape.from} ${shape.type} ${shape.to}`;
    const group = this.#relations.get(key) ?? { shape, rows: [] };
    this.#relations.set(key, group);
    const id = (properties["id"] as string | undefined) ?? relationId(shape.type, from, to, position);
    group.rows.push({ id, from, to, properties: hashed({ ...properties, id }) });
  }

  built(): SeedGraph {
    return { nodes: [...this.#nodes.values()], relations: [...this.#relations.values()] };
  }
}

function relationId(type: RelationType, from: string, to: string, position?: number): string {
  return [type, from, to, ...(position === undefined ? [] : [String(position)])].join("|");
}

function hashed(properties: Readonly<Record<string, Parameter>>): Record<string, Parameter> {
  const seedHash = createHash("sha256").update(JSON.stringify(properties)).digest("base64url").slice(0, 16);
  return { ...properties, seedHash };
}
