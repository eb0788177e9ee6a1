import { RevisionCachedGraphStore } from "../../../src/store/revision-cached-graph-store.js";
import type { Statement } from "../../../src/store/statement.js";
import type { StewardApi } from "../../support/steward.js";
import { SCHOOLS, idOf, startStewardApi } from "../../support/steward.js";

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

    await expect(api.ruleOnOverlap({ overlap: id, decision: "DISMISS" })).resolves.toMatchObject({
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
    await expect(
      api.ruleOnOverlap({ overlap: "Overlap:A02+A03", decision: "SANCTION", citation }),
    ).resolves.toMatchObject({
      problems: [],
      ruling: { citations: [{ quote: "VNeID", provision: { id: citation.provision } }] },
      overlap: { status: "SANCTIONED" },
    });
  });

  test("that is not there names the nearest ones", async () => {
    const { problems } = await api.ruleOnOverlap({ overlap: "Overlap:B57+B5", decision: "CONFIRM" });
    expect(problems).toMatchObject([{ code: "UNKNOWN_OVERLAP", path: ["input", "overlap"] }]);
    expect(problems[0]?.message).toContain("nearest: Overlap:B");
  });

  test("that is there no more says so, and what was ruled on it stays", async () => {
    const id = "Overlap:B40+B41";
    const done = await api.ruleOnOverlap({ overlap: id, decision: "CONFIRM" });
    const retires: Statement<string> = {
      name: "test.retires",
      cypher: "MATCH (p:Platform {id: 'Platform:B41'}) SET p.retiredFrom = '2026-07-01' WITH p RETURN p.id",
      toRow: ([found]) => found as string,
    };
    await api.store.write((transaction) => transaction.run(retires, {}));
    const { problems } = await api.ruleOnOverlap({ overlap: id, decision: "DISMISS", supersedes: done.ruling?.id });
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
    const plain = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    const dismissed = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    const confirmed = idOf(await api.submit({ input: SCHOOLS, submittedOn: "2026-11-20" }));
    await api.ruleOnProposal({ proposal: dismissed, proposalRevision: 1, decision: "DISMISS" });
    await api.ruleOnProposal({ proposal: confirmed, proposalRevision: 1, decision: "CONFIRM" });
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
    const { proposal } = await api.ruleOnProposal({ proposal: confirmed, proposalRevision: 1, decision: "CONFIRM" });
    const again = await api.ruleOnProposal({
      ...{ proposal: confirmed, proposalRevision: 1, decision: "CONFIRM", ruledOn: "2026-11-24" },
      supersedes: proposal?.rulings.at(-1)?.id,
    });
    expect(again).toMatchObject({ problems: [], ruling: { verdict: "PROHIBITED" } });
    expect(await turned(confirmed)).toBeNull();
  });
});
