import { dependencyId } from "../domain/dependency.js";
import { derivationRuleId, platformId } from "../domain/ids.js";
import type { SeedCitation, SeedFiles } from "./catalogue.js";
import type { GraphBuilder } from "./graph-builder.js";
import { rowPath } from "./provision-texts.js";

/**
 * Writes rules and what follows from them. A derived edge carries its rule, the rule's basis and the words of the row.
 *
 *   (p:Platform)-[:DEPENDS_ON {basis: 'DERIVED', rule}]->(q:Platform)      (u:DerivationRule)-[:BASED_ON]->(v:Provision)
 */
export function addRules(
  graph: GraphBuilder,
  seeds: SeedFiles,
  provision: (path: string) => string,
  cite: (label: "DerivationRule", id: string, citations: readonly SeedCitation[]) => void,
): void {
  const { number, in_force_from: validFrom } = seeds.document.document;
  seeds.rules.rules.forEach((rule, position) => {
    const id = derivationRuleId(number, rule.key);
    graph.node("DerivationRule", id, {
      key: rule.key,
      statementVi: rule.statement.vi,
      statementEn: rule.statement.en,
      justifiedVi: rule.justified_when.vi,
      justifiedEn: rule.justified_when.en,
      duty: rule.duty.kind,
      binds: rule.duty.kind === "NONE" ? [] : rule.duty.binds === "ALL" ? ["A", "B"] : [rule.duty.binds],
      targetCode: "code" in rule.target ? rule.target.code : null,
      targetGroup: "group" in rule.target ? rule.target.group : null,
      dependencyKind: rule.dependency_kind ?? null,
      position,
    });
    cite("DerivationRule", id, rule.basis);
    const kind = rule.dependency_kind ?? "OTHER";
    for (const { from, to, strength, quote, quoted_row } of rule.edges) {
      const citations = [...rule.basis, { provision: rowPath(quoted_row ?? from), quote }];
      graph.relation({ type: "DEPENDS_ON", from: "Platform", to: "System" }, platformId(from), platformId(to), {
        id: dependencyId(from, to, kind),
        kind,
        basis: "DERIVED",
        strength,
        status: "REQUIRED",
        purposeVi: rule.purpose?.vi ?? null,
        purposeEn: rule.purpose?.en ?? null,
        rule: id,
        validFrom,
        validTo: null,
        citedProvisions: citations.map((citation) => provision(citation.provision)),
        citedQuotes: citations.map((citation) => citation.quote),
      });
    }
  });
}
