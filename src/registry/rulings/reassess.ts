import { setImmediate } from "node:timers/promises";

import { agencyId, platformId } from "../../domain/ids.js";
import type { Bilingual } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { ProposalRecord, ProposalRevisionRecord, RulingRecord } from "../../domain/rulings/records.js";
import type { Turned } from "../../domain/rulings/turned.js";
import { turned } from "../../domain/rulings/turned.js";
import type { GraphReader } from "../../store/graph-store.js";
import type { PlatformsById } from "../analysis/platform-table.js";
import { assessed } from "./assessed.js";
import { listProposals, rulingsOfEach } from "./stored.js";

/** Somebody who has to be told, and why. */
export interface Told {
  /** Null for a proposer whom the registry does not know. */
  readonly agencyId: string | null;
  /** As the proposal names it; null where the agency's own name says it. */
  readonly name: string | null;
  readonly why: Bilingual;
}

export interface Reassessment extends Turned {
  readonly proposal: ProposalRecord;
  readonly ruling: RulingRecord | null;
  readonly told: readonly Told[];
}

export interface Reassessments {
  /** The newest proposals first. */
  readonly turned: readonly Reassessment[];
  readonly assessed: number;
  readonly truncatedBy: "NODES" | null;
}

const PAGE = 100;
/** Proposals that one question assesses; the newest ones, because older plans have gone ahead or been given up. */
const MOST = 500;
/** The Ministry that keeps the registry (Article 3.3). */
const STEWARD = "Agency:bo-khoa-hoc-va-cong-nghe";

/** Assesses stored plans again as of a day, and gives those that are no longer judged as they were. Two statements a hundred. */
export async function reassess(reader: GraphReader, platforms: PlatformsById, asOf: LocalDate): Promise<Reassessments> {
  const found: Reassessment[] = [];
  let count = 0;
  for (let after: readonly [number] | null = null; ;) {
    const page = await listProposals(reader, { from: "START", size: PAGE, after, before: null });
    const rulings = await rulingsOfEach(
      reader,
      page.rows.map(({ id }) => id),
    );
    for (const [index, proposal] of page.rows.entries()) {
      if (count === MOST) return { turned: found, assessed: count, truncatedBy: "NODES" };
      const again = await reassessed(reader, platforms, proposal, rulings[index]?.at(-1) ?? null, asOf);
      if (again !== null) found.push(again);
      count += 1;
      await setImmediate();
    }
    const last = page.rows.at(-1);
    if (!page.hasNextPage || last === undefined) return { turned: found, assessed: count, truncatedBy: null };
    after = [last.registryRevision];
  }
}

async function reassessed(
  reader: GraphReader,
  platforms: PlatformsById,
  proposal: ProposalRecord,
  latest: RulingRecord | null,
  asOf: LocalDate,
): Promise<Reassessment | null> {
  const newest = proposal.revisions.at(-1);
  if (newest === undefined) return null;
  const ruling = latest?.proposalRevision === newest.number ? latest : null;
  const { ruling: now, duplicates, evidence } = await assessed(reader, platforms, newest, asOf);
  const found = turned(newest, ruling, { verdict: now.verdict, duplicates, evidence });
  return found === null ? null : { ...found, proposal, ruling, told: toldOf(platforms, newest, found) };
}

function toldOf(
  platforms: PlatformsById,
  { agency, duplicates }: ProposalRevisionRecord,
  found: Turned,
): readonly Told[] {
  const codes = new Set([...duplicates, ...found.changes].map(({ code }) => code));
  const owners = new Map<string, string[]>();
  for (const code of [...codes].sort()) {
    const owner = platforms.get(platformId(code))?.owner.id;
    if (owner !== undefined) owners.set(owner, [...(owners.get(owner) ?? []), code]);
  }
  const proposer: Told[] =
    agency === null
      ? []
      : [{ agencyId: agencyId(agency), name: agency, why: { vi: "cơ quan đề xuất", en: "proposed the plan" } }];
  const ofOwners = [...owners].map(([id, owned]): Told => {
    const list = owned.join(", ");
    return { agencyId: id, name: null, why: { vi: `chủ quản ${list}`, en: `owns ${list}` } };
  });
  const steward: Told = {
    agencyId: STEWARD,
    name: null,
    why: { vi: "xem lại kết luận đã có", en: "looks at its ruling again" },
  };
  return [...proposer, ...ofOwners, ...(found.rulingNeedsReview ? [steward] : [])];
}
