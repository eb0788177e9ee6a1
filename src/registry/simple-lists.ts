import type { Page, PageRequest } from "../domain/page.js";
import { pageOf } from "../domain/page.js";
import type { AgencyRecord, CapabilityRecord } from "../domain/records.js";
import { agencyPage } from "../store/cypher/agencies.js";
import { capabilityPage, countCapabilities } from "../store/cypher/capabilities.js";
import { pageParameters } from "../store/cypher/page-clauses.js";
import type { GraphReader } from "../store/graph-store.js";
import type { ConnectionKeys } from "./page-request.js";

/** Connections by key, without a filter; one statement a page. */

export const AGENCY_CONNECTION: ConnectionKeys = { name: "agencies", types: ["string"] };
export const CAPABILITY_CONNECTION: ConnectionKeys = { name: "capabilities", types: ["string"] };

export async function listAgencies(reader: GraphReader, request: PageRequest): Promise<Page<AgencyRecord>> {
  return pageOf(await reader.read(agencyPage(request), pageParameters(request)), request);
}

export async function listCapabilities(reader: GraphReader, request: PageRequest): Promise<Page<CapabilityRecord>> {
  return pageOf(await reader.read(capabilityPage(request), pageParameters(request)), request);
}

export async function countAllCapabilities(reader: GraphReader): Promise<number> {
  return (await reader.read(countCapabilities, {}))[0] ?? 0;
}
