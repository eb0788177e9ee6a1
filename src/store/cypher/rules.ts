import type { DependencyKind } from "../../domain/dependency.js";
import { platformId } from "../../domain/ids.js";
import type { PlatformGroup } from "../../domain/platform.js";
import type { DerivationRuleRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { bilingual, orNull } from "./projections.js";

const RULE_COLUMNS =
  "[u.id, u.key, u.statementVi, u.statementEn, u.justifiedVi, u.justifiedEn, u.binds, u.targetCode, u.targetGroup, u.dependencyKind]";

function toRule([column]: readonly unknown[]): DerivationRuleRecord {
  const [id, key, vi, en, justifiedVi, justifiedEn, binds, targetCode, targetGroup, kind] =
    column as readonly unknown[];
  const code = orNull(targetCode);
  return {
    id: id as string,
    key: key as string,
    statement: bilingual(vi, en),
    justifiedWhen: bilingual(justifiedVi ?? vi, justifiedEn ?? en),
    binds: (binds ?? []) as PlatformGroup[],
    targetId: code === null ? null : platformId(code),
    targetGroup: orNull(targetGroup) as PlatformGroup | null,
    kind: orNull(kind) as DependencyKind | null,
  };
}

export const derivationRulesByIds: Statement<DerivationRuleRecord> = {
  name: "rules.byIds",
  cypher: `UNWIND $ids AS i MATCH (u:DerivationRule {id: i}) RETURN ${RULE_COLUMNS}`,
  toRow: toRule,
};

/** All rules, in the order of the seeds: some thirty. */
export const allRules: Statement<DerivationRuleRecord> = {
  name: "rules.all",
  cypher: `MATCH (u:DerivationRule) RETURN ${RULE_COLUMNS}, u.position, u.id ORDER BY u.position, u.id`,
  toRow: toRule,
};
