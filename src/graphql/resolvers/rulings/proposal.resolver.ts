import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { LocalDate } from "../../../domain/local-date.js";
import { pageRequest } from "../../../registry/page-request.js";
import { reassess } from "../../../registry/rulings/reassess.js";
import { PROPOSAL_CONNECTION, countAllProposals, listProposals } from "../../../registry/rulings/stored.js";
import { assessmentOf } from "../../assessments.js";
import type { RequestContext } from "../../context.js";
import { AgencyType } from "../../types/agency.type.js";
import { AsOfArguments, PageArguments } from "../../types/arguments.js";
import type { ConnectionOf } from "../../types/connection.js";
import { PageConnection } from "../../types/connection.js";
import { AssessmentType } from "../../types/judgement/assessment.type.js";
import { ProposalConnectionType, ProposalType } from "../../types/rulings/proposal.type.js";
import { ReassessmentType, ReassessmentsType, ToldType } from "../../types/rulings/reassessment.type.js";
import { RulingType } from "../../types/rulings/ruling.type.js";

@Resolver(() => ProposalType)
export class ProposalResolver {
  @Query(() => ProposalConnectionType, { description: "Plans that were stored, the newest first." })
  proposals(
    @Ctx() { scope }: RequestContext,
    @Args(() => PageArguments) page: PageArguments,
  ): ConnectionOf<ProposalType> {
    const request = pageRequest(PROPOSAL_CONNECTION, page);
    return new PageConnection(
      PROPOSAL_CONNECTION.name,
      async () => listProposals(await scope.loaders.reader, request),
      ({ registryRevision }) => [registryRevision],
      (row) => new ProposalType(row, scope),
      async () => countAllProposals(await scope.loaders.reader),
    );
  }

  @Query(() => ReassessmentsType, {
    description:
      "Stored plans assessed again: which of them turned (from allowed to prohibited, say), and who has to be told. The newest 500.",
  })
  async reassessments(
    @Ctx() { scope }: RequestContext,
    @Arg("asOf", () => GraphQLLocalDate, {
      nullable: true,
      description: "The day asked about; today where nothing is said.",
    })
    asOf: LocalDate | null,
  ): Promise<ReassessmentsType> {
    const at = scope.at(asOf);
    const [reader, { platforms }] = await Promise.all([at.loaders.reader, at.loaders.snapshot]);
    const { turned, assessed, truncatedBy } = await reassess(reader, platforms, at.asOf);
    return { turned: turned.map((found) => new ReassessmentType(found, at)), assessed, truncatedBy };
  }

  @FieldResolver(() => AssessmentType, { description: "What Article 2 says of its newest revision on a day." })
  assessment(
    @Root() { latest, scope }: ProposalType,
    @Args(() => AsOfArguments) { asOf }: AsOfArguments,
  ): Promise<AssessmentType> {
    return assessmentOf(scope.at(asOf), latest);
  }

  @FieldResolver(() => RulingType, {
    nullable: true,
    description: "The ruling in force on its newest revision; a ruling on an older one is no ruling on this.",
  })
  async ruling(@Root() { row, latest, scope }: ProposalType): Promise<RulingType | null> {
    const newest = (await scope.loaders.rulingsOf.load(row.id)).at(-1);
    return newest?.proposalRevision === latest.number ? new RulingType(newest, scope) : null;
  }

  @FieldResolver(() => [RulingType], { description: "All rulings on it, superseded ones too, the oldest first." })
  async rulings(@Root() { row, scope }: ProposalType): Promise<RulingType[]> {
    return (await scope.loaders.rulingsOf.load(row.id)).map((ruling) => new RulingType(ruling, scope));
  }
}

@Resolver(() => ToldType)
export class ToldResolver {
  @FieldResolver(() => AgencyType, { nullable: true, description: "The agency, where the registry knows it." })
  async agency(@Root() { row, scope }: ToldType): Promise<AgencyType | null> {
    const agency = row.agencyId === null ? null : await scope.loaders.agencies.load(row.agencyId);
    return agency === null ? null : new AgencyType(agency, scope);
  }

  @FieldResolver(() => String, { description: "Its name, or how the plan names it." })
  async name(@Root() { row, scope }: ToldType): Promise<string> {
    const agency = row.agencyId === null ? null : await scope.loaders.agencies.load(row.agencyId);
    return agency?.name.vi ?? row.name ?? "";
  }
}
