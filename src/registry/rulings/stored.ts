import type { Page, PageRequest } from "../../domain/page.js";
import { pageOf } from "../../domain/page.js";
import type { ProposalRecord, RulingRecord } from "../../domain/rulings/records.js";
import { pageParameters } from "../../store/cypher/page-clauses.js";
import { countProposals, proposalPage, proposalsByIds } from "../../store/cypher/proposals.js";
import {
  countRulings,
  printedRulings,
  rulingPage,
  rulingsByIds,
  rulingsOfSubjects,
} from "../../store/cypher/rulings.js";
import type { GraphReader } from "../../store/graph-store.js";
import { rowsByIds, rowsOfEach } from "../by-id.js";
import type { ConnectionKeys } from "../page-request.js";

/** What was stored of plans and rulings: each function reads one statement. */

type Ids = readonly string[];

export const PROPOSAL_CONNECTION: ConnectionKeys = { name: "proposals", types: ["number"] };
export const RULING_CONNECTION: ConnectionKeys = { name: "rulings", types: ["number"] };

export const proposalsById = (reader: GraphReader, ids: Ids): Promise<readonly (ProposalRecord | null)[]> =>
  rowsByIds(reader, proposalsByIds, ids);
export const rulingsById = (reader: GraphReader, ids: Ids): Promise<readonly (RulingRecord | null)[]> =>
  rowsByIds(reader, rulingsByIds, ids);
/** In the order of their coming: the last one is in force. */
export const rulingsOfEach = (reader: GraphReader, ids: Ids): Promise<readonly (readonly RulingRecord[])[]> =>
  rowsOfEach(reader, rulingsOfSubjects, ids, ({ subjectId }) => subjectId);

export async function printedRulingsById(reader: GraphReader, ids: Ids): Promise<readonly (string | null)[]> {
  return (await rowsByIds(reader, printedRulings, ids)).map((row) => row?.html ?? null);
}

export async function listProposals(reader: GraphReader, request: PageRequest): Promise<Page<ProposalRecord>> {
  return pageOf(await reader.read(proposalPage(request), pageParameters(request)), request);
}

export async function countAllProposals(reader: GraphReader): Promise<number> {
  return (await reader.read(countProposals, {}))[0] ?? 0;
}

export async function listRulings(reader: GraphReader, request: PageRequest): Promise<Page<RulingRecord>> {
  return pageOf(await reader.read(rulingPage(request), pageParameters(request)), request);
}

export async function countAllRulings(reader: GraphReader): Promise<number> {
  return (await reader.read(countRulings, {}))[0] ?? 0;
}
