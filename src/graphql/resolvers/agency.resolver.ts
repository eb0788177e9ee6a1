import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { citationsOf } from "../citations.js";
import { platformsConnection } from "../connections.js";
import { AgencyType } from "../types/agency.type.js";
import { CitationType } from "../types/citation.type.js";
import type { ConnectionOf } from "../types/connection.js";
import { AgencyPlatformArguments } from "../types/field-arguments.js";
import type { PlatformType } from "../types/platform.type.js";
import { PlatformConnectionType } from "../types/platform.type.js";

@Resolver(() => AgencyType)
export class AgencyResolver {
  @FieldResolver(() => PlatformConnectionType, { description: "The platforms that it owns, by code." })
  platforms(
    @Root() { row, scope }: AgencyType,
    @Args(() => AgencyPlatformArguments) { filter, ...page }: AgencyPlatformArguments,
  ): Promise<ConnectionOf<PlatformType>> {
    const others = filter?.owner;
    const owner = others === null || others === undefined ? [row.key] : others.filter((key) => key === row.key);
    return platformsConnection(scope, { ...filter, owner }, "CODE", page);
  }

  @FieldResolver(() => [CitationType], { description: "Where the text names it." })
  citations(@Root() { row, scope }: AgencyType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "Agency", row.id);
  }
}
