import type { Problem } from "../../domain/rulings/problem.js";
import { problem } from "../../domain/rulings/problem.js";
import { platformId } from "../../domain/ids.js";
import { provisionLabel } from "../../domain/rulings/labels.js";
import type { RulingDraft } from "../../domain/rulings/check-ruling.js";
import type { RulingRecord } from "../../domain/rulings/records.js";
import { provisionTextsByIds, provisionsByIds } from "../../store/cypher/provisions.js";
import { createRelations, upsertNodes } from "../../store/cypher/writing.js";
import type { RelationShape } from "../../store/cypher/writing.js";
import type { GraphReader, WriteTransaction } from "../../store/graph-store.js";
import { rowsByIds } from "../by-id.js";
import { sealed } from "./digest.js";
import type { RulingPage } from "./ruling-page.js";
import { rulingPage } from "./ruling-page.js";

/** What a ruling is about, and what its page tells. */
export interface RulingCase {
  readonly draft: RulingDraft;
  readonly about: Pick<RulingRecord, "subjectId" | "proposalRevision" | "members" | "verdict" | "evidence">;
  readonly page: Omit<RulingPage, "ruling" | "citedTitle">;
  readonly citedTitle: string | null;
}

/** Whether a steward has seen the ruling that is in force: of two that rule at once, the second must not undo the first unseen. */
export function checkSuperseded(seen: string | null, inForce: RulingRecord | null): Problem | null {
  if (seen === (inForce?.id ?? null)) return null;
  const [vi, en] =
    inForce === null
      ? ["chưa có kết luận nào có hiệu lực", "no ruling is in force"]
      : [
          `kết luận đang có hiệu lực là «${inForce.id}» (${inForce.decision}, ${inForce.ruledBy}, ${inForce.ruledOn})`,
          `the ruling in force is «${inForce.id}» (${inForce.decision}, ${inForce.ruledBy}, ${inForce.ruledOn})`,
        ];
  const said = seen === null ? "null" : `«${seen}»`;
  return problem(
    "CONFLICT",
    "input.supersedes",
    `${vi}, không phải ${said}; chưa ghi gì`,
    `${en}, not ${said}; nothing was written`,
  );
}

/** @returns the cited provision's title; null where nothing is cited; a problem where it or its words are not there */
export async function checkCitation(
  reader: GraphReader,
  { citation }: RulingDraft,
): Promise<{ readonly title: string | null } | Problem> {
  if (citation === null) return { title: null };
  const { provisionId, quote } = citation;
  const [[provision], [text]] = await Promise.all([
    rowsByIds(reader, provisionsByIds, [provisionId]),
    rowsByIds(reader, provisionTextsByIds, [provisionId]),
  ]);
  if (provision === null || provision === undefined) {
    return problem(
      "UNKNOWN_PROVISION",
      "input.citation.provision",
      `không có điều khoản «${provisionId}»`,
      `there is no provision «${provisionId}»`,
    );
  }
  if (quote.trim() === "" || text?.text.vi.includes(quote.normalize("NFC")) !== true) {
    return problem(
      "QUOTE_NOT_FOUND",
      "input.citation.quote",
      `điều khoản «${provision.path}» không có câu «${quote.slice(0, 80)}»`,
      `the provision «${provision.path}» does not hold the words «${quote.slice(0, 80)}»`,
    );
  }
  return { title: provision.title?.vi ?? provisionLabel(provision.path).vi };
}

/** Writes a ruling and its page; what it supersedes stays as it is. */
export async function writeRuling(
  transaction: WriteTransaction,
  registryRevision: number,
  { draft, about, page, citedTitle }: RulingCase,
): Promise<RulingRecord> {
  const unsealed = { id: `Ruling:R${String(registryRevision)}`, ...about, ...draft, registryRevision };
  const { html, digest } = sealed(rulingPage({ ...page, citedTitle, ruling: unsealed }));
  const ruling: RulingRecord = { ...unsealed, digest };
  const { id, subjectId, citation, members, ...properties } = ruling;
  const cited = { citedProvision: citation?.provisionId ?? null, citedQuote: citation?.quote ?? null };
  const row = { id, properties: { ...properties, ...cited, members, subject: subjectId, page: html } };
  await transaction.run(upsertNodes("Ruling", []), { rows: [row] });
  const relate = (shape: RelationShape, from: string, to: string) => {
    const relation = `${shape.type}:${from}:${to}`;
    return transaction.run(createRelations(shape), {
      rows: [{ id: relation, from, to, properties: { id: relation } }],
    });
  };
  if (about.proposalRevision !== null)
    await relate({ type: "RULED_BY", from: "Proposal", to: "Ruling" }, subjectId, id);
  for (const code of members) await relate({ type: "ABOUT", from: "Ruling", to: "Platform" }, id, platformId(code));
  if (draft.supersedes !== null)
    await relate({ type: "SUPERSEDES", from: "Ruling", to: "Ruling" }, id, draft.supersedes);
  return ruling;
}
