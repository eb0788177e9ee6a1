import { createHash, timingSafeEqual } from "node:crypto";

import type { LocalDate } from "../domain/local-date.js";
import type { ProposalRecord, RulingRecord } from "../domain/rulings/records.js";
import type { ActResult, ActSource } from "../registry/rulings/act.js";
import type { OverlapRuling } from "../registry/rulings/rule-on-overlap.js";
import { ruleOnOverlap } from "../registry/rulings/rule-on-overlap.js";
import type { ProposalRuling } from "../registry/rulings/rule-on-proposal.js";
import { ruleOnProposal } from "../registry/rulings/rule-on-proposal.js";
import type { Submission } from "../registry/rulings/submit-proposal.js";
import { submitProposal } from "../registry/rulings/submit-proposal.js";
import { NotAllowed } from "./not-allowed.js";

/**
 * Whether a request carries the steward's key (`Authorization: Bearer …`).
 *
 * @param key null where the settings name none
 * @returns null where it does, else why the act is refused
 */
function refusal(key: string | null, authorization: string | undefined): NotAllowed | null {
  if (key === null) {
    return new NotAllowed(
      "FORBIDDEN",
      "Chức năng ghi đang tắt: STEWARD_KEY chưa được đặt. Writing is off: the setting STEWARD_KEY is not set.",
    );
  }
  const given = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
  // Digests are of one length, so that comparing takes as long whatever is given.
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  if (given !== undefined && timingSafeEqual(digest(given.trim()), digest(key))) return null;
  return new NotAllowed(
    "UNAUTHENTICATED",
    "Cần khóa của cơ quan quản lý sổ đăng ký. This needs the steward's key: send it as «Authorization: Bearer …».",
  );
}

/** What the steward may do, for one request; everybody else is told why not, and nothing is read or written. */
export class StewardActs {
  readonly #refusal: NotAllowed | null;

  constructor(
    private readonly source: ActSource,
    private readonly today: LocalDate,
    key: string | null,
    authorization: string | undefined,
  ) {
    this.#refusal = refusal(key, authorization);
  }

  /** @throws NotAllowed, StoreError */
  submitProposal(submission: Submission): Promise<ActResult<ProposalRecord>> {
    return this.#allowed(() => submitProposal(this.source, submission, this.today));
  }

  /** @throws NotAllowed, StoreError */
  ruleOnProposal(ruling: ProposalRuling): Promise<ActResult<RulingRecord>> {
    return this.#allowed(() => ruleOnProposal(this.source, ruling, this.today));
  }

  /** @throws NotAllowed, StoreError */
  ruleOnOverlap(ruling: OverlapRuling): Promise<ActResult<RulingRecord>> {
    return this.#allowed(() => ruleOnOverlap(this.source, ruling, this.today));
  }

  async #allowed<Result>(act: () => Promise<Result>): Promise<Result> {
    if (this.#refusal !== null) throw this.#refusal;
    return act();
  }
}
