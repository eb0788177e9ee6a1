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

/** Stands around each part of a searchable text, so that a search can ask for a whole part. */
const BETWEEN_PARTS = "·";

/** The folded parts, framed: `· a06 · ndxp · nen tang ·`. Every word follows a space, so ` nd` finds words by their beginning. */
export function searchableText(parts: readonly string[]): string {
  const folded = parts.map(foldText).filter((part) => part !== "");
  return folded.length === 0 ? "" : `${BETWEEN_PARTS} ${folded.join(` ${BETWEEN_PARTS} `)} ${BETWEEN_PARTS}`;
}

/** What a search asks of searchable texts, from a query that is not empty once folded. */
export interface SearchTerms {
  readonly wholePart: string;
  readonly phrase: string;
  /** Each with its space before it. */
  readonly words: readonly string[];
}

/** Reads a query; null where nothing of it can be searched for. */
export function searchTerms(text: string, maxWords: number): SearchTerms | null {
  const folded = foldText(text);
  if (folded === "") return null;
  return {
    wholePart: `${BETWEEN_PARTS} ${folded} ${BETWEEN_PARTS}`,
    phrase: ` ${folded}`,
    words: queryWords(text, maxWords).map((word) => ` ${word}`),
  };
}

/** The distinct folded words of a query, at most `limit` of them, the longest first: these leave the fewest rows. */
export function queryWords(text: string, limit: number): readonly string[] {
  const words = new Set(
    foldText(text)
      .split(" ")
      .filter((word) => word !== ""),
  );
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, limit);
}
