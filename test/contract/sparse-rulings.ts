import type { Properties, SparseGraph } from "./sparse-writer.js";

/** P5 submitted twice, ruled on by R7, which R9 supersedes; P6 submitted once, ruled on by nobody; R8 on the overlap A01+B02. */
export async function proposalsAndRulings(graph: SparseGraph): Promise<void> {
  const proposal = async (key: string, registryRevision: number, revisions: readonly Properties[]) => {
    await graph.node("Proposal", [], `Proposal:${key}`, { registryRevision });
    for (const [index, revision] of revisions.entries()) {
      const id = `ProposalRevision:${key}.${String(index + 1)}`;
      const plan = { description: "Cho tỉnh", form: "RENT", flags: [], duplicates: [], states: [] };
      await graph.node("ProposalRevision", [], id, {
        number: index + 1,
        submittedOn: "2026-07-01",
        ...plan,
        ...revision,
      });
      await graph.relation(["Proposal", "HAS_REVISION", "ProposalRevision"], `Proposal:${key}`, id);
    }
  };
  await proposal("P5", 5, [
    { title: "Ký số", verdict: "NO_DUPLICATE", registryRevision: 5 },
    {
      title: "Ký số của tỉnh",
      agency: "UBND tỉnh",
      exemption: "Cơ yếu",
      verdict: "EXEMPT",
      registryRevision: 6,
      flags: ["CHECK_EXEMPTION_GROUND"],
      duplicates: ["A01", "B02"],
      states: ["DUE_UNCONFIRMED", "IN_OPERATION"],
    },
  ]);
  await proposal("P6", 10, [{ title: "Khác", verdict: "NO_DUPLICATE", registryRevision: 10 }]);
  const ruling = (key: string, subject: string, registryRevision: number, more: Properties) =>
    graph.node("Ruling", [], `Ruling:${key}`, {
      subject,
      registryRevision,
      members: ["A01"],
      decision: "CONFIRM",
      reason: "Như đã thấy",
      ruledOn: "2026-07-02",
      ruledBy: "An",
      evidence: "sha256:e",
      digest: `sha256:${key}`,
      page: `<p>${key}</p>`,
      ...more,
    });
  await ruling("R7", "Proposal:P5", 7, { proposalRevision: 2, verdict: "EXEMPT" });
  await ruling("R8", "Overlap:A01+B02", 8, {
    members: ["A01", "B02"],
    decision: "SANCTION",
    citedProvision: "Provision:2/QĐ:art1",
    citedQuote: "Ký số",
  });
  const exempt = { decision: "EXEMPT", ground: "Cơ yếu", verdict: "EXEMPT", proposalRevision: 2 };
  await ruling("R9", "Proposal:P5", 9, { ...exempt, supersedes: "Ruling:R7" });
  await graph.relation(["Proposal", "RULED_BY", "Ruling"], "Proposal:P5", "Ruling:R7");
  await graph.relation(["Proposal", "RULED_BY", "Ruling"], "Proposal:P5", "Ruling:R9");
  await graph.relation(["Ruling", "SUPERSEDES", "Ruling"], "Ruling:R9", "Ruling:R7");
  await graph.relation(["Ruling", "ABOUT", "Platform"], "Ruling:R8", "Platform:A01");
}
