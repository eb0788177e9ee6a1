import type { OverlapRule } from "./overlap.js";

/** A reading of the two rows has cleared them, and says why. */
export const clearedPair: OverlapRule = ({ first, second }) => {
  const cleared =
    first.cleared.find(({ other }) => other === second.code) ??
    second.cleared.find(({ other }) => other === first.code);
  return cleared === undefined ? null : { classification: "NOT_DUPLICATE", explanation: cleared.why };
};
