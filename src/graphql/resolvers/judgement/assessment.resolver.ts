import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import type { PlanHit } from "../../../domain/judgement/evidence.js";
import { platformId } from "../../../domain/ids.js";
import { totalOf } from "../../../domain/judgement/likeness.js";
import { matchEvidence } from "../../../domain/judgement/match-evidence.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { PlatformRecord } from "../../../domain/records.js";
import { assessProposal } from "../../../registry/judgement/assess-proposal.js";
import { stateOf } from "../../../registry/platforms.js";
import type { RequestContext } from "../../context.js";
import { groundsOf } from "../../grounds.js";
import type { Scope } from "../../scope.js";
import { CapabilityType } from "../../types/capability.type.js";
import type { MatchEvidenceType } from "../../types/judgement/assessment.type.js";
import { AssessmentType, ProposalInput } from "../../types/judgement/assessment.type.js";
import { PlatformType } from "../../types/platform.type.js";

@Resolver()
export class AssessmentResolver {
  @Query(() => AssessmentType, { description: "A ruling under Article 2 for a plan, computed and not stored." })
  async assessProposal(
    @Ctx() { scope }: RequestContext,
    @Arg("input", () => ProposalInput, { description: "The plan." }) input: ProposalInput,
    @Arg("asOf", () => GraphQLLocalDate, {
      nullable: true,
      description: "The day asked about; today where nothing is said.",
    })
    asOf: LocalDate | null,
  ): Promise<AssessmentType> {
    const at = scope.at(asOf);
    const [reader, { platforms }] = await Promise.all([at.loaders.reader, at.loaders.snapshot]);
    const { title, description, form, agency = null, exemption = null } = input;
    const { ruling, matches } = await assessProposal(
      reader,
      platforms,
      { title, description, form, agency, exemption },
      at.asOf,
    );
    const [grounds, registryRevision] = await Promise.all([groundsOf(at, ruling.grounds), at.loaders.revision]);
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
              platform: new PlatformType(row, at),
              relation,
              score: { total: totalOf(likeness), function: what, objective, scope: where },
              state: stateOf(row, at.asOf),
              get evidence() {
                return evidenceOf(at, row, likeness.hits);
              },
            },
          ];
        }),
        grounds,
        asOf: at.asOf,
        registryRevision,
      },
      ruling.wouldChange,
    );
  }
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
