import { readFileSync } from "node:fs";

import neo4j from "neo4j-driver";

import { searchTerms } from "../../../src/domain/folded-text.js";
import { AS_OF } from "../operations.js";
import { serveBare } from "./bare-apollo.js";

/**
 * What somebody writes who serves these four questions and nothing else: the registry's schema, one Cypher statement
 * for each question, its rows in the shape of the answer, and no resolver below the root.
 */
const SCHEMA = readFileSync(new URL("../../../schema/schema.graphql", import.meta.url), "utf8");

const HOLDS =
  "r.strength IN ['CERTAIN', 'LIKELY'] AND coalesce(r.validFrom, '0001-01-01') <= $asOf AND coalesce(r.validTo, '9999-12-31') > $asOf";

const EDGE =
  ".id, .kind, .strength, citations: COLLECT { " +
  "UNWIND range(0, size(r.citedProvisions) - 1) AS i MATCH (v:Provision {id: r.citedProvisions[i]}) " +
  "WITH i, v ORDER BY i RETURN {quote: r.citedQuotes[i], provision: v {.id, title: v.titleVi}} }";

const dependencies = (more: string): string =>
  `{nodes: COLLECT { MATCH (p)-[r:DEPENDS_ON]->(q:System) WHERE ${HOLDS} WITH r, q ORDER BY r.id LIMIT 100 ` +
  `RETURN r {${EDGE}${more}, to: q {.code, .key, name: q.nameVi, __typename: CASE WHEN q:Platform THEN 'Platform' ELSE 'ExternalSystem' END}} }}`;

const DEPENDENTS =
  `{nodes: COLLECT { MATCH (p)<-[r:DEPENDS_ON]-(q:Platform) WHERE ${HOLDS} WITH r, q ORDER BY r.id LIMIT 100 ` +
  `RETURN r {${EDGE}, purpose: r.purposeVi, from: q {.code, name: q.nameVi}} }}`;

const PLATFORM =
  ".code, name: p.nameVi, owner: o {.key, name: o.nameVi}, " +
  "citations: COLLECT { MATCH (p)-[r:BASED_ON]->(v:Provision) WITH r, v ORDER BY r.position " +
  "RETURN {quote: r.quote, provision: v {.id, title: v.titleVi}} }";

const PLATFORM_PAGE =
  `MATCH (p:Platform {code: $code})-[:OWNED_BY]->(o:Agency) ` +
  `RETURN p {${PLATFORM}, .group, start: {text: p.startText, earliest: p.earliest, latest: p.latest}, ` +
  `dependencies: ${dependencies(", purpose: r.purposeVi")}, dependents: ${DEPENDENTS}} AS platform`;

const NESTED_LIST =
  `MATCH (p:Platform)-[:OWNED_BY]->(o:Agency) WITH p, o ORDER BY p.code LIMIT $first ` +
  `RETURN p {${PLATFORM}, dependencies: ${dependencies("")}} AS platform`;

const FILTERED_PAGE =
  `MATCH (o:Agency)<-[:OWNED_BY]-(p:Platform) WHERE o.key IN $owners AND p.group = $group WITH p, o ORDER BY p.nameSort, p.code ` +
  `WITH collect(p {.code, name: p.nameVi, start: {text: p.startText, earliest: p.earliest, latest: p.latest}, ` +
  `owner: o {.key, name: o.nameVi}}) AS found RETURN {totalCount: size(found), nodes: found[0..$first]} AS page`;

/** Both ways from one platform, pruned to a breadth-first search by the store; it knows no depths. */
const TRACE = (["->", "<-"] as const)
  .map((arrow) => {
    const [left, right] = arrow === "->" ? ["-", "->"] : ["<-", "-"];
    return (
      `MATCH (p:Platform {code: $code})${left}[:DEPENDS_ON*1..6]${right}(q:System) ` +
      "RETURN DISTINCT {target: q {.code, name: q.nameVi, __typename: CASE WHEN q:Platform THEN 'Platform' ELSE 'ExternalSystem' END}} AS node LIMIT $limit"
    );
  })
  .join(" UNION ");

function searchStatement(words: readonly string[]): string {
  const each = words.map((_, index) => `$word${String(index)}`);
  const anywhere = each
    .map((word) => `(n.searchTitle CONTAINS ${word} OR n.searchBody CONTAINS ${word})`)
    .join(" AND ");
  const inTitle = each.map((word) => `n.searchTitle CONTAINS ${word}`).join(" AND ");
  return (
    `MATCH (n:Searchable) WHERE ${anywhere} WITH n, CASE WHEN n.searchTitle CONTAINS $wholePart THEN 0 ` +
    `WHEN n.searchTitle CONTAINS $phrase THEN 1 WHEN ${inTitle} THEN 2 WHEN n.searchBody CONTAINS $phrase THEN 3 ELSE 4 END * 10 + ` +
    `CASE n.nodeType WHEN 'Platform' THEN 0 WHEN 'Agency' THEN 1 WHEN 'Service' THEN 2 WHEN 'Capability' THEN 3 ELSE 4 END AS rank ` +
    `ORDER BY rank, n.id LIMIT $first ` +
    `RETURN n {.id, .code, .key, .path, name: n.nameVi, title: n.titleVi, __typename: n.nodeType} AS node`
  );
}

const driver = neo4j.driver(process.env["GRAPH_URL"] ?? "", undefined, {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});

/** The first column of each row. An auto-commit read: the quickest way that the driver has. */
async function column<Value>(cypher: string, parameters: Readonly<Record<string, unknown>>): Promise<Value[]> {
  const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(cypher, parameters);
    return records.map((record) => record.get(0) as Value);
  } finally {
    await session.close();
  }
}

interface ListArguments {
  readonly first: number;
  readonly filter?: { readonly group: string; readonly owner: readonly string[] };
}

await serveBare({
  typeDefs: SCHEMA,
  resolvers: {
    Query: {
      platform: async (_: unknown, { code }: { code: string }) =>
        (await column(PLATFORM_PAGE, { code, asOf: AS_OF }))[0] ?? null,
      platforms: async (_: unknown, { first, filter }: ListArguments) => {
        if (filter === undefined) return { nodes: await column(NESTED_LIST, { first: neo4j.int(first), asOf: AS_OF }) };
        const [page] = await column(FILTERED_PAGE, {
          first: neo4j.int(first),
          group: filter.group,
          owners: filter.owner,
        });
        return page;
      },
      trace: async (_: unknown, { from }: { from: readonly [string] }) => {
        const nodes = await column(TRACE, { code: from[0], limit: neo4j.int(2_000) });
        return { nodes, truncatedBy: nodes.length >= 2_000 ? "NODES" : null };
      },
      search: async (_: unknown, { text, first }: { text: string; first: number }) => {
        const terms = searchTerms(text, 8);
        if (terms === null) return { nodes: [] };
        const { wholePart, phrase, words } = terms;
        const parameters = Object.fromEntries(words.map((word, index) => [`word${String(index)}`, word]));
        return {
          nodes: await column(searchStatement(words), { wholePart, phrase, ...parameters, first: neo4j.int(first) }),
        };
      },
    },
  },
});
