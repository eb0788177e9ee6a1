import type { Article2Rule } from "./proposal.js";

/** Article 4.1: the Decision is in force from the day of its signature; before, Article 2 bound nobody. */
export const notInForce: Article2Rule = ({ isInForce }) => {
  if (isInForce) return null;
  return {
    verdict: "NO_DUPLICATE",
    flags: ["NOT_IN_FORCE"],
    grounds: [
      {
        path: "art4.1",
        statement: {
          vi: "Vào ngày này Quyết định chưa có hiệu lực: Điều 2 chưa ràng buộc ai.",
          en: "On this day the Decision was not in force: Article 2 bound nobody.",
        },
      },
    ],
    wouldChange: [
      {
        vi: "Từ ngày Quyết định có hiệu lực, kế hoạch được xem xét theo Điều 2.",
        en: "From the day on which the Decision is in force, Article 2 applies to the plan.",
      },
    ],
  };
};
