import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import { LRUCache } from "lru-cache";

import type { LocalDate } from "../domain/local-date.js";

interface KeptAnswer {
  readonly revision: number;
  readonly answer: HTTPGraphQLResponse;
  readonly size: number;
}

/**
 * Whole answers, each for one revision of the registry: pages that everybody opens are the same question again and
 * again. An answer may be given only under the revision that it was made under.
 */
export class KeptAnswers {
  readonly #answers: LRUCache<string, KeptAnswer> | null;

  /** @param bytes how much is kept at most; the longest unused goes first, and 0 keeps none */
  constructor(bytes: number) {
    this.#answers =
      bytes === 0 ? null : new LRUCache({ maxSize: bytes, maxEntrySize: bytes, sizeCalculation: ({ size }) => size });
  }

  /** Whether there is one, of whatever revision: without one, nobody need wait for the revision. */
  has(question: string): boolean {
    return this.#answers?.has(question) === true;
  }

  /** The answer of a revision; null where there is none, or where the revision is not known. */
  get(question: string, revision: number | null): HTTPGraphQLResponse | null {
    const kept = this.#answers?.get(question);
    return kept?.revision === revision ? kept.answer : null;
  }

  set(question: string, revision: number, answer: HTTPGraphQLResponse): void {
    if (answer.body.kind !== "complete") return;
    // A string with Vietnamese in it takes two bytes a character.
    const size = 2 * (question.length + answer.body.string.length) + 500;
    this.#answers?.set(question, { revision, answer, size });
  }
}

/** What an answer depends on besides the registry: the request itself and the day that it is asked on. */
export function questionOf({ method, search, body, headers }: HTTPGraphQLRequest, today: LocalDate): string {
  return JSON.stringify([today, method, search, body, headers.get("accept"), headers.get("content-type")]);
}
