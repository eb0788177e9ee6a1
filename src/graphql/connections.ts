import type { Page } from "../domain/page.js";
import type { DependencyRecord, OrderedPlatformRecord } from "../domain/records.js";
import type { DependencyFilter } from "../registry/dependencies.js";
import { DEPENDENCY_CONNECTION, countDependenciesOf, listDependencies } from "../registry/dependencies.js";
import type { PageArguments } from "../registry/page-request.js";
import { pageRequest } from "../registry/page-request.js";
import type { OwnedPlatformFilter, PlatformFilter } from "../registry/platforms.js";
import { countPlatformsOf, listPlatforms, platformConnection, platformKeyset } from "../registry/platforms.js";
import type { PlatformOrder } from "../domain/platform.js";
import type { Scope } from "./scope.js";
import type { ConnectionOf } from "./types/connection.js";
import { PageConnection } from "./types/connection.js";
import { DependencyType } from "./types/dependency.type.js";
import { PlatformType } from "./types/platform.type.js";

/** A connection of platforms; what it read is known to the request's loader too. */
export async function platformsConnection(
  scope: Scope,
  filter: PlatformFilter,
  order: PlatformOrder,
  page: PageArguments,
): Promise<ConnectionOf<PlatformType>> {
  const request = pageRequest(platformConnection(order), page);
  const reader = await scope.loaders.reader;
  const found = await listPlatforms(reader, filter, order, request, scope.asOf);
  return rowConnection(scope, order, found, () => countPlatformsOf(reader, filter, scope.asOf));
}

/** The connection of one agency's platforms, by code; batched with those of the agencies beside it. */
export async function ownedPlatformsConnection(
  scope: Scope,
  agencyId: string,
  filter: OwnedPlatformFilter,
  page: PageArguments,
): Promise<ConnectionOf<PlatformType>> {
  const request = pageRequest(platformConnection("CODE"), page);
  const found = await scope.loaders.ownedPlatformPages(filter, request, scope.asOf).load(agencyId);
  return rowConnection(scope, "CODE", found, () =>
    scope.loaders.ownedPlatformCounts(filter, scope.asOf).load(agencyId),
  );
}

function rowConnection(
  scope: Scope,
  order: PlatformOrder,
  found: Page<OrderedPlatformRecord>,
  count: () => Promise<number>,
): ConnectionOf<PlatformType> {
  for (const { platform } of found.rows) scope.loaders.platforms.prime(platform.id, platform);
  return new PageConnection<OrderedPlatformRecord, PlatformType>(
    platformConnection(order).name,
    found,
    (row) => platformKeyset(order, row),
    ({ platform }) => new PlatformType(platform, scope),
    count,
  );
}

/** The connection of all edges. */
export async function dependenciesConnection(
  scope: Scope,
  filter: DependencyFilter,
  page: PageArguments,
): Promise<ConnectionOf<DependencyType>> {
  const request = pageRequest(DEPENDENCY_CONNECTION, page);
  const reader = await scope.loaders.reader;
  const found = await listDependencies(reader, filter, request, scope.asOf);
  return edgeConnection(scope, found, () => countDependenciesOf(reader, filter, scope.asOf));
}

/** The connection of one platform's edges in one direction; batched with those of the platforms beside it. */
export async function platformEdgesConnection(
  scope: Scope,
  direction: "OUT" | "IN",
  platformId: string,
  filter: DependencyFilter,
  page: PageArguments,
): Promise<ConnectionOf<DependencyType>> {
  const request = pageRequest(DEPENDENCY_CONNECTION, page);
  const found = await scope.loaders.dependencyPages(direction, filter, request, scope.asOf).load(platformId);
  return edgeConnection(scope, found, () =>
    scope.loaders.dependencyCounts(direction, filter, scope.asOf).load(platformId),
  );
}

function edgeConnection(
  scope: Scope,
  found: Awaited<ReturnType<typeof listDependencies>>,
  count: () => Promise<number>,
): ConnectionOf<DependencyType> {
  return new PageConnection<DependencyRecord, DependencyType>(
    DEPENDENCY_CONNECTION.name,
    found,
    ({ id }) => [id],
    (row) => new DependencyType(row, scope),
    count,
  );
}
