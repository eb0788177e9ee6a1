import { nearestNames } from "../domain/nearest-names.js";
import type { SeedCitation, SeedFileName } from "./catalogue.js";
import type { SeedFault } from "./seed-fault.js";
import type { FieldPath, SeedFile } from "./seed-file.js";

export type Files = Readonly<Record<SeedFileName, SeedFile>>;

/** Gathers what is wrong with references: unknown names, quotes that do not stand where they should, keys given twice. */
export class FaultCollector {
  readonly faults: SeedFault[] = [];

  constructor(
    private readonly files: Files,
    /** The Vietnamese text of every provision by its path. */
    private readonly texts: ReadonlyMap<string, string>,
  ) {}

  has(provision: string): boolean {
    return this.texts.has(provision);
  }

  cited(file: SeedFileName, path: FieldPath, citations: readonly SeedCitation[]): void {
    citations.forEach((citation, index) => {
      this.quoted(file, [...path, index], citation);
    });
  }

  quoted(file: SeedFileName, path: FieldPath, { provision, quote }: SeedCitation): void {
    const text = this.texts.get(provision);
    if (text === undefined) this.known(file, path, provision, new Set(this.texts.keys()));
    else if (!text.includes(quote))
      this.report(file, path, `«${quote}»`, `words that stand letter by letter in ${provision}`);
  }

  known(file: SeedFileName, path: FieldPath, name: string, known: ReadonlySet<string>): void {
    if (known.has(name)) return;
    const nearest = nearestNames(name, known);
    const allowed =
      nearest.length === 0
        ? `one of the ${String(known.size)} known`
        : `a known one (did you mean «${nearest.join("», «")}»?)`;
    this.report(file, path, `the unknown «${name}»`, allowed);
  }

  unique(file: SeedFileName, list: string, field: string, keys: readonly string[]): void {
    const first = new Map<string, number>();
    keys.forEach((key, index) => {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else
        this.report(
          file,
          [list, index, field],
          `«${key}» again`,
          `each one once; the first is ${list}[${String(before)}]`,
        );
    });
  }

  report(file: SeedFileName, path: FieldPath, found: string, allowed: string): void {
    this.faults.push(this.files[file].fault(path, found, allowed));
  }
}
