import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { filterList } from "../../registry/filter-lists.js";
import { citationsOf } from "../citations.js";
import { ownedPlatformsConnection } from "../connections.js";
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
  ): ConnectionOf<PlatformType> {
    const { owner, ...others } = filter ?? {};
    // An agency owns nothing of what the filter asks of other owners.
    const codes = (filterList(owner, "filter.owner") ?? [row.key]).includes(row.key) ? (others.codes ?? null) : [];
    return ownedPlatformsConnection(scope, row.id, { ...others, codes }, page);
  }

  @FieldResolver(() => [CitationType], { description: "Where the text names it." })
  citations(@Root() { row, scope }: AgencyType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "Agency", row.id);
  }
}
