import type { OverlapRule, RowPair } from "./overlap.js";

/** How alike the objectives of two rows of one owner must be that share a function. */
const LEAST_OBJECTIVE = 0.2;

/** Same function, objective and scope, and nothing sanctions it: a person has to look. */
export const suspectOverlap: OverlapRule = (pair) => {
  const reason = reasonOf(pair);
  if (reason === null) return null;
  const { first, second } = pair;
  return {
    classification: "SUSPECT_OVERLAP",
    explanation: {
      vi: `${first.code} và ${second.code} ${reason.vi}; không có chỗ nào trong văn bản cho phép song song: cần người xem xét.`,
      en: `${first.code} and ${second.code} ${reason.en}; nothing in the text sanctions it: a person has to look.`,
    },
  };
};

function reasonOf(pair: RowPair): { readonly vi: string; readonly en: string } | null {
  const { first, second, shared, score } = pair;
  if (first.group === "A" && second.group === "A") {
    return shared.length === 0
      ? null
      : { vi: "cùng cung cấp một chức năng cho mọi ngành", en: "both give one function to all sectors" };
  }
  if (first.group === "A") return null;
  const sameOwner = first.ownerId === second.ownerId;
  if (shared.length > 0 && (isSanctioned(pair, first) || isSanctioned(pair, second))) {
    return sameOwner || first.objective.includes(second.ownerName) || second.objective.includes(first.ownerName)
      ? {
          vi: "cùng xử lý thủ tục hành chính của một ngành",
          en: "both process the administrative procedures of one sector",
        }
      : null;
  }
  if (!sameOwner) return null;
  if (shared.length > 0 && score.objective >= LEAST_OBJECTIVE)
    return {
      vi: "nêu cùng một chức năng, với mục tiêu gần nhau, của cùng một cơ quan chủ quản",
      en: "claim one function, with near objectives, for one owner",
    };
  return null;
}

function isSanctioned({ shared }: RowPair, { sanction }: RowPair["first"]): boolean {
  return sanction !== null && shared.includes(sanction.capabilityId);
}
