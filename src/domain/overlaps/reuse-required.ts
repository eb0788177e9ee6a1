import type { OverlapRule } from "./overlap.js";

/** Annex I.II.4: Group B connects to, reuses and inherits Group A's services and does not build their functions again. */
export const reuseRequired: OverlapRule = ({ first, second, shared }) => {
  if (first.group !== "A" || second.group !== "B" || shared.length === 0) return null;
  return {
    classification: "REUSE_REQUIRED",
    explanation: {
      vi: `${second.code} nêu một chức năng mà ${first.code} cung cấp dùng chung: phải sử dụng lại, kế thừa, không triển khai trùng lặp (Phụ lục I, mục II.4).`,
      en: `${second.code} claims a function that ${first.code} gives to all: it has to be reused and inherited, not built again (Annex I.II.4).`,
    },
  };
};
