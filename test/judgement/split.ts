import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The split was made once, by this seed: a half to tune on, and a half that is only reported and never looked at before. */
const SEED = 1132;

export interface Split<Item> {
  readonly tune: readonly Item[];
  readonly report: readonly Item[];
}

export function split<Item>(items: readonly Item[]): Split<Item> {
  const random = xoroshiro128plus(SEED);
  const shuffled = [...items];
  for (let place = shuffled.length - 1; place > 0; place -= 1) {
    const other = uniformInt(random, 0, place);
    [shuffled[place], shuffled[other]] = [shuffled[other] as Item, shuffled[place] as Item];
  }
  const half = Math.ceil(shuffled.length / 2);
  return { tune: shuffled.slice(0, half), report: shuffled.slice(half) };
}
