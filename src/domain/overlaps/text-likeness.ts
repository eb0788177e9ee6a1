import { foldText } from "../folded-text.js";

/** Compares texts by the pairs of neighbouring words that they share; a pair that many texts have counts little. */
export class TextLikeness {
  readonly #vectors = new Map<string, ReadonlyMap<string, number>>();

  constructor(texts: ReadonlyMap<string, string>) {
    const counts = new Map([...texts].map(([key, text]) => [key, pairsOf(text)]));
    const documents = new Map<string, number>();
    for (const pairs of counts.values())
      for (const pair of pairs.keys()) documents.set(pair, (documents.get(pair) ?? 0) + 1);
    for (const [key, pairs] of counts) {
      const weights = [...pairs].map(
        ([pair, count]) => [pair, (1 + Math.log(count)) * Math.log(texts.size / (documents.get(pair) ?? 1))] as const,
      );
      const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
      this.#vectors.set(key, new Map(weights.map(([pair, weight]) => [pair, weight / length])));
    }
  }

  /** 0 for nothing in common, 1 for the same text. */
  between(one: string, other: string): number {
    const [a, b] = [this.#vectors.get(one), this.#vectors.get(other)];
    if (a === undefined || b === undefined) return 0;
    let sum = 0;
    for (const [pair, weight] of a) sum += weight * (b.get(pair) ?? 0);
    return Math.min(1, sum);
  }
}

function pairsOf(text: string): Map<string, number> {
  const words = foldText(text).split(" ");
  const pairs = new Map<string, number>();
  words.slice(1).forEach((word, index) => {
    const pair = `${words[index] ?? ""} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
}
