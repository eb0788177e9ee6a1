import { platformId, provisionId } from "../domain/ids.js";
import { PLATFORM_CODE } from "../domain/platform.js";
import type { ProvisionRecord } from "../domain/records.js";

/** The id of a platform by its code. @returns null where the code cannot be a platform's */
export function platformIdOf(code: string): string | null {
  return PLATFORM_CODE.test(code) ? platformId(code) : null;
}

/** The id of the provision around one. */
export function parentIdOf({ documentNumber, parentPath }: ProvisionRecord): string | null {
  return parentPath === null ? null : provisionId(documentNumber, parentPath);
}
