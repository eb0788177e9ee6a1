import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

const DAY = "2026-07-01";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

describe("platforms that fit a filter, read off Annex II", () => {
  async function codes(filter: object, asOf = DAY): Promise<string[]> {
    const { platforms } = (await api.data(
      "query ($filter: PlatformFilter, $asOf: LocalDate) { platforms(filter: $filter, asOf: $asOf, first: 100) { totalCount nodes { code } } }",
      { filter, asOf },
    )) as { platforms: { totalCount: number; nodes: { code: string }[] } };
    expect(platforms.totalCount).toBe(platforms.nodes.length);
    return platforms.nodes.map(({ code }) => code);
  }

  // Đã vận hành, and B30 from 01/7/2026 on.
  const OPERATING = ["A02", "A04", "A06", "B04", "B19", "B20", "B21", "B28", "B61", "B62"];

  test.each([
    [
      "codes, in the catalogue's order; a code that is none finds nothing",
      { codes: ["B31", "A06", "Z99"] },
      ["A06", "B31"],
    ],
    ["one owner", { owner: ["bo-tu-phap"] }, ["A16", "B06", "B43"]],
    [
      "either of two owners",
      { owner: ["bo-tu-phap", "dai-truyen-hinh-viet-nam"] },
      ["A16", "B06", "B43", "B61", "B62"],
    ],
    ["a function that the row claims", { capability: ["document-exchange"] }, ["A04", "B19"]],
    ["one state", { state: ["NOT_YET_DUE"], group: "A" }, ["A10", "A11", "A14"]],
    [
      "either of two states",
      { state: ["NOT_YET_DUE", "IN_OPERATION"], group: "A" },
      ["A02", "A04", "A06", "A10", "A11", "A14"],
    ],
    [
      "all parts together",
      { group: "B", owner: ["bo-noi-vu"], state: ["IN_OPERATION"], text: "hop dong", codes: ["B30", "B32"] },
      ["B30"],
    ],
    ["parts that exclude each other", { group: "A", codes: ["B30"] }, []],
  ])("%s", async (_name, filter, expected) => {
    await expect(codes(filter)).resolves.toEqual(expected);
  });

  test("the groups have 17 and 62", async () => {
    await expect(codes({ group: "A" })).resolves.toHaveLength(17);
    await expect(codes({ group: "B" })).resolves.toHaveLength(62);
  });

  test("a state is that of the day asked about", async () => {
    await expect(codes({ state: ["IN_OPERATION"] }, "2026-06-30")).resolves.toEqual(OPERATING);
    await expect(codes({ state: ["IN_OPERATION"] }, "2026-07-01")).resolves.toEqual([
      ...OPERATING.slice(0, 8),
      "B30",
      "B61",
      "B62",
    ]);
    await expect(codes({ state: ["NOT_YET_DUE"] }, "2029-12-31")).resolves.toEqual(["A11"]);
    await expect(codes({ state: ["NOT_YET_DUE"] }, "2030-01-01")).resolves.toEqual([]);
    await expect(codes({ state: ["RETIRED"] }, "2099-12-31")).resolves.toEqual([]);
  });

  test.each([{ codes: [] }, { owner: [] }, { state: [] }, { capability: [] }, { codes: [], group: "A" }])(
    "an empty list asks for nothing: %j",
    async (filter) => {
      await expect(codes(filter)).resolves.toEqual([]);
    },
  );

  test("parts that are null count as not given", async () => {
    await expect(
      codes({ codes: null, owner: null, state: null, capability: null, group: null, text: null }),
    ).resolves.toHaveLength(79);
  });

  test.each([
    ["with diacritics", "mạng đấu thầu"],
    ["without", "mang dau thau"],
    ["in capitals", "MẠNG ĐẤU THẦU"],
    ["in NFD", "mạng đấu thầu".normalize("NFD")],
    ["in another order", "thầu đấu mạng"],
    ["with marks between", "«mạng»: đấu-thầu!"],
  ])("text %s finds the one row that speaks of bidding", async (_how, text) => {
    await expect(codes({ text })).resolves.toEqual(["B28"]);
  });

  test("text finds words by their beginning, in code, alias, name, objective and English", async () => {
    await expect(codes({ text: "vneid" })).resolves.toEqual(["A02", "B30"]);
    await expect(codes({ text: "B4" })).resolves.toEqual(expect.arrayContaining(["B40", "B49"]));
    await expect(codes({ text: "radio" })).resolves.toEqual(["B60"]);
    await expect(codes({ text: "khong co tu nay" })).resolves.toEqual([]);
  });

  test("an agency's platforms are filtered too, and another owner's are not its own", async () => {
    const data = await api.data(`{
      agency(key: "bo-tai-chinh") {
        groupA: platforms(filter: { group: A }) { totalCount nodes { code } }
        customs: platforms(filter: { text: "hai quan", capability: ["customs-administration"] }) { nodes { code } }
        own: platforms(filter: { owner: ["bo-tai-chinh", "bo-y-te"] }) { totalCount }
        foreign: platforms(filter: { owner: ["bo-y-te"] }) { totalCount nodes { code } }
      }
    }`);
    expect(data).toEqual({
      agency: {
        groupA: { totalCount: 1, nodes: [{ code: "A15" }] },
        customs: { nodes: [{ code: "B25" }] },
        own: { totalCount: 11 },
        foreign: { totalCount: 0, nodes: [] },
      },
    });
  });
});

describe("edges that the text states, and that fit a filter", () => {
  async function edges(parts: object): Promise<string[]> {
    const filter = { basis: ["STATED"], ...parts };
    const { dependencies } = (await api.data(
      `query ($filter: DependencyFilter) { dependencies(filter: $filter, asOf: "${DAY}", first: 100) { totalCount nodes { id } } }`,
      { filter },
    )) as { dependencies: { totalCount: number; nodes: { id: string }[] } };
    expect(dependencies.totalCount).toBe(dependencies.nodes.length);
    return dependencies.nodes.map(({ id }) => id.replace("Dependency:", ""));
  }

  // B31 names: doanh nghiệp (B23), giáo dục nghề nghiệp, bảo hiểm thất nghiệp, bảo hiểm xã hội, dân cư, hợp đồng lao động (B30).
  test.each([
    [
      "an external system by its key",
      { to: ["trung-tam-du-lieu-quoc-gia"] },
      ["A05:trung-tam-du-lieu-quoc-gia:DATA_EXCHANGE", "A11:trung-tam-du-lieu-quoc-gia:DATA_SOURCE"],
    ],
    ["a platform by its code", { to: ["A02", "B30"] }, ["B30:A02:IDENTITY", "B31:B30:DATA_SOURCE"]],
    ["from and to together", { from: ["A01", "B38"], to: ["B09"] }, ["A01:B09:ORCHESTRATION", "B38:B09:DATA_EXCHANGE"]],
    ["a kind", { kind: ["IDENTITY"] }, ["B30:A02:IDENTITY"]],
    [
      "either of two kinds, from one platform",
      { from: ["B30"], kind: ["IDENTITY", "DATA_SOURCE"] },
      ["B30:A02:IDENTITY", "B30:econtract:DATA_SOURCE"],
    ],
    [
      "all parts together",
      {
        from: ["B31"],
        to: ["B23", "B30"],
        kind: ["DATA_SOURCE"],
        basis: ["STATED"],
        minStrength: "CERTAIN",
        status: ["REQUIRED"],
      },
      ["B31:B30:DATA_SOURCE"],
    ],
    ["a basis that no edge has yet", { basis: ["DECLARED"] }, []],
    ["a status that no edge has yet", { status: ["LIVE", "RETIRED"] }, []],
    ["a code that is none", { from: ["Z99"] }, []],
  ])("%s", async (_name, filter, expected) => {
    await expect(edges(filter)).resolves.toEqual(expected);
  });

  test.each([
    ["six of them leave B31", { from: ["B31"] }, 6],
    ["sixteen end at A01", { to: ["A01"] }, 16],
    ["a code given twice counts once", { from: ["B31", "B31"] }, 6],
    ["one is not certain: cơ sở dữ liệu doanh nghiệp", { minStrength: "CERTAIN" }, 48],
    ["nothing said is LIKELY and better", {}, 49],
    ["POSSIBLE asks for all", { minStrength: "POSSIBLE" }, 49],
    ["an empty list of sources asks for nothing", { from: [] }, 0],
    ["an empty list of targets asks for nothing", { to: [] }, 0],
    ["an empty list of kinds asks for nothing", { kind: [] }, 0],
    ["an empty list of bases asks for nothing", { basis: [] }, 0],
    ["an empty list of statuses asks for nothing", { status: [] }, 0],
  ])("%s", async (_name, filter, count) => {
    await expect(edges(filter)).resolves.toHaveLength(count);
  });

  test("a platform's own edges are filtered in both directions", async () => {
    const data = await api.data(`{
      platform(code: "B30") {
        dependencies(filter: { to: ["A02"] }, asOf: "${DAY}") { totalCount nodes { id } }
        dependents(filter: { kind: [DATA_SOURCE] }, asOf: "${DAY}") { totalCount nodes { id } }
        nobody: dependents(filter: { from: ["A01"] }, asOf: "${DAY}") { totalCount nodes { id } }
      }
    }`);
    expect(data).toEqual({
      platform: {
        dependencies: { totalCount: 1, nodes: [{ id: "Dependency:B30:A02:IDENTITY" }] },
        dependents: { totalCount: 1, nodes: [{ id: "Dependency:B31:B30:DATA_SOURCE" }] },
        nobody: { totalCount: 0, nodes: [] },
      },
    });
  });
});
