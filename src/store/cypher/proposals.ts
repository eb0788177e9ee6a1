import type { AssessmentFlag, ProposalForm, Verdict } from "../../domain/article2/proposal.js";
import type { PageRequest } from "../../domain/page.js";
import type { OperationalState } from "../../domain/platform.js";
import type { ProposalRecord, ProposalRevisionRecord } from "../../domain/rulings/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import { orNull } from "./projections.js";

/** (p:Proposal)-[:HAS_REVISION]->(v:ProposalRevision): one proposal with all that was submitted of it. */
const REVISIONS =
  "[(p:Proposal)-[:HAS_REVISION]->(v:ProposalRevision) | [v.id, v.number, v.title, v.description, v.form, v.agency, v.exemption, " +
  "v.submittedOn, v.registryRevision, v.verdict, v.flags, v.duplicates, v.states]]";

export const proposalsByIds: Statement<ProposalRecord> = {
  name: "proposals.byIds",
  cypher: `UNWIND $ids AS i MATCH (p:Proposal {id: i}) RETURN p.id, p.registryRevision, ${REVISIONS}`,
  toRow: toProposal,
};

/** A page of proposals, the newest first. */
export function proposalPage(request: Pick<PageRequest, "from" | "after" | "before">): Statement<ProposalRecord> {
  const page = pageClauses([{ expression: "p.registryRevision", descending: true }], request);
  return {
    name: "proposals.page",
    cypher: `MATCH (p:Proposal) ${whereAll(page.where)} RETURN p.id, p.registryRevision, ${REVISIONS} ${page.orderBy}`,
    toRow: toProposal,
  };
}

export const countProposals: Statement<number> = {
  name: "proposals.count",
  cypher: "MATCH (p:Proposal) RETURN count(p) AS n",
  toRow: ([n]) => n as number,
};

function toProposal([id, registryRevision, revisions]: readonly unknown[]): ProposalRecord {
  return {
    id: id as string,
    registryRevision: registryRevision as number,
    revisions: (revisions as readonly (readonly unknown[])[])
      .map((columns) => toRevision(id as string, columns))
      .sort((a, b) => a.number - b.number),
  };
}

function toRevision(proposalId: string, columns: readonly unknown[]): ProposalRevisionRecord {
  const [id, number, title, description, form, agency, exemption, submittedOn, revision, verdict, ...lists] = columns;
  const [flags, duplicates, states] = lists.map((list) => (list ?? []) as readonly string[]);
  return {
    id: id as string,
    proposalId,
    number: number as number,
    title: title as string,
    description: description as string,
    form: form as ProposalForm,
    agency: orNull(agency),
    exemption: orNull(exemption),
    submittedOn: submittedOn as string,
    registryRevision: revision as number,
    verdict: verdict as Verdict,
    flags: (flags ?? []) as readonly AssessmentFlag[],
    duplicates: (duplicates ?? []).map((code, index) => ({ code, state: states?.[index] as OperationalState })),
  };
}
