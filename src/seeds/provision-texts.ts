import type { SeedFiles, SeedPlatform, Translated } from "./catalogue.js";

/** The provision of Annex II that is a platform's row: `annexII.A.06`. */
export function rowPath(code: string): string {
  return `annexII.${code.slice(0, 1)}.${code.slice(1)}`;
}

/** A platform's objective: its own cell, or the cell that it shares with other rows. */
export function objectiveOf(platform: SeedPlatform, files: SeedFiles): Translated {
  const shared =
    platform.shared_objective === undefined
      ? undefined
      : files.platforms.shared_objectives?.[platform.shared_objective];
  return platform.objective ?? shared ?? { vi: "", en: "" };
}

/** The text of a row: its cells, one a paragraph, in printed order. */
export function rowText(platform: SeedPlatform, files: SeedFiles): Translated {
  const owner = files.agencies.agencies.find(({ key }) => key === platform.owner)?.name;
  const objective = objectiveOf(platform, files);
  return {
    vi: [platform.name.vi, objective.vi, owner?.vi ?? "", platform.start.text].join("\n"),
    en: [platform.name.en, objective.en, owner?.en ?? "", platform.start.text].join("\n"),
  };
}

/** The Vietnamese text of every provision by its path, rows included: what quotes are looked up in. */
export function provisionTexts(files: SeedFiles): ReadonlyMap<string, string> {
  return new Map([
    ...files.provisions.provisions.map(({ path, text }) => [path, text.vi] as const),
    ...files.platforms.platforms.map((platform) => [rowPath(platform.code), rowText(platform, files).vi] as const),
  ]);
}
