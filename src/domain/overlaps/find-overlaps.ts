import { clearedPair } from "./cleared-pair.js";
import { frontAndBack } from "./front-and-back.js";
import { notDuplicate } from "./not-duplicate.js";
import type { FoundOverlap, OverlapEvidence, OverlapRow, OverlapRule, OverlapScore, RowPair } from "./overlap.js";
import { reuseRequired } from "./reuse-required.js";
import { suspectOverlap } from "./suspect-overlap.js";
import { TextLikeness } from "./text-likeness.js";

/** First what a reading or the text itself settles, then what Annex I orders, then what looks built twice; the rest is cleared. */
const RULES: readonly OverlapRule[] = [clearedPair, frontAndBack, reuseRequired, suspectOverlap, notDuplicate];

/** Objectives this much alike are worth a look where no function is shared. */
const NEAR_WORDS = 0.15;

/** Every overlap of the catalogue: what the text orders several of as one, and else pair by pair. */
export function findOverlaps(rows: readonly OverlapRow[]): readonly FoundOverlap[] {
  const likeness = new TextLikeness(new Map(rows.map(({ code, objective }) => [code, objective])));
  const users = new Map<string, number>();
  for (const { claims } of rows)
    for (const id of new Set(claims.map(({ capabilityId }) => capabilityId))) users.set(id, (users.get(id) ?? 0) + 1);
  const pairs: { readonly place: number; readonly later: number; readonly overlap: FoundOverlap }[] = [];
  eachNearPair(rows, (place, later) => {
    const [first, second] = [rows[place], rows[later]];
    if (first === undefined || second === undefined || isOneSanction(first, second)) return;
    const shared = sharedCapabilities(first, second);
    if (shared.length === 0 && first.ownerId !== second.ownerId) return;
    const objective = likeness.between(first.code, second.code);
    if (shared.length === 0 && objective < NEAR_WORDS) return;
    const score = scoreOf(first, second, shared, objective, users);
    pairs.push({ place, later, overlap: judged({ first, second, shared, score }) });
  });
  pairs.sort((a, b) => a.place - b.place || a.later - b.later);
  return [...sanctionedOverlaps(rows), ...pairs.map(({ overlap }) => overlap)];
}

/** Calls with each two rows that share a function or the owner, in any order, so that not all are compared with all. */
function eachNearPair(rows: readonly OverlapRow[], visit: (place: number, later: number) => void): void {
  const marksOf = ({ ownerId, claims, offers }: OverlapRow): ReadonlySet<string> =>
    new Set([
      ownerId,
      ...offers,
      ...claims.flatMap(({ capabilityId, isGeneral }) => (isGeneral ? [] : [capabilityId])),
    ]);
  const earlier = new Map<string, number[]>();
  /** The row that a row was visited with last. */
  const visited = new Int32Array(rows.length).fill(-1);
  for (const [later, row] of rows.entries()) {
    for (const mark of marksOf(row)) {
      const places = earlier.get(mark) ?? [];
      for (const place of places) {
        if (visited[place] !== later) visit(place, later);
        visited[place] = later;
      }
      places.push(later);
      earlier.set(mark, places);
    }
  }
}

function judged(pair: RowPair): FoundOverlap {
  for (const rule of RULES) {
    const ruled = rule(pair);
    if (ruled === null) continue;
    const { first, second, shared, score } = pair;
    return {
      members: [first.code, second.code],
      ...ruled,
      score,
      capabilityIds: shared,
      evidence: [...evidenceOf(first, second, shared), ...evidenceOf(second, first, shared)],
    };
  }
  throw new Error("the last rule applies to every pair");
}

function sharedCapabilities(first: OverlapRow, second: OverlapRow): readonly string[] {
  const claims = ({ claims: all }: OverlapRow, id: string): boolean =>
    all.some(({ capabilityId, isGeneral }) => capabilityId === id && !isGeneral);
  const shared = (id: string): boolean => claims(second, id) || (second.group === "A" && second.offers.includes(id));
  const claimed = first.claims.flatMap(({ capabilityId, isGeneral }) =>
    !isGeneral && shared(capabilityId) ? [capabilityId] : [],
  );
  const offered = first.offers.filter(shared);
  return claimed.length + offered.length === 0 ? NONE : [...new Set([...claimed, ...offered])].sort();
}

const NONE: readonly string[] = [];

function scoreOf(
  first: OverlapRow,
  second: OverlapRow,
  shared: readonly string[],
  objective: number,
  users: ReadonlyMap<string, number>,
): OverlapScore {
  // A function that few rows claim is the more telling; each further one adds to what is left.
  const apart = shared.reduce((left, id) => left * (1 - 1 / Math.log2(2 + Math.max(1, users.get(id) ?? 1))), 1);
  const what = shared.length > 0 ? 1 - apart : objective;
  const scope =
    first.group === "A" || first.ownerId === second.ownerId
      ? 1
      : first.objective.includes(second.ownerName) || second.objective.includes(first.ownerName)
        ? 0.8
        : 0.2;
  const rounded = (value: number): number => Math.round(1_000 * value) / 1_000;
  const total = rounded(0.6 * what + 0.2 * objective + 0.2 * scope);
  return { function: rounded(what), objective: rounded(objective), scope, total };
}

/** The row's own words for what is shared; what it says of a cleared pair; else its name. */
function evidenceOf(row: OverlapRow, other: OverlapRow, shared: readonly string[]): readonly OverlapEvidence[] {
  const cleared = row.cleared.find((pair) => pair.other === other.code);
  const clearedByOther = other.cleared.find((pair) => pair.other === row.code);
  const said = cleared?.ownQuote ?? clearedByOther?.otherQuote;
  if (said !== undefined) return [{ code: row.code, quote: said }];
  const quotes = row.claims.filter(({ capabilityId }) => shared.includes(capabilityId)).map(({ quote }) => quote);
  return [...new Set(quotes.length === 0 ? [row.name] : quotes)].map((quote) => ({ code: row.code, quote }));
}

function isOneSanction(first: OverlapRow, second: OverlapRow): boolean {
  return first.sanction !== null && first.sanction.capabilityId === second.sanction?.capabilityId;
}

function sanctionedOverlaps(rows: readonly OverlapRow[]): FoundOverlap[] {
  const ids = new Set(rows.flatMap(({ sanction }) => (sanction === null ? [] : [sanction.capabilityId])));
  return [...ids].flatMap((capabilityId) => {
    const members = rows.filter(({ sanction }) => sanction?.capabilityId === capabilityId);
    if (members.length < 2) return [];
    return [
      {
        members: members.map(({ code }) => code),
        classification: "SANCTIONED_PARALLEL" as const,
        score: { total: 1, function: 1, objective: 1, scope: 1 },
        capabilityIds: [capabilityId],
        evidence: members.map(({ code, sanction }) => ({ code, quote: sanction?.quote ?? "" })),
        explanation: {
          vi: `Văn bản giao cho từng cơ quan một hệ thống như vậy (${String(members.length)} nền tảng): song song theo quy định.`,
          en: `The text itself orders one for each agency (${String(members.length)} platforms): parallel by design.`,
        },
      },
    ];
  });
}
