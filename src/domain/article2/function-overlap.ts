import type { Article2Rule } from "./proposal.js";
import { othersOf } from "./proposal.js";

/** Article 2.2: similar means function, objective and scope of use together. Function alone is a flag for review. */
export const functionOverlap: Article2Rule = (proposal) => {
  if (proposal.functionOnly.length === 0 || othersOf(proposal).length > 0) return null;
  const codes = proposal.functionOnly.join(", ");
  return {
    flags: ["FUNCTION_OVERLAP_ONLY"],
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: `Chức năng gần với ${codes}, nhưng mục tiêu hoặc phạm vi sử dụng khác: cần người rà soát, không bị cấm.`,
          en: `The function is near ${codes}, but objective or scope of use differ: somebody should look, nothing is banned.`,
        },
      },
    ],
  };
};
