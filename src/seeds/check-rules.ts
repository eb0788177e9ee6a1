import { dependencyId } from "../domain/dependency.js";
import type { SeedFiles, SeedRule } from "./catalogue.js";
import type { FaultCollector } from "./fault-collector.js";
import { rowPath } from "./provision-texts.js";

/** Checks the rules of reuse: bases and rows are quoted, platforms are known, no edge is derived twice or stated already. */
export function checkRules(collect: FaultCollector, seeds: SeedFiles, platforms: ReadonlySet<string>): void {
  const { rules } = seeds.rules;
  collect.unique(
    "rules",
    "rules",
    "key",
    rules.map(({ key }) => key),
  );
  const known = new Set(seeds.dependencies.dependencies.map(({ from, to, kind }) => dependencyId(from, to, kind)));
  rules.forEach((rule, index) => {
    const path = ["rules", index];
    collect.cited("rules", [...path, "basis"], rule.basis);
    if ("code" in rule.target) collect.known("rules", [...path, "target", "code"], rule.target.code, platforms);
    if (rule.edges.length > 0 && (rule.dependency_kind === undefined || rule.purpose === undefined)) {
      collect.report("rules", path, "edges without dependency_kind or purpose", "both, where a rule has edges");
    }
    rule.edges.forEach((edge, position) => {
      const at = [...path, "edges", position];
      checkEdge(collect, rule, edge, at, platforms);
      const id = dependencyId(edge.from, edge.to, rule.dependency_kind ?? "OTHER");
      if (known.has(id))
        collect.report("rules", at, `the edge ${id} again`, "an edge that no row states and no rule derives yet");
      known.add(id);
    });
    rule.near_misses?.forEach(({ row, quote }, position) => {
      const at = [...path, "near_misses", position];
      collect.known("rules", [...at, "row"], row, platforms);
      collect.quoted("rules", [...at, "quote"], { provision: rowPath(row), quote });
      if (rule.edges.some(({ from }) => from === row)) {
        collect.report(
          "rules",
          [...at, "row"],
          `${row}, which the rule has an edge for`,
          "a row for which the rule does not fire",
        );
      }
    });
  });
}

function checkEdge(
  collect: FaultCollector,
  rule: SeedRule,
  edge: SeedRule["edges"][number],
  at: readonly (string | number)[],
  platforms: ReadonlySet<string>,
): void {
  collect.known("rules", [...at, "from"], edge.from, platforms);
  collect.known("rules", [...at, "to"], edge.to, platforms);
  if (edge.from === edge.to)
    collect.report("rules", [...at, "to"], `an edge from ${edge.from} to itself`, "another platform");
  collect.quoted("rules", [...at, "quote"], { provision: rowPath(edge.quoted_row ?? edge.from), quote: edge.quote });
  const { target } = rule;
  const isTarget = "code" in target ? edge.to === target.code : edge.to.startsWith(target.group);
  if (!isTarget) {
    const allowed = "code" in target ? target.code : `a platform of Group ${target.group}`;
    collect.report("rules", [...at, "to"], edge.to, `${allowed}, the rule's target`);
  }
}
