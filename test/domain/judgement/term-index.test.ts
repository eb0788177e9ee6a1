import fc from "fast-check";

import type { OtherFunction } from "../../../src/domain/judgement/other-function.js";
import { wordsOf } from "../../../src/domain/judgement/plan-words.js";
import type { RowVocabulary } from "../../../src/domain/judgement/row-vocabulary.js";
import { TermIndex } from "../../../src/domain/judgement/term-index.js";

const word = fc.constantFrom("hộ", "tịch", "ho", "tich", "đất", "đai", "hoà", "hòa", "quản", "lý");
const term = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const terms = fc.array(term, { maxLength: 4 });
const row = (code: string): fc.Arbitrary<RowVocabulary> =>
  fc.record({
    code: fc.constant(code),
    function: terms,
    subject: terms,
    objective: terms,
    users: terms,
    unlike: terms,
    sector: terms,
    connects: terms,
    connectsQuotes: terms,
    examples: terms,
    counterexamples: terms,
  });
const text = fc.array(fc.oneof(word, fc.constantFrom(",", ".")), { maxLength: 25 }).map((words) => words.join(" "));
const other = (key: string): fc.Arbitrary<OtherFunction> =>
  text.map((words) => ({ key, name: { vi: key, en: null }, words }));
/** Rows of A01 to A04 at one revision; some may be missing. */
const rows = fc.subarray(["A01", "A02", "A03", "A04"]).chain((codes) => fc.tuple(...codes.map(row)));
/** Functions that no row has, of the same revision. */
const others = fc.subarray(["fleet", "canteen", "stock"]).chain((keys) => fc.tuple(...keys.map(other)));

describe("an index of the terms of rows", () => {
  test("that follows the rows from revision to revision finds what one that is made anew finds", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rows, others), { minLength: 2, maxLength: 5 }), text, (revisions, plan) => {
        const following = new TermIndex();
        for (const revision of revisions) following.follow(...revision);
        const anew = new TermIndex(...(revisions.at(-1) ?? [[], []]));
        const bySubject = (index: TermIndex) =>
          index
            .find(wordsOf(plan))
            .map(({ code, facet, weight, first, last, isLoose }) =>
              [code, facet, weight, first, last, isLoose].join(" "),
            )
            .sort();
        expect(bySubject(following)).toEqual(bySubject(anew));
        const parts = [{ words: wordsOf(plan), meanings: [], weight: 1 }];
        const nearness = (index: TermIndex) => {
          const { examples, ...nearest } = index.nearness(parts);
          return { ...nearest, examples: [...examples].sort() };
        };
        expect(nearness(following)).toEqual(nearness(anew));
        expect(["A01", "A02"].map((code) => following.hasSector(code))).toEqual(
          ["A01", "A02"].map((code) => anew.hasSector(code)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
