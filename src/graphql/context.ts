import type { Scope } from "./scope.js";

/** What every root field is given. */
export interface RequestContext {
  readonly scope: Scope;
  /** The id that the log, the response header and a masked error share. */
  readonly requestId: string;
}
