import { groundKindOf } from "../article2/exemption-ground.js";
import type { LocalDate } from "../local-date.js";
import { checkDay } from "./check-day.js";
import type { RulingDecision } from "./decision.js";
import type { Problem } from "./problem.js";
import { problem } from "./problem.js";

/** A ruling as a steward gives it. */
export interface RulingDraft {
  readonly decision: RulingDecision;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledOn: LocalDate;
  readonly ground: string | null;
  readonly citation: { readonly provisionId: string; readonly quote: string } | null;
  /** The ruling in force that the steward has seen; null for none. */
  readonly supersedes: string | null;
}

const MOST = { reason: 5_000, ruledBy: 200, ground: 2_000 } as const;

/**
 * What is wrong with a ruling by itself: a reason and a person are needed, a day on which the Decision is in force and that
 * is not still to come; EXEMPT needs a special need that Article 2.2 knows, SANCTION the words of the text.
 */
export function checkRuling(draft: RulingDraft, today: LocalDate): readonly Problem[] {
  const problems: Problem[] = [];
  for (const name of ["reason", "ruledBy", "ground"] as const) {
    const text = draft[name];
    if (text === null) continue;
    if (!/\p{L}/u.test(text)) {
      const said = JSON.stringify(text.slice(0, 20));
      problems.push(
        problem(
          "INVALID_ARGUMENT",
          `input.${name}`,
          `${name} là ${said}: phải có chữ`,
          `${name} is ${said}: it needs words`,
        ),
      );
    } else if (text.length > MOST[name]) {
      const [found, allowed] = [String(text.length), String(MOST[name])];
      problems.push(
        problem(
          "INVALID_ARGUMENT",
          `input.${name}`,
          `${name} dài ${found} ký tự; cho phép nhiều nhất ${allowed}`,
          `${name} has ${found} characters; allowed: at most ${allowed}`,
        ),
      );
    }
  }
  problems.push(...checkDay(draft.ruledOn, today, "input.ruledOn"));
  if (draft.decision === "EXEMPT" && (draft.ground === null || groundKindOf(draft.ground) === "OTHER")) {
    problems.push(
      problem(
        "GROUND_NOT_VALID",
        "input.ground",
        "miễn trừ cần nêu yêu cầu đặc thù về quốc phòng, an ninh, cơ yếu hoặc tên một luật chuyên ngành (Điều 2 khoản 2)",
        "EXEMPT needs a special need of national defence, security or cipher, or a specialised law by its name (Article 2.2)",
      ),
    );
  }
  if (draft.decision === "SANCTION" && draft.citation === null) {
    problems.push(
      problem(
        "INVALID_ARGUMENT",
        "input.citation",
        "cho phép song song cần trích câu của văn bản yêu cầu nhiều hệ thống",
        "SANCTION needs the words of the text that order several",
      ),
    );
  }
  return problems;
}
