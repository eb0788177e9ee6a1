import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const SELECTION = `{
  totalCount
  edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;
const DAY = "2026-07-01";

const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
const codes = (page: Page): string[] => ids(page).map((id) => id.replace("Platform:", ""));
const repeated = (group: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${group}${String(from + index).padStart(2, "0")}`);

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

/** A page of a connection: `ARGS` in the query stands for its arguments, and the connection is called `page`. */
async function pageOf(query: string, paging: string): Promise<Page> {
  const data = (await api.data(query.replace("ARGS", paging).replace("PAGE", SELECTION))) as {
    page?: Page;
    owner?: { page: Page };
  };
  const page = data.page ?? data.owner?.page;
  if (page === undefined) throw new Error("the query has no page");
  return page;
}

const ORDERS = ["CODE", "NAME", "START", "DEPENDENTS"] as const;

/** Every connection of the API, and how many rows the catalogue has in it. */
const CONNECTIONS: readonly (readonly [name: string, query: string, total: number])[] = [
  ...ORDERS.map(
    (order) =>
      [`platforms by ${order}`, `{ page: platforms(orderBy: ${order}, asOf: "${DAY}", ARGS) PAGE }`, 79] as const,
  ),
  // Bộ Công an: B02, B22. Bộ Tài chính: B07, B18, B23 to B28, B52, B53.
  [
    "platforms with a filter",
    '{ page: platforms(filter: { group: B, owner: ["bo-cong-an", "bo-tai-chinh"] }, orderBy: NAME, ARGS) PAGE }',
    12,
  ],
  ["agencies", "{ page: agencies(ARGS) PAGE }", 44],
  ["capabilities", "{ page: capabilities(ARGS) PAGE }", 80],
  ["dependencies", `{ page: dependencies(filter: { basis: [STATED] }, asOf: "${DAY}", ARGS) PAGE }`, 49],
  [
    "a platform's dependencies",
    `{ owner: platform(code: "A01") { page: dependencies(filter: { basis: [STATED] }, asOf: "${DAY}", ARGS) PAGE } }`,
    16,
  ],
  [
    "a platform's dependents",
    `{ owner: platform(code: "A01") { page: dependents(filter: { basis: [STATED] }, asOf: "${DAY}", ARGS) PAGE } }`,
    16,
  ],
  ["an agency's platforms", '{ owner: agency(key: "bo-cong-an") { page: platforms(ARGS) PAGE } }', 14],
];

describe.each(CONNECTIONS)("%s", (_name, query, total) => {
  test("a walk forwards meets every row once, in the order of one big page", async () => {
    const met: string[] = [];
    let after = "";
    for (;;) {
      const page = await pageOf(query, `first: 7${after}`);
      expect(page.totalCount).toBe(total);
      expect(page.pageInfo.hasPreviousPage).toBe(met.length > 0);
      met.push(...ids(page));
      expect(page.pageInfo.hasNextPage).toBe(met.length < total);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${String(page.pageInfo.endCursor)}"`;
    }

    expect(new Set(met).size).toBe(total);
    expect(met).toEqual(ids(await pageOf(query, "first: 100")));
  });

  test("a walk backwards meets the same rows in reverse", async () => {
    const met: string[] = [];
    let before = "";
    for (;;) {
      const page = await pageOf(query, `last: 7${before}`);
      expect(page.pageInfo.hasNextPage).toBe(met.length > 0);
      met.unshift(...ids(page));
      expect(page.pageInfo.hasPreviousPage).toBe(met.length < total);
      if (!page.pageInfo.hasPreviousPage) break;
      before = `, before: "${String(page.pageInfo.startCursor)}"`;
    }

    expect(met).toEqual(ids(await pageOf(query, "first: 100")));
  });

  test("between two cursors lie the rows between them, from either end", async () => {
    const all = await pageOf(query, "first: 100");
    const between = `after: "${all.edges[1]?.cursor ?? ""}", before: "${all.edges[9]?.cursor ?? ""}"`;

    expect(ids(await pageOf(query, `first: 100, ${between}`))).toEqual(ids(all).slice(2, 9));
    expect(ids(await pageOf(query, `first: 3, ${between}`))).toEqual(ids(all).slice(2, 5));
    expect(ids(await pageOf(query, `last: 3, ${between}`))).toEqual(ids(all).slice(6, 9));
  });
});

describe("the edges of paging", () => {
  const platforms = `{ page: platforms(asOf: "${DAY}", ARGS) PAGE }`;

  test("nothing said is twenty from the beginning", async () => {
    const page = await pageOf("{ page: platforms PAGE }", "");
    expect(codes(page)).toEqual([...repeated("A", 1, 17), "B01", "B02", "B03"]);
  });

  test("first: 0 gives no row, and still says that there are some", async () => {
    const page = await pageOf(platforms, "first: 0");
    expect(page).toEqual({
      totalCount: 79,
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test("a page that ends at the last row has no next page; one row fewer has", async () => {
    expect((await pageOf(platforms, "first: 79")).pageInfo.hasNextPage).toBe(false);
    expect((await pageOf(platforms, "first: 78")).pageInfo.hasNextPage).toBe(true);
    expect((await pageOf(platforms, "last: 79")).pageInfo.hasPreviousPage).toBe(false);
    expect((await pageOf(platforms, "last: 78")).pageInfo.hasPreviousPage).toBe(true);
  });

  test("after the last row comes an empty page", async () => {
    const { pageInfo } = await pageOf(platforms, "last: 1");
    const beyond = await pageOf(platforms, `first: 5, after: "${String(pageInfo.endCursor)}"`);
    expect(beyond.edges).toEqual([]);
    expect(beyond.pageInfo).toMatchObject({ hasNextPage: false, startCursor: null, endCursor: null });
  });

  test("nodes are the edges' nodes", async () => {
    const { platforms: page } = (await api.data(
      "{ platforms(first: 3) { nodes { code } edges { node { code } } } }",
    )) as {
      platforms: { nodes: object[]; edges: { node: object }[] };
    };
    expect(page.nodes).toEqual([{ code: "A01" }, { code: "A02" }, { code: "A03" }]);
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
  });
});

describe("the orders of platforms, read off Annex II", () => {
  const inOrder = async (order: string): Promise<string[]> =>
    codes(await pageOf(`{ page: platforms(orderBy: ${order}, asOf: "${DAY}", ARGS) PAGE }`, "first: 100"));

  test("CODE: Group A, then Group B, each in printed order", async () => {
    await expect(inOrder("CODE")).resolves.toEqual([...repeated("A", 1, 17), ...repeated("B", 1, 62)]);
  });

  test("NAME: by letters without diacritics; equal names by code", async () => {
    const order = await inOrder("NAME");
    // Cổng dịch vụ công, Cổng dữ liệu, Cổng Pháp luật, Cổng thông tin một cửa, Hệ thống Công báo, Hệ thống công nghệ …
    expect(order.slice(0, 6)).toEqual(["A01", "A07", "A16", "B18", "A17", "B25"]);
    const procedures = order.indexOf("B02");
    expect(order.slice(procedures, procedures + 16)).toEqual(repeated("B", 2, 17));
    // … Trợ lý ảo, Trục liên thông, Trung tâm tính toán.
    expect(order.slice(-3)).toEqual(["A10", "A04", "A11"]);
  });

  test("START: what operates, then by the first day, then by the last", async () => {
    await expect(inOrder("START")).resolves.toEqual([
      // Đã vận hành
      ...["A02", "A04", "A06", "B04", "B19", "B20", "B21", "B28", "B61", "B62"],
      // Năm 2025 - 2026, Năm 2025 - 2030
      ...["B42", "A15", "B37", "B38", "B44"],
      // Năm 2026
      ...[
        "A01",
        "A03",
        "A05",
        "A07",
        "A08",
        "A09",
        "A12",
        "A13",
        "A16",
        "A17",
        "B01",
        "B02",
        "B03",
        ...repeated("B", 5, 18),
      ],
      ...["B22", "B23", "B29", "B31", "B33", ...repeated("B", 45, 51), "B53"],
      // Năm 2026 - 2027, Năm 2026 - 2028, Năm 2026 - 2030
      ...["B35", "B36", "B24", "B26", "B32", "B34", "B39", "B40", "B41", "B43", "B55"],
      // 01/7/2026
      "B30",
      // Năm 2027, Năm 2027 - 2028, Năm 2027 - 2030
      ...["B52", "A14", "B27", "B60", "B54", "B56", "B57", "B58", "B59"],
      // Năm 2028, Năm 2030
      ...["A10", "B25", "A11"],
    ]);
  });

  // Sixteen rows name A01; B09 is named by A01 and by B38; nobody names B62.
  test("DEPENDENTS: by the number of platforms that name it, the most first; equal ones by code", async () => {
    const { platforms } = (await api.data(
      `{ platforms(orderBy: DEPENDENTS, asOf: "${DAY}", first: 100) { nodes { code dependents(first: 100) { nodes { from { code } } } } } }`,
    )) as { platforms: { nodes: { code: string; dependents: { nodes: { from: { code: string } }[] } }[] } };
    const counted = platforms.nodes.map(({ code, dependents }) => ({
      code,
      count: new Set(dependents.nodes.map(({ from }) => from.code)).size,
    }));
    const countOf = (code: string): number => counted.find((each) => each.code === code)?.count ?? 0;

    expect(countOf("A01")).toBeGreaterThanOrEqual(16);
    expect(countOf("B09")).toBeGreaterThanOrEqual(2);
    expect(countOf("B62")).toBe(0);
    expect(counted).toEqual([...counted].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)));
  });
});
