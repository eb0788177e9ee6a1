import type { LocalDate } from "../../domain/local-date.js";
import type { RulingDraft } from "../../domain/rulings/check-ruling.js";
import { checkRuling } from "../../domain/rulings/check-ruling.js";
import { verdictAfter } from "../../domain/rulings/decision.js";
import type { RulingRecord } from "../../domain/rulings/records.js";
import type { ActResult, ActSource, Prepared } from "./act.js";
import { act } from "./act.js";
import { assessed } from "./assessed.js";
import { seenNewest } from "./newest-revision.js";
import { planSections } from "./page-sections.js";
import { proposalsById, rulingsOfEach } from "./stored.js";
import { checkCitation, checkSuperseded, writeRuling } from "./write-ruling.js";

/** A steward's ruling on one revision of a stored plan. */
export interface ProposalRuling extends RulingDraft {
  readonly proposalId: string;
  /** The revision that the steward has read. */
  readonly proposalRevision: number;
}

/** Rules on a stored plan as it is assessed on the day of the ruling; earlier rulings stay as they are. */
export function ruleOnProposal(
  source: ActSource,
  given: ProposalRuling,
  today: LocalDate,
): Promise<ActResult<RulingRecord>> {
  const { proposalId, proposalRevision, ...draft } = given;
  return act(source, async (reader): Promise<Prepared<RulingRecord>> => {
    const problems = checkRuling(draft, today);
    if (problems.length > 0) return { problems };
    const [[proposal = null], [rulings = []]] = await Promise.all([
      proposalsById(reader, [proposalId]),
      rulingsOfEach(reader, [proposalId]),
    ]);
    const paths = { idPath: "input.proposal", numberPath: "input.proposalRevision" };
    const newest = seenNewest(proposal, { proposalId, number: proposalRevision, ...paths });
    if ("code" in newest) return { problems: [newest] };
    const conflict = checkSuperseded(draft.supersedes, rulings.at(-1) ?? null);
    if (conflict !== null) return { problems: [conflict] };
    const cited = await checkCitation(reader, draft);
    if ("code" in cited) return { problems: [cited] };
    const { platforms } = await source.snapshots.current();
    const found = await assessed(reader, platforms, newest, draft.ruledOn);
    const sections = await planSections(reader, platforms, newest, found, draft.ruledOn);
    const about = {
      subjectId: proposalId,
      proposalRevision,
      members: found.duplicates.map(({ code }) => code),
      verdict: verdictAfter(draft.decision, found.ruling.verdict),
      evidence: found.evidence,
    };
    const page = { subject: newest.title, sections };
    return {
      write: (transaction, revision) =>
        writeRuling(transaction, revision, { draft, about, page, citedTitle: cited.title }),
    };
  });
}
