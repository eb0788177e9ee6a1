import type { CitingLabel } from "../registry/catalogue.js";
import type { Scope } from "./scope.js";
import { CitationType } from "./types/citation.type.js";
import { ProvisionType } from "./types/document.type.js";

/** The citations of a node. */
export async function citationsOf(scope: Scope, label: CitingLabel, id: string): Promise<readonly CitationType[]> {
  const rows = await scope.loaders.citations(label).load(id);
  return rows.map(({ provision, quote }) => new CitationType(new ProvisionType(provision, scope), quote));
}

/** Citations that a fact keeps as provision ids and quotes, two lists of equal length. */
export async function citationsOfLists(
  scope: Scope,
  provisions: readonly string[],
  quotes: readonly string[],
): Promise<readonly CitationType[]> {
  const rows = await Promise.all(provisions.map((id) => scope.loaders.provisions.load(id)));
  return rows.flatMap((row, index) => {
    const quote = quotes[index];
    return row === null || quote === undefined ? [] : [new CitationType(new ProvisionType(row, scope), quote)];
  });
}
