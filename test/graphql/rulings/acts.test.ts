import { RevisionCachedGraphStore } from "../../../src/store/revision-cached-graph-store.js";
import type { Statement } from "../../../src/store/statement.js";
import { startApi } from "../../support/api.js";
import type { StewardApi } from "../../support/steward.js";
import { RULED, SCHOOLS, STEWARD_KEY, SUBMIT, idOf, startStewardApi } from "../../support/steward.js";

let api: StewardApi;

beforeAll(async () => {
  api = await startStewardApi({ around: (store) => new RevisionCachedGraphStore(store, 200) });
});

afterAll(async () => {
  await api.stop();
});

describe("who may change the registry", () => {
  test.each([
    ["without a key", {}],
    ["with a wrong key", { authorization: "Bearer another key of some length" }],
    ["with the key as a password", { authorization: "Basic a key for tests only" }],
  ])("nobody %s: nothing is written, and the key is in no log", async (_, headers) => {
    const before = await api.store.revision();
    const { data, errors } = await api.answer(SUBMIT, { input: SCHOOLS }, headers);
    expect([data, errors?.[0]?.extensions["code"]]).toEqual([null, "UNAUTHENTICATED"]);
    expect(await api.store.revision()).toBe(before);
    expect(JSON.stringify(api.log)).not.toContain(STEWARD_KEY);
  });

  test("nobody at all where the settings name no key", async () => {
    const off = await startApi();
    const { errors } = await off.answer(SUBMIT, { input: SCHOOLS }, { authorization: "Bearer undefined" });
    await off.stop();
    expect(errors?.[0]).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    expect(errors?.[0]?.message).toContain("STEWARD_KEY");
  });

  test("nobody by GET, with the key or without", async () => {
    const query = encodeURIComponent(
      'mutation { submitProposal(input: {title: "a", description: "b", form: BUY}) { revision } }',
    );
    const before = await api.store.revision();
    const response = await api.fetch(`/graphql?query=${query}`, {
      headers: { authorization: `Bearer ${STEWARD_KEY}` },
    });
    expect(response.status).toBe(405);
    expect(await api.store.revision()).toBe(before);
  });
});

describe("a plan that is submitted", () => {
  test("is kept with what Article 2 said of it on the day: B35's window has begun, nobody has confirmed", async () => {
    const before = await api.store.revision();
    const done = await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" });
    expect(done).toMatchObject({
      revision: before + 1,
      problems: [],
      proposal: {
        latest: {
          number: 1,
          verdict: "ALLOWED_UNTIL_OPERATIONAL",
          duplicates: [{ code: "B35", state: "DUE_UNCONFIRMED" }],
          submittedOn: "2026-11-20",
          registryRevision: before + 1,
        },
        assessment: { verdict: "ALLOWED_UNTIL_OPERATIONAL" },
        ruling: null,
      },
    });
  });

  test("has its own id, by which anybody finds it, and stands first among all", async () => {
    const id = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    await expect(
      api.data(
        `query ($id: ID!) { node(id: $id) { ... on Proposal { latest { title } } } proposals(first: 1) { nodes { id } } }`,
        { id },
      ),
    ).resolves.toEqual({ node: { latest: { title: SCHOOLS.title } }, proposals: { nodes: [{ id }] } });
  });

  test("gets a new revision beside the old one, and a ruling on the old one is none on the new", async () => {
    const id = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    await api.ruleOnProposal({ proposal: id, proposalRevision: 1, decision: "CONFIRM" });
    const title = "Tập huấn giáo viên dùng máy chiếu";
    const done = await api.submit({
      input: { ...SCHOOLS, title, description: "Hai lớp tập huấn." },
      revises: { proposal: id, number: 1 },
    });
    expect(done).toMatchObject({
      problems: [],
      proposal: {
        id,
        latest: { number: 2, title, verdict: "NO_DUPLICATE" },
        revisions: [{ number: 1 }, { number: 2 }],
        ruling: null,
      },
    });
    expect(done.proposal?.rulings).toHaveLength(1);
  });

  test.each([
    [{ input: { ...SCHOOLS, title: "…" } }, "INVALID_ARGUMENT", ["input", "title"]],
    [{ input: { ...SCHOOLS, description: "x".repeat(20_001) } }, "INVALID_ARGUMENT", ["input", "description"]],
    [{ input: SCHOOLS, submittedOn: "2026-06-23" }, "INVALID_ARGUMENT", ["submittedOn"]],
    [{ input: SCHOOLS, submittedOn: "2099-01-01" }, "INVALID_ARGUMENT", ["submittedOn"]],
    [{ input: SCHOOLS, revises: { proposal: "Proposal:P0", number: 1 } }, "UNKNOWN_PROPOSAL", ["revises", "proposal"]],
  ])("is not taken where it cannot be: %#", async (variables, code, path) => {
    const before = await api.store.revision();
    const { proposal, revision, problems } = await api.submit(variables);
    expect({ proposal, revision, problems }).toEqual({
      proposal: null,
      revision: before,
      problems: [{ code, path, message: expect.any(String) as string }],
    });
    expect(await api.store.revision()).toBe(before);
  });

  test("is not revised by who has not seen its newest revision", async () => {
    const id = idOf(await api.submit({ input: SCHOOLS }));
    const revises = { proposal: id, number: 1 };
    const both = await Promise.all([api.submit({ input: SCHOOLS, revises }), api.submit({ input: SCHOOLS, revises })]);
    expect(both.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ["CONFLICT"]]);
    await expect(
      api.data("query ($id: ID!) { node(id: $id) { ... on Proposal { revisions { number } } } }", { id }),
    ).resolves.toEqual({ node: { revisions: [{ number: 1 }, { number: 2 }] } });
  });
});

describe("a ruling on a plan", () => {
  test("is kept beside the one that it supersedes, and both can be read", async () => {
    const id = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    const first = await api.ruleOnProposal({ proposal: id, proposalRevision: 1, decision: "CONFIRM" });
    const firstId = first.ruling?.id ?? "none";
    expect(first).toMatchObject({
      problems: [],
      ruling: {
        decision: "CONFIRM",
        verdict: "ALLOWED_UNTIL_OPERATIONAL",
        members: ["B35"],
        inForce: true,
        supersedes: null,
      },
    });
    const second = await api.ruleOnProposal({
      ...{ proposal: id, proposalRevision: 1, decision: "EXEMPT", supersedes: firstId },
      ground: "Trường thiếu sinh quân: yêu cầu đặc thù về quốc phòng",
    });
    expect(second).toMatchObject({
      problems: [],
      ruling: { decision: "EXEMPT", verdict: "EXEMPT", inForce: true, supersedes: { id: firstId } },
      proposal: {
        ruling: { id: second.ruling?.id },
        rulings: [{ id: firstId, supersededBy: { id: second.ruling?.id } }, {}],
      },
    });
    await expect(
      api.data(
        "query ($id: ID!) { node(id: $id) { ... on Ruling { inForce decision reason ruledBy ruledOn subject { id } } } }",
        {
          id: firstId,
        },
      ),
    ).resolves.toEqual({ node: { ...RULED, inForce: false, decision: "CONFIRM", subject: { id } } });
  });

  test("of two stewards who rule at once, one is told of the other, and nothing of the first is lost", async () => {
    const id = idOf(await api.submit({ input: SCHOOLS }));
    const rule = (decision: string, ruledBy: string) =>
      api.ruleOnProposal({ proposal: id, proposalRevision: 1, decision, ruledBy });
    const both = await Promise.all([rule("CONFIRM", "Trần Thị Bình"), rule("DISMISS", "Lê Văn Cường")]);
    const [won, lost] = both[0].problems.length === 0 ? [both[0], both[1]] : [both[1], both[0]];
    expect(lost.problems).toMatchObject([{ code: "CONFLICT", path: ["input", "supersedes"] }]);
    expect(lost.problems[0]?.message).toContain(won.ruling?.id);
    expect(lost.proposal?.rulings).toMatchObject([{ id: won.ruling?.id }]);
  });

  test.each([
    ["a reason without words", { reason: " … " }, "INVALID_ARGUMENT", "reason"],
    ["no person", { ruledBy: "" }, "INVALID_ARGUMENT", "ruledBy"],
    ["a day before the Decision", { ruledOn: "2026-06-23" }, "INVALID_ARGUMENT", "ruledOn"],
    ["a day to come", { ruledOn: "2099-01-01" }, "INVALID_ARGUMENT", "ruledOn"],
    ["an exemption without a ground", { decision: "EXEMPT" }, "GROUND_NOT_VALID", "ground"],
    [
      "an exemption for local customs",
      { decision: "EXEMPT", ground: "đặc thù địa phương" },
      "GROUND_NOT_VALID",
      "ground",
    ],
    ["a sanction without the text's words", { decision: "SANCTION" }, "INVALID_ARGUMENT", "citation"],
    [
      "words that the text does not have",
      { decision: "SANCTION", citation: { provision: "Provision:1132/QĐ-TTg:art2.2", quote: "Mỗi tỉnh một hệ thống" } },
      "QUOTE_NOT_FOUND",
      "citation.quote",
    ],
    [
      "a provision that is none",
      { decision: "SANCTION", citation: { provision: "Provision:1132/QĐ-TTg:art9", quote: "x" } },
      "UNKNOWN_PROVISION",
      "citation.provision",
    ],
    ["a revision that is not the newest", { proposalRevision: 2 }, "CONFLICT", "proposalRevision"],
    ["a ruling that is not in force", { supersedes: "Ruling:R0" }, "CONFLICT", "supersedes"],
    ["no such plan", { proposal: "Proposal:P0" }, "UNKNOWN_PROPOSAL", "proposal"],
  ])("is not taken with %s", async (_, wrong, code, path) => {
    const id = idOf(await api.submit({ input: SCHOOLS }));
    const before = await api.store.revision();
    const done = await api.ruleOnProposal({ proposal: id, proposalRevision: 1, decision: "CONFIRM", ...wrong });
    expect([done.ruling, done.problems.map((each) => [each.code, each.path.join(".")])]).toEqual([
      null,
      [[code, `input.${path}`]],
    ]);
    expect(await api.store.revision()).toBe(before);
  });
});

describe("an act", () => {
  /** Another process writes. */
  const touches: Statement<string> = {
    name: "test.touches",
    cypher: "MATCH (p:Platform {id: 'Platform:B35'}) SET p.touched = true WITH p RETURN p.id",
    toRow: ([id]) => id as string,
  };

  test("is done once, though another process wrote since the request came", async () => {
    const count = async (): Promise<unknown> => api.data("{ proposals { totalCount } registry { revision } }");
    await count();
    await api.store.write((transaction) => transaction.run(touches, {}));
    const before = await api.store.revision();
    const { revision } = await api.submit({ input: SCHOOLS });
    expect([revision, await api.store.revision()]).toEqual([before + 1, before + 1]);
  });

  test("is one of several in a request, each seen by the next", async () => {
    const plan = 'input: {title: "Cổng của tỉnh", description: "Cổng dịch vụ công của tỉnh", form: RENT}';
    const { a, b } = (await api.data(
      `mutation { a: submitProposal(${plan}) { revision } b: submitProposal(${plan}) { revision proposal { id } } }`,
      {},
      { authorization: `Bearer ${STEWARD_KEY}` },
    )) as { a: { revision: number }; b: { revision: number; proposal: { id: string } } };
    expect(b).toEqual({ revision: a.revision + 1, proposal: { id: `Proposal:P${String(a.revision + 1)}` } });
  });
});
