import { foldText } from "../folded-text.js";

/** The weights of a text's pairs of words, by the numbers of the pairs. */
interface Vector {
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
}

/** Compares texts by the pairs of neighbouring words that they share; a pair that many texts have counts little. */
export class TextLikeness {
  readonly #vectors = new Map<string, Vector>();

  constructor(texts: ReadonlyMap<string, string>) {
    const numbers = new Map<string, number>();
    const counts = new Map([...texts].map(([key, text]) => [key, pairsOf(text, numbers)]));
    const documents = new Int32Array(numbers.size);
    for (const pairs of counts.values()) for (const pair of pairs.keys()) documents[pair] = (documents[pair] ?? 0) + 1;
    for (const [key, pairs] of counts) {
      const weighed = [...pairs].map(
        ([pair, count]) => [pair, (1 + Math.log(count)) * Math.log(texts.size / (documents[pair] ?? 1))] as const,
      );
      const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
      const sorted = weighed.sort(([a], [b]) => a - b);
      this.#vectors.set(key, {
        pairs: Int32Array.from(sorted, ([pair]) => pair),
        weights: Float64Array.from(sorted, ([, weight]) => weight / length),
      });
    }
  }

  /** 0 for nothing in common, 1 for the same text. */
  between(one: string, other: string): number {
    const [a, b] = [this.#vectors.get(one), this.#vectors.get(other)];
    if (a === undefined || b === undefined) return 0;
    let sum = 0;
    for (let here = 0, there = 0; here < a.pairs.length && there < b.pairs.length;) {
      const [pair = 0, beside = 0] = [a.pairs[here], b.pairs[there]];
      if (pair === beside) sum += (a.weights[here] ?? 0) * (b.weights[there] ?? 0);
      if (pair <= beside) here += 1;
      if (beside <= pair) there += 1;
    }
    return Math.min(1, sum);
  }
}

/** How often each pair stands in a text; pairs are numbered in the order of their coming. */
function pairsOf(text: string, numbers: Map<string, number>): ReadonlyMap<number, number> {
  const words = foldText(text).split(" ");
  const pairs = new Map<number, number>();
  words.slice(1).forEach((word, index) => {
    const said = `${words[index] ?? ""} ${word}`;
    const pair = numbers.get(said) ?? numbers.size;
    numbers.set(said, pair);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
}
