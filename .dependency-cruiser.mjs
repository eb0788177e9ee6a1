/**
 * The architecture, one rule for each arrow that must not exist; docs/ and README.md draw those that may.
 *
 *   explorer ─HTTP→ http → graphql → registry → store (port, cypher) ← seeds
 *                                  ↘ domain ↙
 *   compose.ts alone knows all of them, adapters included
 */
const ADAPTERS = "^src/store/(neo4j/|embedded/|[a-z-]+-graph-store\\.ts$)";
const PORT = "^src/store/(graph-store|statement|store-error)\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Modules in a cycle can only be understood, tested and changed together.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A module that nobody imports and that imports nobody is left over, or its wiring was forgotten.",
      severity: "error",
      from: {
        orphan: true,
        path: "^(src|test)/",
        pathNot: "\\.test\\.ts$|\\.d\\.ts$|^test/support/[a-z0-9-]+-global-teardown\\.ts$",
      },
      to: {},
    },
    {
      name: "no-unresolvable",
      comment: "What cannot be found here fails at the start of the program.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-barrels",
      comment: "An index.ts hides where a name comes from, loads more than is asked for and invites cycles.",
      severity: "error",
      from: { path: "^src/(index|.*/index)\\.ts$" },
      to: {},
    },
    {
      name: "domain-imports-nothing",
      comment:
        "Rules and words without I/O, clock or framework can be read by a lawyer and tested without a set-up; " +
        "comparing two words is a pure function.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: ["^src/domain/", "/fastest-levenshtein/"] },
    },
    {
      name: "registry-knows-domain-and-port",
      comment:
        "What the registry answers must not depend on who asks (transport) nor on where the graph is kept (adapters).",
      severity: "error",
      from: { path: "^src/registry/" },
      to: { path: "^src/", pathNot: ["^src/(registry|domain)/", PORT, "^src/store/cypher/"] },
    },
    {
      name: "registry-uses-no-packages",
      comment: "Drivers and frameworks stay at the edges; the graph algorithms of graphology are pure.",
      severity: "error",
      from: { path: "^src/registry/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg"],
        pathNot: "/graphology",
      },
    },
    {
      name: "registry-does-no-io",
      comment: "The store is the registry's only way out; hashing a cursor and giving way to others are no I/O.",
      severity: "error",
      from: { path: "^src/registry/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(crypto|buffer|timers/promises)$" },
    },
    {
      name: "graphql-knows-registry-and-domain",
      comment:
        "A resolver reads its arguments, asks the registry once and returns: no Cypher, no seeds, no HTTP server. " +
        "It may recognise a StoreError.",
      severity: "error",
      from: { path: "^src/graphql/" },
      to: {
        path: "^src/",
        pathNot: ["^src/(graphql|registry|domain|auth|exports)/", "^src/store/(store-error|graph-store)\\.ts$"],
      },
    },
    {
      name: "graphql-names-the-port-only-as-a-type",
      comment:
        "GraphQL passes the store on to the registry; with nothing but its type in hand it cannot use it itself.",
      severity: "error",
      from: { path: "^src/graphql/" },
      to: { path: "^src/store/graph-store\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "http-knows-graphql",
      comment: "HTTP carries GraphQL and is told the rest by compose.ts: it has no words of the registry of its own.",
      severity: "error",
      from: { path: "^src/http/" },
      to: { path: "^src/", pathNot: "^src/(http|graphql)/" },
    },
    {
      name: "seeds-know-domain-and-port",
      comment: "Seeds become writes to any store; how callers see the registry does not matter to them.",
      severity: "error",
      from: { path: "^src/seeds/" },
      to: { path: "^src/", pathNot: ["^src/(seeds|domain)/", PORT, "^src/store/cypher/"] },
    },
    {
      name: "store-knows-no-caller",
      comment: "The store is at the bottom: an arrow up from it would let the graph's layout depend on a transport.",
      severity: "error",
      from: { path: "^src/store/" },
      to: { path: "^src/", pathNot: "^src/(store|domain)/" },
    },
    {
      name: "cypher-knows-no-engine",
      comment: "One catalogue of statements serves both stores: no dialect branch outside the adapters.",
      severity: "error",
      from: { path: "^src/store/cypher/" },
      to: { pathNot: ["^src/store/(cypher/|statement\\.ts$)", "^src/domain/"] },
    },
    {
      name: "cypher-is-for-registry-and-seeds",
      comment: "A statement used in a resolver or a route would be a second way to ask the same question.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(registry|seeds|store)/|^src/compose\\.ts$" },
      to: { path: "^src/store/cypher/" },
    },
    {
      name: "adapters-are-chosen-in-compose",
      comment: "Whoever names an adapter runs on one store only. Tests and benchmarks set up their own.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/compose\\.ts$", "^src/store/(neo4j|embedded)/"] },
      to: { path: ADAPTERS },
    },
    {
      name: "adapters-do-not-know-each-other",
      comment: "What two adapters share is said once, in store/ or store/cypher/.",
      severity: "error",
      from: { path: "^src/store/(neo4j|embedded)/" },
      to: { path: ADAPTERS, pathNot: "^src/store/$1/" },
    },
    {
      name: "only-compose-knows-all",
      comment: "Composed once, by hand, in one file; only what starts the program needs the whole of it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/server\\.ts$|^src/cli/" },
      to: { path: "^src/(compose|server)\\.ts$|^src/cli/" },
    },
    {
      name: "explorer-knows-only-the-api",
      comment: "The web app is a client like any other: what it needs and the API lacks is missing for everybody.",
      severity: "error",
      from: { path: "^src/explorer/" },
      to: { path: "^src/", pathNot: "^src/explorer/" },
    },
    {
      name: "neo4j-driver-in-its-adapter",
      comment: "A driver's sessions, integers and errors must not leak: another store has none of them.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/neo4j/" },
      to: { path: "(^|/)node_modules/neo4j-driver" },
    },
    {
      name: "embedded-engine-in-its-adapter",
      comment: "The engine is young and pinned; only its adapter knows its ways.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/embedded/" },
      to: { path: "(^|/)node_modules/@grafeo-db/" },
    },
    {
      name: "type-graphql-in-graphql",
      comment: "One class must not be record, node and GraphQL type at once: decorators stay inside graphql/.",
      severity: "error",
      from: { pathNot: "^src/graphql/" },
      to: { path: "(^|/)node_modules/type-graphql/" },
    },
    {
      name: "neo4j-graphql-in-bench",
      comment: "@neo4j/graphql is what the benchmarks compare with; the registry does not run on it.",
      severity: "error",
      from: { pathNot: "^test/bench/" },
      to: { path: "(^|/)node_modules/@neo4j/graphql/" },
    },
    {
      name: "src-knows-no-tests",
      comment: "The program must run where test/ is missing.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "src-uses-no-dev-dependencies",
      comment: "The program must run after `npm ci --omit=dev`; types are gone by then.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "bench-is-for-nobody",
      comment: "Benchmarks may cut corners that tests may not.",
      severity: "error",
      from: { pathNot: "^test/bench/" },
      to: { path: "^test/bench/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // An import that is for types alone is an arrow too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
