import type { CitedProvision } from "../domain/records.js";
import type { CitingLabel } from "../registry/catalogue.js";
import type { Scope } from "./scope.js";
import { CitationType } from "./types/citation.type.js";
import { ProvisionType } from "./types/document.type.js";

/** Citations whose provisions were read already. */
export function toCitations(scope: Scope, rows: readonly CitedProvision[]): readonly CitationType[] {
  return rows.map(({ provision, quote }) => new CitationType(new ProvisionType(provision, scope), quote));
}

/** The citations of a node. */
export async function citationsOf(scope: Scope, label: CitingLabel, id: string): Promise<readonly CitationType[]> {
  return toCitations(scope, await scope.loaders.citations(label).load(id));
}

/** The citation of a fact that keeps the id of one provision; none where the graph lacks it. */
export async function citationOfProvision(
  scope: Scope,
  provisionId: string,
  quote: string,
): Promise<readonly CitationType[]> {
  const provision = await scope.loaders.provisions.load(provisionId);
  return provision === null ? [] : toCitations(scope, [{ provision, quote }]);
}
