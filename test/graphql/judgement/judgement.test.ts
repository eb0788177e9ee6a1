import type { TestApi } from "../../support/api.js";
import { startApi } from "../../support/api.js";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

const ASSESS = `query ($input: ProposalInput!, $asOf: LocalDate = "2026-12-01") {
  assessProposal(input: $input, asOf: $asOf) {
    verdict flags asOf registryRevision whatWouldChangeIt(lang: EN)
    grounds { provision { path text } statement quote }
    matches { platform { code objective name } relation state score { total function objective scope } evidence { proposalQuote platformQuote } }
  }
}`;

interface Assessed {
  readonly verdict: string;
  readonly flags: readonly string[];
  readonly registryRevision: number;
  readonly grounds: readonly {
    readonly provision: { readonly path: string; readonly text: string };
    readonly quote: string;
  }[];
  readonly matches: readonly {
    readonly platform: { readonly code: string; readonly objective: string; readonly name: string };
    readonly relation: string;
    readonly state: string;
    readonly score: Readonly<Record<string, number>>;
    readonly evidence: readonly { readonly proposalQuote: string; readonly platformQuote: string }[];
  }[];
}

async function assess(input: object, asOf?: string): Promise<Assessed> {
  const plan = { title: "Đấu thầu qua mạng", description: "Phần mềm", form: "BUY", ...input };
  const data = await api.data(ASSESS, { input: plan, ...(asOf === undefined ? {} : { asOf }) });
  return (data as { assessProposal: Assessed }).assessProposal;
}

/** Names B28 in its title, «Hệ thống mạng đấu thầu quốc gia», which operates. */
const BIDDING = {
  title: "Mua hệ thống đấu thầu qua mạng của tỉnh",
  description:
    "Đăng tải thông báo mời thầu, nộp hồ sơ dự thầu, mở thầu, đánh giá và công bố kết quả lựa chọn nhà thầu qua mạng.",
};

describe("a plan beside the real catalogue", () => {
  test("is banned where what it is similar to operates: B28, «Đã vận hành»", async () => {
    const { verdict, flags, matches, grounds } = await assess({ ...BIDDING, agency: "UBND tỉnh Khánh Hòa" });
    expect([verdict, flags]).toEqual(["PROHIBITED", []]);
    expect(matches[0]).toMatchObject({ platform: { code: "B28" }, relation: "DUPLICATE", state: "IN_OPERATION" });
    expect(grounds.map(({ provision }) => provision.path)).toEqual(["art2.2"]);
  });

  test("is its owner's own business", async () => {
    for (const agency of ["bo-tai-chinh", "Bộ Tài chính", "Bo Tai chinh"]) {
      const { verdict, flags, matches } = await assess({ ...BIDDING, form: "UPGRADE", agency });
      expect([verdict, flags]).toEqual(["NO_DUPLICATE", ["OWN_PLATFORM"]]);
      expect(matches.map(({ relation }) => relation)).not.toContain("DUPLICATE");
    }
  });

  test("is judged by the day: B30 operates from 1 July 2026 on", async () => {
    const contracts = {
      title: "Nền tảng hợp đồng lao động điện tử của tỉnh",
      description: "Quản lý hợp đồng lao động điện tử, cấp mã định danh cho mỗi hợp đồng, lưu trữ tập trung.",
      form: "RENT",
    };
    expect((await assess(contracts, "2026-06-30")).verdict).toBe("ALLOWED_UNTIL_OPERATIONAL");
    expect((await assess(contracts, "2026-07-01")).verdict).toBe("PROHIBITED");
  });

  test("quotes the plan, the rows and the clauses letter by letter", async () => {
    const { matches, grounds } = await assess(BIDDING);
    const plan = `${BIDDING.title}\n${BIDDING.description}`;
    for (const { platform, evidence } of matches) {
      for (const { proposalQuote, platformQuote } of evidence) {
        expect(plan).toContain(proposalQuote);
        expect(`${platform.name}\n${platform.objective}`).toContain(platformQuote);
      }
    }
    expect(matches[0]?.evidence.length).toBeGreaterThan(1);
    for (const { provision, quote } of grounds) expect(provision.text).toContain(quote);
  });

  test("ranks by the total of its parts, duplicates first", async () => {
    const { matches } = await assess(BIDDING);
    const totals = matches.filter(({ relation }) => relation === "RELATED").map(({ score }) => score["total"] ?? 0);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    for (const { score } of matches) {
      const { total = 0, function: what = 0, objective = 0, scope = 0 } = score;
      expect(total).toBeCloseTo(0.6 * what + 0.2 * objective + 0.2 * scope, 2);
    }
  });

  test("of which no row says anything is free", async () => {
    const { verdict, flags, matches } = await assess({
      title: "Sửa mái nhà kho",
      description: "Thay tôn, sơn lại tường, làm rãnh thoát nước.",
    });
    expect([verdict, flags, matches]).toEqual(["NO_DUPLICATE", [], []]);
  });

  test("costs a bounded number of statements, however long it is", async () => {
    api.store.restart();
    await assess({ ...BIDDING, description: `${BIDDING.description} `.repeat(100) });
    expect(api.store.statements.filter((name) => name !== "(revision)").length).toBeLessThanOrEqual(8);
  });

  test.each([
    [{ title: "" }, "input.title", /no words/],
    [{ title: "?!…" }, "input.title", /no words/],
    [{ description: " \n " }, "input.description", /no words/],
    [{ title: "a".repeat(501) }, "input.title", /501 characters; allowed: at most 500/],
    [{ description: "a ".repeat(10_001) }, "input.description", /allowed: at most 20000/],
    [{ exemption: "a".repeat(5_001) }, "input.exemption", /at most 5000/],
    [{ agency: "a".repeat(301) }, "input.agency", /at most 300/],
  ])("is refused as %j", async (input, argument, message) => {
    const plan = { title: "Đấu thầu", description: "Phần mềm", form: "BUY", ...input };
    const { errors } = await api.answer(ASSESS, { input: plan });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(message) as string, extensions: { code: "BAD_USER_INPUT", argument } },
    ]);
  });
});

describe("overlaps of the real catalogue", () => {
  const ids = async (args: string): Promise<readonly string[]> => {
    const data = (await api.data(`{ overlaps(first: 100, asOf: "2026-12-01"${args}) { nodes { id } } }`)) as {
      overlaps: { nodes: { id: string }[] };
    };
    return data.overlaps.nodes.map(({ id }) => id);
  };

  test("leave out what is cleared, unless it is asked for", async () => {
    const data = await api.data(`{
      all: overlaps(asOf: "2026-12-01") { nodes { classification } }
      cleared: overlaps(asOf: "2026-12-01", filter: { classification: [NOT_DUPLICATE], codes: ["B37"] }) { nodes { id explanation } }
    }`);
    const { all, cleared } = data as {
      all: { nodes: { classification: string }[] };
      cleared: { nodes: { id: string }[] };
    };
    expect(all.nodes.map(({ classification }) => classification)).not.toContain("NOT_DUPLICATE");
    // Both keep traceability, of animals and of plants.
    expect(cleared.nodes.map(({ id }) => id)).toContain("Overlap:B37+B38");
  });

  test("are the sixteen procedure systems as one, and what three data platforms of Group A give", async () => {
    await expect(ids(", filter: { classification: [SANCTIONED_PARALLEL] }")).resolves.toEqual([
      "Overlap:procedure-processing",
    ]);
    await expect(
      ids(', filter: { classification: [SUSPECT_OVERLAP], capability: ["data-exchange"] }'),
    ).resolves.toEqual(["Overlap:A03+A06", "Overlap:A05+A06", "Overlap:A03+A05"]);
    const { node } = (await api.data(
      '{ node(id: "Overlap:procedure-processing") { ... on Overlap { members { code } citations { provision { path } quote } } } }',
    )) as { node: { members: { code: string }[]; citations: { quote: string }[] } };
    expect(node.members.map(({ code }) => code)).toEqual(
      Array.from({ length: 16 }, (_, index) => `B${String(index + 2).padStart(2, "0")}`),
    );
    expect(node.citations[0]?.quote).toMatch(/^Mỗi cơ quan cấp bộ sẽ triển khai/);
  });

  test("quote each row letter by letter", async () => {
    const { overlaps } = (await api.data(
      `{ overlaps(first: 100, asOf: "2026-12-01") { nodes { members { code } evidence { platform { code name objective } quote } } } }`,
    )) as {
      overlaps: {
        nodes: {
          members: { code: string }[];
          evidence: { platform: { code: string; name: string; objective: string }; quote: string }[];
        }[];
      };
    };
    for (const { members, evidence } of overlaps.nodes) {
      expect(new Set(evidence.map(({ platform }) => platform.code))).toEqual(new Set(members.map(({ code }) => code)));
      for (const { platform, quote } of evidence) expect(`${platform.name}\n${platform.objective}`).toContain(quote);
    }
  });

  test("page without gaps, and refuse what cannot be", async () => {
    const whole = await ids("");
    const page = (after: string | null) =>
      api.data(
        'query ($after: String) { overlaps(first: 20, after: $after, asOf: "2026-12-01") { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      ) as Promise<{
        overlaps: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>;
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { overlaps } = await page(after);
      paged.push(...overlaps.nodes.map(({ id }) => id));
      if (!overlaps.pageInfo.hasNextPage) break;
      after = overlaps.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);

    const { errors } = await api.answer("{ overlaps(filter: { minScore: 1.5 }) { totalCount } }");
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument: "filter.minScore" } }]);
    await expect(api.data('{ node(id: "Overlap:A01+A99") { id } }')).resolves.toEqual({ node: null });
  });
});
