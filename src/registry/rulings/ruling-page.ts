import type { Bilingual } from "../../domain/language.js";
import { DECISION_LABELS, VERDICT_LABELS } from "../../domain/rulings/labels.js";
import type { RulingRecord } from "../../domain/rulings/records.js";
import { DIGEST_PLACE } from "./digest.js";

/** A line of a section: a label, and what stands beside it. */
export interface PageLine {
  readonly label: Bilingual;
  /** One text where it is the source's own; both languages where it is ours. */
  readonly text: string | Bilingual;
  /** Words of a source, letter by letter. */
  readonly quotes?: readonly string[];
}

export interface PageSection {
  readonly heading: Bilingual;
  readonly lines: readonly PageLine[];
}

/** What a dossier's page tells of a ruling. */
export interface RulingPage {
  readonly ruling: Omit<RulingRecord, "digest">;
  readonly subject: string;
  /** The title of the provision that the ruling cites. */
  readonly citedTitle: string | null;
  /** What was looked at, and the clauses. */
  readonly sections: readonly PageSection[];
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** One page of HTML for a dossier, both languages, which prints on A4; its digest goes to the place that is kept for it. */
export function rulingPage({ ruling, subject, citedTitle, sections }: RulingPage): string {
  const { decision, verdict, reason, ground, citation, ruledOn, ruledBy, supersedes, registryRevision, id } = ruling;
  const lines: PageLine[] = [
    { label: both("Kết luận", "Decision"), text: DECISION_LABELS[decision] },
    ...(verdict === null ? [] : [{ label: both("Hệ quả", "Verdict"), text: VERDICT_LABELS[verdict] }]),
    { label: both("Lý do", "Reason"), text: reason },
    ...(ground === null ? [] : [{ label: both("Yêu cầu đặc thù", "Special need"), text: ground }]),
    ...(citation === null
      ? []
      : [{ label: both("Căn cứ", "Cited"), text: citedTitle ?? citation.provisionId, quotes: [citation.quote] }]),
    { label: both("Người kết luận", "Ruled by"), text: ruledBy },
    { label: both("Ngày", "Date"), text: ruledOn },
    ...(supersedes === null ? [] : [{ label: both("Thay thế", "Supersedes"), text: supersedes }]),
  ];
  const all = [
    { heading: both("Kết luận của cơ quan quản lý sổ đăng ký", "The steward's ruling"), lines },
    ...sections,
  ];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${id} · ${subject}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p>Liên Thông · Sổ đăng ký nền tảng số dùng chung quốc gia<br><i lang="en">Registry of the national shared digital platforms</i></p>
<h1>${escaped(subject)}</h1>
</header>
${all.map(section).join("\n")}
<footer>
<p>${escaped(id)} · phiên bản sổ đăng ký <i lang="en">registry revision</i> ${String(registryRevision)} · Quyết định 1132/QĐ-TTg</p>
<p class="digest">${DIGEST_PLACE}</p>
<p>Kiểm tra: truy vấn <code>verify</code> với tệp này hoặc với mã trên. <i lang="en">To check: the query <code>verify</code> with this file, or with the digest above.</i></p>
</footer>
</main>
</body>
</html>
`;
}

function section({ heading, lines }: PageSection): string {
  const rows = lines.map(
    ({ label, text, quotes = [] }) =>
      `<dt>${inBoth(label)}</dt><dd>${typeof text === "string" ? `<span class="source">${escaped(text)}</span>` : inBoth(text)}` +
      `${quotes.map((quote) => `<q>${escaped(quote)}</q>`).join("")}</dd>`,
  );
  return `<section>\n<h2>${inBoth(heading)}</h2>\n<dl>\n${rows.join("\n")}\n</dl>\n</section>`;
}

function inBoth({ vi, en }: Bilingual): string {
  return `${escaped(vi)}${en === null || en === vi ? "" : ` <i lang="en">${escaped(en)}</i>`}`;
}

/** Text as it may stand in HTML; control characters, which HTML does not allow, are left out. */
function escaped(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\r\n", "\n")
    .replaceAll(/\p{Cc}/gu, (character) => (character === "\n" || character === "\t" ? character : ""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 15px/1.45 "Noto Serif", "Times New Roman", serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px; }
header { border-bottom: 2px solid #1a1a1a; margin-bottom: 16px; }
header p { margin: 0; font-size: 13px; }
h1 { font-size: 22px; line-height: 1.25; margin: 8px 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 18px 0 6px; break-after: avoid; }
i { color: #4a4a4a; }
dl { display: grid; grid-template-columns: 170px 1fr; gap: 4px 14px; margin: 0; }
dt { font-weight: 600; } dt i { display: block; font-weight: 400; font-size: 13px; }
dd { margin: 0; overflow-wrap: anywhere; break-inside: avoid; } dd > i { display: block; }
.source { white-space: pre-line; }
q { display: block; margin: 3px 0; padding-left: 10px; border-left: 3px solid #999; quotes: "«" "»"; }
footer { margin-top: 22px; padding-top: 8px; border-top: 1px solid #999; font-size: 12px; }
footer p { margin: 2px 0; } .digest { font-family: "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
@media (max-width: 520px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.35; } main { max-width: none; padding: 0; } footer { font-size: 8pt; }
  h1 { font-size: 14pt; } h2 { font-size: 11pt; margin: 10px 0 4px; } dt i, dd > i { display: inline; font-size: inherit; }
}
`;
