import type { RulingGround } from "../domain/article2/proposal.js";
import { DECISION, provisionId } from "../domain/ids.js";
import type { Scope } from "./scope.js";
import { ProvisionType } from "./types/document.type.js";
import { GroundType } from "./types/judgement/assessment.type.js";

/** The grounds of a ruling with their provisions' texts; one whose provision the graph lacks is left out. */
export async function groundsOf(scope: Scope, grounds: readonly RulingGround[]): Promise<readonly GroundType[]> {
  const found = await Promise.all(
    grounds.map(async ({ path, statement }) => {
      const id = provisionId(DECISION, path);
      const [row, text] = await Promise.all([scope.loaders.provisions.load(id), scope.loaders.provisionTexts.load(id)]);
      return row === null || text === null ? [] : [new GroundType(new ProvisionType(row, scope), text.vi, statement)];
    }),
  );
  return found.flat();
}
