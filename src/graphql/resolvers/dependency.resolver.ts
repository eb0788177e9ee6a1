import { FieldResolver, Resolver, Root } from "type-graphql";

import { citationsOf, citationsOfLists } from "../citations.js";
import { platformOf, targetOf } from "../targets.js";
import { CitationType } from "../types/citation.type.js";
import { DependencyTarget, DependencyType, ExternalSystemType } from "../types/dependency.type.js";
import { PlatformType } from "../types/platform.type.js";

@Resolver(() => DependencyType)
export class DependencyResolver {
  @FieldResolver(() => PlatformType, { description: "The platform that needs the other." })
  from(@Root() { row, scope }: DependencyType): Promise<PlatformType> {
    return platformOf(scope, row.fromId);
  }

  @FieldResolver(() => DependencyTarget, { description: "What is needed." })
  to(@Root() { row, scope }: DependencyType): Promise<PlatformType | ExternalSystemType> {
    return targetOf(scope, row.toId);
  }

  @FieldResolver(() => [CitationType], { description: "The sentences that the edge rests on." })
  citations(@Root() { row, scope }: DependencyType): Promise<readonly CitationType[]> {
    return citationsOfLists(scope, row.citedProvisions, row.citedQuotes);
  }
}

@Resolver(() => ExternalSystemType)
export class ExternalSystemResolver {
  @FieldResolver(() => [CitationType], { description: "Where the text names it." })
  citations(@Root() { row, scope }: ExternalSystemType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "ExternalSystem", row.id);
  }
}
