/** One thing that is wrong with the seeds, told so that a person can mend it. */
export interface SeedFault {
  /** Relative to the seed folder. */
  readonly file: string;
  /** From 1; 0 where the whole file is meant. */
  readonly line: number;
  /** The path of the field: `platforms[3].owner`. */
  readonly field: string;
  readonly found: string;
  readonly allowed: string;
}

/** All faults of a set of seeds at once; nothing has been written. */
export class SeedFaultsError extends Error {
  override readonly name = "SeedFaultsError";

  constructor(readonly faults: readonly SeedFault[]) {
    super(`${String(faults.length)} fault(s) in the seeds, nothing was written:\n${faults.map(faultLine).join("\n")}`);
  }
}

function faultLine(fault: SeedFault): string {
  return `  ${fault.file}:${String(fault.line)} ${fault.field}: found ${fault.found}; allowed: ${fault.allowed}`;
}
