import { InvalidArgument } from "./invalid-argument.js";

/** A list in a filter has at most this many entries. */
const MAX_FILTER_ENTRIES = 100;

/** A list of a filter: absent where it was not given; an empty list asks for nothing and finds nothing. */
export function filterList<Value>(
  values: readonly Value[] | null | undefined,
  argument: string,
): readonly Value[] | undefined {
  if (values === null || values === undefined) return undefined;
  if (values.length > MAX_FILTER_ENTRIES) {
    throw new InvalidArgument(
      argument,
      `${argument} has ${String(values.length)} entries; allowed: at most ${String(MAX_FILTER_ENTRIES)}`,
    );
  }
  return [...new Set(values)];
}
