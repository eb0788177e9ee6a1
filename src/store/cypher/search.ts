import type { PageRequest } from "../../domain/page.js";
import type { FoundRecord, SearchRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";
import {
  agencyColumns,
  capabilityColumns,
  platformColumnsAlone,
  provisionColumns,
  toAgency,
  toCapability,
  toPlatform,
  toProvision,
  toService,
} from "./projections.js";

/**
 * Ranks what the words of a query are found in, best first; the parameters are `SearchTerms` of the domain.
 *
 *   0 a code, name or alias is the query   1 one has the phrase   2 together they have all its words
 *   3 the body has the phrase   4 title and body have all words; a provision comes after the thing it speaks of
 */
function ranked(words: number): string {
  const each = Array.from({ length: words }, (_, index) => `$word${String(index)}`);
  const anywhere = each.map((word) => `(n.searchTitle CONTAINS ${word} OR n.searchBody CONTAINS ${word})`);
  const inTitle = each.map((word) => `n.searchTitle CONTAINS ${word}`);
  return (
    `MATCH (n:Searchable) WHERE ${anywhere.join(" AND ")} ` +
    `WITH n, CASE WHEN n.searchTitle CONTAINS $wholePart THEN 0 WHEN n.searchTitle CONTAINS $phrase THEN 1 ` +
    `WHEN ${inTitle.join(" AND ")} THEN 2 WHEN n.searchBody CONTAINS $phrase THEN 3 ELSE 4 END AS foundIn, ` +
    `CASE n.nodeType WHEN 'Platform' THEN 0 WHEN 'Agency' THEN 1 WHEN 'Service' THEN 2 WHEN 'Capability' THEN 3 ELSE 4 END AS place ` +
    `WITH n, n.id AS id, foundIn * 10 + place AS rank`
  );
}

export function searchPage(
  words: number,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<SearchRecord> {
  const page = pageClauses([{ expression: "rank" }, { expression: "id" }], request);
  return {
    name: "search.page",
    cypher:
      `${ranked(words)} ${whereAll(page.where)} WITH n, rank, id ${page.orderBy} ` +
      `RETURN rank, id, n.nodeType, ${foundColumns("n")}, ` +
      "[(n:Searchable)-[:OWNED_BY]->(a:Agency) | " +
      `${agencyColumns("a")}], [(n:Searchable)<-[:OFFERS]-(p:Platform) | p.id] ${page.orderBy.replace(" LIMIT $limit", "")}`,
    toRow: ([rank, id, type, columns, owners, offeredBy]) => ({
      rank: rank as number,
      id: id as string,
      found: toFound(type as FoundRecord["type"], columns, owners, offeredBy),
    }),
  };
}

/** The columns of every type that may be found, each missing where the node is of another type. */
function foundColumns(n: string): string {
  return `[${platformColumnsAlone(n)}, ${agencyColumns(n)}, ${provisionColumns(n)}, ${capabilityColumns(n)}]`;
}

function toFound(type: FoundRecord["type"], columns: unknown, owners: unknown, offeredBy: unknown): FoundRecord {
  const [platform, agency, provision, capability] = columns as readonly unknown[];
  switch (type) {
    case "Platform":
      return { type, row: toPlatform(platform, (owners as readonly unknown[])[0]) };
    case "Agency":
      return { type, row: toAgency(agency) };
    case "Provision":
      return { type, row: toProvision(provision) };
    case "Capability":
      return { type, row: toCapability(capability) };
    case "Service":
      return { type, row: toService([...(capability as readonly unknown[]).slice(0, 4), (offeredBy as string[])[0]]) };
  }
}

export function countFound(words: number): Statement<number> {
  return { name: "search.count", cypher: `${ranked(words)} RETURN count(id) AS n`, toRow: ([n]) => n as number };
}
