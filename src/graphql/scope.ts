import type { LocalDate } from "../domain/local-date.js";
import type { RequestLoaders } from "./loaders.js";

/** What a value of a request knows of it: the day asked about at its place in the query, and the request's batches. */
export class Scope {
  constructor(
    readonly loaders: RequestLoaders,
    readonly asOf: LocalDate,
  ) {}

  /** The scope below a field that was given a day; the same scope where it was not. */
  at(asOf: LocalDate | null | undefined): Scope {
    return asOf === null || asOf === undefined || asOf === this.asOf ? this : new Scope(this.loaders, asOf);
  }
}
