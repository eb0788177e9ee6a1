import type { Bilingual } from "../../domain/language.js";
import { platformId, provisionId, DECISION } from "../../domain/ids.js";
import type { Plan } from "../../domain/judgement/assess-plan.js";
import type { MatchEvidence } from "../../domain/judgement/match-evidence.js";
import { matchEvidence } from "../../domain/judgement/match-evidence.js";
import type { FoundOverlap } from "../../domain/overlaps/overlap.js";
import type { LocalDate } from "../../domain/local-date.js";
import {
  CLASS_LABELS,
  FLAG_LABELS,
  FORM_LABELS,
  STATE_LABELS,
  VERDICT_LABELS,
  provisionLabel,
} from "../../domain/rulings/labels.js";
import { provisionTextsByIds, provisionsByIds } from "../../store/cypher/provisions.js";
import type { GraphReader } from "../../store/graph-store.js";
import type { PlatformsById } from "../analysis/platform-table.js";
import { rowsByIds } from "../by-id.js";
import { claimsOfEach } from "../catalogue.js";
import { stateOf } from "../platforms.js";
import type { Assessed } from "./assessed.js";
import type { PageLine, PageSection } from "./ruling-page.js";

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** A plan and what was found of it, for the page of a ruling. */
export async function planSections(
  reader: GraphReader,
  platforms: PlatformsById,
  plan: Plan,
  { ruling, matches }: Assessed,
  asOf: LocalDate,
): Promise<readonly PageSection[]> {
  const similar = matches.filter(({ relation }) => relation === "DUPLICATE");
  const ids = similar.map(({ likeness }) => platformId(likeness.code));
  const claims = await claimsOfEach(reader, ids);
  const rows = similar.flatMap(({ likeness }, index): PageLine[] => {
    const platform = platforms.get(platformId(likeness.code));
    if (platform === undefined) return [];
    const words = matchEvidence(likeness.hits, claims[index] ?? [], platform.name.vi);
    return [
      {
        label: both(platform.code, platform.code),
        text: stated(platform.name, platform.owner.name, STATE_LABELS[stateOf(platform, asOf)]),
        quotes: besideEachOther(words),
      },
    ];
  });
  const found: PageLine[] = [
    { label: both("Theo sổ đăng ký", "As found"), text: VERDICT_LABELS[ruling.verdict] },
    ...ruling.flags.map((flag) => ({ label: both("Lưu ý", "Note"), text: FLAG_LABELS[flag] })),
    ...rows,
  ];
  return [
    {
      heading: both("Kế hoạch", "The plan"),
      lines: [
        { label: both("Tên", "Title"), text: plan.title },
        { label: both("Mô tả", "Description"), text: plan.description },
        { label: both("Hình thức", "Form"), text: FORM_LABELS[plan.form] },
        ...(plan.agency === null ? [] : [{ label: both("Cơ quan đề xuất", "Proposed by"), text: plan.agency }]),
        ...(plan.exemption === null
          ? []
          : [{ label: both("Lý do ngoại lệ nêu ra", "Claimed ground"), text: plan.exemption }]),
      ],
    },
    { heading: both("Sổ đăng ký tìm thấy gì", "What the registry found"), lines: found },
    { heading: both("Căn cứ", "Grounds"), lines: await groundLines(reader, ruling.grounds) },
  ];
}

/** An overlap, for the page of a ruling. */
export function overlapSections(
  platforms: PlatformsById,
  overlap: FoundOverlap,
  asOf: LocalDate,
): readonly PageSection[] {
  const { classification, score, explanation, members, evidence } = overlap;
  const { total, function: what, objective, scope } = score;
  const parts = [total, what, objective, scope].map((part) => part.toFixed(2));
  return [
    {
      heading: both("Sổ đăng ký tìm thấy gì", "What the registry found"),
      lines: [
        { label: both("Loại", "Class"), text: CLASS_LABELS[classification] },
        { label: both("Giải thích", "Explanation"), text: explanation },
        {
          label: both("Điểm tương đồng", "Score"),
          text: both(
            `${parts[0] ?? ""} (chức năng ${parts[1] ?? ""}, mục tiêu ${parts[2] ?? ""}, phạm vi ${parts[3] ?? ""})`,
            `${parts[0] ?? ""} (function ${parts[1] ?? ""}, objective ${parts[2] ?? ""}, scope ${parts[3] ?? ""})`,
          ),
        },
      ],
    },
    {
      heading: both("Các nền tảng", "The platforms"),
      lines: members.flatMap((code): PageLine[] => {
        const platform = platforms.get(platformId(code));
        if (platform === undefined) return [];
        const text = stated(platform.name, platform.owner.name, STATE_LABELS[stateOf(platform, asOf)]);
        const quotes = evidence.filter((each) => each.code === code).map(({ quote }) => quote);
        return [{ label: both(code, code), text, quotes }];
      }),
    },
  ];
}

/** The plan's words beside the words of the row that they fit: one line for each of the row's. */
function besideEachOther(words: readonly MatchEvidence[]): readonly string[] {
  const ofRow = new Map<string, string[]>();
  for (const { proposalQuote, platformQuote } of words)
    ofRow.set(platformQuote, [...(ofRow.get(platformQuote) ?? []), proposalQuote]);
  return [...ofRow].map(([quote, ofPlan]) => `${ofPlan.join("; ")} ↔ ${quote}`);
}

function stated(name: Bilingual, owner: Bilingual, state: Bilingual): Bilingual {
  const inEnglish = [name.en ?? name.vi, owner.en ?? owner.vi, state.en ?? state.vi].join(" · ");
  return both([name.vi, owner.vi, state.vi].join(" · "), inEnglish);
}

async function groundLines(reader: GraphReader, grounds: Assessed["ruling"]["grounds"]): Promise<readonly PageLine[]> {
  const ids = grounds.map(({ path }) => provisionId(DECISION, path));
  const [provisions, texts] = await Promise.all([
    rowsByIds(reader, provisionsByIds, ids),
    rowsByIds(reader, provisionTextsByIds, ids),
  ]);
  return grounds.map(({ path, statement }, index) => {
    const title = provisions[index]?.title ?? provisionLabel(path);
    const text = texts[index]?.text.vi;
    return { label: title, text: statement, quotes: text === undefined ? [] : [text] };
  });
}
