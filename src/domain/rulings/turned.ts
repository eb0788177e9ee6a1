import type { Verdict } from "../article2/proposal.js";
import type { Bilingual } from "../language.js";
import type { OperationalState } from "../platform.js";
import { STATE_LABELS, VERDICT_LABELS } from "./labels.js";
import type { ProposalRevisionRecord, RulingRecord, StandingOf } from "./records.js";

/** How a row stood when a plan was last judged, and how it stands now; null where it carried no verdict. */
export interface StandingChange {
  readonly code: string;
  readonly before: OperationalState | null;
  readonly after: OperationalState | null;
}

/** A stored plan that is no longer judged as it was. */
export interface Turned {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly changes: readonly StandingChange[];
  /** Whether the steward's ruling rests on something else than what is found now: it stands until it is superseded. */
  readonly rulingNeedsReview: boolean;
}

/**
 * Whether a stored plan turned: by its last submission, or by the ruling in force on it. A ruling that dismisses, exempts or
 * sanctions goes on to hold where something changed, and somebody has to look at it; one that confirms follows what is found.
 *
 * @param ruling the ruling in force on this revision of the plan
 * @param found what is found now, with the digest of what a ruling would rest on
 * @returns null where nothing turned
 */
export function turned(
  revision: ProposalRevisionRecord,
  ruling: RulingRecord | null,
  found: { readonly verdict: Verdict; readonly duplicates: readonly StandingOf[]; readonly evidence: string },
): Turned | null {
  const changes = changesOf(revision.duplicates, found.duplicates);
  if (ruling === null) {
    if (revision.verdict === found.verdict) return null;
    return { before: revision.verdict, after: found.verdict, changes, rulingNeedsReview: false };
  }
  if (ruling.evidence === found.evidence) return null;
  const before = ruling.verdict ?? revision.verdict;
  const after = ruling.decision === "CONFIRM" ? found.verdict : before;
  return { before, after, changes, rulingNeedsReview: true };
}

function changesOf(before: readonly StandingOf[], after: readonly StandingOf[]): readonly StandingChange[] {
  const codes = [...new Set([...before, ...after].map(({ code }) => code))].sort();
  const stateIn = (standings: readonly StandingOf[], code: string): OperationalState | null =>
    standings.find((each) => each.code === code)?.state ?? null;
  return codes
    .map((code) => ({ code, before: stateIn(before, code), after: stateIn(after, code) }))
    .filter((change) => change.before !== change.after);
}

/** Why, in one sentence. */
export function turnedSentence({ before, after, changes, rulingNeedsReview }: Turned): Bilingual {
  const none = { vi: "không so sánh", en: "not compared" };
  const said = (state: OperationalState | null): Bilingual => (state === null ? none : STATE_LABELS[state]);
  const vi = changes.map((each) => `${each.code}: ${said(each.before).vi} → ${said(each.after).vi}`);
  const en = changes.map((each) => `${each.code}: ${said(each.before).en ?? ""} → ${said(each.after).en ?? ""}`);
  const because = (texts: readonly string[]): string => (texts.length === 0 ? "" : ` (${texts.join("; ")})`);
  const review = rulingNeedsReview
    ? { vi: " Kết luận đã có cần được xem lại.", en: " The ruling that was given has to be looked at again." }
    : { vi: "", en: "" };
  if (before === after)
    return {
      vi: `Vẫn «${VERDICT_LABELS[after].vi}» theo kết luận đã có, nhưng căn cứ đã khác${because(vi)}.${review.vi}`,
      en: `Still «${VERDICT_LABELS[after].en}» by the ruling, though what it rests on is no longer the same${because(en)}.${review.en}`,
    };
  return {
    vi: `Từ «${VERDICT_LABELS[before].vi}» thành «${VERDICT_LABELS[after].vi}»${because(vi)}.${review.vi}`,
    en: `From «${VERDICT_LABELS[before].en}» to «${VERDICT_LABELS[after].en}»${because(en)}.${review.en}`,
  };
}
