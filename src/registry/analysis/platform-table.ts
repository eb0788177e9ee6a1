import { PackedStrings } from "../../domain/analysis/packed.js";
import type { AgencyRecord, PlatformRecord } from "../../domain/records.js";
import type { PackedPlatform } from "../../store/cypher/snapshot.js";
import { unpackPlatform } from "../../store/cypher/snapshot.js";

/** Records that are kept once somebody asked for them, until there are so many: more than the largest answer names. */
const KEPT = 20_000;

/** All platforms of a snapshot. */
export interface PlatformsById {
  readonly size: number;
  get(id: string): PlatformRecord | undefined;
  /** By code. */
  values(): Iterable<PlatformRecord>;
}

/** All platforms by id, as bytes until somebody asks for one: a hundred thousand records are work for the collector. */
export class PlatformTable implements PlatformsById {
  readonly #numbers = new Map<string, number>();
  readonly #codes: string[] = [];
  readonly #owners: AgencyRecord[] = [];
  readonly #packed = new PackedStrings();
  readonly #records = new Map<string, PlatformRecord>();

  get size(): number {
    return this.#codes.length;
  }

  add({ id, code, packed }: PackedPlatform, owner: AgencyRecord): void {
    this.#numbers.set(id, this.#codes.length);
    this.#codes.push(code);
    this.#owners.push(owner);
    this.#packed.push(packed);
  }

  get(id: string): PlatformRecord | undefined {
    const known = this.#records.get(id);
    if (known !== undefined) return known;
    const record = this.#unpacked(id);
    if (record === undefined) return undefined;
    if (this.#records.size >= KEPT) this.#records.clear();
    this.#records.set(id, record);
    return record;
  }

  /** By code. */
  *values(): Generator<PlatformRecord> {
    for (const id of this.#numbers.keys()) {
      const record = this.#records.get(id) ?? this.#unpacked(id);
      if (record !== undefined) yield record;
    }
  }

  #unpacked(id: string): PlatformRecord | undefined {
    const number = this.#numbers.get(id);
    if (number === undefined) return undefined;
    const [code, owner, packed] = [this.#codes[number], this.#owners[number], this.#packed.at(number)];
    return code === undefined || owner === undefined || packed === undefined
      ? undefined
      : unpackPlatform(id, code, owner, packed);
  }
}
