import type { OverlapRule } from "./overlap.js";

/** What is left: near in a function or in words, and different in objective or scope. */
export const notDuplicate: OverlapRule = ({ first, second, shared, score }) => {
  const sameHouse = first.ownerId === second.ownerId;
  const what =
    shared.length > 0
      ? { vi: "cùng nêu một chức năng", en: "share a function" }
      : { vi: "gần nhau về lời văn", en: "are near in words" };
  const why =
    score.objective < 0.2
      ? { vi: "mục tiêu và đối tượng quản lý khác nhau", en: "their objectives and what they manage differ" }
      : sameHouse
        ? { vi: "chức năng nêu trong hàng khác nhau", en: "the functions that their rows claim differ" }
        : { vi: "phạm vi sử dụng thuộc hai ngành khác nhau", en: "their scopes belong to two sectors" };
  return {
    classification: "NOT_DUPLICATE",
    explanation: {
      vi: `${first.code} và ${second.code} ${what.vi}, nhưng ${why.vi}: không trùng lặp chỉ vì thế.`,
      en: `${first.code} and ${second.code} ${what.en}, but ${why.en}: no duplicates by that alone.`,
    },
  };
};
