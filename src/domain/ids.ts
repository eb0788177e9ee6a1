/** The printed number of the document that the catalogue and its rules rest on. */
export const DECISION = "1132/QĐ-TTg";

/** Global ids from natural keys: the one place that knows how they are made. */

export const platformId = (code: string): string => `Platform:${code}`;
export const agencyId = (key: string): string => `Agency:${key}`;
export const capabilityId = (key: string): string => `Capability:${key}`;
export const serviceId = (key: string): string => `Service:${key}`;
export const externalSystemId = (key: string): string => `ExternalSystem:${key}`;
export const otherFunctionId = (key: string): string => `OtherFunction:${key}`;
export const derivationRuleId = (document: string, key: string): string => `DerivationRule:${document}:${key}`;
export const documentId = (number: string): string => `Document:${number}`;
export const provisionId = (document: string, path: string): string => `Provision:${document}:${path}`;
export const legalBasisId = (document: string, key: string): string => `LegalBasis:${document}:${key}`;

/** Whether an id is an external system's; what an edge points to is else a platform. */
export const isExternalSystemId = (id: string): boolean => id.startsWith("ExternalSystem:");
