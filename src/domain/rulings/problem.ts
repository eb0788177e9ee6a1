import type { Bilingual } from "../language.js";

/** Why an act was not done. Nothing was written, and the caller may mend it and ask again. */
export const PROBLEM_CODES = [
  "INVALID_ARGUMENT",
  "UNKNOWN_PROPOSAL",
  "UNKNOWN_OVERLAP",
  "UNKNOWN_PROVISION",
  "QUOTE_NOT_FOUND",
  "GROUND_NOT_VALID",
  "CONFLICT",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly message: Bilingual & { readonly en: string };
  /** Where in the arguments: `["input", "reason"]`. */
  readonly path: readonly string[];
}

export function problem(code: ProblemCode, path: string, vi: string, en: string): Problem {
  return { code, path: path.split("."), message: { vi, en } };
}
