import type { AssessmentFlag, Article2Rule, ProposalForm } from "./proposal.js";
import { codesOf, permittingOf } from "./proposal.js";

/** Article 2.3 lets agencies maintain what they have, or hire; it does not speak of what is new. */
const NEW: ReadonlySet<ProposalForm> = new Set(["BUILD", "BUY", "EXPAND"]);

/** Article 2.3: until a shared platform operates, an existing system may be maintained, or a service hired. */
export const notYetOperating: Article2Rule = (proposal) => {
  const others = permittingOf(proposal);
  if (others.length === 0) return null;
  const due = others.filter(({ state }) => state === "DUE_UNCONFIRMED");
  const isNew = NEW.has(proposal.form);
  const flags: AssessmentFlag[] = ["SUNSET_WHEN_OPERATIONAL"];
  if (due.length > 0) flags.push("CONFIRM_STATUS_WITH_OWNER");
  if (isNew) flags.push("NEW_BUILD_NOT_COVERED");
  const codes = codesOf(others);
  return {
    verdict: "ALLOWED_UNTIL_OPERATIONAL",
    flags,
    grounds: [
      {
        path: "art2.3",
        statement: isNew
          ? {
              vi: `${codes} chưa được xác nhận vận hành; khoản này chỉ cho phép duy trì hệ thống hiện có hoặc thuê dịch vụ, không nói đến xây dựng, mua sắm hay mở rộng mới.`,
              en: `${codes} is not known to operate; this clause lets agencies maintain what they have or hire, and does not speak of building, buying or extending anew.`,
            }
          : {
              vi: `${codes} chưa được xác nhận vận hành: được duy trì hệ thống hiện có hoặc thuê dịch vụ cho đến khi nền tảng vận hành.`,
              en: `${codes} is not known to operate: an existing system may be maintained, or a service hired, until it does.`,
            },
      },
    ],
    wouldChange: [
      ...due.map(({ code, owner, startText }) => ({
        vi: `Xác nhận của ${owner.vi} rằng ${code} đã vận hành («${startText}»): khi đó bị cấm theo khoản 2 Điều 2.`,
        en: `The word of ${owner.en ?? owner.vi} that ${code} operates («${startText}»): then Article 2.2 bans it.`,
      })),
      ...(isNew
        ? [
            {
              vi: "Chuyển sang duy trì hệ thống hiện có hoặc thuê dịch vụ: khi đó khoản 3 Điều 2 cho phép rõ ràng.",
              en: "Maintaining what there is, or hiring, instead: that Article 2.3 clearly allows.",
            },
          ]
        : []),
    ],
  };
};
