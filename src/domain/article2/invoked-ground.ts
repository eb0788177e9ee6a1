import type { Article2Rule } from "./proposal.js";

/** Article 2.2 at its end: which needs are special. Every invoked ground is for a person to check. */
export const invokedGround: Article2Rule = ({ ground }) => {
  if (ground === null) return null;
  if (ground !== "OTHER") return { flags: ["CHECK_EXEMPTION_GROUND"] };
  return {
    flags: ["CHECK_EXEMPTION_GROUND", "EXEMPTION_GROUND_NOT_VALID"],
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: "Lý do nêu ra không thuộc trường hợp ngoại lệ: chỉ có yêu cầu đặc thù về quốc phòng, an ninh, cơ yếu hoặc theo một luật chuyên ngành được nêu tên.",
          en: "The ground invoked is none: only special needs of national defence, security or cipher work count, or a specialised law that is named.",
        },
      },
    ],
    wouldChange: [
      {
        vi: "Một yêu cầu đặc thù về quốc phòng, an ninh, cơ yếu, hoặc điều khoản cụ thể của một luật chuyên ngành.",
        en: "A special need of national defence, security or cipher work, or the provision of a specialised law, by its name.",
      },
    ],
  };
};
