import type { SeedFileName, SeedFiles } from "./catalogue.js";
import type { SeedFault } from "./seed-fault.js";
import type { FieldPath, SeedFile } from "./seed-file.js";

/** A document by its number («Nghị định 337/2025/NĐ-CP», «Decree 337»), a law by its year, a national standard. */
const NAMED =
  /(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|đề án|kết luận|luật|decree|resolution|decision|circular|directive|law)(?: số| no\.?)? (\d+(?:[/-][\p{L}\d]+)*)|\b(\d+\/(?:19|20)\d{2}[\p{L}\d/-]*)|(luật \D+ \d{4})|TCVN (\d+)/giu;

/**
 * Checks that the words by which plans are judged name no document that the Decision does not: that a row rests on it would be
 * a fact without a citation.
 *
 * @param whole the corrected source
 */
export function namedDocumentFaults(
  seeds: SeedFiles,
  files: Readonly<Record<SeedFileName, SeedFile>>,
  whole: string,
): readonly SeedFault[] {
  const numbers = [...whole.matchAll(/số (\d+(?:[/-][\p{L}\d]+)*)/gu)].map(([, number = ""]) => number);
  const isKnown = (number: string): boolean =>
    numbers.some((known) => known === number || known.startsWith(`${number}/`));
  const faults: SeedFault[] = [];
  const check = (file: SeedFileName, term: string, path: FieldPath): void => {
    for (const found of term.matchAll(NAMED)) {
      const number = found.slice(1).find(Boolean) ?? "";
      if (!isKnown(number))
        faults.push(files[file].fault(path, `«${term}»`, "no document but those that the Decision names"));
    }
  };
  const checkAll = (file: SeedFileName, value: unknown, path: FieldPath): void => {
    if (typeof value === "string") check(file, value, path);
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value))
        checkAll(file, inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  for (const file of ["vocabulary", "example-plans", "other-functions", "external-systems"] as const)
    checkAll(file, seeds[file], []);
  return faults;
}
