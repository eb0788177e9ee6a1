import { isAgency } from "../../domain/judgement/proposer.js";
import type { AgencyRecord } from "../../domain/records.js";
import { agencyPage } from "../../store/cypher/agencies.js";
import { pageParameters } from "../../store/cypher/page-clauses.js";
import type { GraphReader } from "../../store/graph-store.js";

/** More agencies than a country has. */
const ALL = { from: "START", size: 5_000, after: null, before: null } as const;

/** The agency that a proposer's words name by key, name or abbreviation; null for free text. One statement. */
export async function agencyNamed(reader: GraphReader, proposer: string): Promise<AgencyRecord | null> {
  const agencies = await reader.read(agencyPage(ALL), pageParameters(ALL));
  return agencies.find((agency) => isAgency(proposer, agency)) ?? null;
}
