import type { TestApi } from "../../support/api.js";
import { post, startApi } from "../../support/api.js";
import { SCHOOLS } from "../../support/steward.js";

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

const ASSESS = `query ($input: ProposalInput!, $asOf: LocalDate = "2026-12-01") {
  assessProposal(input: $input, asOf: $asOf) {
    verdict flags proposer { key } grounds { provision { path } } matches { platform { code } relation score { total } }
  }
}`;

const assess = async (input: object, asOf?: string): Promise<Record<string, unknown>> => {
  const { assessProposal } = (await api.data(ASSESS, { input, asOf })) as { assessProposal: Record<string, unknown> };
  return assessProposal;
};

describe("a plan is read the same", () => {
  test("in NFD and in NFC", async () => {
    const nfd = Object.fromEntries(
      Object.entries(SCHOOLS).map(([name, text]) => [name, name === "form" ? text : text.normalize("NFD")]),
    );
    expect(await assess(nfd)).toEqual(await assess(SCHOOLS));
  });

  test("with markup and control characters between its words", async () => {
    const marked = { ...SCHOOLS, title: `<b>${SCHOOLS.title}</b>\u0000`, description: `\u0007${SCHOOLS.description}` };
    const [plain, odd] = [await assess(SCHOOLS), await assess(marked)];
    expect([odd["verdict"], odd["flags"], odd["grounds"]]).toEqual([
      plain["verdict"],
      plain["flags"],
      plain["grounds"],
    ]);
  });
});

describe("a plan that says nothing of any row has no duplicate", () => {
  test.each([
    ["stop words alone", { title: "của và các", description: "là những được cho với trong khi thì mà" }],
    [
      "another language",
      { title: "Rénovation du toit", description: "Remplacement des tuiles de la grange municipale." },
    ],
  ])("%s", async (_, words) => {
    expect(await assess({ ...words, form: "BUY" })).toMatchObject({ verdict: "NO_DUPLICATE", flags: [] });
  });
});

describe("who proposes", () => {
  test.each([
    ["an agency by its key", "bo-y-te", "bo-y-te"],
    ["an agency by its name, with a unit after it", "Bộ Y tế (Cục Công nghệ thông tin)", "bo-y-te"],
    ["free text", "Sở GD&ĐT tỉnh Nghệ An", null],
    ["a body below an agency", "Trung tâm của Bộ Y tế", null],
  ])("is recognised or taken as free text: %s", async (_, agency, key) => {
    expect((await assess({ ...SCHOOLS, agency }))["proposer"]).toEqual(key === null ? null : { key });
  });
});

test("before the Decision nothing is ruled, and it says so", async () => {
  expect(await assess(SCHOOLS, "2026-06-23")).toMatchObject({
    verdict: "NO_DUPLICATE",
    flags: ["NOT_IN_FORCE"],
    grounds: [{ provision: { path: "art4.1" } }],
  });
  expect((await assess(SCHOOLS, "2026-06-24"))["flags"]).not.toContain("NOT_IN_FORCE");
});

test("a form that does not exist is refused by its name", async () => {
  const { errors } = await api.answer(ASSESS, { input: { ...SCHOOLS, form: "BORROW" } });
  expect(errors?.[0]?.message).toContain('"BORROW" does not exist in "ProposalForm"');
});

test("two hundred thousand characters are refused before they are read", async () => {
  const variables = { input: { ...SCHOOLS, description: "hồ sơ ".repeat(33_334) } };
  const response = await post(`${api.url}/graphql`, { query: ASSESS, variables });
  expect(response.status).toBe(413);
});
