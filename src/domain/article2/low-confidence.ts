import type { Bilingual } from "../language.js";
import type { Article2Rule, Finding } from "./proposal.js";
import { banningOf, codesOf, othersOf, permittingOf } from "./proposal.js";

/**
 * A ban is never a guess: where likeness to all that operate is in doubt, they are named and nothing is banned; what is similar
 * and does not operate permits all the same. An exception needs no certainty.
 */
export const lowConfidence: Article2Rule = (proposal) => {
  const others = othersOf(proposal);
  if (others.length === 0) return proposal.nearlySimilar.length === 0 ? null : said(proposal.nearlySimilar.join(", "));
  const isExempted = proposal.ground !== null && proposal.ground !== "OTHER";
  const operating = others.filter(({ state }) => state === "IN_OPERATION");
  const isPermitted = permittingOf(proposal).length > 0;
  if (banningOf(proposal).length > 0) return null;
  const doubtful = others.filter(({ isDoubtful }) => isDoubtful);
  if (operating.length === 0 || isExempted) return doubtful.length < others.length ? null : said(codesOf(doubtful));
  if (isPermitted) return said(codesOf(operating));
  return {
    ...said(codesOf(operating)),
    verdict: "NO_DUPLICATE",
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: `Mức độ tương tự với ${codesOf(operating)} chưa đủ rõ để kết luận; cần người rà soát.`,
          en: `How similar it is to ${codesOf(operating)} is not clear enough to rule on; a person has to look.`,
        },
      },
    ],
  };
};

function said(codes: string): Finding {
  return { flags: ["LOW_CONFIDENCE"], wouldChange: [lookAt(codes)] };
}

function lookAt(codes: string): Bilingual {
  return {
    vi: `Xác nhận của người rà soát rằng chức năng, mục tiêu và phạm vi sử dụng tương tự (hay khác) ${codes}.`,
    en: `A reviewer's word that function, objective and scope of use are similar to ${codes}, or are not.`,
  };
}
