import type { PageRequest } from "../../domain/page.js";
import type { CapabilityRecord, ClaimRecord, ServiceRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import { capabilityColumns, serviceColumns, toCapability, toService } from "./projections.js";

export const capabilitiesByIds: Statement<CapabilityRecord> = {
  name: "capabilities.byIds",
  cypher: `UNWIND $ids AS i MATCH (c:Capability {id: i}) RETURN ${capabilityColumns("c")}`,
  toRow: ([capability]) => toCapability(capability),
};

/** A page of capabilities by key. */
export function capabilityPage(request: Pick<PageRequest, "from" | "after" | "before">): Statement<CapabilityRecord> {
  const page = pageClauses([{ expression: "c.key" }], request);
  return {
    name: "capabilities.page",
    cypher: `MATCH (c:Capability) ${whereAll(page.where)} RETURN ${capabilityColumns("c")}, c.key ${page.orderBy}`,
    toRow: ([capability]) => toCapability(capability),
  };
}

export const countCapabilities: Statement<number> = {
  name: "capabilities.count",
  cypher: "MATCH (c:Capability) RETURN count(c) AS n",
  toRow: ([n]) => n as number,
};

export interface KeyedCapabilityRow {
  readonly subjectId: string;
  readonly capability: CapabilityRecord;
}

const toKeyed = ([id, capability]: readonly unknown[]): KeyedCapabilityRow => ({
  subjectId: id as string,
  capability: toCapability(capability),
});

/** (c:Capability {id})-[:BROADER]->(b:Capability) */
export const broaderCapabilities: Statement<KeyedCapabilityRow> = {
  name: "capabilities.broader",
  cypher: `UNWIND $ids AS i MATCH (c:Capability {id: i}) MATCH (c:Capability)-[:BROADER]->(b:Capability) RETURN c.id, ${capabilityColumns("b")}`,
  toRow: toKeyed,
};

/** (c:Capability {id})<-[:BROADER]-(b:Capability) */
export const narrowerCapabilities: Statement<KeyedCapabilityRow> = {
  name: "capabilities.narrower",
  cypher: `UNWIND $ids AS i MATCH (c:Capability {id: i}) MATCH (c:Capability)<-[:BROADER]-(b:Capability) RETURN c.id, ${capabilityColumns("b")}, b.key ORDER BY b.key`,
  toRow: toKeyed,
};

/** (s:Service {id})-[:PROVIDES]->(c:Capability) */
export const capabilitiesOfServices: Statement<KeyedCapabilityRow> = {
  name: "capabilities.ofServices",
  cypher: `UNWIND $ids AS i MATCH (s:Service {id: i}) MATCH (s:Service)-[:PROVIDES]->(c:Capability) RETURN s.id, ${capabilityColumns("c")}, c.key ORDER BY c.key`,
  toRow: toKeyed,
};

/** (p:Platform {id})-[r:CLAIMS {quote}]->(c:Capability), in the order of the seeds. */
export const claimsOfPlatforms: Statement<ClaimRecord> = {
  name: "capabilities.claims",
  cypher:
    `UNWIND $ids AS i MATCH (p:Platform {id: i}) MATCH (p:Platform)-[r:CLAIMS]->(c:Capability) ` +
    `RETURN p.id, r.quote, ${capabilityColumns("c")}, r.position, c.key ORDER BY r.position, c.key`,
  toRow: ([id, quote, capability]) => ({
    platformId: id as string,
    quote: quote as string,
    capability: toCapability(capability),
  }),
};

export interface SubjectPlatformRow {
  readonly subjectId: string;
  readonly platformId: string;
}

/** (p:Platform)-[:CLAIMS]->(c:Capability {id}) */
export const claimants: Statement<SubjectPlatformRow> = {
  name: "capabilities.claimants",
  cypher:
    "UNWIND $ids AS i MATCH (c:Capability {id: i}) MATCH (c:Capability)<-[:CLAIMS]-(p:Platform) " +
    "WITH DISTINCT c, p RETURN c.id AS c, p.id AS p ORDER BY p",
  toRow: ([subject, platform]) => ({ subjectId: subject as string, platformId: platform as string }),
};

export interface KeyedServiceRow {
  readonly subjectId: string;
  readonly service: ServiceRecord;
}

const toKeyedService = ([id, service]: readonly unknown[]): KeyedServiceRow => ({
  subjectId: id as string,
  service: toService(service),
});

/** (p:Platform {id})-[:OFFERS]->(s:Service) */
export const servicesOfPlatforms: Statement<KeyedServiceRow> = {
  name: "services.ofPlatforms",
  cypher: `UNWIND $ids AS i MATCH (p:Platform {id: i}) MATCH (p:Platform)-[:OFFERS]->(s:Service) RETURN p.id, ${serviceColumns("s", "p")}, s.position ORDER BY s.position`,
  toRow: toKeyedService,
};

/** (p:Platform)-[:OFFERS]->(s:Service)-[:PROVIDES]->(c:Capability {id}) */
export const servicesOfCapabilities: Statement<KeyedServiceRow> = {
  name: "services.ofCapabilities",
  cypher:
    `UNWIND $ids AS i MATCH (c:Capability {id: i}) MATCH (c:Capability)<-[:PROVIDES]-(s:Service)<-[:OFFERS]-(p:Platform) ` +
    `RETURN c.id, ${serviceColumns("s", "p")}, s.position ORDER BY s.position`,
  toRow: toKeyedService,
};

export const servicesByIds: Statement<ServiceRecord> = {
  name: "services.byIds",
  cypher: `UNWIND $ids AS i MATCH (s:Service {id: i}) MATCH (s:Service)<-[:OFFERS]-(p:Platform) RETURN ${serviceColumns("s", "p")}`,
  toRow: ([service]) => toService(service),
};
