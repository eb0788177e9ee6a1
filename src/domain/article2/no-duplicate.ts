import type { Article2Rule } from "./proposal.js";
import { othersOf } from "./proposal.js";

/** Article 2.2 and 2.3 speak of systems similar to a shared platform; where there is none, neither binds. */
export const noDuplicate: Article2Rule = (proposal) => {
  if (othersOf(proposal).length > 0) return null;
  return {
    verdict: "NO_DUPLICATE",
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: "Không có nền tảng nào khác trong danh mục tương tự về cả chức năng, mục tiêu và phạm vi sử dụng.",
          en: "No other platform of the list is similar in function, objective and scope of use together.",
        },
      },
    ],
    wouldChange: [
      {
        vi: "Nếu phạm vi sử dụng được mở rộng đến đối tượng của một nền tảng trong danh mục.",
        en: "A wider scope of use, to the users of a platform of the list.",
      },
    ],
  };
};
