import { createHash } from "node:crypto";

/** How a digest is written: tells what made it. */
const PREFIX = "sha256:";
/** Stands in a page where its digest will stand, while the digest is made. */
export const DIGEST_PLACE = `${PREFIX}${"0".repeat(64)}`;
const DIGEST = /sha256:[0-9a-f]{64}/g;

export function digestOf(text: string): string {
  return `${PREFIX}${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/** A page with its own digest in it, at the place that was kept for it. */
export function sealed(page: string): { readonly html: string; readonly digest: string } {
  const digest = digestOf(page);
  return { html: page.replaceAll(DIGEST_PLACE, digest), digest };
}

/**
 * The digest that a page shows, and the one that it has; line ends of another system make no difference.
 *
 * @returns null where it shows none, or several
 */
export function sealOf(html: string): { readonly shown: string; readonly actual: string } | null {
  const text = html.replaceAll("\r\n", "\n");
  const shown = new Set(text.match(DIGEST));
  const [only] = shown;
  if (only === undefined || shown.size > 1) return null;
  return { shown: only, actual: digestOf(text.replaceAll(only, DIGEST_PLACE)) };
}
