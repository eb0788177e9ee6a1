import type { StewardActs } from "../auth/steward.js";
import type { Scope } from "./scope.js";

/** What every root field is given. */
export interface RequestContext {
  readonly scope: Scope;
  /** The id that the log, the response header and a masked error share. */
  readonly requestId: string;
  /** What changes the registry, where whoever asks may. */
  readonly acts: StewardActs;
  /** What became of it, once it was answered. */
  readonly outcome: {
    /** Whether the same question has the same answer until the registry changes: a query without errors. */
    lasting: boolean;
    /** Whether it is a mutation: it is never made twice. */
    isAct: boolean;
  };
}
