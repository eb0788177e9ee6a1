import type { StewardApi } from "../../support/steward.js";
import { SCHOOLS, idOf, startStewardApi } from "../../support/steward.js";

const REASON = 'Giống B35 <script>alert("x")</script> & được thuê\u0007 đến khi B35 vận hành.';

let api: StewardApi;
/** Of the ruling that all tests look at. */
let id: string;
let html: string;
let digest: string;

beforeAll(async () => {
  api = await startStewardApi();
  const proposal = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
  const done = await api.ruleOnProposal({ proposal, proposalRevision: 1, decision: "CONFIRM", reason: REASON });
  id = done.ruling?.id ?? "none";
  const { node } = (await api.data("query ($id: ID!) { node(id: $id) { ... on Ruling { html digest } } }", { id })) as {
    node: { html: string; digest: string };
  };
  ({ html, digest } = node);
});

afterAll(async () => {
  await api.stop();
});

const verified = (what: object): Promise<unknown> =>
  api.data(
    "query ($html: String, $digest: String) { verify(html: $html, digest: $digest) { result ruling { id } } }",
    what,
  );

describe("the page of a ruling", () => {
  test("tells the decision, the plan, the row, the clause and the registry's revision, in both languages", () => {
    for (const words of [
      "Được duy trì hoặc thuê cho đến khi nền tảng dùng chung vận hành",
      "May be maintained or rented until the shared platform operates",
      SCHOOLS.title,
      "Nền tảng số quản trị giáo dục quốc gia",
      "Ministry of Education and Training",
      "Khoản 3 Điều 2",
      "các cơ quan, tổ chức được tiếp tục duy trì hệ thống hiện có hoặc thuê dịch vụ",
      "Nguyễn Văn An",
      `<i lang="en">registry revision</i> ${id.slice("Ruling:R".length)}`,
      digest,
    ])
      expect(html).toContain(words);
  });

  test("shows what people wrote as text: no markup of theirs, no control character", () => {
    expect(html).toContain("Giống B35 &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; được thuê đến khi");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("\u0007");
  });

  test("is at a path of its own, and stays as it was made when the ruling is superseded", async () => {
    const response = await api.fetch(`/rulings/${id.slice("Ruling:".length)}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await response.text()).toBe(html);
    expect((await api.fetch("/rulings/R999999")).status).toBe(404);
  });
});

describe("whoever has a page may ask whether it is the registry's", () => {
  test("the file as it is: yes, and which ruling it is of", async () => {
    expect(await verified({ html })).toEqual({ verify: { result: "VALID", ruling: { id } } });
    expect(await verified({ html: html.replaceAll("\n", "\r\n") })).toMatchObject({ verify: { result: "VALID" } });
  });

  test("the digest as somebody copies it from paper", async () => {
    const written = digest
      .slice("sha256:".length)
      .toUpperCase()
      .replace(/(.{8})/g, "$1 ");
    for (const each of [digest, written])
      expect(await verified({ digest: each })).toMatchObject({ verify: { result: "VALID" } });
  });

  test("a file with one letter changed: no, and what the ruling truly is", async () => {
    expect(await verified({ html: html.replace("Nguyễn Văn An", "Nguyễn Văn Ân") })).toEqual({
      verify: { result: "ALTERED", ruling: { id } },
    });
  });

  test("a digest that the registry does not know, and a file without one", async () => {
    expect(await verified({ digest: `sha256:${"1".repeat(64)}` })).toEqual({
      verify: { result: "UNKNOWN", ruling: null },
    });
    expect(await verified({ html: "<p>Kết luận</p>" })).toEqual({ verify: { result: "NO_DIGEST", ruling: null } });
  });

  test.each([{}, { digest: "x" }, { digest: "sha256:1", html: "<p>" }])("%j is no question", async (what) => {
    const { errors } = await api.answer(
      "query ($html: String, $digest: String) { verify(html: $html, digest: $digest) { result } }",
      what,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "digest" });
  });
});
