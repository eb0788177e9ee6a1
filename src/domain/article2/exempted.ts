import type { Bilingual } from "../language.js";
import type { GroundKind } from "./exemption-ground.js";
import type { Article2Rule } from "./proposal.js";
import { codesOf, othersOf } from "./proposal.js";

const NAMES: Readonly<Record<Exclude<GroundKind, "OTHER">, Bilingual & { readonly en: string }>> = {
  DEFENCE: { vi: "quốc phòng", en: "national defence" },
  SECURITY: { vi: "an ninh", en: "security" },
  CIPHER: { vi: "cơ yếu", en: "cipher work" },
  SPECIALISED_LAW: { vi: "pháp luật chuyên ngành", en: "specialised legislation" },
};

/** Article 2.2, «trừ trường hợp…»: a special need goes before both bans and permissions, whatever the platform's state. */
export const exempted: Article2Rule = (proposal) => {
  const { ground } = proposal;
  if (ground === null || ground === "OTHER") return null;
  const codes = codesOf(othersOf(proposal));
  return {
    verdict: "EXEMPT",
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: `Tương tự ${codes}, nhưng thuộc trường hợp ngoại lệ: yêu cầu đặc thù về ${NAMES[ground].vi}.`,
          en: `Similar to ${codes}, but excepted: a special need under ${NAMES[ground].en}.`,
        },
      },
    ],
    wouldChange: [
      {
        vi: "Nếu cơ quan có thẩm quyền không công nhận lý do ngoại lệ.",
        en: "If the competent authority does not accept the ground.",
      },
    ],
  };
};
