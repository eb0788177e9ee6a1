import { createRelations, upsertNodes } from "../../src/store/cypher/writing.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

/**
 * The catalogue, and one edge that follows from a rule with no English text:
 *
 *   B62 ──OTHER, DERIVED by «rule-of-this-test»──▶ A06
 *                the rule ──BASED_ON──▶ annexII.A.06
 */
const RULE = "DerivationRule:rule-of-this-test";
const DERIVED = "Dependency:B62:A06:OTHER";
const NDXP_ROW = "Provision:1132/QĐ-TTg:annexII.A.06";
const NDXP_QUOTE = "NDXP được xác định là điểm nút trung chuyển dữ liệu giữa các bộ, ngành, địa phương";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await api.store.write(async (transaction) => {
    const rule = { key: "rule-of-this-test", statementVi: "Dữ liệu giữa các cơ quan đi qua NDXP." };
    await transaction.run(upsertNodes("DerivationRule", []), { rows: [{ id: RULE, properties: rule }] });
    await transaction.run(createRelations({ type: "BASED_ON", from: "DerivationRule", to: "Provision" }), {
      rows: [{ id: "c", from: RULE, to: NDXP_ROW, properties: { id: "c", quote: NDXP_QUOTE, position: 0 } }],
    });
    await transaction.run(upsertNodes("Proposal", []), {
      rows: [{ id: "Proposal:P1000", properties: { registryRevision: 1_000 } }],
    });
    await transaction.run(upsertNodes("Ruling", []), {
      rows: [{ id: "Ruling:R1000", properties: { subject: "Proposal:P1000", registryRevision: 1_000 } }],
    });
    const edge = {
      id: DERIVED,
      kind: "OTHER",
      basis: "DERIVED",
      strength: "POSSIBLE",
      status: "REQUIRED",
      rule: RULE,
      citedProvisions: [NDXP_ROW],
      citedQuotes: [NDXP_QUOTE],
    };
    return transaction.run(createRelations({ type: "DEPENDS_ON", from: "Platform", to: "System" }), {
      rows: [{ id: DERIVED, from: "Platform:B62", to: "Platform:A06", properties: edge }],
    });
  });
});

afterAll(async () => {
  await api.stop();
});

describe("looking up by natural key", () => {
  test("finds each kind of thing", async () => {
    await expect(
      api.data(`{
        platform(code: "A06") { name(lang: EN) }
        agency(key: "ngan-hang-nha-nuoc-viet-nam") { name abbreviations }
        document(number: "2618/QĐ-BKHCN") { issuedOn inForceFrom repealedBy { number } provisions { path } }
        provision(path: "art3.1.đ") { number parent { path } document { number } }
        capability(key: "data-exchange") { name(lang: EN) }
        dependency(id: "Dependency:B30:A02:IDENTITY") { kind rule { key } }
      }`),
    ).resolves.toEqual({
      platform: { name: "National Data Integration and Sharing Platform" },
      agency: { name: "Ngân hàng Nhà nước Việt Nam", abbreviations: ["NHNN", "SBV"] },
      document: { issuedOn: "2025-09-11", inForceFrom: null, repealedBy: { number: "1132/QĐ-TTg" }, provisions: [] },
      provision: { number: "đ", parent: { path: "art3.1" }, document: { number: "1132/QĐ-TTg" } },
      capability: { name: "Inter-agency data exchange" },
      dependency: { kind: "IDENTITY", rule: null },
    });
  });

  test("takes NFD for NFC where keys have diacritics", async () => {
    const data = await api.data(
      "query ($number: String!, $path: String!) { document(number: $number) { id } provision(document: $number, path: $path) { id } }",
      {
        number: "1132/QĐ-TTg".normalize("NFD"),
        path: "art3.1.đ".normalize("NFD"),
      },
    );
    expect(data).toEqual({
      document: { id: "Document:1132/QĐ-TTg" },
      provision: { id: "Provision:1132/QĐ-TTg:art3.1.đ" },
    });
  });

  test.each(["", "A99", "a06", "A06 ", "A6", "Platform:A06", "' OR 1 = 1 //", "\u0000", "x".repeat(10_000)])(
    "an unknown key is null: %j",
    async (key) => {
      const query = `query ($key: String!) {
        platform(code: $key) { id } agency(key: $key) { id } document(number: $key) { id } provision(path: $key) { id }
        elsewhere: provision(document: $key, path: "art2") { id } capability(key: $key) { id } dependency(id: $key) { id }
      }`;
      await expect(api.data(query, { key })).resolves.toEqual({
        platform: null,
        agency: null,
        document: null,
        provision: null,
        elsewhere: null,
        capability: null,
        dependency: null,
      });
    },
  );
});

describe("looking up by global id", () => {
  const NODES = [
    ["Platform", "Platform:A06"],
    ["Agency", "Agency:bo-cong-an"],
    ["Document", "Document:1132/QĐ-TTg"],
    ["Provision", "Provision:1132/QĐ-TTg:annexII.B.31"],
    ["Capability", "Capability:data-exchange"],
    ["Service", "Service:a02-payment"],
    ["ExternalSystem", "ExternalSystem:trung-tam-du-lieu-quoc-gia"],
    ["Dependency", "Dependency:B30:A02:IDENTITY"],
    ["DerivationRule", RULE],
    ["Overlap", "Overlap:A05+A06"],
    ["Proposal", "Proposal:P1000"],
    ["Ruling", "Ruling:R1000"],
  ] as const;

  test.each(NODES)("node finds a %s", async (type, id) => {
    await expect(api.data("query ($id: ID!) { node(id: $id) { __typename id } }", { id })).resolves.toEqual({
      node: { __typename: type, id },
    });
  });

  test("there is a node for every type that has a global id", async () => {
    const { __type } = (await api.data('{ __type(name: "Node") { possibleTypes { name } } }')) as {
      __type: { possibleTypes: { name: string }[] };
    };
    expect(__type.possibleTypes.map(({ name }) => name).sort()).toEqual(NODES.map(([type]) => type).sort());
  });

  test("nodes answers in the order asked, twice where asked twice, null where there is nothing", async () => {
    const ids = [
      "Platform:B62",
      "Platform:Z99",
      "Agency:bo-cong-an",
      "nothing",
      "Platform:B62",
      "constructor:a",
      "__proto__:a",
      ":",
      "",
    ];
    await expect(api.data("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).resolves.toEqual({
      nodes: [
        { id: "Platform:B62" },
        null,
        { id: "Agency:bo-cong-an" },
        null,
        { id: "Platform:B62" },
        null,
        null,
        null,
        null,
      ],
    });
  });

  test("every id that lists give is found again", async () => {
    const lists = (await api.data(`{
      platforms(first: 100) { nodes { id services { id } citations { provision { id } } } }
      agencies(first: 100) { nodes { id } }
      capabilities(first: 100) { nodes { id } }
      dependencies(first: 100, filter: { minStrength: POSSIBLE }) { nodes { id to { ... on Node { id } } } }
      registry { documents { id repeals { id } provisions { id } } }
    }`)) as object;
    const ids = [...new Set(JSON.stringify(lists).match(/(?<="id":")[^"]+/g) ?? [])];
    expect(ids.length).toBeGreaterThan(79 + 44 + 80 + 49 + 147);

    for (let start = 0; start < ids.length; start += 100) {
      const asked = ids.slice(start, start + 100);
      const { nodes } = (await api.data("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: asked })) as {
        nodes: ({ id: string } | null)[];
      };
      expect(nodes.map((node) => node?.id)).toEqual(asked);
    }
  });
});

describe("two languages", () => {
  test("Vietnamese where nothing or null is said, English where asked", async () => {
    await expect(
      api.data(`{
        platform(code: "A04") { said: name(lang: EN) nothing: name null: name(lang: null) vi: name(lang: VI) }
      }`),
    ).resolves.toEqual({
      platform: {
        said: "National Document Exchange Axis",
        nothing: "Trục liên thông văn bản quốc gia",
        null: "Trục liên thông văn bản quốc gia",
        vi: "Trục liên thông văn bản quốc gia",
      },
    });
  });

  test("Vietnamese where there is no English text", async () => {
    await expect(
      api.data(`{ node(id: "${RULE}") { ... on DerivationRule { statement(lang: EN) } } }`),
    ).resolves.toEqual({
      node: { statement: "Dữ liệu giữa các cơ quan đi qua NDXP." },
    });
  });
});

test("an edge that follows from a rule shows the rule and its grounds; a POSSIBLE one only to who asks for it", async () => {
  await expect(
    api.data(`{
      platform(code: "B62") {
        shown: dependencies(filter: { kind: [OTHER] }) { totalCount nodes { id } }
        asked: dependencies(filter: { kind: [OTHER], minStrength: POSSIBLE }) {
          totalCount
          nodes { id basis strength purpose rule { id key statement citations { quote provision { path } } } citations { quote } }
        }
      }
      dependency(id: "${DERIVED}") { strength }
    }`),
  ).resolves.toEqual({
    platform: {
      shown: { totalCount: 0, nodes: [] },
      asked: {
        totalCount: 1,
        nodes: [
          {
            id: DERIVED,
            basis: "DERIVED",
            strength: "POSSIBLE",
            purpose: null,
            rule: {
              id: RULE,
              key: "rule-of-this-test",
              statement: "Dữ liệu giữa các cơ quan đi qua NDXP.",
              citations: [{ quote: NDXP_QUOTE, provision: { path: "annexII.A.06" } }],
            },
            citations: [{ quote: NDXP_QUOTE }],
          },
        ],
      },
    },
    dependency: { strength: "POSSIBLE" },
  });
});
