import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../domain/dependency.js";
import type { Bilingual } from "../../domain/language.js";
import type { PlatformGroup } from "../../domain/platform.js";
import type {
  AgencyRecord,
  CapabilityRecord,
  CitedProvision,
  DependencyRecord,
  ExternalSystemRecord,
  PlatformRecord,
  ProvisionRecord,
  ServiceRecord,
} from "../../domain/records.js";

/**
 * What statements return of a node or an edge: one positional list each. A row of lists costs half of a row of maps on
 * the way from the store.
 */
type Values = readonly unknown[];

export const agencyColumns = (a: string): string =>
  `[${a}.id, ${a}.key, ${a}.nameVi, ${a}.nameEn, ${a}.abbreviations, ${a}.kind]`;

export function toAgency(column: unknown): AgencyRecord {
  const [id, key, vi, en, abbreviations, kind] = column as Values;
  return {
    id: id as string,
    key: key as string,
    name: bilingual(vi, en),
    abbreviations: (abbreviations ?? []) as string[],
    kind: kind as string,
  };
}

/** A platform without its long texts, which are read only where they are asked for. */
export const platformColumnsAlone = (p: string): string =>
  `[${p}.id, ${p}.code, ${p}.group, ${p}.nameVi, ${p}.nameEn, ${p}.nameSort, ${p}.aliases, ${p}.startText, ${p}.startSort, ` +
  `${p}.earliest, ${p}.latest, ${p}.operatingFrom, ${p}.retiredFrom]`;

export const platformColumns = (p: string, owner: string): string =>
  `${platformColumnsAlone(p)}, ${agencyColumns(owner)}`;

/** Where a platform's row stands: nearly everybody who asks for platforms asks for it, and a further statement costs more. */
export const platformCitations = (p: string): string =>
  `[(${p}:Platform)-[b:BASED_ON]->(v:Provision) | [b.position, b.quote, ${provisionColumns("v")}]]`;

function toCitations(column: unknown): readonly CitedProvision[] {
  return (column as readonly Values[])
    .toSorted(([a], [b]) => (a as number) - (b as number))
    .map(([, quote, provision]) => ({ provision: toProvision(provision), quote: quote as string }));
}

export function toPlatform(platform: unknown, owner: unknown, citations?: unknown): PlatformRecord {
  const [
    id,
    code,
    group,
    vi,
    en,
    nameSort,
    aliases,
    startText,
    startSort,
    earliest,
    latest,
    operatingFrom,
    retiredFrom,
  ] = platform as Values;
  return {
    id: id as string,
    code: code as string,
    group: group as PlatformGroup,
    name: bilingual(vi, en),
    nameSort: nameSort as string,
    aliases: (aliases ?? []) as string[],
    startText: startText as string,
    startSort: startSort as string,
    earliest: orNull(earliest),
    latest: orNull(latest),
    operatingFrom: orNull(operatingFrom),
    retiredFrom: orNull(retiredFrom),
    owner: toAgency(owner),
    citations: citations === undefined ? null : toCitations(citations),
  };
}

export const provisionColumns = (v: string): string =>
  `[${v}.id, ${v}.path, ${v}.number, ${v}.titleVi, ${v}.titleEn, ${v}.parentPath, ${v}.documentNumber]`;

export function toProvision(column: unknown): ProvisionRecord {
  const [id, path, number, titleVi, titleEn, parentPath, documentNumber] = column as Values;
  return {
    id: id as string,
    path: path as string,
    number: orNull(number),
    title: titleVi === null || titleVi === undefined ? null : bilingual(titleVi, titleEn),
    parentPath: orNull(parentPath),
    documentNumber: documentNumber as string,
  };
}

export const capabilityColumns = (c: string): string =>
  `[${c}.id, ${c}.key, ${c}.nameVi, ${c}.nameEn, ${c}.alternativesVi, ${c}.alternativesEn]`;

export function toCapability(column: unknown): CapabilityRecord {
  const [id, key, vi, en, alternativesVi, alternativesEn] = column as Values;
  return {
    id: id as string,
    key: key as string,
    name: bilingual(vi, en),
    alternativesVi: (alternativesVi ?? []) as string[],
    alternativesEn: (alternativesEn ?? []) as string[],
  };
}

export const serviceColumns = (s: string, platform: string): string =>
  `[${s}.id, ${s}.key, ${s}.nameVi, ${s}.nameEn, ${platform}.id]`;

export function toService(column: unknown): ServiceRecord {
  const [id, key, vi, en, platformId] = column as Values;
  return { id: id as string, key: key as string, name: bilingual(vi, en), platformId: platformId as string };
}

export const externalSystemColumns = (x: string): string =>
  `[${x}.id, ${x}.key, ${x}.nameVi, ${x}.nameEn, ${x}.aliases]`;

export function toExternalSystem(column: unknown): ExternalSystemRecord {
  const [id, key, vi, en, aliases] = column as Values;
  return { id: id as string, key: key as string, name: bilingual(vi, en), aliases: (aliases ?? []) as string[] };
}

export const dependencyColumns = (r: string, from: string, to: string): string =>
  `[${r}.id, ${from}.id, ${to}.id, ${r}.kind, ${r}.basis, ${r}.strength, ${r}.status, ${r}.rule, ${r}.purposeVi, ${r}.purposeEn, ` +
  `${r}.validFrom, ${r}.validTo, ${r}.citedProvisions, ${r}.citedQuotes]`;

/** The provisions that an edge cites, as `cited`, where `edge` holds its columns: a relation cannot point to a node. */
export const CITED_PROVISIONS =
  "CALL (edge) { UNWIND edge[12] AS provisionId MATCH (v:Provision {id: provisionId}) " +
  `RETURN collect(${provisionColumns("v")}) AS cited }`;

/** A system at an end of an edge: its columns, its key, and a list of its owner where it is a platform. */
export const endColumns = (s: string): string =>
  `[${platformColumnsAlone(s)}, ${s}.key, [(${s}:System)-[:OWNED_BY]->(a:Agency) | ${agencyColumns("a")}]]`;

function toEnd(column: unknown): PlatformRecord | ExternalSystemRecord {
  const [system, key, [owner]] = column as readonly [Values, string, Values];
  if (owner !== undefined) return toPlatform(system, owner);
  const [id, , , vi, en, , aliases] = system;
  return toExternalSystem([id, key, vi, en, aliases]);
}

/** The ends that a statement returns beside the columns of its edges. */
export interface EdgeEnds {
  readonly from?: unknown;
  readonly to?: unknown;
}

export function toDependency(column: unknown, cited: unknown, ends: EdgeEnds): DependencyRecord {
  const [id, fromId, toId, kind, basis, strength, status, rule, vi, en, validFrom, validTo, provisions, quotes] =
    column as Values;
  const byId = new Map((cited as readonly unknown[]).map(toProvision).map((provision) => [provision.id, provision]));
  return {
    id: id as string,
    fromId: fromId as string,
    toId: toId as string,
    kind: kind as DependencyKind,
    basis: basis as Basis,
    strength: strength as Strength,
    status: status as DependencyStatus,
    validFrom: orNull(validFrom),
    validTo: orNull(validTo),
    details: {
      ruleId: orNull(rule),
      purpose: vi === null || vi === undefined ? null : bilingual(vi, en),
      citations: ((provisions ?? []) as string[]).flatMap((provisionId, index) => {
        const provision = byId.get(provisionId);
        return provision === undefined ? [] : [{ provision, quote: (quotes as string[])[index] ?? "" }];
      }),
    },
    from: ends.from === undefined ? null : (toEnd(ends.from) as PlatformRecord),
    to: ends.to === undefined ? null : toEnd(ends.to),
  };
}

export function bilingual(vi: unknown, en: unknown): Bilingual {
  return { vi: vi as string, en: orNull(en) };
}

export function orNull(value: unknown): string | null {
  return (value as string | null | undefined) ?? null;
}
