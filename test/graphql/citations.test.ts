import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

interface Citation {
  readonly quote: string;
  readonly provision: { readonly path: string; readonly text: string };
}

const CITATIONS = "citations { quote provision { path text } }";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

/** All citations anywhere in an answer. */
function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "quote" in value && "provision" in value ? [value as Citation] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

describe("every quote stands, letter by letter, in the text of the provision it cites", () => {
  test.each([
    // Name, owner and start of each of the 79 rows.
    ["platforms", `{ platforms(first: 100) { nodes { ${CITATIONS} } } }`, 79 * 3],
    ["services", `{ platforms(first: 100) { nodes { services { ${CITATIONS} } } } }`, 17],
    ["criteria", `{ platforms(first: 100) { nodes { criteria { ${CITATIONS} } } } }`, 79],
    [
      "edges, and the external systems they end at",
      `{ dependencies(first: 100, filter: { basis: [STATED, DECLARED], minStrength: POSSIBLE }) { nodes { ${CITATIONS} to { ... on ExternalSystem { ${CITATIONS} } } } } }`,
      49 + 16,
    ],
    ["agencies", `{ agencies(first: 100) { nodes { ${CITATIONS} } } }`, 44],
    [
      "documents and legal bases",
      `{ registry { documents { ${CITATIONS} legalBases { ${CITATIONS} } repeals { ${CITATIONS} } } } }`,
      2 + 4 + 1,
    ],
  ])("of %s", async (_what, query, atLeast) => {
    const citations = citationsIn(await api.data(query));

    expect(citations.length).toBeGreaterThanOrEqual(atLeast);
    expect(citations.filter(({ quote, provision }) => quote.trim() === "" || !provision.text.includes(quote))).toEqual(
      [],
    );
  });

  test("of claims: in the platform's own row", async () => {
    const { platforms } = (await api.data(
      "{ platforms(first: 100) { nodes { code objective claims { quote } } } }",
    )) as {
      platforms: { nodes: { code: string; objective: string; claims: { quote: string }[] }[] };
    };
    const { document } = (await api.data('{ document(number: "1132/QĐ-TTg") { provisions { path text } } }')) as {
      document: { provisions: { path: string; text: string }[] };
    };
    const rows = new Map(document.provisions.map(({ path, text }) => [path, text]));

    for (const { code, objective, claims } of platforms.nodes) {
      const row = rows.get(`annexII.${code.slice(0, 1)}.${code.slice(1)}`) ?? "";
      expect(row).toContain(objective);
      expect(claims.length).toBeGreaterThan(0);
      expect(claims.filter(({ quote }) => !row.includes(quote))).toEqual([]);
    }
  });

  test("an edge cites the row that names the other system", async () => {
    const { dependencies } = (await api.data(
      `{ dependencies(filter: { basis: [STATED] }, first: 100) { nodes { basis from { code } ${CITATIONS} } } }`,
    )) as {
      dependencies: { nodes: { basis: string; from: { code: string }; citations: Citation[] }[] };
    };
    expect(dependencies.nodes).toHaveLength(49);
    for (const { basis, from, citations } of dependencies.nodes) {
      expect(basis).toBe("STATED");
      expect(citations.map(({ provision }) => provision.path)).toContain(
        `annexII.${from.code.slice(0, 1)}.${from.code.slice(1)}`,
      );
    }
  });
});

describe("criteria of Annex I", () => {
  interface Assessed {
    readonly code: string;
    readonly group: "A" | "B";
    readonly criteria: readonly {
      readonly criterion: { path: string };
      readonly result: string;
      readonly rationale: string;
      readonly citations: readonly object[];
    }[];
  }

  test("five apply to each platform of Group A, six to each of Group B, in printed order; UNKNOWN cites nothing", async () => {
    const { platforms } = (await api.data(
      "{ platforms(first: 100) { nodes { code group criteria { criterion { path } result rationale citations { quote } } } } }",
    )) as { platforms: { nodes: Assessed[] } };

    expect(platforms.nodes).toHaveLength(79);
    for (const { group, criteria } of platforms.nodes) {
      const paths =
        group === "A" ? [1, 2, 3, 4, 5].map((n) => `annexI.I.${n}`) : [1, 2, 3, 4, 5, 6].map((n) => `annexI.II.${n}`);
      expect(criteria.map(({ criterion }) => criterion.path)).toEqual(paths);
      for (const { result, rationale, citations } of criteria) {
        expect(["MET", "PARTLY_MET", "UNKNOWN", "NOT_MET"]).toContain(result);
        expect(rationale).not.toBe("");
        expect(citations.length > 0).toBe(result !== "UNKNOWN");
      }
    }
  });

  // B61: «Nền tảng truyền hình số quốc gia dùng chung cho Đài Truyền hình Việt Nam và tất cả các Đài truyền hình từ trung
  // ương và địa phương phát trên Internet.» It says nothing of open standards, and nothing of reusing Group A.
  test("a row that does not speak of a criterion leaves it UNKNOWN, and says so in both languages", async () => {
    const { platform } = (await api.data(`{
      platform(code: "B61") { criteria { criterion { path } result rationale inEnglish: rationale(lang: EN) } }
    }`)) as {
      platform: { criteria: { criterion: { path: string }; result: string; rationale: string; inEnglish: string }[] };
    };

    for (const path of ["annexI.II.1", "annexI.II.4", "annexI.II.5"]) {
      expect(platform.criteria.find(({ criterion }) => criterion.path === path)).toEqual({
        criterion: { path },
        result: "UNKNOWN",
        rationale: "Dòng này của Phụ lục II không nói về tiêu chí này, cơ quan chủ quản chưa công bố.",
        inEnglish: "This row of Annex II says nothing about this criterion, and its owner has published nothing.",
      });
    }
  });
});
