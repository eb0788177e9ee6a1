import type { Verdict } from "../../domain/article2/proposal.js";
import type { PageRequest } from "../../domain/page.js";
import type { RulingDecision } from "../../domain/rulings/decision.js";
import type { RulingRecord } from "../../domain/rulings/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import { orNull } from "./projections.js";

const COLUMNS =
  "r.id, r.subject, r.proposalRevision, r.members, r.decision, r.verdict, r.reason, r.ground, r.citedProvision, r.citedQuote, " +
  "r.ruledOn, r.ruledBy, r.evidence, r.supersedes, r.registryRevision AS revision, r.digest";

/** All rulings on each of several subjects, superseded ones too: in the order of their coming. */
export const rulingsOfSubjects: Statement<RulingRecord> = {
  name: "rulings.ofSubjects",
  cypher: `UNWIND $ids AS i MATCH (r:Ruling {subject: i}) RETURN ${COLUMNS} ORDER BY revision`,
  toRow: toRuling,
};

export const rulingsByIds: Statement<RulingRecord> = {
  name: "rulings.byIds",
  cypher: `UNWIND $ids AS i MATCH (r:Ruling {id: i}) RETURN ${COLUMNS}`,
  toRow: toRuling,
};

export const rulingsByDigest: Statement<RulingRecord> = {
  name: "rulings.byDigest",
  cypher: `MATCH (r:Ruling {digest: $digest}) RETURN ${COLUMNS}`,
  toRow: toRuling,
};

/** A page of rulings, the newest first. */
export function rulingPage(request: Pick<PageRequest, "from" | "after" | "before">): Statement<RulingRecord> {
  const page = pageClauses([{ expression: "r.registryRevision", descending: true }], request);
  return {
    name: "rulings.page",
    cypher: `MATCH (r:Ruling) ${whereAll(page.where)} RETURN ${COLUMNS} ${page.orderBy}`,
    toRow: toRuling,
  };
}

export const countRulings: Statement<number> = {
  name: "rulings.count",
  cypher: "MATCH (r:Ruling) RETURN count(r) AS n",
  toRow: ([n]) => n as number,
};

export interface PrintedRuling {
  readonly id: string;
  readonly html: string;
}

/** The pages that were made of rulings when they were given. */
export const printedRulings: Statement<PrintedRuling> = {
  name: "rulings.printed",
  cypher: "UNWIND $ids AS i MATCH (r:Ruling {id: i}) RETURN r.id, r.page",
  toRow: ([id, html]) => ({ id: id as string, html: html as string }),
};

function toRuling(columns: readonly unknown[]): RulingRecord {
  const [id, subjectId, proposalRevision, members, decision, verdict, reason, ground, provisionId, quote, ...rest] =
    columns;
  const [ruledOn, ruledBy, evidence, supersedes, registryRevision, digest] = rest;
  return {
    id: id as string,
    subjectId: subjectId as string,
    proposalRevision: (proposalRevision ?? null) as number | null,
    members: (members ?? []) as readonly string[],
    decision: decision as RulingDecision,
    verdict: (verdict ?? null) as Verdict | null,
    reason: reason as string,
    ground: orNull(ground),
    citation: typeof provisionId === "string" ? { provisionId, quote: quote as string } : null,
    ruledOn: ruledOn as string,
    ruledBy: ruledBy as string,
    evidence: evidence as string,
    supersedes: orNull(supersedes),
    registryRevision: registryRevision as number,
    digest: digest as string,
  };
}
