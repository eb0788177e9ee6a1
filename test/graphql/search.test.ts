import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

interface Found {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly score: number;
    readonly node: { readonly __typename: string; readonly id: string };
  }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

async function search(text: string, first = 100, after: string | null = null): Promise<Found> {
  const data = await api.data(
    `query ($text: String!, $first: Int, $after: String) {
      search(text: $text, first: $first, after: $after) {
        totalCount
        edges { cursor score node { __typename ... on Node { id } } }
        nodes { ... on Node { id } }
        pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }`,
    { text, first, after },
  );
  return (data as { search: Found }).search;
}

const ids = ({ edges }: Found): string[] => edges.map(({ node }) => node.id);

test.each([
  ["an abbreviation in brackets", "NDXP", "Platform:A06"],
  ["an alias", "VNeID", "Platform:A02"],
  ["an alias in another case", "vneid", "Platform:A02"],
  ["a name", "Cổng dịch vụ công", "Platform:A01"],
  ["a name without diacritics", "cong dich vu cong", "Platform:A01"],
  ["a name in NFD", "Cổng dịch vụ công".normalize("NFD"), "Platform:A01"],
  ["a name in capitals", "CỔNG DỊCH VỤ CÔNG QUỐC GIA", "Platform:A01"],
  ["an English name", "electronic labour contract platform", "Platform:B30"],
  ["a code", "B31", "Platform:B31"],
  ["a code in another case", "b31", "Platform:B31"],
  ["an agency", "Bộ Công an", "Agency:bo-cong-an"],
  ["an agency's abbreviation", "BCA", "Agency:bo-cong-an"],
  ["an agency in English", "Ministry of Public Security", "Agency:bo-cong-an"],
  ["a provision by its path", "art2.2", "Provision:1132/QĐ-TTg:art2.2"],
  ["a provision by its heading", "Hiệu lực thi hành", "Provision:1132/QĐ-TTg:art4"],
  ["a provision by its words", "quốc phòng, an ninh, cơ yếu", "Provision:1132/QĐ-TTg:art2.2"],
  ["a provision by its English words", "national defence, security or cipher work", "Provision:1132/QĐ-TTg:art2.2"],
  ["a service", "Tường lửa ứng dụng web quốc gia", "Service:a14-web-application-firewall"],
  ["a capability by its key", "data-exchange", "Capability:data-exchange"],
  ["a capability by its name", "Inter-agency data exchange", "Capability:data-exchange"],
])("%s finds it first: %s", async (_what, text, first) => {
  expect(ids(await search(text, 5)).at(0)).toBe(first);
});

test("a code that is the query has the full score; words in a long text have less", async () => {
  const { edges } = await search("A06");
  expect(edges.at(0)).toMatchObject({ score: 1, node: { __typename: "Platform", id: "Platform:A06" } });
  expect(edges.slice(1).every(({ score }) => score > 0 && score < 1)).toBe(true);
});

test("scores never rise, and stay between 0 and 1", async () => {
  const scores = (await search("he thong thong tin")).edges.map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(20);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
});

test("all words must be found, each by its beginning", async () => {
  const both = ids(await search("dau thau"));
  expect(both).toContain("Platform:B28");
  await expect(search("dau thau khongcotunay")).resolves.toMatchObject({ totalCount: 0, edges: [], nodes: [] });
  // «thầu» begins a word of B28; «hầu» begins none.
  expect(ids(await search("hau thau"))).not.toContain("Platform:B28");
});

test("with and without diacritics, in NFC and NFD, the same is found in the same order", async () => {
  const found = ids(await search("dữ liệu quốc gia"));
  for (const text of ["du lieu quoc gia", "dữ liệu quốc gia".normalize("NFD"), "DỮ LIỆU QUỐC GIA"]) {
    expect(ids(await search(text))).toEqual(found);
  }
});

test.each(["", "   ", "?!… «» -- //", "·", "\u0301"])(
  "a text without letters or digits finds nothing: %j",
  async (text) => {
    await expect(search(text)).resolves.toMatchObject({
      totalCount: 0,
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  },
);

test.each(["%", "*", "' OR 1 = 1 //", "}) RETURN 1 //", "$wholePart", "\\", "a\u0000b"])(
  "signs of query languages are only signs: %j",
  async (text) => {
    const { edges, totalCount } = await search(text);
    expect(edges).toHaveLength(Math.min(totalCount, 100));
  },
);

test("200 characters are searched for, 201 are refused", async () => {
  await expect(search("a".repeat(200))).resolves.toMatchObject({ totalCount: 0 });
  const { errors } = await api.answer("query ($text: String!) { search(text: $text) { totalCount } }", {
    text: "a".repeat(201),
  });
  expect(errors).toEqual([expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", argument: "text" } })]);
});

test("a walk through the pages meets everything once, in the order of the best first", async () => {
  const text = "he thong";
  const met: string[] = [];
  let after: string | null = null;
  let total: number;
  do {
    const page = await search(text, 30, after);
    expect(page.nodes).toEqual(page.edges.map(({ node: { id } }) => ({ id })));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    met.push(...ids(page));
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);

  expect(met).toHaveLength(total);
  expect(new Set(met).size).toBe(total);
  expect(met.slice(0, 100)).toEqual(ids(await search(text)));
});

test("nothing said is twenty", async () => {
  const { search: found } = (await api.data('{ search(text: "he thong") { edges { score } } }')) as {
    search: { edges: unknown[] };
  };
  expect(found.edges).toHaveLength(20);
});
