import { InvalidSetting, readConfig } from "../src/config.js";

/** What the program would say before it stops; fails the test where it accepts the settings. */
function complaint(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof InvalidSetting) return error.message;
    throw error;
  }
  throw new Error(`accepted ${JSON.stringify(environment)}`);
}

describe("settings", () => {
  test("have defaults that need nothing installed and are reached from this machine only", () => {
    expect(readConfig({})).toMatchObject({
      PORT: 4000,
      HOST: "127.0.0.1",
      GRAPH_URL: { kind: "EMBEDDED", folder: "./.data/registry" },
      CORS_ORIGINS: [],
      INTROSPECTION: true,
      LOG_LEVEL: "info",
    });
    expect(readConfig({}).SEED_FOLDER).toBeUndefined();
  });

  test("an empty variable counts as not set", () => {
    const settings = readConfig({ PORT: "", GRAPH_URL: "", INTROSPECTION: "", SEED_FOLDER: "", CORS_ORIGINS: "" });
    expect(settings).toEqual(readConfig({}));
  });

  test("variables of other programs are left alone", () => {
    expect(readConfig({ PATH: "/usr/bin", NODE_ENV: "production" })).toEqual(readConfig({}));
  });

  test("are read as what they mean", () => {
    const settings = readConfig({
      PORT: "0",
      INTROSPECTION: "false",
      CORS_ORIGINS: " https://a.gov.vn, ,https://b.gov.vn",
      CACHED_RESULTS: "0",
    });
    expect(settings).toMatchObject({
      PORT: 0,
      INTROSPECTION: false,
      CORS_ORIGINS: ["https://a.gov.vn", "https://b.gov.vn"],
      CACHED_RESULTS: 0,
    });
  });
});

describe("GRAPH_URL says where the graph is kept", () => {
  test.each([
    ["memory:", { kind: "MEMORY" }],
    ["embedded:./.data/registry", { kind: "EMBEDDED", folder: "./.data/registry" }],
    ["embedded:/var/lib/registry@2", { kind: "EMBEDDED", folder: "/var/lib/registry@2" }],
    ["bolt://127.0.0.1:7687", { kind: "NEO4J", url: "bolt://127.0.0.1:7687" }],
    ["neo4j+s://graph.gov.vn", { kind: "NEO4J", url: "neo4j+s://graph.gov.vn" }],
    ["neo4j+ssc://graph.gov.vn:7687", { kind: "NEO4J", url: "neo4j+ssc://graph.gov.vn:7687" }],
  ])("%s", (url, location) => {
    expect(readConfig({ GRAPH_URL: url }).GRAPH_URL).toEqual(location);
  });

  test.each(["http://localhost:7474", "localhost:7687", "neo4j://", "neo4j:localhost", "embedded:", "memory"])(
    "«%s» is refused with what is allowed",
    (url) => {
      const message = complaint({ GRAPH_URL: url });
      expect(message).toContain(`found «${url}»`);
      expect(message).toContain("allowed: neo4j://host:7687");
    },
  );
});

describe("an invalid setting stops the start and names itself and what was found", () => {
  test.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["INTROSPECTION", "yes"],
    ["LOG_LEVEL", "loud"],
    ["REQUEST_TIMEOUT_MS", "0"],
    ["MAX_BODY_BYTES", "2MB"],
    ["MAX_TOKENS", "-1"],
    ["MAX_DEPTH", "1"],
    ["MAX_ALIASES", "0"],
    ["MAX_COST", "many"],
    ["CACHED_RESULTS", "-1"],
  ])("%s=%s", (name, value) => {
    const [, ...lines] = complaint({ [name]: value }).split("\n");
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^  ${name}: .+ \\(found «${value}»\\)$`))]);
  });

  test("all invalid ones are named at once", () => {
    const message = complaint({ PORT: "http", LOG_LEVEL: "loud", GRAPH_URL: "http://localhost" });
    for (const name of ["PORT", "LOG_LEVEL", "GRAPH_URL"]) expect(message).toContain(`  ${name}: `);
  });
});

describe("a password is never shown", () => {
  test("when another setting is invalid", () => {
    expect(complaint({ GRAPH_PASSWORD: "hunter2", PORT: "http" })).not.toContain("hunter2");
  });

  test.each([
    "neo4j://neo4j:hunter2@db:7687",
    "http://neo4j:hunter2@db:7474",
    "bolt:neo4j:hunter2@db:7687",
    "neo4j://a:hunt@hunter2@db",
  ])("when it stands in the URL, which is refused: %s", (url) => {
    const message = complaint({ GRAPH_URL: url });
    expect(message).toContain("GRAPH_PASSWORD");
    expect(message).toContain("@db");
    expect(message).not.toContain("hunt");
  });
});
