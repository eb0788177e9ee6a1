/** The nodes of the graph: each has an `id` that is unique among its label. */
export const NODE_LABELS = [
  "Document",
  "Provision",
  "LegalBasis",
  "Agency",
  "Platform",
  "Service",
  "Capability",
  "ExternalSystem",
  "DerivationRule",
  "OtherFunction",
  "Counter",
  "Proposal",
  "ProposalRevision",
  "Ruling",
  "StoreState",
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** The relations of the graph; each has an `id` of its own. */
export const RELATION_TYPES = [
  "CONTAINS",
  "REPEALS",
  "ISSUED_BY",
  "HAS_LEGAL_BASIS",
  "OWNED_BY",
  "OFFERS",
  "PROVIDES",
  "CLAIMS",
  "BROADER",
  "BASED_ON",
  "ASSESSED",
  "DEPENDS_ON",
  "HAS_REVISION",
  "RULED_BY",
  "ABOUT",
  "SUPERSEDES",
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Labels that stand beside another one: what an edge may point to, and what search looks through. */
export const SHARED_LABELS = ["System", "Searchable"] as const;
export type SharedLabel = (typeof SHARED_LABELS)[number];

/** `id` is unique; both stores understand these. */
export const UNIQUE_IDS = NODE_LABELS.map(
  (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

/** What is looked up by anything but `id`. The shared labels have their own index, for a hop that lands on them. */
export const INDEXES = [
  "CREATE INDEX platform_code IF NOT EXISTS FOR (n:Platform) ON (n.code)",
  "CREATE INDEX agency_key IF NOT EXISTS FOR (n:Agency) ON (n.key)",
  "CREATE INDEX capability_key IF NOT EXISTS FOR (n:Capability) ON (n.key)",
  "CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.number)",
  "CREATE INDEX ruling_subject IF NOT EXISTS FOR (n:Ruling) ON (n.subject)",
  "CREATE INDEX ruling_digest IF NOT EXISTS FOR (n:Ruling) ON (n.digest)",
  "CREATE INDEX system_id IF NOT EXISTS FOR (n:System) ON (n.id)",
];

/** A constraint of the embedded engine does not index look-ups: it needs these beside it. */
export const EMBEDDED_ID_INDEXES = NODE_LABELS.map(
  (label) => `CREATE INDEX ${label.toLowerCase()}_id_ix IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
);

/** Neo4j only: the embedded engine has no constraint on relations. */
export const NEO4J_RELATION_CONSTRAINTS = [
  "CREATE CONSTRAINT depends_on_id IF NOT EXISTS FOR ()-[r:DEPENDS_ON]-() REQUIRE r.id IS UNIQUE",
];
