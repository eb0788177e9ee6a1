import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import type { LocalDate } from "../../../domain/local-date.js";
import { assessmentOf } from "../../assessments.js";
import type { RequestContext } from "../../context.js";
import { AssessmentType, ProposalInput } from "../../types/judgement/assessment.type.js";

@Resolver()
export class AssessmentResolver {
  @Query(() => AssessmentType, { description: "A ruling under Article 2 for a plan, computed and not stored." })
  assessProposal(
    @Ctx() { scope }: RequestContext,
    @Arg("input", () => ProposalInput, { description: "The plan." }) input: ProposalInput,
    @Arg("asOf", () => GraphQLLocalDate, {
      nullable: true,
      description: "The day asked about; today where nothing is said.",
    })
    asOf: LocalDate | null,
  ): Promise<AssessmentType> {
    const { title, description, form, agency = null, exemption = null } = input;
    return assessmentOf(scope.at(asOf), { title, description, form, agency, exemption });
  }
}
