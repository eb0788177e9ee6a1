import type { Basis, DependencyKind, DependencyStatus, Strength } from "./dependency.js";
import type { Bilingual } from "./language.js";
import type { LocalDate } from "./local-date.js";
import type { CriterionResult, PlatformGroup } from "./platform.js";

/** What the registry knows of each thing, as a store gives it: immutable, and shared between requests. */

export interface AgencyRecord {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly abbreviations: readonly string[];
  readonly kind: string;
}

export interface PlatformRecord {
  readonly id: string;
  readonly code: string;
  readonly group: PlatformGroup;
  readonly name: Bilingual;
  readonly nameSort: string;
  readonly aliases: readonly string[];
  readonly startText: string;
  readonly startSort: string;
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  readonly operatingFrom: LocalDate | null;
  readonly retiredFrom: LocalDate | null;
  readonly owner: AgencyRecord;
  /** Null where they were not read with it. */
  readonly citations: readonly CitedProvision[] | null;
}

/** A platform with the keyset of the order it was read in. */
export interface OrderedPlatformRecord {
  readonly platform: PlatformRecord;
  readonly dependents: number;
}

export interface TextRecord {
  readonly id: string;
  readonly text: Bilingual;
}

export interface AssessmentRecord {
  readonly platformId: string;
  readonly criterionPath: string;
  readonly result: CriterionResult;
  readonly rationale: Bilingual;
  readonly citedProvision: string;
  readonly quote: string;
}

export interface DocumentRecord {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly issuedOn: LocalDate;
  readonly inForceFrom: LocalDate | null;
  readonly signedAt: string | null;
  readonly issuer: AgencyRecord;
}

export interface ProvisionRecord {
  readonly id: string;
  readonly path: string;
  readonly number: string | null;
  readonly title: Bilingual | null;
  readonly parentPath: string | null;
  readonly documentNumber: string;
}

export interface LegalBasisRecord {
  readonly documentId: string;
  readonly id: string;
  readonly name: Bilingual;
  readonly dated: LocalDate;
}

export interface CitationRecord extends CitedProvision {
  readonly subjectId: string;
}

export interface CapabilityRecord {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly alternativesVi: readonly string[];
  readonly alternativesEn: readonly string[];
}

export interface ClaimRecord {
  readonly platformId: string;
  readonly quote: string;
  readonly capability: CapabilityRecord;
}

export interface ServiceRecord {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly platformId: string;
}

export interface ExternalSystemRecord {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
}

/** An edge; what an analysis does not look at is read only where somebody asks for it, and null before. */
export interface DependencyRecord {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: DependencyKind;
  readonly basis: Basis;
  readonly strength: Strength;
  readonly status: DependencyStatus;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly details: DependencyDetails | null;
  /** The ends that were read with the edge. */
  readonly from: PlatformRecord | null;
  readonly to: PlatformRecord | ExternalSystemRecord | null;
}

export interface DependencyDetails {
  readonly ruleId: string | null;
  readonly purpose: Bilingual | null;
  readonly citations: readonly CitedProvision[];
}

/** A provision with the words of it that a fact rests on. */
export interface CitedProvision {
  readonly provision: ProvisionRecord;
  readonly quote: string;
}

export interface DerivationRuleRecord {
  readonly id: string;
  readonly key: string;
  readonly statement: Bilingual;
  /** How an edge is justified. */
  readonly justifiedWhen: Bilingual;
  /** The groups whose every platform it binds, without an edge; none where it makes no general duty. */
  readonly binds: readonly PlatformGroup[];
  readonly targetId: string | null;
  readonly targetGroup: PlatformGroup | null;
  readonly kind: DependencyKind | null;
}

/** What a search may find, by the name of its type. */
export type FoundRecord =
  | { readonly type: "Platform"; readonly row: PlatformRecord }
  | { readonly type: "Agency"; readonly row: AgencyRecord }
  | { readonly type: "Provision"; readonly row: ProvisionRecord }
  | { readonly type: "Capability"; readonly row: CapabilityRecord }
  | { readonly type: "Service"; readonly row: ServiceRecord };

export interface SearchRecord {
  readonly rank: number;
  readonly id: string;
  readonly found: FoundRecord;
}
