/** A value that a caller may mend; its message may be shown to anybody. */
export class InvalidArgument extends Error {
  override readonly name = "InvalidArgument";

  constructor(
    /** The argument's path: `first`, `filter.codes`. */
    readonly argument: string,
    message: string,
  ) {
    super(message);
  }
}
