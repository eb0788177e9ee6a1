import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { agencyLinks } from "../../../registry/analysis/agency-links.js";
import { reachOf } from "../../../registry/analysis/reach.js";
import type { Scope } from "../../scope.js";
import { AgencyType } from "../../types/agency.type.js";
import { AgencyLinkType } from "../../types/analysis/agency-link.type.js";
import { EdgeQuestionArguments } from "../../types/analysis/arguments.js";
import { ReachType } from "../../types/analysis/reach.type.js";
import { DependencyType } from "../../types/dependency.type.js";
import { PlatformType } from "../../types/platform.type.js";

@Resolver(() => PlatformType)
export class PlatformReachResolver {
  @FieldResolver(() => ReachType, {
    description: "How many systems it needs and how many need it, directly and over others.",
  })
  async reach(
    @Root() { row, scope }: PlatformType,
    @Args(() => EdgeQuestionArguments) { filter, asOf }: EdgeQuestionArguments,
  ): Promise<ReachType> {
    const at = scope.at(asOf);
    return reachOf(await at.loaders.snapshot, row.id, filter ?? {}, at.asOf);
  }
}

@Resolver(() => AgencyType)
export class AgencyLinksResolver {
  @FieldResolver(() => [AgencyLinkType], {
    description: "Whom it depends on, over everything that it owns; the closest first.",
  })
  dependsOn(
    @Root() { row, scope }: AgencyType,
    @Args(() => EdgeQuestionArguments) question: EdgeQuestionArguments,
  ): Promise<AgencyLinkType[]> {
    return links(scope, row.id, "OUT", question);
  }

  @FieldResolver(() => [AgencyLinkType], {
    description: "Who depends on it, over everything that it owns; the closest first.",
  })
  dependedOnBy(
    @Root() { row, scope }: AgencyType,
    @Args(() => EdgeQuestionArguments) question: EdgeQuestionArguments,
  ): Promise<AgencyLinkType[]> {
    return links(scope, row.id, "IN", question);
  }
}

async function links(
  scope: Scope,
  agencyId: string,
  direction: "OUT" | "IN",
  { filter, asOf }: EdgeQuestionArguments,
): Promise<AgencyLinkType[]> {
  const at = scope.at(asOf);
  return agencyLinks(await at.loaders.snapshot, agencyId, direction, filter ?? {}, at.asOf).map(
    ({ agency, dependencies }) => ({
      agency: new AgencyType(agency, at),
      dependencies: dependencies.map((edge) => new DependencyType(edge, at)),
    }),
  );
}
