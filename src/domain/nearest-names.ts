import { distance } from "fastest-levenshtein";

/** The known names nearest to one that is unknown, the nearest first; names that have little in common are left out. */
export function nearestNames(unknown: string, known: Iterable<string>, limit = 3): readonly string[] {
  return (
    [...known]
      .map((name) => ({ name, most: Math.max(2, Math.ceil(name.length / 3)) }))
      // Words are at least as far apart as their lengths; a very long one need not be compared with all.
      .filter(({ name, most }) => Math.abs(name.length - unknown.length) <= most)
      .map(({ name, most }) => ({ name, most, distance: distance(unknown.toLowerCase(), name.toLowerCase()) }))
      .filter(({ most, distance: d }) => d <= most)
      .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(({ name }) => name)
  );
}
