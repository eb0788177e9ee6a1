/**
 * Text as search compares it: no case, no diacritics, `đ` as `d`, anything but letters and digits as one space.
 * The same for NFC and NFD input.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Folded text with a space before every word, so that ` word` finds words by their beginning and nothing inside them. */
export function searchableText(parts: readonly string[]): string {
  return parts.map((part) => ` ${foldText(part)}`).join(" ·");
}

/** The distinct folded words of a query, at most `limit` of them, the longest first: these leave the fewest rows. */
export function queryWords(text: string, limit: number): readonly string[] {
  const words = new Set(foldText(text).split(" ").filter((word) => word !== ""));
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, limit);
}
