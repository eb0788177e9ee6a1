import type { LocalDate } from "../../domain/local-date.js";
import { nearestNames } from "../../domain/nearest-names.js";
import { platformId } from "../../domain/ids.js";
import type { FoundOverlap } from "../../domain/overlaps/overlap.js";
import type { RulingDraft } from "../../domain/rulings/check-ruling.js";
import { checkRuling } from "../../domain/rulings/check-ruling.js";
import { overlapEvidence } from "../../domain/rulings/evidence.js";
import type { Problem } from "../../domain/rulings/problem.js";
import { problem } from "../../domain/rulings/problem.js";
import type { RulingRecord } from "../../domain/rulings/records.js";
import type { PlatformsById } from "../analysis/platform-table.js";
import { allOverlaps, overlapId } from "../judgement/overlaps.js";
import type { ActResult, ActSource, Prepared } from "./act.js";
import { act } from "./act.js";
import { digestOf } from "./digest.js";
import { overlapSections } from "./page-sections.js";
import { rulingsOfEach } from "./stored.js";
import { checkCitation, checkSuperseded, writeRuling } from "./write-ruling.js";

/** A steward's ruling on an overlap of the catalogue. */
export interface OverlapRuling extends RulingDraft {
  readonly overlapId: string;
}

/** The digest of what a ruling on an overlap rests on. */
export function overlapDigest(overlap: FoundOverlap): string {
  return digestOf(overlapEvidence(overlap));
}

/** Rules on an overlap as it is found on the day of the ruling; earlier rulings stay as they are. */
export function ruleOnOverlap(
  source: ActSource,
  given: OverlapRuling,
  today: LocalDate,
): Promise<ActResult<RulingRecord>> {
  const { overlapId: id, ...draft } = given;
  return act(source, async (reader): Promise<Prepared<RulingRecord>> => {
    const problems = checkRuling(draft, today);
    if (problems.length > 0) return { problems };
    const [overlaps, [rulings = []]] = await Promise.all([
      allOverlaps(reader, draft.ruledOn),
      rulingsOfEach(reader, [id]),
    ]);
    const overlap = overlaps.find((each) => overlapId(each) === id);
    if (overlap === undefined) return { problems: [unknown(id, overlaps, rulings)] };
    const conflict = checkSuperseded(draft.supersedes, rulings.at(-1) ?? null);
    if (conflict !== null) return { problems: [conflict] };
    const cited = await checkCitation(reader, draft);
    if ("code" in cited) return { problems: [cited] };
    const { platforms } = await source.snapshots.current();
    const { members } = overlap;
    const about = { subjectId: id, proposalRevision: null, members, verdict: null, evidence: overlapDigest(overlap) };
    const page = {
      subject: namesOf(platforms, members),
      sections: overlapSections(platforms, overlap, draft.ruledOn),
    };
    return {
      write: (transaction, revision) =>
        writeRuling(transaction, revision, { draft, about, page, citedTitle: cited.title }),
    };
  });
}

/** The more than two of a group by their codes alone: all their names would be no title. */
function namesOf(platforms: PlatformsById, codes: readonly string[]): string {
  if (codes.length > 2) return codes.join(", ");
  return codes.map((code) => `${code} ${platforms.get(platformId(code))?.name.vi ?? ""}`).join(" ↔ ");
}

function unknown(id: string, overlaps: readonly FoundOverlap[], rulings: readonly RulingRecord[]): Problem {
  const nearest = nearestNames(id, overlaps.map(overlapId)).join(", ");
  const [vi, en] =
    rulings.length === 0
      ? [`không có chồng lấn «${id}» vào ngày này`, `there is no overlap «${id}» on this day`]
      : [
          `chồng lấn «${id}» không còn nữa; các kết luận trước đây về nó vẫn đọc được`,
          `the overlap «${id}» is no longer there; earlier rulings on it can still be read`,
        ];
  return problem("UNKNOWN_OVERLAP", "input.overlap", `${vi}; gần nhất: ${nearest}`, `${en}; nearest: ${nearest}`);
}
