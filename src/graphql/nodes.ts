import { MAX_PAGE_SIZE } from "../domain/page.js";
import { InvalidArgument } from "../registry/invalid-argument.js";
import { allOverlaps, overlapId } from "../registry/judgement/overlaps.js";
import type { Scope } from "./scope.js";
import { AgencyType } from "./types/agency.type.js";
import { CapabilityType, ServiceType } from "./types/capability.type.js";
import { DependencyType, ExternalSystemType } from "./types/dependency.type.js";
import { DocumentType, ProvisionType } from "./types/document.type.js";
import type { NodeType } from "./types/node.type.js";
import { OverlapType } from "./types/judgement/overlap.type.js";
import { PlatformType } from "./types/platform.type.js";
import { ProposalType } from "./types/rulings/proposal.type.js";
import { RulingType } from "./types/rulings/ruling.type.js";
import { DerivationRuleType } from "./types/rule.type.js";

type Finder = (scope: Scope, id: string) => Promise<NodeType | null>;

/** A global id begins with the name of its type. */
const FINDERS: Readonly<Record<string, Finder>> = {
  Platform: async (scope, id) => made(await scope.loaders.platforms.load(id), (row) => new PlatformType(row, scope)),
  Agency: async (scope, id) => made(await scope.loaders.agencies.load(id), (row) => new AgencyType(row, scope)),
  Document: async (scope, id) => made(await scope.loaders.documents.load(id), (row) => new DocumentType(row, scope)),
  Provision: async (scope, id) => made(await scope.loaders.provisions.load(id), (row) => new ProvisionType(row, scope)),
  Capability: async (scope, id) =>
    made(await scope.loaders.capabilities.load(id), (row) => new CapabilityType(row, scope)),
  Service: async (scope, id) => made(await scope.loaders.services.load(id), (row) => new ServiceType(row, scope)),
  ExternalSystem: async (scope, id) =>
    made(await scope.loaders.externalSystems.load(id), (row) => new ExternalSystemType(row, scope)),
  DerivationRule: async (scope, id) =>
    made(await scope.loaders.derivationRules.load(id), (row) => new DerivationRuleType(row, scope)),
  Overlap: async (scope, id) => {
    const overlaps = await allOverlaps(await scope.loaders.reader, scope.asOf);
    return made(overlaps.find((each) => overlapId(each) === id) ?? null, (found) => new OverlapType(found, scope));
  },
  Proposal: async (scope, id) => made(await scope.loaders.proposals.load(id), (row) => new ProposalType(row, scope)),
  Ruling: async (scope, id) => made(await scope.loaders.rulings.load(id), (row) => new RulingType(row, scope)),
  Dependency: async (scope, id) =>
    made(await scope.loaders.dependencies.load(id), (row) => new DependencyType(row, scope)),
};

/** Anything by its global id; null where there is nothing. */
export async function nodeOf(scope: Scope, id: string): Promise<NodeType | null> {
  const normal = id.normalize("NFC");
  const type = normal.slice(0, Math.max(0, normal.indexOf(":")));
  const finder = Object.hasOwn(FINDERS, type) ? FINDERS[type] : undefined;
  return finder === undefined ? null : finder(scope, normal);
}

/** @throws InvalidArgument for more ids than a page may have */
export function nodesOf(scope: Scope, ids: readonly string[]): Promise<(NodeType | null)[]> {
  if (ids.length > MAX_PAGE_SIZE) {
    throw new InvalidArgument(
      "ids",
      `ids has ${String(ids.length)} entries; allowed: at most ${String(MAX_PAGE_SIZE)}`,
    );
  }
  return Promise.all(ids.map((id) => nodeOf(scope, id)));
}

function made<Row, Node>(row: Row | null, make: (row: Row) => Node): Node | null {
  return row === null ? null : make(row);
}
