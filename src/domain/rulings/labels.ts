import type { AssessmentFlag, ProposalForm, Verdict } from "../article2/proposal.js";
import type { Bilingual } from "../language.js";
import type { OverlapClass } from "../overlaps/overlap.js";
import type { OperationalState } from "../platform.js";
import type { RulingDecision } from "./decision.js";

/** How people read the words of rulings. */

type Label = Bilingual & { readonly en: string };
const label = (vi: string, en: string): Label => ({ vi, en });

export const VERDICT_LABELS: Readonly<Record<Verdict, Label>> = {
  PROHIBITED: label(
    "Không được đầu tư, xây dựng, mua, thuê, mở rộng",
    "May not be invested in, built, bought, rented or expanded",
  ),
  ALLOWED_UNTIL_OPERATIONAL: label(
    "Được duy trì hoặc thuê cho đến khi nền tảng dùng chung vận hành",
    "May be maintained or rented until the shared platform operates",
  ),
  EXEMPT: label("Ngoại lệ theo khoản 2 Điều 2", "Exempt under Article 2.2"),
  NO_DUPLICATE: label("Không trùng lặp", "No duplicate"),
};

export const FORM_LABELS: Readonly<Record<ProposalForm, Label>> = {
  MAINTAIN: label("Duy trì", "Maintain"),
  RENT: label("Thuê", "Rent"),
  BUY: label("Mua", "Buy"),
  BUILD: label("Xây dựng", "Build"),
  EXPAND: label("Mở rộng", "Expand"),
  UPGRADE: label("Nâng cấp", "Upgrade"),
};

export const FLAG_LABELS: Readonly<Record<AssessmentFlag, Label>> = {
  NOT_IN_FORCE: label("Quyết định chưa có hiệu lực vào ngày này", "The Decision is not in force on this day"),
  SUNSET_WHEN_OPERATIONAL: label("Dừng khi nền tảng dùng chung vận hành", "Ends when the shared platform operates"),
  CONFIRM_STATUS_WITH_OWNER: label("Hỏi cơ quan chủ quản về tình trạng vận hành", "Ask the owner whether it operates"),
  NEW_BUILD_NOT_COVERED: label(
    "Khoản 3 Điều 2 chỉ nói đến duy trì hoặc thuê",
    "Article 2.3 speaks of maintaining or renting only",
  ),
  CHECK_EXEMPTION_GROUND: label(
    "Người có thẩm quyền kiểm tra lý do ngoại lệ",
    "A person has to check the claimed ground",
  ),
  EXEMPTION_GROUND_NOT_VALID: label(
    "Lý do nêu ra không thuộc khoản 2 Điều 2",
    "The claimed ground is none of Article 2.2",
  ),
  FUNCTION_OVERLAP_ONLY: label("Chỉ giống về chức năng: cần xem xét", "Like in function only: to be looked at"),
  OWN_PLATFORM: label("Nền tảng của chính cơ quan đề xuất", "The proposer's own platform"),
  LOW_CONFIDENCE: label("Chưa chắc chắn: cần người xem xét", "Uncertain: a person has to look"),
};

export const STATE_LABELS: Readonly<Record<OperationalState, Label>> = {
  IN_OPERATION: label("đang vận hành", "in operation"),
  DUE_UNCONFIRMED: label("đã đến hạn, chưa xác nhận", "due, not confirmed"),
  NOT_YET_DUE: label("chưa đến hạn", "not yet due"),
  RETIRED: label("đã dừng", "retired"),
};

export const CLASS_LABELS: Readonly<Record<OverlapClass, Label>> = {
  SANCTIONED_PARALLEL: label("Song song theo văn bản", "Sanctioned parallel"),
  REUSE_REQUIRED: label("Phải dùng lại", "Reuse required"),
  SUSPECT_OVERLAP: label("Nghi trùng lặp", "Suspect overlap"),
  NOT_DUPLICATE: label("Không trùng lặp", "Not a duplicate"),
};

export const DECISION_LABELS: Readonly<Record<RulingDecision, Label>> = {
  CONFIRM: label("Xác nhận điều sổ đăng ký tìm thấy", "Confirms what the registry found"),
  DISMISS: label(
    "Bác: không tương đồng cả về chức năng, mục tiêu và phạm vi",
    "Dismissed: not similar in function, objective and scope together",
  ),
  EXEMPT: label("Ngoại lệ: yêu cầu đặc thù theo khoản 2 Điều 2", "Exempt: a special need under Article 2.2"),
  SANCTION: label("Cho phép song song: văn bản yêu cầu", "Sanctioned: the text itself orders several"),
};

/** How a clause of the articles is called: `art3.1.đ` is điểm đ khoản 1 Điều 3. */
export function provisionLabel(path: string): Label {
  const [, article, clause, point] = /^art(\d+)(?:\.(\d+))?(?:\.(\p{L}))?$/u.exec(path) ?? [];
  if (article === undefined) return label(path, path);
  const vi = [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`].filter(Boolean).join(" ");
  return label(`${vi.slice(0, 1).toUpperCase()}${vi.slice(1)}`, `Article ${path.slice("art".length)}`);
}
