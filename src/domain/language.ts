/** VI is the source; EN is an unofficial translation beside it. */
export const LANGUAGES = ["VI", "EN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in Vietnamese, with its English where there is one. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string | null;
}

/** The text in the language asked for; Vietnamese where none is asked for or no English exists. */
export function inLanguage(text: Bilingual, language: Language | null): string {
  return language === "EN" ? (text.en ?? text.vi) : text.vi;
}
