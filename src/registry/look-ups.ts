import { PLATFORM_CODE } from "../domain/platform.js";
import type { ProvisionRecord } from "../domain/records.js";

/** Global ids from natural keys: the one place that knows how they are made on the reading side. */

/** @returns null where the code cannot be a platform's */
export function platformIdOf(code: string): string | null {
  return PLATFORM_CODE.test(code) ? `Platform:${code}` : null;
}

export function agencyIdOf(key: string): string {
  return `Agency:${key}`;
}

export function capabilityIdOf(key: string): string {
  return `Capability:${key}`;
}

export function documentIdOf(number: string): string {
  return `Document:${number}`;
}

export function provisionIdOf(document: string, path: string): string {
  return `Provision:${document}:${path}`;
}

export function parentIdOf({ documentNumber, parentPath }: ProvisionRecord): string | null {
  return parentPath === null ? null : provisionIdOf(documentNumber, parentPath);
}
