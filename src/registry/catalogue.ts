import type { Bilingual } from "../domain/language.js";
import type {
  AgencyRecord,
  AssessmentRecord,
  CapabilityRecord,
  CitationRecord,
  ClaimRecord,
  DerivationRuleRecord,
  DocumentRecord,
  ExternalSystemRecord,
  LegalBasisRecord,
  PlatformRecord,
  ProvisionRecord,
  ServiceRecord,
  TextRecord,
} from "../domain/records.js";
import { agenciesByIds } from "../store/cypher/agencies.js";
import {
  broaderCapabilities,
  capabilitiesByIds,
  capabilitiesOfServices,
  claimants,
  claimsOfPlatforms,
  narrowerCapabilities,
  servicesByIds,
  servicesOfCapabilities,
  servicesOfPlatforms,
} from "../store/cypher/capabilities.js";
import { externalSystemsByIds } from "../store/cypher/dependencies.js";
import { derivationRulesByIds } from "../store/cypher/rules.js";
import { assessmentsByPlatforms, objectivesByIds, platformsByIds } from "../store/cypher/platforms.js";
import {
  citationsOf,
  documentsByIds,
  legalBasesOfDocuments,
  provisionTextsByIds,
  provisionsByIds,
  provisionsOfDocuments,
  repeals,
} from "../store/cypher/provisions.js";
import type { GraphReader } from "../store/graph-store.js";
import type { Statement } from "../store/statement.js";
import { rowsByIds, rowsOfEach } from "./by-id.js";

/** What is asked of many things at once: each function takes ids, reads one statement, and answers in their order. */

type Ids = readonly string[];

/** The labels whose nodes cite provisions by relations of their own. */
export type CitingLabel =
  "Platform" | "Service" | "ExternalSystem" | "Agency" | "Document" | "LegalBasis" | "DerivationRule";

export const platformsById = (reader: GraphReader, ids: Ids): Promise<readonly (PlatformRecord | null)[]> =>
  rowsByIds(reader, platformsByIds, ids);
export const agenciesById = (reader: GraphReader, ids: Ids): Promise<readonly (AgencyRecord | null)[]> =>
  rowsByIds(reader, agenciesByIds, ids);
export const capabilitiesById = (reader: GraphReader, ids: Ids): Promise<readonly (CapabilityRecord | null)[]> =>
  rowsByIds(reader, capabilitiesByIds, ids);
export const servicesById = (reader: GraphReader, ids: Ids): Promise<readonly (ServiceRecord | null)[]> =>
  rowsByIds(reader, servicesByIds, ids);
export const documentsById = (reader: GraphReader, ids: Ids): Promise<readonly (DocumentRecord | null)[]> =>
  rowsByIds(reader, documentsByIds, ids);
export const provisionsById = (reader: GraphReader, ids: Ids): Promise<readonly (ProvisionRecord | null)[]> =>
  rowsByIds(reader, provisionsByIds, ids);
export const externalSystemsById = (reader: GraphReader, ids: Ids): Promise<readonly (ExternalSystemRecord | null)[]> =>
  rowsByIds(reader, externalSystemsByIds, ids);
export const derivationRulesById = (reader: GraphReader, ids: Ids): Promise<readonly (DerivationRuleRecord | null)[]> =>
  rowsByIds(reader, derivationRulesByIds, ids);

export const objectivesById = (reader: GraphReader, ids: Ids): Promise<readonly (Bilingual | null)[]> =>
  textsById(reader, objectivesByIds, ids);
export const provisionTextsById = (reader: GraphReader, ids: Ids): Promise<readonly (Bilingual | null)[]> =>
  textsById(reader, provisionTextsByIds, ids);

export const claimsOfEach = (reader: GraphReader, ids: Ids): Promise<readonly (readonly ClaimRecord[])[]> =>
  rowsOfEach(reader, claimsOfPlatforms, ids, ({ platformId }) => platformId);
export const assessmentsOfEach = (reader: GraphReader, ids: Ids): Promise<readonly (readonly AssessmentRecord[])[]> =>
  rowsOfEach(reader, assessmentsByPlatforms, ids, ({ platformId }) => platformId);
export const legalBasesOfEach = (reader: GraphReader, ids: Ids): Promise<readonly (readonly LegalBasisRecord[])[]> =>
  rowsOfEach(reader, legalBasesOfDocuments, ids, ({ documentId }) => documentId);
export const citationsOfEach = (
  reader: GraphReader,
  label: CitingLabel,
  ids: Ids,
): Promise<readonly (readonly CitationRecord[])[]> =>
  rowsOfEach(reader, citationsOf(label), ids, ({ subjectId }) => subjectId);

export async function provisionsOfEach(
  reader: GraphReader,
  ids: Ids,
): Promise<readonly (readonly ProvisionRecord[])[]> {
  const found = await rowsOfEach(reader, provisionsOfDocuments, ids, ({ documentId }) => documentId);
  return found.map((rows) => rows.map(({ provision }) => provision));
}

export const servicesOfEachPlatform = (reader: GraphReader, ids: Ids): Promise<readonly (readonly ServiceRecord[])[]> =>
  servicesOf(reader, servicesOfPlatforms, ids);
export const servicesOfEachCapability = (
  reader: GraphReader,
  ids: Ids,
): Promise<readonly (readonly ServiceRecord[])[]> => servicesOf(reader, servicesOfCapabilities, ids);

export const capabilitiesOfEachService = (
  reader: GraphReader,
  ids: Ids,
): Promise<readonly (readonly CapabilityRecord[])[]> => capabilitiesOf(reader, capabilitiesOfServices, ids);
export const narrowerOfEach = (reader: GraphReader, ids: Ids): Promise<readonly (readonly CapabilityRecord[])[]> =>
  capabilitiesOf(reader, narrowerCapabilities, ids);
export const broaderOfEach = async (reader: GraphReader, ids: Ids): Promise<readonly (CapabilityRecord | null)[]> =>
  (await capabilitiesOf(reader, broaderCapabilities, ids)).map(([broader]) => broader ?? null);

/** The ids of the platforms that claim each capability, by code. */
export async function claimantsOfEach(reader: GraphReader, ids: Ids): Promise<readonly (readonly string[])[]> {
  const found = await rowsOfEach(reader, claimants, ids, ({ subjectId }) => subjectId);
  return found.map((rows) => rows.map(({ platformId }) => platformId));
}

/** The id of the document that repeals each one. */
export async function repealerOfEach(reader: GraphReader, ids: Ids): Promise<readonly (string | null)[]> {
  const rows = await reader.read(repeals, { ids });
  return ids.map((id) => rows.find(({ repealedId }) => repealedId === id)?.byId ?? null);
}

/** The ids of the documents that each one repeals. */
export async function repealedByEach(reader: GraphReader, ids: Ids): Promise<readonly (readonly string[])[]> {
  const rows = await reader.read(repeals, { ids });
  return ids.map((id) => rows.filter(({ byId }) => byId === id).map(({ repealedId }) => repealedId));
}

async function textsById(
  reader: GraphReader,
  statement: Statement<TextRecord>,
  ids: Ids,
): Promise<readonly (Bilingual | null)[]> {
  return (await rowsByIds(reader, statement, ids)).map((row) => row?.text ?? null);
}

async function servicesOf(
  reader: GraphReader,
  statement: typeof servicesOfPlatforms,
  ids: Ids,
): Promise<readonly (readonly ServiceRecord[])[]> {
  const found = await rowsOfEach(reader, statement, ids, ({ subjectId }) => subjectId);
  return found.map((rows) => rows.map(({ service }) => service));
}

async function capabilitiesOf(
  reader: GraphReader,
  statement: typeof capabilitiesOfServices,
  ids: Ids,
): Promise<readonly (readonly CapabilityRecord[])[]> {
  const found = await rowsOfEach(reader, statement, ids, ({ subjectId }) => subjectId);
  return found.map((rows) => rows.map(({ capability }) => capability));
}
