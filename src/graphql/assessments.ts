import { totalOf } from "../domain/judgement/likeness.js";
import { matchEvidence } from "../domain/judgement/match-evidence.js";
import { platformId } from "../domain/ids.js";
import type { Plan } from "../domain/judgement/assess-plan.js";
import type { PlanHit } from "../domain/judgement/evidence.js";
import type { PlatformRecord } from "../domain/records.js";
import { assessProposal } from "../registry/judgement/assess-proposal.js";
import { agencyNamed } from "../registry/judgement/proposers.js";
import { stateOf } from "../registry/platforms.js";
import { groundsOf } from "./grounds.js";
import type { Scope } from "./scope.js";
import { AgencyType } from "./types/agency.type.js";
import { CapabilityType } from "./types/capability.type.js";
import type { MatchEvidenceType } from "./types/judgement/assessment.type.js";
import { AssessmentType, OtherFunctionType } from "./types/judgement/assessment.type.js";
import { PlatformType } from "./types/platform.type.js";

/** What Article 2 says of a plan on the scope's day. */
export async function assessmentOf(scope: Scope, plan: Plan): Promise<AssessmentType> {
  const [reader, { platforms }] = await Promise.all([scope.loaders.reader, scope.loaders.snapshot]);
  const { ruling, matches, otherFunction } = await assessProposal(reader, platforms, plan, scope.asOf);
  const [grounds, registryRevision] = await Promise.all([groundsOf(scope, ruling.grounds), scope.loaders.revision]);
  return new AssessmentType(
    {
      verdict: ruling.verdict,
      flags: ruling.flags,
      matches: matches.flatMap(({ likeness, relation }) => {
        const row = platforms.get(platformId(likeness.code));
        if (row === undefined) return [];
        const { function: what, objective, scope: where } = likeness;
        return [
          {
            platform: new PlatformType(row, scope),
            relation,
            similarity: likeness.similarity,
            score: { total: totalOf(likeness), function: what, objective, scope: where },
            state: stateOf(row, scope.asOf),
            get evidence() {
              return evidenceOf(scope, row, likeness.hits);
            },
          },
        ];
      }),
      otherFunction: otherFunction === null ? null : new OtherFunctionType(otherFunction),
      grounds,
      asOf: scope.asOf,
      registryRevision,
    },
    ruling.wouldChange,
    async () => {
      const agency = plan.agency === null ? null : await agencyNamed(reader, plan.agency);
      return agency === null ? null : new AgencyType(agency, scope);
    },
  );
}
async function evidenceOf(
  scope: Scope,
  row: PlatformRecord,
  hits: readonly PlanHit[],
): Promise<readonly MatchEvidenceType[]> {
  const claims = await scope.loaders.claims.load(row.id);
  return matchEvidence(hits, claims, row.name.vi).map(({ proposalQuote, platformQuote, capability }) => ({
    proposalQuote,
    platformQuote,
    capability: capability === null ? null : new CapabilityType(capability, scope),
  }));
}
