import { distance } from "fastest-levenshtein";

/** The known names nearest to one that is unknown, the nearest first; names that have little in common are left out. */
export function nearestNames(unknown: string, known: Iterable<string>, limit = 3): readonly string[] {
  return [...known]
    .map((name) => ({ name, distance: distance(unknown.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance: d }) => d <= Math.max(2, Math.ceil(name.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}
