import type { ProposalRevisionRecord, RulingRecord, StandingOf } from "../../../src/domain/rulings/records.js";
import { turned, turnedSentence } from "../../../src/domain/rulings/turned.js";

const DUE: readonly StandingOf[] = [{ code: "B35", state: "DUE_UNCONFIRMED" }];
const OPERATING: readonly StandingOf[] = [{ code: "B35", state: "IN_OPERATION" }];

/** Submitted when B35 was due and nobody had confirmed. */
const PLAN = {
  verdict: "ALLOWED_UNTIL_OPERATIONAL",
  duplicates: DUE,
} as unknown as ProposalRevisionRecord;
const ruling = (decision: RulingRecord["decision"], verdict: RulingRecord["verdict"]): RulingRecord =>
  ({ decision, verdict, evidence: "then" }) as unknown as RulingRecord;

const THEN = { verdict: "ALLOWED_UNTIL_OPERATIONAL", duplicates: DUE, evidence: "then" } as const;
const NOW = { verdict: "PROHIBITED", duplicates: OPERATING, evidence: "now" } as const;
const CHANGES = [{ code: "B35", before: "DUE_UNCONFIRMED", after: "IN_OPERATION" }];

describe("a stored plan", () => {
  test("has not turned while what is found is what was found", () => {
    expect(turned(PLAN, null, THEN)).toBeNull();
    expect(turned(PLAN, ruling("DISMISS", "NO_DUPLICATE"), THEN)).toBeNull();
  });

  test("turns where its verdict does", () => {
    expect(turned(PLAN, null, NOW)).toEqual({
      before: "ALLOWED_UNTIL_OPERATIONAL",
      after: "PROHIBITED",
      changes: CHANGES,
      rulingNeedsReview: false,
    });
  });

  // CONFIRM follows what is found; the others hold until somebody supersedes them.
  test.each([
    ["CONFIRM", "ALLOWED_UNTIL_OPERATIONAL", "PROHIBITED"],
    ["DISMISS", "NO_DUPLICATE", "NO_DUPLICATE"],
    ["EXEMPT", "EXEMPT", "EXEMPT"],
    ["SANCTION", "NO_DUPLICATE", "NO_DUPLICATE"],
  ] as const)(
    "under a ruling that says %s goes from %s to %s, and the ruling has to be looked at",
    (decision, before, after) => {
      expect(turned(PLAN, ruling(decision, before), NOW)).toEqual({
        before,
        after,
        changes: CHANGES,
        rulingNeedsReview: true,
      });
    },
  );

  test("says in a sentence what turned and why, in both languages", () => {
    const found = turned(PLAN, null, NOW);
    expect(found && turnedSentence(found)).toEqual({
      vi: "Từ «Được duy trì hoặc thuê cho đến khi nền tảng dùng chung vận hành» thành «Không được đầu tư, xây dựng, mua, thuê, mở rộng» (B35: đã đến hạn, chưa xác nhận → đang vận hành).",
      en: "From «May be maintained or rented until the shared platform operates» to «May not be invested in, built, bought, rented or expanded» (B35: due, not confirmed → in operation).",
    });
  });

  test("says that a ruling still holds where it does, and no turn from a verdict to itself", () => {
    const found = turned(PLAN, ruling("DISMISS", "NO_DUPLICATE"), NOW);
    expect(found && turnedSentence(found)).toEqual({
      vi: "Vẫn «Không trùng lặp» theo kết luận đã có, nhưng căn cứ đã khác (B35: đã đến hạn, chưa xác nhận → đang vận hành). Kết luận đã có cần được xem lại.",
      en: "Still «No duplicate» by the ruling, though what it rests on is no longer the same (B35: due, not confirmed → in operation). The ruling that was given has to be looked at again.",
    });
  });
});
