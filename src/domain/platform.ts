/** A: shared by all sectors. B: shared within one sector (Annex II, parts A and B). */
export const PLATFORM_GROUPS = ["A", "B"] as const;
export type PlatformGroup = (typeof PLATFORM_GROUPS)[number];

export const OPERATIONAL_STATES = ["IN_OPERATION", "DUE_UNCONFIRMED", "NOT_YET_DUE", "RETIRED"] as const;
export type OperationalState = (typeof OPERATIONAL_STATES)[number];

export const PLATFORM_ORDERS = ["CODE", "NAME", "START", "DEPENDENTS"] as const;
export type PlatformOrder = (typeof PLATFORM_ORDERS)[number];

export const CRITERION_RESULTS = ["MET", "PARTLY_MET", "UNKNOWN", "NOT_MET"] as const;
export type CriterionResult = (typeof CRITERION_RESULTS)[number];

/** `A01` … `A17`, `B01` … `B62`: the group and the row's number in Annex II; what comes to the registry later counts on. */
export const PLATFORM_CODE = /^[AB]\d{2,}$/;
