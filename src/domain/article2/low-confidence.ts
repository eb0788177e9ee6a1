import type { Article2Rule } from "./proposal.js";
import { codesOf, othersOf } from "./proposal.js";

/** A ban is never a guess: where likeness to what operates is in doubt, the candidates are named and nothing is banned. */
export const lowConfidence: Article2Rule = (proposal) => {
  const others = othersOf(proposal);
  const doubtful = others.filter(({ isDoubtful }) => isDoubtful);
  if (others.length === 0 && proposal.nearlySimilar.length > 0) {
    return { flags: ["LOW_CONFIDENCE"], wouldChange: [lookAt(proposal.nearlySimilar.join(", "))] };
  }
  if (others.length === 0 || doubtful.length < others.length) return null;
  const change = lookAt(codesOf(doubtful));
  if (!others.some(({ state }) => state === "IN_OPERATION"))
    return { flags: ["LOW_CONFIDENCE"], wouldChange: [change] };
  return {
    verdict: "NO_DUPLICATE",
    flags: ["LOW_CONFIDENCE"],
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: `Mức độ tương tự với ${codesOf(doubtful)} chưa đủ rõ để kết luận; cần người rà soát.`,
          en: `How similar it is to ${codesOf(doubtful)} is not clear enough to rule on; a person has to look.`,
        },
      },
    ],
    wouldChange: [change],
  };
};

function lookAt(codes: string): { readonly vi: string; readonly en: string } {
  return {
    vi: `Xác nhận của người rà soát rằng chức năng, mục tiêu và phạm vi sử dụng tương tự (hay khác) ${codes}.`,
    en: `A reviewer's word that function, objective and scope of use are similar to ${codes}, or are not.`,
  };
}
