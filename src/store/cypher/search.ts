import type { PageRequest } from "../../domain/page.js";
import type { SearchRecord } from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { pageClauses, whereAll } from "./page-clauses.js";

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
    `WITH n.id AS id, n.nodeType AS nodeType, foundIn * 10 + place AS rank`
  );
}

export function searchPage(
  words: number,
  request: Pick<PageRequest, "from" | "after" | "before">,
): Statement<SearchRecord> {
  const page = pageClauses([{ expression: "rank" }, { expression: "id" }], request);
  return {
    name: "search.page",
    cypher: `${ranked(words)} ${whereAll(page.where)} RETURN rank, id, nodeType ${page.orderBy}`,
    toRow: ([rank, id, nodeType]) => ({ rank: rank as number, id: id as string, nodeType: nodeType as string }),
  };
}

export function countFound(words: number): Statement<number> {
  return { name: "search.count", cypher: `${ranked(words)} RETURN count(id) AS n`, toRow: ([n]) => n as number };
}
