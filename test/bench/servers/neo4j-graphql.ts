import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

import { serveBare } from "./bare-apollo.js";

/** What edges of a platform cite: a relation cannot point to a node, so this much Cypher is written by hand. */
const citedBy = (edges: string): string =>
  `@cypher(columnName: "cited", statement: """
    MATCH ${edges} UNWIND range(0, size(r.citedProvisions) - 1) AS i MATCH (v:Provision {id: r.citedProvisions[i]})
    RETURN {edge: r.id, quote: r.citedQuotes[i], provision: v.id, title: v.titleVi} AS cited
  """)`;

/** The registry's graph as `@neo4j/graphql` describes one; it writes the resolvers and the other Cypher itself. */
const TYPES = `#graphql
  type Agency @node { id: ID! key: String! nameVi: String! searchTitle: String! searchBody: String! }
  type Provision @node { id: ID! path: String! titleVi: String searchTitle: String! searchBody: String! }
  type Capability @node { id: ID! key: String! nameVi: String! searchTitle: String! searchBody: String! }
  type Service @node { id: ID! nameVi: String! searchTitle: String! searchBody: String! }
  type ExternalSystem @node { id: ID! key: String! nameVi: String! }
  union System = Platform | ExternalSystem
  type Platform @node {
    id: ID! code: String! group: String! nameVi: String! nameSort: String! searchTitle: String! searchBody: String!
    startText: String! earliest: String latest: String
    owner: [Agency!]! @relationship(type: "OWNED_BY", direction: OUT)
    dependencies: [System!]! @relationship(type: "DEPENDS_ON", direction: OUT, properties: "DependsOn")
    dependents: [Platform!]! @relationship(type: "DEPENDS_ON", direction: IN, properties: "DependsOn")
    citations: [Provision!]! @relationship(type: "BASED_ON", direction: OUT, properties: "BasedOn")
    citedByDependencies: [Cited!]! ${citedBy("(this)-[r:DEPENDS_ON]->(:System)")}
    reached: [Reached!]! @cypher(columnName: "reached", statement: """
      CALL (this) { MATCH (this)-[:DEPENDS_ON*1..6]->(q:System) RETURN DISTINCT q LIMIT 2000
        UNION MATCH (this)<-[:DEPENDS_ON*1..6]-(q:System) RETURN DISTINCT q LIMIT 2000 }
      RETURN {code: q.code, nameVi: q.nameVi} AS reached
    """)
    citedByDependents: [Cited!]! ${citedBy("(this)<-[r:DEPENDS_ON]-(:Platform)")}
  }
  type Reached { code: String nameVi: String! }
  type Cited { edge: ID! quote: String! provision: ID! title: String }
  type DependsOn @relationshipProperties {
    id: ID! kind: String! strength: String! purposeVi: String
  }
  type BasedOn @relationshipProperties { quote: String! position: Int! }
`;

const driver = neo4j.driver(process.env["GRAPH_URL"] ?? "", undefined, { telemetryDisabled: true });
const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
await serveBare({ schema });
