import { capabilityId, otherFunctionId } from "../domain/ids.js";
import type { Parameter } from "../store/statement.js";
import type { SeedFiles, SeedTerms } from "./catalogue.js";
import type { GraphBuilder } from "./graph-builder.js";

/** How plans speak of the row, for `assessProposal`; a row without a vocabulary is compared with no plan. */
export function vocabularyProperties(seeds: SeedFiles, code: string): Record<string, Parameter> {
  const entry = seeds.vocabulary.vocabulary.find(({ rows }) => rows.includes(code));
  const plans = seeds["example-plans"].example_plans.find(({ row }) => row === code);
  const terms = (list: SeedTerms | undefined): Parameter =>
    list === undefined ? null : [...new Set([...list.vi, ...list.en])];
  return {
    termsFunction: terms(entry?.function),
    termsSubject: terms(entry?.subject),
    termsObjective: terms(entry?.objective),
    termsUsers: terms(entry?.users),
    termsUnlike: terms(entry?.unlike),
    termsSector: terms(entry?.sector?.[code]),
    examples: plans?.examples ?? null,
    counterexamples: plans?.counterexamples ?? null,
  };
}

/** What a reading knows of a row's overlaps: what the text orders several of, and pairs that are cleared, at the first row. */
export function overlapProperties({ overlaps }: SeedFiles, code: string): Record<string, Parameter> {
  const sanction = overlaps.sanctioned.find(({ rows }) => rows.includes(code));
  const cleared = overlaps.cleared.filter(({ rows }) => rows[0] === code);
  const list = (values: readonly string[]): Parameter => (values.length === 0 ? null : values);
  return {
    sanctionedCapability: sanction === undefined ? null : capabilityId(sanction.capability),
    sanctionQuote: sanction?.quote ?? null,
    clearedWith: list(cleared.map(({ rows }) => rows[1])),
    clearedOwnQuotes: list(cleared.map(({ quotes }) => quotes[code] ?? "")),
    clearedOtherQuotes: list(cleared.map(({ rows, quotes }) => quotes[rows[1]] ?? "")),
    clearedWhyVi: list(cleared.map(({ why }) => why.vi)),
    clearedWhyEn: list(cleared.map(({ why }) => why.en)),
  };
}

/** Functions that no row has: what a plan may be about instead. */
export function addOtherFunctions(graph: GraphBuilder, seeds: SeedFiles): void {
  for (const { key, name, words } of seeds["other-functions"].other_functions) {
    graph.node("OtherFunction", otherFunctionId(key), {
      key,
      nameVi: name.vi,
      nameEn: name.en,
      words: `${words.vi}; ${words.en}`,
    });
  }
}
