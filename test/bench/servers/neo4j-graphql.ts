import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

import { serveBare } from "./bare-apollo.js";

/** The registry's graph as `@neo4j/graphql` describes one; it writes the resolvers and the Cypher itself. */
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
  }
  type DependsOn @relationshipProperties {
    id: ID! kind: String! strength: String! purposeVi: String validFrom: String validTo: String
    citedProvisions: [String!]! citedQuotes: [String!]!
  }
  type BasedOn @relationshipProperties { quote: String! position: Int! }
`;

const driver = neo4j.driver(process.env["GRAPH_URL"] ?? "", undefined, { telemetryDisabled: true });
const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
await serveBare({ schema });
