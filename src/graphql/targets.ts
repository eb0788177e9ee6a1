import { isExternalSystemId } from "../domain/ids.js";
import type { ExternalSystemRecord, PlatformRecord } from "../domain/records.js";
import type { Scope } from "./scope.js";
import { ExternalSystemType } from "./types/dependency.type.js";
import { PlatformType } from "./types/platform.type.js";

/** The platform of an id that an edge or a relation holds. @throws Error where the graph lacks it: a broken invariant */
export async function platformOf(scope: Scope, id: string): Promise<PlatformType> {
  const row = await scope.loaders.platforms.load(id);
  if (row === null) throw new Error(`${id} is pointed to and does not exist`);
  return new PlatformType(row, scope);
}

/** What an edge points to. */
export async function targetOf(scope: Scope, id: string): Promise<PlatformType | ExternalSystemType> {
  if (!isExternalSystemId(id)) return platformOf(scope, id);
  const row = await scope.loaders.externalSystems.load(id);
  if (row === null) throw new Error(`${id} is pointed to and does not exist`);
  return new ExternalSystemType(row, scope);
}

/** What an edge points to, where it was read with the edge. */
export function toTarget(scope: Scope, row: PlatformRecord | ExternalSystemRecord): PlatformType | ExternalSystemType {
  return "code" in row ? new PlatformType(row, scope) : new ExternalSystemType(row, scope);
}
