import { searchTerms } from "../domain/folded-text.js";
import type { Page, PageRequest } from "../domain/page.js";
import { pageOf } from "../domain/page.js";
import type { SearchRecord } from "../domain/records.js";
import { pageParameters } from "../store/cypher/page-clauses.js";
import { countFound, searchPage } from "../store/cypher/search.js";
import type { GraphReader } from "../store/graph-store.js";
import { InvalidArgument } from "./invalid-argument.js";
import type { ConnectionKeys } from "./page-request.js";

const MAX_QUERY = 200;
const MAX_WORDS = 8;
/** Ranks run from 0, best, to below this. */
const WORST_RANK = 50;

export const SEARCH_CONNECTION: ConnectionKeys = { name: "search", types: ["number", "string"] };

const NOTHING: Page<SearchRecord> = { rows: [], hasNextPage: false, hasPreviousPage: false };

/** A page of what a text finds, best first. One statement. @throws InvalidArgument */
export async function searchRegistry(
  reader: GraphReader,
  text: string,
  request: PageRequest,
): Promise<Page<SearchRecord>> {
  const query = readQuery(text);
  if (query === null) return NOTHING;
  const rows = await reader.read(searchPage(query.words, request), { ...query.parameters, ...pageParameters(request) });
  return pageOf(rows, request);
}

/** How much a text finds. One statement. @throws InvalidArgument */
export async function countSearch(reader: GraphReader, text: string): Promise<number> {
  const query = readQuery(text);
  return query === null ? 0 : ((await reader.read(countFound(query.words), query.parameters))[0] ?? 0);
}

/** 1 for the best rank, towards 0 for the worst. */
export function searchScore({ rank }: SearchRecord): number {
  return (WORST_RANK - rank) / WORST_RANK;
}

function readQuery(text: string): { words: number; parameters: Record<string, string> } | null {
  if (text.length > MAX_QUERY) {
    throw new InvalidArgument(
      "text",
      `text has ${String(text.length)} characters; allowed: at most ${String(MAX_QUERY)}`,
    );
  }
  const terms = searchTerms(text, MAX_WORDS);
  if (terms === null) return null;
  const { wholePart, phrase, words } = terms;
  return {
    words: words.length,
    parameters: { wholePart, phrase, ...Object.fromEntries(words.map((word, i) => [`word${String(i)}`, word])) },
  };
}
