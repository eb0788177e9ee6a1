import type { OverlapRule } from "./overlap.js";

/**
 * The text orders several systems of a function (one for each ministry), and a Group A row is the front before all of them: a
 * portal and the system behind it are not the same.
 */
export const frontAndBack: OverlapRule = ({ first, second, shared }) => {
  if (first.group !== "A" || second.sanction === null || !shared.includes(second.sanction.capabilityId)) return null;
  return {
    classification: "NOT_DUPLICATE",
    explanation: {
      vi: `${second.code} là hệ thống xử lý mà văn bản giao cho từng bộ, ${first.code} là mặt tiền chung phía trước: không trùng lặp.`,
      en: `${second.code} is one of the systems that the text orders for each ministry, ${first.code} the shared front before them: no duplicates.`,
    },
  };
};
