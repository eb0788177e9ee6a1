import type { PlatformGroup } from "../domain/platform.js";
import type { DerivationRuleRecord } from "../domain/records.js";
import { allRules } from "../store/cypher/rules.js";
import type { GraphReader } from "../store/graph-store.js";

/** All rules of reuse, in the order of the seeds. One statement. */
export function listRules(reader: GraphReader): Promise<readonly DerivationRuleRecord[]> {
  return reader.read(allRules, {});
}

/** The rules that bind every platform of any of these groups, without an edge. */
export function dutiesOf(
  rules: readonly DerivationRuleRecord[],
  groups: readonly PlatformGroup[],
): readonly DerivationRuleRecord[] {
  return rules.filter(({ binds }) => binds.some((group) => groups.includes(group)));
}
