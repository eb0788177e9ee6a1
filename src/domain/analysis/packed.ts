/** Lists for a million of things in a few objects, so that the garbage collector has little to do. */

/** Numbers, one after the other, in an array that grows by doubling. */
export class PackedNumbers<Numbers extends Int32Array | Uint8Array> {
  #length = 0;
  #numbers: Numbers;

  constructor(private readonly make: new (length: number) => Numbers) {
    this.#numbers = new make(1_024);
  }

  get length(): number {
    return this.#length;
  }

  /** -1 beyond the last. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? -1) : -1;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new this.make(2 * this.#length);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  /** What was put in so far. */
  toArray(): Numbers {
    return this.#numbers.subarray(0, this.#length) as Numbers;
  }
}

/** Bytes of one piece: nothing is copied when a list grows. */
const PIECE = 1_048_576;

/** Strings as their bytes, made again when somebody asks. */
export class PackedStrings {
  readonly #pieces: Buffer[] = [];
  readonly #piece = new PackedNumbers(Int32Array);
  readonly #start = new PackedNumbers(Int32Array);
  readonly #end = new PackedNumbers(Int32Array);
  #used = 0;

  get length(): number {
    return this.#end.length;
  }

  push(value: string): void {
    let piece = this.#pieces.at(-1);
    const needed = Buffer.byteLength(value);
    if (piece === undefined || this.#used + needed > piece.length) {
      piece = Buffer.allocUnsafeSlow(Math.max(PIECE, needed));
      this.#pieces.push(piece);
      this.#used = 0;
    }
    this.#piece.push(this.#pieces.length - 1);
    this.#start.push(this.#used);
    this.#used += piece.write(value, this.#used);
    this.#end.push(this.#used);
  }

  /** Undefined beyond the last. */
  at(index: number): string | undefined {
    return this.#pieces[this.#piece.at(index)]?.toString("utf8", this.#start.at(index), this.#end.at(index));
  }
}
