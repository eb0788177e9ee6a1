import type { RulingRecord } from "../../domain/rulings/records.js";
import { rulingsByDigest } from "../../store/cypher/rulings.js";
import type { GraphReader } from "../../store/graph-store.js";
import { InvalidArgument } from "../invalid-argument.js";
import { sealOf } from "./digest.js";

/** VALID: the registry made this page. ALTERED: what it says is not what its digest was made of. */
export const VERIFICATION_RESULTS = ["VALID", "ALTERED", "UNKNOWN", "NO_DIGEST"] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];

export interface Verification {
  readonly result: VerificationResult;
  readonly digest: string | null;
  /** The ruling that the shown digest belongs to. */
  readonly ruling: RulingRecord | null;
}

/** What is read of a printed digest, and of a page. */
export interface ToVerify {
  readonly digest: string | null;
  readonly html: string | null;
}

/** Whether a page of a ruling, or the digest that one shows, is this registry's. One statement. @throws InvalidArgument */
export async function verify(reader: GraphReader, { digest, html }: ToVerify): Promise<Verification> {
  if ((digest === null) === (html === null))
    throw new InvalidArgument("digest", "give either digest or html: the one that is printed, or the whole file");
  const seal = html === null ? { shown: writtenDigest(digest ?? ""), actual: null } : sealOf(html);
  if (seal === null) return { result: "NO_DIGEST", digest: null, ruling: null };
  const [ruling = null] = await reader.read(rulingsByDigest, { digest: seal.shown });
  const isWhole = seal.actual === null || seal.actual === seal.shown;
  return { result: !isWhole ? "ALTERED" : ruling === null ? "UNKNOWN" : "VALID", digest: seal.shown, ruling };
}

/** As a person copies it from paper: with spaces, in capitals, with or without what stands before the colon. */
function writtenDigest(text: string): string {
  const written = text
    .replaceAll(/\s/g, "")
    .toLowerCase()
    .replace(/^sha256:/, "");
  if (/^[0-9a-f]{64}$/.test(written)) return `sha256:${written}`;
  throw new InvalidArgument("digest", `digest is «${text.slice(0, 80)}»; allowed: sha256: and 64 hexadecimal digits`);
}
