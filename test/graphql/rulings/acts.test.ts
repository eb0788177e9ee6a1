import type { GraphStore } from "../../../src/store/graph-store.js";
import { RevisionCachedGraphStore } from "../../../src/store/revision-cached-graph-store.js";
import type { Statement } from "../../../src/store/statement.js";
import { startApi } from "../../support/api.js";
import type { StewardApi } from "../../support/steward.js";
import { RULE_ON_OVERLAP, RULE_ON_PROPOSAL, SCHOOLS, SUBMIT, startStewardApi } from "../../support/steward.js";

/** What the mutations answer; only what these tests look at. */
interface Done {
  readonly revision: number;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  readonly proposal: {
    readonly id: string;
    readonly latest: { readonly number: number };
    readonly rulings: readonly { readonly id: string }[];
  } | null;
  readonly ruling: { readonly id: string } | null;
}

const RULED = { ruledBy: "Nguyễn Văn An", ruledOn: "2026-11-20", reason: "Đã đọc cả hai hàng." };

/** Another process begins to operate B35, or changes the words of a row. */
const starts: Statement<string> = {
  name: "test.starts",
  cypher: "MATCH (p:Platform {id: 'Platform:B35'}) SET p.operatingFrom = $day WITH p RETURN p.id",
  toRow: ([id]) => id as string,
};
const rewords: Statement<number> = {
  name: "test.rewords",
  cypher:
    "MATCH (p:Platform {id: $id})-[c:CLAIMS]->(:Capability) SET c.quote = c.quote + ' và khác' RETURN count(c) AS n",
  toRow: ([n]) => n as number,
};

let api: StewardApi;

beforeAll(async () => {
  api = await startStewardApi({ around: (store) => new RevisionCachedGraphStore(store, 200) });
});

afterAll(async () => {
  await api.stop();
});

const submit = async (variables: object): Promise<Done> => (await api.act(SUBMIT, variables)) as Done;
const ruleOnProposal = async (input: object): Promise<Done> =>
  (await api.act(RULE_ON_PROPOSAL, { input: { ...RULED, ...input } })) as Done;
const ruleOnOverlap = async (input: object): Promise<Done> =>
  (await api.act(RULE_ON_OVERLAP, { input: { ...RULED, ...input } })) as Done;
const idOf = ({ proposal }: Done): string => proposal?.id ?? "none";
const revisionOf = (store: GraphStore): Promise<number> => store.revision();

describe("who may change the registry", () => {
  test.each([
    ["without a key", {}],
    ["with a wrong key", { authorization: "Bearer another key of some length" }],
    ["with the key as a password", { authorization: "Basic a key for tests only" }],
  ])("nobody %s: nothing is written, and the key is in no log", async (_, headers) => {
    const before = await revisionOf(api.store);
    const { data, errors } = await api.answer(SUBMIT, { input: SCHOOLS }, headers);
    expect([data, errors?.[0]?.extensions["code"]]).toEqual([null, "UNAUTHENTICATED"]);
    expect(await revisionOf(api.store)).toBe(before);
    expect(JSON.stringify(api.log)).not.toContain("a key for tests only");
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
    const before = await revisionOf(api.store);
    const response = await api.fetch(`/graphql?query=${query}`, {
      headers: { authorization: "Bearer a key for tests only" },
    });
    expect(response.status).toBe(405);
    expect(await revisionOf(api.store)).toBe(before);
  });
});

describe("a plan that is submitted", () => {
  test("is kept with what Article 2 said of it on the day: B35's window has begun, nobody has confirmed", async () => {
    const before = await revisionOf(api.store);
    const done = await submit({ input: SCHOOLS, submittedOn: "2026-11-20" });
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
    const id = idOf(await submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    await expect(
      api.data(
        `query ($id: ID!) { node(id: $id) { ... on Proposal { latest { title } } } proposals(first: 1) { nodes { id } } }`,
        { id },
      ),
    ).resolves.toEqual({ node: { latest: { title: SCHOOLS.title } }, proposals: { nodes: [{ id }] } });
  });

  test("gets a new revision beside the old one, and a ruling on the old one is none on the new", async () => {
    const id = idOf(await submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    await ruleOnProposal({ proposal: id, proposalRevision: 1, decision: "CONFIRM" });
    const title = "Tập huấn giáo viên dùng máy chiếu";
    const done = await submit({
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
    const before = await revisionOf(api.store);
    const { proposal, revision, problems } = await submit(variables);
    expect({ proposal, revision, problems }).toEqual({
      proposal: null,
      revision: before,
      problems: [{ code, path, message: expect.any(String) as string }],
    });
    expect(await revisionOf(api.store)).toBe(before);
  });

  test("is not revised by who has not seen its newest revision", async () => {
    const id = idOf(await submit({ input: SCHOOLS }));
    const revises = { proposal: id, number: 1 };
    const both = await Promise.all([submit({ input: SCHOOLS, revises }), submit({ input: SCHOOLS, revises })]);
    expect(both.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ["CONFLICT"]]);
    await expect(
      api.data("query ($id: ID!) { node(id: $id) { ... on Proposal { revisions { number } } } }", { id }),
    ).resolves.toEqual({ node: { revisions: [{ number: 1 }, { number: 2 }] } });
  });
});

describe("a ruling on a plan", () => {
  test("is kept beside the one that it supersedes, and both can be read", async () => {
    const id = idOf(await submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    const first = await ruleOnProposal({ proposal: id, proposalRevision: 1, decision: "CONFIRM" });
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
    const second = await ruleOnProposal({
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
    const id = idOf(await submit({ input: SCHOOLS }));
    const rule = (decision: string, ruledBy: string) =>
      ruleOnProposal({ proposal: id, proposalRevision: 1, decision, ruledBy });
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
    const id = idOf(await submit({ input: SCHOOLS }));
    const before = await revisionOf(api.store);
    const done = await ruleOnProposal({ proposal: id, proposalRevision: 1, decision: "CONFIRM", ...wrong });
    expect([done.ruling, done.problems.map((each) => [each.code, each.path.join(".")])]).toEqual([
      null,
      [[code, `input.${path}`]],
    ]);
    expect(await revisionOf(api.store)).toBe(before);
  });
});

describe("a ruling on an overlap", () => {
  const STATUS = `query ($codes: [String!]) {
    overlaps(filter: {codes: $codes, classification: [SUSPECT_OVERLAP]}) { nodes { id status rulings { inForce } } }
    open: overlaps(filter: {codes: $codes, classification: [SUSPECT_OVERLAP], status: [OPEN]}) { totalCount }
  }`;
  interface Statuses {
    readonly overlaps: { readonly nodes: readonly { readonly id: string; readonly status: string }[] };
    readonly open: { readonly totalCount: number };
  }
  const statuses = async (...codes: string[]): Promise<Statuses> => (await api.data(STATUS, { codes })) as Statuses;

  test("that dismisses it shows, takes it from what is open, and holds until a row's words change", async () => {
    const id = "Overlap:B57+B58";
    const before = await statuses("B57");
    expect(before.overlaps.nodes).toMatchObject([{ id, status: "OPEN" }]);

    await expect(ruleOnOverlap({ overlap: id, decision: "DISMISS" })).resolves.toMatchObject({
      problems: [],
      ruling: { members: ["B57", "B58"], inForce: true, subject: { id } },
      overlap: { status: "DISMISSED" },
    });
    expect(await statuses("B57")).toMatchObject({
      overlaps: { nodes: [{ id, status: "DISMISSED" }] },
      open: { totalCount: before.open.totalCount - 1 },
    });

    // Something else changes: it stays dismissed.
    await api.store.write((transaction) => transaction.run(rewords, { id: "Platform:B40" }));
    expect((await statuses("B57")).overlaps.nodes).toMatchObject([{ id, status: "DISMISSED" }]);

    // Its own words change: it is open again, and the ruling stays readable.
    await api.store.write((transaction) => transaction.run(rewords, { id: "Platform:B57" }));
    expect((await statuses("B57")).overlaps.nodes).toMatchObject([
      { id, status: "OPEN", rulings: [{ inForce: true }] },
    ]);
  });

  test("that sanctions it has the words of the text beside it", async () => {
    const citation = { provision: "Provision:1132/QĐ-TTg:annexII.A.02", quote: "VNeID" };
    await expect(ruleOnOverlap({ overlap: "Overlap:A02+A03", decision: "SANCTION", citation })).resolves.toMatchObject({
      problems: [],
      ruling: { citations: [{ quote: "VNeID", provision: { id: citation.provision } }] },
      overlap: { status: "SANCTIONED" },
    });
  });

  test("that is not there names the nearest ones", async () => {
    const { problems } = await ruleOnOverlap({ overlap: "Overlap:B57+B5", decision: "CONFIRM" });
    expect(problems).toMatchObject([{ code: "UNKNOWN_OVERLAP", path: ["input", "overlap"] }]);
    expect(problems[0]?.message).toContain("nearest: Overlap:B");
  });

  test("that is there no more says so, and what was ruled on it stays", async () => {
    const id = "Overlap:B40+B41";
    const done = await ruleOnOverlap({ overlap: id, decision: "CONFIRM" });
    const retires: Statement<string> = {
      name: "test.retires",
      cypher: "MATCH (p:Platform {id: 'Platform:B41'}) SET p.retiredFrom = '2026-07-01' WITH p RETURN p.id",
      toRow: ([found]) => found as string,
    };
    await api.store.write((transaction) => transaction.run(retires, {}));
    const { problems } = await ruleOnOverlap({ overlap: id, decision: "DISMISS", supersedes: done.ruling?.id });
    expect(problems[0]?.message).toContain("no longer there");
    await expect(
      api.data("query ($id: ID!) { node(id: $id) { ... on Ruling { subjectId subject { id } members inForce } } }", {
        id: done.ruling?.id,
      }),
    ).resolves.toEqual({ node: { subjectId: id, subject: null, members: ["B40", "B41"], inForce: true } });
  });
});

describe("when a platform starts to operate", () => {
  const TURNED = `query ($asOf: LocalDate) {
    reassessments(asOf: $asOf) {
      truncatedBy
      turned {
        proposal { id } before after rulingNeedsReview changes { code before after } explanation(lang: EN)
        told { name agency { key } why(lang: EN) }
      }
    }
  }`;
  interface TurnedPlans {
    readonly reassessments: { readonly turned: readonly { readonly proposal: { readonly id: string } }[] };
  }
  const turned = async (id: string): Promise<unknown> => {
    const { reassessments } = (await api.data(TURNED, { asOf: "2026-11-24" })) as TurnedPlans;
    return reassessments.turned.find(({ proposal }) => proposal.id === id) ?? null;
  };

  test("the plans that it forbids are named, with who has to be told; a ruling stands until it is looked at again", async () => {
    const plain = idOf(await submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    const dismissed = idOf(await submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    const confirmed = idOf(await submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    await ruleOnProposal({ proposal: dismissed, proposalRevision: 1, decision: "DISMISS" });
    await ruleOnProposal({ proposal: confirmed, proposalRevision: 1, decision: "CONFIRM" });
    expect(await Promise.all([plain, dismissed, confirmed].map(turned))).toEqual([null, null, null]);

    await api.store.write((transaction) => transaction.run(starts, { day: "2026-11-22" }));
    const changes = [{ code: "B35", before: "DUE_UNCONFIRMED", after: "IN_OPERATION" }];
    const owner = { name: "Bộ Giáo dục và Đào tạo", agency: { key: "bo-giao-duc-va-dao-tao" }, why: "owns B35" };
    const proposer = { name: SCHOOLS.agency, agency: null, why: "proposed the plan" };
    const steward = { name: "Bộ Khoa học và Công nghệ", why: "looks at its ruling again" };
    expect(await turned(plain)).toMatchObject({
      ...{ before: "ALLOWED_UNTIL_OPERATIONAL", after: "PROHIBITED", rulingNeedsReview: false, changes },
      told: [proposer, owner],
    });
    expect(await turned(confirmed)).toMatchObject({
      ...{ before: "ALLOWED_UNTIL_OPERATIONAL", after: "PROHIBITED", rulingNeedsReview: true, changes },
      told: [proposer, owner, steward],
    });
    expect(await turned(dismissed)).toMatchObject({
      ...{ before: "NO_DUPLICATE", after: "NO_DUPLICATE", rulingNeedsReview: true, changes },
    });

    // The steward rules again, on what is found now.
    const { proposal } = await ruleOnProposal({ proposal: confirmed, proposalRevision: 1, decision: "CONFIRM" });
    const again = await ruleOnProposal({
      ...{ proposal: confirmed, proposalRevision: 1, decision: "CONFIRM", ruledOn: "2026-11-24" },
      supersedes: proposal?.rulings.at(-1)?.id,
    });
    expect(again).toMatchObject({ problems: [], ruling: { verdict: "PROHIBITED" } });
    expect(await turned(confirmed)).toBeNull();
  });
});

describe("an act", () => {
  test("is done once, though another process wrote since the request came", async () => {
    const count = async (): Promise<unknown> => api.data("{ proposals { totalCount } registry { revision } }");
    await count();
    await api.store.write((transaction) => transaction.run(starts, { day: "2026-11-21" }));
    const before = await revisionOf(api.store);
    const { revision } = await submit({ input: SCHOOLS });
    expect([revision, await revisionOf(api.store)]).toEqual([before + 1, before + 1]);
  });

  test("is one of several in a request, each seen by the next", async () => {
    const plan = 'input: {title: "Cổng của tỉnh", description: "Cổng dịch vụ công của tỉnh", form: RENT}';
    const { a, b } = (await api.data(
      `mutation { a: submitProposal(${plan}) { revision } b: submitProposal(${plan}) { revision proposal { id } } }`,
      {},
      { authorization: "Bearer a key for tests only" },
    )) as { a: { revision: number }; b: { revision: number; proposal: { id: string } } };
    expect(b).toEqual({ revision: a.revision + 1, proposal: { id: `Proposal:P${String(a.revision + 1)}` } });
  });
});
