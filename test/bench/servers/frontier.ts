import { readFileSync } from "node:fs";

import neo4j from "neo4j-driver";

import { AS_OF } from "../operations.js";
import { serveBare } from "./bare-apollo.js";

/**
 * A trace as a frontier, one statement a level and direction: it knows depths and days as the registry's does, and holds
 * nothing in memory between requests.
 */
const SCHEMA = readFileSync(new URL("../../../schema/schema.graphql", import.meta.url), "utf8");
const MOST = 2_000;

const level = (pattern: string): string =>
  `UNWIND $frontier AS i MATCH (a:Platform {id: i}) MATCH ${pattern} ` +
  "WHERE r.strength IN ['CERTAIN', 'LIKELY'] AND coalesce(r.validFrom, '0001-01-01') <= $asOf AND coalesce(r.validTo, '9999-12-31') > $asOf " +
  "RETURN DISTINCT b.id, b.code, b.key, b.nameVi, CASE WHEN b:Platform THEN 'Platform' ELSE 'ExternalSystem' END";
const LEVELS = [level("(a:Platform)-[r:DEPENDS_ON]->(b:System)"), level("(a:Platform)<-[r:DEPENDS_ON]-(b:Platform)")];

const driver = neo4j.driver(process.env["GRAPH_URL"] ?? "", undefined, {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});

interface Reached {
  readonly target: { readonly __typename: string; readonly code: string; readonly key: string; readonly name: string };
}

async function walk(cypher: string, root: string, maxDepth: number, found: Map<string, Reached>): Promise<void> {
  const seen = new Set([root]);
  let frontier = [root];
  for (let depth = 1; depth <= maxDepth && frontier.length > 0 && found.size < MOST; depth += 1) {
    const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(cypher, { frontier, asOf: AS_OF });
    await session.close();
    const next: string[] = [];
    for (const record of records) {
      const [id, code, key, name, type] = [...record.values()] as [string, string, string, string, string];
      if (seen.has(id)) continue;
      seen.add(id);
      next.push(id);
      if (found.size < MOST) found.set(id, { target: { __typename: type, code, key, name } });
    }
    frontier = next;
  }
}

await serveBare({
  typeDefs: SCHEMA,
  resolvers: {
    Query: {
      trace: async (_: unknown, { from, maxDepth }: { from: readonly [string]; maxDepth: number }) => {
        const found = new Map<string, Reached>();
        for (const cypher of LEVELS) await walk(cypher, `Platform:${from[0]}`, maxDepth, found);
        return { nodes: [...found.values()], truncatedBy: found.size >= MOST ? "NODES" : null };
      },
    },
  },
});
