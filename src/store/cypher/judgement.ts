import type { Basis } from "../../domain/dependency.js";
import type { OtherFunction } from "../../domain/judgement/other-function.js";
import type { RowVocabulary } from "../../domain/judgement/row-vocabulary.js";
import type { OverlapRow } from "../../domain/overlaps/overlap.js";
import type { PlatformGroup } from "../../domain/platform.js";
import { bilingual } from "./projections.js";
import type { Statement } from "../statement.js";

const terms = (column: unknown): readonly string[] => (column ?? []) as string[];

/**
 * How plans speak of what each row does, and of the systems that the row itself says it connects to; rows without a vocabulary
 * are left out.
 *
 *   (p:Platform)-[d:DEPENDS_ON {basis: STATED, citedQuotes}]->(x:ExternalSystem {planTerms})
 */
export const judgementRows: Statement<RowVocabulary> = {
  name: "judgement.rows",
  cypher:
    "MATCH (p:Platform) WHERE p.termsFunction IS NOT NULL " +
    "RETURN p.code AS code, p.termsFunction, p.termsSubject, p.termsObjective, p.termsUsers, p.termsUnlike, p.termsSector, " +
    "p.examples, p.counterexamples, " +
    "[(p:Platform)-[d:DEPENDS_ON]->(x:ExternalSystem) | [d.basis, coalesce(x.planTerms, []), coalesce(d.citedQuotes, [])]] " +
    "ORDER BY code",
  toRow: ([code, does, subject, objective, users, unlike, sector, examples, counterexamples, edges]) => ({
    code: code as string,
    function: terms(does),
    subject: terms(subject),
    objective: terms(objective),
    users: terms(users),
    unlike: terms(unlike),
    sector: terms(sector),
    examples: terms(examples),
    counterexamples: terms(counterexamples),
    ...connectsOf(edges as readonly EdgeColumns[]),
  }),
};

type EdgeColumns = readonly [basis: Basis, planTerms: readonly string[], quotes: readonly string[]];

function connectsOf(edges: readonly EdgeColumns[]): Pick<RowVocabulary, "connects" | "connectsQuotes"> {
  const said = edges
    .filter(([basis, , quotes]) => basis === "STATED" && quotes.length > 0)
    .flatMap(([, planTerms, [quote = ""]]) => planTerms.map((term) => ({ term, quote })))
    .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.quote < b.quote ? -1 : 1));
  return { connects: said.map(({ term }) => term), connectsQuotes: said.map(({ quote }) => quote) };
}

/** Functions that no row has, with the words that plans use for them: (o:OtherFunction). */
export const otherFunctions: Statement<OtherFunction> = {
  name: "judgement.otherFunctions",
  cypher: "MATCH (o:OtherFunction) RETURN o.key AS key, o.nameVi, o.nameEn, o.words ORDER BY key",
  toRow: ([key, vi, en, words]) => ({
    key: key as string,
    name: bilingual(vi, en),
    words: (words ?? "") as string,
  }),
};

interface ClaimColumns {
  readonly capabilityId: string;
  readonly isGeneral: boolean;
  readonly quote: string;
}

/**
 * What overlaps are found from, a row a platform that is not retired on a day.
 *
 *   (a:Agency)<-[:OWNED_BY]-(p:Platform)-[c:CLAIMS]->(k:Capability), (p)-[:OFFERS]->(s:Service)-[:PROVIDES]->(k)
 */
export const overlapRows: Statement<OverlapRow> = {
  name: "judgement.overlapRows",
  cypher:
    "MATCH (p:Platform) WHERE coalesce(p.retiredFrom, '9999-12-31') > $asOf WITH p ORDER BY p.code " +
    "MATCH (p:Platform)-[:OWNED_BY]->(a:Agency) " +
    "RETURN p.code AS code, p.group, p.nameVi, a.id, a.nameVi, coalesce(p.objectiveVi, ''), " +
    "[(p:Platform)-[c:CLAIMS]->(k:Capability) | [k.id, coalesce(k.isGeneral, false), c.quote]], " +
    "[(p:Platform)-[:OFFERS]->(s:Service)-[:PROVIDES]->(k:Capability) | k.id], " +
    "p.sanctionedCapability, p.sanctionQuote, p.clearedWith, p.clearedOwnQuotes, p.clearedOtherQuotes, p.clearedWhyVi, p.clearedWhyEn " +
    "ORDER BY code",
  toRow: ([
    code,
    group,
    name,
    ownerId,
    ownerName,
    objective,
    claims,
    offers,
    sanctioned,
    sanctionQuote,
    ...cleared
  ]) => {
    const [others, ownQuotes, otherQuotes, vi, en] = cleared.map(terms);
    return {
      code: code as string,
      group: group as PlatformGroup,
      name: name as string,
      ownerId: ownerId as string,
      ownerName: ownerName as string,
      objective: objective as string,
      claims: (claims as readonly (readonly unknown[])[]).map(toClaim).sort(byCapability),
      offers: [...new Set(terms(offers))].sort(),
      sanction: typeof sanctioned === "string" ? { capabilityId: sanctioned, quote: sanctionQuote as string } : null,
      cleared: (others ?? []).map((other, index) => ({
        other,
        ownQuote: ownQuotes?.[index] ?? "",
        otherQuote: otherQuotes?.[index] ?? "",
        why: bilingual(vi?.[index], en?.[index]),
      })),
    };
  },
};

function toClaim([capabilityId, isGeneral, quote]: readonly unknown[]): ClaimColumns {
  return { capabilityId: capabilityId as string, isGeneral: isGeneral === true, quote: quote as string };
}

function byCapability(a: ClaimColumns, b: ClaimColumns): number {
  return a.capabilityId < b.capabilityId ? -1 : a.capabilityId > b.capabilityId ? 1 : a.quote < b.quote ? -1 : 1;
}
