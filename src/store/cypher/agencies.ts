import type { PageRequest } from "../../domain/page.js";
import type { AgencyRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import { agencyColumns, toAgency } from "./projections.js";

export const agenciesByIds: Statement<AgencyRecord> = {
  name: "agencies.byIds",
  cypher: `UNWIND $ids AS i MATCH (a:Agency {id: i}) RETURN ${agencyColumns("a")}`,
  toRow: ([agency]) => toAgency(agency),
};

/** A page of agencies by key. */
export function agencyPage(request: Pick<PageRequest, "from" | "after" | "before">): Statement<AgencyRecord> {
  const page = pageClauses([{ expression: "a.key" }], request);
  return {
    name: "agencies.page",
    cypher: `MATCH (a:Agency) ${whereAll(page.where)} RETURN ${agencyColumns("a")}, a.key ${page.orderBy}`,
    toRow: ([agency]) => toAgency(agency),
  };
}

export const countAgencies: Statement<number> = {
  name: "agencies.count",
  cypher: "MATCH (a:Agency) RETURN count(a) AS n",
  toRow: ([n]) => n as number,
};

export const countProvisions: Statement<number> = {
  name: "provisions.count",
  cypher: "MATCH (v:Provision) RETURN count(v) AS n",
  toRow: ([n]) => n as number,
};
