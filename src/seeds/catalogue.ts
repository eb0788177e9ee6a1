import type { Basis, DependencyKind, Strength } from "../domain/dependency.js";
import type { CriterionResult } from "../domain/platform.js";
import type { LocalDate } from "../domain/local-date.js";

/** What the seed files of a document hold, after validation: the shapes that `schema/seeds/` describes. */

export interface Translated {
  readonly vi: string;
  readonly en: string;
}

export interface SeedCitation {
  readonly provision: string;
  readonly quote: string;
}

export interface Correction {
  readonly line: number;
  readonly found: string;
  readonly corrected: string;
  readonly where: string;
  readonly why: string;
}

export interface SeedDocument {
  readonly number: string;
  readonly title: Translated;
  readonly issuer: string;
  readonly signed_at?: string;
  readonly issued_on: LocalDate;
  readonly in_force_from: LocalDate;
  readonly citations: readonly SeedCitation[];
  readonly repeals?: readonly {
    readonly number: string;
    readonly title: Translated;
    readonly issuer: string;
    readonly issued_on: LocalDate;
    readonly citation: SeedCitation;
  }[];
  readonly legal_bases?: readonly {
    readonly key: string;
    readonly provision: string;
    readonly name: Translated;
    readonly dated: LocalDate;
  }[];
}

export interface SeedProvision {
  readonly path: string;
  readonly number?: string;
  readonly title?: Translated;
  readonly text: Translated;
}

export interface SeedAgency {
  readonly key: string;
  readonly name: Translated;
  readonly abbreviations?: readonly string[];
  readonly kind: string;
  readonly citations: readonly SeedCitation[];
}

export interface SeedPlatform {
  readonly code: string;
  readonly name: Translated;
  readonly aliases?: readonly string[];
  readonly owner: string;
  readonly start: { readonly text: string; readonly earliest?: LocalDate; readonly latest?: LocalDate };
  readonly objective?: Translated;
  readonly shared_objective?: string;
}

export interface SeedCapability {
  readonly key: string;
  readonly broader?: string;
  readonly name: Translated;
  readonly alternatives?: { readonly vi?: readonly string[]; readonly en?: readonly string[] };
}

export interface SeedService {
  readonly platform: string;
  readonly key: string;
  readonly name: Translated;
  readonly capabilities: readonly string[];
  readonly quote: string;
}

export interface SeedClaims {
  readonly rows: readonly string[];
  readonly functions: readonly { readonly capability: string; readonly quote: string }[];
}

export interface SeedExternalSystem {
  readonly key: string;
  readonly name: Translated;
  readonly aliases?: readonly string[];
  /** How a plan for such a system speaks of it. */
  readonly plan_terms?: SeedTerms;
  readonly citations: readonly SeedCitation[];
}

export interface SeedDependency {
  readonly from: string;
  readonly to: string;
  readonly kind: DependencyKind;
  readonly strength: Strength;
  readonly citations: readonly SeedCitation[];
  readonly purpose: Translated;
  readonly why: string;
}

export interface SeedCriterion {
  readonly rows: readonly string[];
  readonly criterion: string;
  readonly result: Extract<CriterionResult, "MET" | "PARTLY_MET">;
  readonly quote: string;
  readonly rationale: Translated;
}

/** Who is bound without an edge: every platform of a group, or nobody. */
export type SeedDuty = { readonly kind: "CLASS"; readonly binds: "A" | "B" | "ALL" } | { readonly kind: "NONE" };

export interface SeedRule {
  readonly key: string;
  readonly statement: Translated;
  readonly basis: readonly SeedCitation[];
  readonly duty: SeedDuty;
  readonly target: { readonly code: string } | { readonly group: "A" | "B" };
  readonly dependency_kind?: DependencyKind;
  readonly justified_when: Translated;
  readonly purpose?: Translated;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly strength: Strength;
    readonly quote: string;
    readonly quoted_row?: string;
    readonly why: string;
  }[];
  readonly near_misses?: readonly { readonly row: string; readonly quote: string; readonly why: string }[];
}

/** Words in both languages; no translation of each other. */
export interface SeedTerms {
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

export interface SeedVocabulary {
  readonly rows: readonly string[];
  readonly function: SeedTerms;
  readonly subject: SeedTerms;
  readonly objective: SeedTerms;
  readonly users: SeedTerms;
  readonly unlike: SeedTerms;
  readonly sector?: Readonly<Record<string, SeedTerms>>;
}

/** Plans as people write them: those that duplicate the row, and those that tempt towards it and duplicate none. */
export interface SeedExamplePlans {
  readonly row: string;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

export interface SeedOtherFunction {
  readonly key: string;
  readonly name: Translated;
  /** Expressions in both languages, a semicolon between two of them; no translation of each other. */
  readonly words: Translated;
}

export interface SeedOverlaps {
  readonly general_capabilities: readonly string[];
  readonly sanctioned: readonly {
    readonly capability: string;
    readonly rows: readonly string[];
    readonly quote: string;
  }[];
  readonly cleared: readonly {
    readonly rows: readonly [string, string];
    readonly quotes: Readonly<Record<string, string>>;
    readonly why: Translated;
  }[];
}

export interface SeedFiles {
  readonly corrections: { readonly corrections: readonly Correction[] };
  readonly document: { readonly document: SeedDocument };
  readonly provisions: { readonly provisions: readonly SeedProvision[] };
  readonly agencies: { readonly agencies: readonly SeedAgency[] };
  readonly platforms: {
    readonly shared_objectives?: Readonly<Record<string, Translated>>;
    readonly platforms: readonly SeedPlatform[];
  };
  readonly capabilities: { readonly capabilities: readonly SeedCapability[] };
  readonly services: { readonly services: readonly SeedService[] };
  readonly claims: { readonly claims: readonly SeedClaims[] };
  readonly "external-systems": { readonly external_systems: readonly SeedExternalSystem[] };
  readonly dependencies: {
    readonly dependencies: readonly SeedDependency[];
    readonly near_misses?: readonly { readonly row: string; readonly quote: string; readonly why: string }[];
  };
  readonly criteria: { readonly criteria: readonly SeedCriterion[] };
  readonly rules: { readonly rules: readonly SeedRule[] };
  readonly vocabulary: { readonly vocabulary: readonly SeedVocabulary[] };
  readonly "example-plans": { readonly example_plans: readonly SeedExamplePlans[] };
  readonly "other-functions": { readonly other_functions: readonly SeedOtherFunction[] };
  readonly overlaps: SeedOverlaps;
}

export type SeedFileName = keyof SeedFiles;

export const SEED_FILE_NAMES: readonly SeedFileName[] = [
  "corrections",
  "document",
  "provisions",
  "agencies",
  "platforms",
  "capabilities",
  "services",
  "claims",
  "external-systems",
  "dependencies",
  "criteria",
  "rules",
  "vocabulary",
  "example-plans",
  "other-functions",
  "overlaps",
];

/** The basis of every edge that these files hold: a row names the other system. */
export const SEED_EDGE_BASIS: Basis = "STATED";
