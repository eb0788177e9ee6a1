import { dependencyId } from "../domain/dependency.js";
import {
  agencyId,
  capabilityId,
  documentId,
  externalSystemId,
  legalBasisId,
  platformId,
  provisionId,
  serviceId,
} from "../domain/ids.js";
import { searchableText, foldText } from "../domain/folded-text.js";
import { operatingFromWindow } from "../domain/operational-state.js";
import { readStartWindow } from "../domain/start-window.js";
import type { NodeLabel } from "../store/cypher/schema.js";
import type { Parameter } from "../store/statement.js";
import type { SeedCitation, SeedFiles, SeedPlatform } from "./catalogue.js";
import { SEED_EDGE_BASIS } from "./catalogue.js";
import type { SeedGraph } from "./graph-builder.js";
import { GraphBuilder } from "./graph-builder.js";
import { addOtherFunctions, overlapProperties, vocabularyProperties } from "./judgement-to-graph.js";
import { addRules } from "./rules-to-graph.js";
import { objectiveOf, rowPath, rowText } from "./provision-texts.js";

/** Turns a validated catalogue into nodes and relations; each carries the hash of what it says. */
export function toGraph(seeds: SeedFiles): SeedGraph {
  const graph = new GraphBuilder();
  const number = seeds.document.document.number;
  const provision = (path: string): string => provisionId(number, path);
  const cite = (label: NodeLabel, id: string, citations: readonly SeedCitation[]): void => {
    citations.forEach(({ provision: path, quote }, position) => {
      graph.relation(
        { type: "BASED_ON", from: label, to: "Provision" },
        id,
        provision(path),
        { quote, position },
        position,
      );
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
  addRules(graph, seeds, provision, cite);
  addOtherFunctions(graph, seeds);
  return graph.built();
}

type Cite = (label: NodeLabel, id: string, citations: readonly SeedCitation[]) => void;

function addAgencies(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  for (const { key, name, abbreviations = [], kind, citations } of seeds.agencies.agencies) {
    const id = agencyId(key);
    graph.node("Agency", id, {
      nodeType: "Agency",
      key,
      nameVi: name.vi,
      nameEn: name.en,
      abbreviations,
      kind,
      searchTitle: searchableText([name.vi, name.en, ...abbreviations]),
      searchBody: "",
    });
    cite("Agency", id, citations);
  }
}

function addDocument(graph: GraphBuilder, seeds: SeedFiles, provision: (path: string) => string, cite: Cite): void {
  const { document } = seeds.document;
  const id = documentId(document.number);
  graph.node("Document", id, {
    number: document.number,
    titleVi: document.title.vi,
    titleEn: document.title.en,
    issuedOn: document.issued_on,
    inForceFrom: document.in_force_from,
    signedAt: document.signed_at ?? null,
  });
  graph.relation({ type: "ISSUED_BY", from: "Document", to: "Agency" }, id, agencyId(document.issuer));
  cite("Document", id, document.citations);

  for (const repealed of document.repeals ?? []) {
    const repealedId = documentId(repealed.number);
    graph.node("Document", repealedId, {
      number: repealed.number,
      titleVi: repealed.title.vi,
      titleEn: repealed.title.en,
      issuedOn: repealed.issued_on,
      inForceFrom: null,
      signedAt: null,
    });
    graph.relation({ type: "ISSUED_BY", from: "Document", to: "Agency" }, repealedId, agencyId(repealed.issuer));
    graph.relation({ type: "REPEALS", from: "Document", to: "Document" }, id, repealedId);
    cite("Document", repealedId, [repealed.citation]);
  }
  (document.legal_bases ?? []).forEach((basis, position) => {
    const basisId = legalBasisId(document.number, basis.key);
    graph.node("LegalBasis", basisId, { nameVi: basis.name.vi, nameEn: basis.name.en, dated: basis.dated, position });
    graph.relation({ type: "HAS_LEGAL_BASIS", from: "Document", to: "LegalBasis" }, id, basisId);
    cite("LegalBasis", basisId, [{ provision: basis.provision, quote: basis.name.vi }]);
  });

  const rows = seeds.platforms.platforms.map((platform) => ({
    path: rowPath(platform.code),
    number: String(Number(platform.code.slice(1))),
    title: platform.name,
    text: rowText(platform, seeds),
  }));
  const ordered = seeds.provisions.provisions.flatMap((entry) => [
    entry,
    ...rows.filter(({ path }) => parentPath(path) === entry.path),
  ]);
  const paths = new Set(ordered.map(({ path }) => path));
  ordered.forEach(({ path, number = null, title, text }, position) => {
    const parent = parentPath(path);
    graph.node("Provision", provision(path), {
      nodeType: "Provision",
      path,
      number,
      titleVi: title?.vi ?? null,
      titleEn: title?.en ?? null,
      textVi: text.vi,
      textEn: text.en,
      position,
      documentNumber: document.number,
      parentPath: parent !== null && paths.has(parent) ? parent : null,
      searchTitle: searchableText([path, title?.vi ?? "", title?.en ?? ""]),
      searchBody: searchableText([text.vi, text.en]),
    });
    graph.relation({ type: "CONTAINS", from: "Document", to: "Provision" }, id, provision(path));
  });
}

function addCapabilities(graph: GraphBuilder, seeds: SeedFiles): void {
  const general = new Set(seeds.overlaps.general_capabilities);
  for (const { key, name, alternatives } of seeds.capabilities.capabilities) {
    const alternativesVi = alternatives?.vi ?? [];
    const alternativesEn = alternatives?.en ?? [];
    graph.node("Capability", capabilityId(key), {
      nodeType: "Capability",
      key,
      nameVi: name.vi,
      nameEn: name.en,
      alternativesVi,
      alternativesEn,
      isGeneral: general.has(key) ? true : null,
      // Other names are found, but after what bears the name itself: «cổng dịch vụ công» is A01 before it is a function.
      searchTitle: searchableText([key, name.vi, name.en]),
      searchBody: searchableText([...alternativesVi, ...alternativesEn]),
    });
  }
  for (const { key, broader } of seeds.capabilities.capabilities) {
    if (broader !== undefined) {
      graph.relation(
        { type: "BROADER", from: "Capability", to: "Capability" },
        capabilityId(key),
        capabilityId(broader),
      );
    }
  }
}

function addPlatforms(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  for (const platform of seeds.platforms.platforms) {
    const { code, name, aliases = [], start } = platform;
    const id = platformId(code);
    const objective = objectiveOf(platform, seeds);
    graph.node("Platform", id, {
      nodeType: "Platform",
      key: code,
      code,
      group: code.slice(0, 1),
      nameVi: name.vi,
      nameEn: name.en,
      aliases,
      nameSort: `${foldText(name.vi)} ${name.vi}`,
      objectiveVi: objective.vi,
      objectiveEn: objective.en,
      startText: start.text,
      ...windowProperties(platform),
      ...vocabularyProperties(seeds, code),
      ...overlapProperties(seeds, code),
      searchTitle: searchableText([code, ...aliases, name.vi, name.en]),
      searchBody: searchableText([objective.vi, objective.en]),
    });
    graph.relation({ type: "OWNED_BY", from: "Platform", to: "Agency" }, id, agencyId(platform.owner));
    const row = rowPath(code);
    const owner = seeds.agencies.agencies.find(({ key }) => key === platform.owner)?.name.vi ?? "";
    cite(
      "Platform",
      id,
      [name.vi, owner, start.text].map((quote) => ({ provision: row, quote })),
    );
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
          { type: "CLAIMS", from: "Platform", to: "Capability" },
          platformId(row),
          capabilityId(capability),
          { quote, position },
          position,
        );
      });
    }
  }
}

function addServices(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  seeds.services.services.forEach(({ platform, key, name, capabilities, quote }, position) => {
    const id = serviceId(key);
    graph.node("Service", id, {
      nodeType: "Service",
      key,
      nameVi: name.vi,
      nameEn: name.en,
      position,
      searchTitle: searchableText([name.vi, name.en]),
      searchBody: searchableText([quote]),
    });
    graph.relation({ type: "OFFERS", from: "Platform", to: "Service" }, platformId(platform), id);
    capabilities.forEach((capability) => {
      graph.relation({ type: "PROVIDES", from: "Service", to: "Capability" }, id, capabilityId(capability));
    });
    cite("Service", id, [{ provision: rowPath(platform), quote }]);
  });
}

function addExternalSystems(graph: GraphBuilder, seeds: SeedFiles, cite: Cite): void {
  for (const { key, name, aliases = [], plan_terms: terms, citations } of seeds["external-systems"].external_systems) {
    const id = externalSystemId(key);
    const planTerms = terms === undefined ? null : [...new Set([...terms.vi, ...terms.en])];
    graph.node("ExternalSystem", id, { key, nameVi: name.vi, nameEn: name.en, aliases, planTerms });
    cite("ExternalSystem", id, citations);
  }
}

function addDependencies(graph: GraphBuilder, seeds: SeedFiles, provision: (path: string) => string): void {
  const platforms = new Set(seeds.platforms.platforms.map(({ code }) => code));
  for (const { from, to, kind, strength, citations, purpose } of seeds.dependencies.dependencies) {
    const target = platforms.has(to) ? platformId(to) : externalSystemId(to);
    graph.relation({ type: "DEPENDS_ON", from: "Platform", to: "System" }, platformId(from), target, {
      id: dependencyId(from, to, kind),
      kind,
      basis: SEED_EDGE_BASIS,
      strength,
      status: "REQUIRED",
      purposeVi: purpose.vi,
      purposeEn: purpose.en,
      rule: null,
      validFrom: seeds.document.document.in_force_from,
      validTo: null,
      citedProvisions: citations.map((citation) => provision(citation.provision)),
      citedQuotes: citations.map(({ quote }) => quote),
    });
  }
}

function addCriteria(graph: GraphBuilder, seeds: SeedFiles, provision: (path: string) => string): void {
  for (const { rows, criterion, result, quote, rationale } of seeds.criteria.criteria) {
    for (const row of rows) {
      graph.relation({ type: "ASSESSED", from: "Platform", to: "Provision" }, platformId(row), provision(criterion), {
        result,
        rationaleVi: rationale.vi,
        rationaleEn: rationale.en,
        citedProvision: provision(rowPath(row)),
        quote,
      });
    }
  }
}

function parentPath(path: string): string | null {
  const dot = path.lastIndexOf(".");
  return dot === -1 ? null : path.slice(0, dot);
}
