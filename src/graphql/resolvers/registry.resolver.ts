import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import { countDependenciesOf } from "../../registry/dependencies.js";
import { countAllAgencies, countAllProvisions, documentsHeld } from "../../registry/overview.js";
import { countPlatformsOf, platformsByGroup, platformsByState } from "../../registry/platforms.js";
import type { RequestContext } from "../context.js";
import { AsOfArguments } from "../types/arguments.js";
import { DocumentType } from "../types/document.type.js";
import { GroupCountType, RegistryType, StateCountType } from "../types/registry.type.js";

@Resolver(() => RegistryType)
export class RegistryResolver {
  @Query(() => RegistryType, {
    description: "What the registry holds: counts, sources, revision. The first query of every newcomer.",
  })
  registry(@Ctx() { scope }: RequestContext, @Args(() => AsOfArguments) { asOf }: AsOfArguments): RegistryType {
    return new RegistryType(scope.at(asOf));
  }

  @FieldResolver(() => Int, { description: "Rises by one with every accepted change." })
  revision(@Root() { scope }: RegistryType): Promise<number> {
    return scope.loaders.revision;
  }

  @FieldResolver(() => Int, { description: "How many platforms there are." })
  async platformCount(@Root() { scope }: RegistryType): Promise<number> {
    return countPlatformsOf(await scope.loaders.reader, {}, scope.asOf);
  }

  @FieldResolver(() => Int, { description: "How many edges hold on that day, of those that may be shown as fact." })
  async dependencyCount(@Root() { scope }: RegistryType): Promise<number> {
    return countDependenciesOf(await scope.loaders.reader, {}, scope.asOf);
  }

  @FieldResolver(() => Int, { description: "How many agencies there are." })
  async agencyCount(@Root() { scope }: RegistryType): Promise<number> {
    return countAllAgencies(await scope.loaders.reader);
  }

  @FieldResolver(() => Int, { description: "How many provisions there are, rows of the catalogue included." })
  async provisionCount(@Root() { scope }: RegistryType): Promise<number> {
    return countAllProvisions(await scope.loaders.reader);
  }

  @FieldResolver(() => [GroupCountType], { description: "Platforms by group." })
  async byGroup(@Root() { scope }: RegistryType): Promise<readonly GroupCountType[]> {
    return platformsByGroup(await scope.loaders.reader);
  }

  @FieldResolver(() => [StateCountType], {
    description: "Platforms by operational state on that day; every state, also with none.",
  })
  async byState(@Root() { scope }: RegistryType): Promise<readonly StateCountType[]> {
    return platformsByState(await scope.loaders.reader, scope.asOf);
  }

  @FieldResolver(() => [DocumentType], { description: "The documents whose text the registry holds." })
  async documents(@Root() { scope }: RegistryType): Promise<DocumentType[]> {
    const documents = await documentsHeld(await scope.loaders.reader);
    return documents.map((row) => new DocumentType(row, scope));
  }
}
