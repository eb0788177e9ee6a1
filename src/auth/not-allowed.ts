/** An act that whoever asks may not do; its message may be shown to anybody. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";

  constructor(
    /** FORBIDDEN: nobody may, by the settings. UNAUTHENTICATED: the key is missing or wrong. */
    readonly code: "FORBIDDEN" | "UNAUTHENTICATED",
    message: string,
  ) {
    super(message);
  }
}
