import fc from "fast-check";

import type { StartBounds, StartConflict } from "../../../src/domain/analysis/start-conflict.js";
import { explainStartConflict, startConflictOf } from "../../../src/domain/analysis/start-conflict.js";
import { readStartWindow } from "../../../src/domain/start-window.js";

/** A platform whose row prints this. */
function starts(startText: string, name = "B01"): StartBounds {
  const window = readStartWindow(startText);
  if (window === null) throw new Error(`«${startText}» is no start window`);
  const bounds = window.kind === "OPERATING" ? { earliest: null, latest: null } : window;
  return { name, startText, ...{ earliest: bounds.earliest, latest: bounds.latest } };
}

const conflict = (consumer: string, provider: string): StartConflict | null =>
  startConflictOf(starts(consumer), starts(provider));

describe("whether a consumer starts before what it needs", () => {
  // Consumer, provider, certainty, years between; worked out by hand from the words of the contract.
  test.each<[consumer: string, provider: string, certainty: string | null, gapYears?: number]>([
    // A provider whose row says «Đã vận hành» conflicts with nobody.
    ["Đã vận hành", "Đã vận hành", null],
    ["Năm 2026", "Đã vận hành", null],
    ["01/7/2026", "Đã vận hành", null],
    // The consumer's row says it and the provider's does not; it operates since 24 June 2026 at the latest.
    ["Đã vận hành", "Năm 2026", "CERTAIN", 0],
    ["Đã vận hành", "01/7/2026", "CERTAIN", 0],
    ["Đã vận hành", "Năm 2028 - 2030", "CERTAIN", 2],
    // The provider's first possible day is after the consumer's last.
    ["Năm 2026", "Năm 2027", "CERTAIN", 1],
    ["Năm 2026 - 2027", "Năm 2028 - 2030", "CERTAIN", 2],
    ["01/7/2026", "02/7/2026", "CERTAIN", 0],
    ["31/12/2026", "Năm 2027", "CERTAIN", 1],
    // The provider's first year is later, and they could still start in the right order.
    ["Năm 2026 - 2030", "Năm 2027", "LIKELY", 1],
    ["Năm 2026 - 2030", "Năm 2030", "LIKELY", 4],
    ["Năm 2026 - 2027", "Năm 2027 - 2030", "LIKELY", 1],
    // The same first year: the order is open.
    ["Năm 2026", "Năm 2026", "POSSIBLE", 0],
    ["Năm 2026", "Năm 2026 - 2030", "POSSIBLE", 0],
    ["Năm 2026 - 2030", "Năm 2026", "POSSIBLE", 0],
    ["Năm 2026", "01/7/2026", "POSSIBLE", 0],
    ["01/7/2026", "Năm 2026", "POSSIBLE", 0],
    // The provider's window begins in an earlier year and is not over when the consumer's begins.
    ["Năm 2027", "Năm 2026 - 2030", "POSSIBLE", 0],
    ["Năm 2030", "Năm 2026 - 2030", "POSSIBLE", 0],
    // The provider starts on the same day, or before the consumer can.
    ["01/7/2026", "01/7/2026", null],
    ["Năm 2027", "Năm 2026", null],
    ["Năm 2027", "31/12/2026", null],
    ["01/7/2026", "30/6/2026", null],
    ["Năm 2028 - 2030", "Năm 2026 - 2027", null],
  ])("consumer «%s», provider «%s»: %s", (consumer, provider, certainty, gapYears = 0) => {
    expect(conflict(consumer, provider)).toEqual(certainty === null ? null : { certainty, gapYears });
  });

  // Days around the turns of years; a window is all of them between its bounds.
  const DAYS = [
    "2026-01-01",
    "2026-06-24",
    "2026-12-31",
    "2027-01-01",
    "2027-12-31",
    "2028-01-01",
    "2028-02-29",
    "2029-12-31",
  ];
  const WINDOW = fc.option(
    fc
      .tuple(fc.nat(DAYS.length - 1), fc.nat(DAYS.length - 1))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  );
  const bounds = (window: readonly [number, number] | null): StartBounds => ({
    name: "B01",
    startText: "",
    earliest: window === null ? null : (DAYS[window[0]] ?? ""),
    latest: window === null ? null : (DAYS[window[1]] ?? ""),
  });

  test("agrees with every pair of days on which the two could start", () => {
    fc.assert(
      fc.property(WINDOW, WINDOW, (consumer, provider) => {
        const found = startConflictOf(bounds(consumer), bounds(provider));
        if (provider === null || consumer === null) {
          expect(found?.certainty ?? null).toBe(provider === null ? null : "CERTAIN");
          return;
        }
        const pairs = DAYS.flatMap((c, cPlace) => DAYS.map((p, pPlace) => ({ c, p, cPlace, pPlace }))).filter(
          ({ cPlace, pPlace }) =>
            consumer[0] <= cPlace && cPlace <= consumer[1] && provider[0] <= pPlace && pPlace <= provider[1],
        );
        const firstYears = [pairs[0]?.c, pairs[0]?.p].map((day) => Number(day?.slice(0, 4)));
        const expected = pairs.every(({ c, p }) => c < p)
          ? "CERTAIN"
          : (firstYears[1] ?? 0) > (firstYears[0] ?? 0)
            ? "LIKELY"
            : pairs.some(({ c, p }) => c < p)
              ? "POSSIBLE"
              : null;
        expect(found?.certainty ?? null).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the sentence about a conflict", () => {
  test.each([
    ["Năm 2026", "Năm 2027", "B01 («Năm 2026») certainly starts before A02 («Năm 2027»), which it needs."],
    [
      "Năm 2026 - 2030",
      "Năm 2027",
      "B01 («Năm 2026 - 2030») may start in an earlier year than A02 («Năm 2027»), which it needs.",
    ],
    [
      "Năm 2026",
      "Năm 2026",
      "B01 («Năm 2026») and A02 («Năm 2026»), which it needs: the text leaves open which starts first.",
    ],
  ])("names both, with the words of their rows: «%s», «%s»", (consumerText, providerText, en) => {
    const [consumer, provider] = [starts(consumerText), starts(providerText, "A02")];
    const found = startConflictOf(consumer, provider);
    if (found === null) throw new Error("there is no conflict to explain");
    const sentence = explainStartConflict(consumer, provider, found);
    expect(sentence.en).toBe(en);
    for (const words of ["B01", "A02", consumerText, providerText]) expect(sentence.vi).toContain(words);
  });
});
