const store = process.env.TEST_STORE ?? "embedded";
if (!["embedded", "neo4j"].includes(store)) throw new Error(`TEST_STORE is «${store}»; it may be embedded or neo4j`);
const endToEnd = process.env.TEST_E2E !== undefined;

/** The suites that a run does not choose: what needs a browser, and what needs a Neo4j server. */
const notChosen = [
  "/test/bench/",
  endToEnd ? "/test/(?!e2e/)" : "/test/e2e/",
  ...(store === "neo4j" ? [] : ["/test/store/neo4j/"]),
];

/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironment: "<rootDir>/test/support/node-environment.mjs",
  ...(store === "neo4j" && {
    globalSetup: "<rootDir>/test/support/neo4j-global-setup.ts",
    globalTeardown: "<rootDir>/test/support/neo4j-global-teardown.ts",
  }),
  testPathIgnorePatterns: notChosen.map((path) => `<rootDir>${path}`),
  // A suite on Neo4j writes the whole catalogue over Bolt before its first test.
  testTimeout: store === "neo4j" ? 60_000 : 10_000,
  extensionsToTreatAsEsm: [".ts"],
  // NodeNext imports are written with `.js` and mean the `.ts` beside them.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          // What tsconfig.json tells tsc; TypeGraphQL reads the types of its fields from the metadata.
          transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
          target: "es2022",
          keepClassNames: true,
        },
      },
    ],
  },
};
