import type { Article2Rule } from "./proposal.js";
import { codesOf } from "./proposal.js";

/**
 * Article 2.1: shared platforms are maintained, upgraded and improved all the time; Article 3.1.d: by their owners. Who works
 * on its own platform duplicates nothing.
 */
export const ownPlatform: Article2Rule = ({ similar }) => {
  const own = similar.filter(({ isOwn }) => isOwn);
  if (own.length === 0) return null;
  return {
    flags: ["OWN_PLATFORM"],
    grounds: [
      {
        path: "art2.1",
        statement: {
          vi: `Cơ quan chủ quản duy trì, nâng cấp, cải tiến nền tảng của chính mình (${codesOf(own)}): không phải là trùng lặp.`,
          en: `The owner maintains, upgrades and improves its own platform (${codesOf(own)}): that duplicates nothing.`,
        },
      },
    ],
    wouldChange: [
      {
        vi: `Nếu kế hoạch là một hệ thống thứ hai bên cạnh ${codesOf(own)}, kết luận sẽ khác.`,
        en: `A second system beside ${codesOf(own)} would be judged otherwise.`,
      },
    ],
  };
};
