import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../domain/dependency.js";
import type { Bilingual } from "../../domain/language.js";
import type { PlatformGroup } from "../../domain/platform.js";
import type {
  AgencyRecord,
  CapabilityRecord,
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
export const platformColumns = (p: string, owner: string): string =>
  `[${p}.id, ${p}.code, ${p}.group, ${p}.nameVi, ${p}.nameEn, ${p}.nameSort, ${p}.aliases, ${p}.startText, ${p}.startSort, ` +
  `${p}.earliest, ${p}.latest, ${p}.operatingFrom, ${p}.retiredFrom], ${agencyColumns(owner)}`;

export function toPlatform(platform: unknown, owner: unknown): PlatformRecord {
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

export function toDependency(column: unknown): DependencyRecord {
  const [id, fromId, toId, kind, basis, strength, status, rule, vi, en, validFrom, validTo, provisions, quotes] =
    column as Values;
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
      citedProvisions: (provisions ?? []) as string[],
      citedQuotes: (quotes ?? []) as string[],
    },
  };
}

export function bilingual(vi: unknown, en: unknown): Bilingual {
  return { vi: vi as string, en: orNull(en) };
}

export function orNull(value: unknown): string | null {
  return (value as string | null | undefined) ?? null;
}
