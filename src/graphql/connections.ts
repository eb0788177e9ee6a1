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
import { PageConnection } from "./types/connection.js";
import { DependencyType } from "./types/dependency.type.js";
import { PlatformType } from "./types/platform.type.js";

/** A connection of platforms; what it reads is known to the request's loader too. */
export function platformsConnection(
  scope: Scope,
  filter: PlatformFilter,
  order: PlatformOrder,
  page: PageArguments,
): PageConnection<OrderedPlatformRecord, PlatformType> {
  const request = pageRequest(platformConnection(order), page);
  return rowConnection(
    scope,
    order,
    async () => listPlatforms(await scope.loaders.reader, filter, order, request, scope.asOf),
    async () => countPlatformsOf(await scope.loaders.reader, filter, scope.asOf),
  );
}

/** The connection of one agency's platforms, by code; batched with those of the agencies beside it. */
export function ownedPlatformsConnection(
  scope: Scope,
  agencyId: string,
  filter: OwnedPlatformFilter,
  page: PageArguments,
): PageConnection<OrderedPlatformRecord, PlatformType> {
  const request = pageRequest(platformConnection("CODE"), page);
  return rowConnection(
    scope,
    "CODE",
    () => scope.loaders.ownedPlatformPages(filter, request, scope.asOf).load(agencyId),
    () => scope.loaders.ownedPlatformCounts(filter, scope.asOf).load(agencyId),
  );
}

function rowConnection(
  scope: Scope,
  order: PlatformOrder,
  read: () => Promise<Page<OrderedPlatformRecord>>,
  count: () => Promise<number>,
): PageConnection<OrderedPlatformRecord, PlatformType> {
  return new PageConnection(
    platformConnection(order).name,
    async () => {
      const page = await read();
      for (const { platform } of page.rows) scope.loaders.platforms.prime(platform.id, platform);
      return page;
    },
    (row) => platformKeyset(order, row),
    ({ platform }) => new PlatformType(platform, scope),
    count,
  );
}

/** The connection of all edges. */
export function dependenciesConnection(
  scope: Scope,
  filter: DependencyFilter,
  page: PageArguments,
): PageConnection<DependencyRecord, DependencyType> {
  const request = pageRequest(DEPENDENCY_CONNECTION, page);
  return edgeConnection(
    scope,
    async () => listDependencies(await scope.loaders.reader, filter, request, scope.asOf),
    async () => countDependenciesOf(await scope.loaders.reader, filter, scope.asOf),
  );
}

/** The connection of one platform's edges in one direction; batched with those of the platforms beside it. */
export function platformEdgesConnection(
  scope: Scope,
  direction: "OUT" | "IN",
  platformId: string,
  filter: DependencyFilter,
  page: PageArguments,
): PageConnection<DependencyRecord, DependencyType> {
  const request = pageRequest(DEPENDENCY_CONNECTION, page);
  return edgeConnection(
    scope,
    () => scope.loaders.dependencyPages(filter, request, scope.asOf).load({ direction, platformId }),
    () => scope.loaders.dependencyCounts(direction, filter, scope.asOf).load(platformId),
  );
}

function edgeConnection(
  scope: Scope,
  read: () => Promise<Page<DependencyRecord>>,
  count: () => Promise<number>,
): PageConnection<DependencyRecord, DependencyType> {
  return new PageConnection(
    DEPENDENCY_CONNECTION.name,
    read,
    ({ id }) => [id],
    (row) => new DependencyType(row, scope),
    count,
  );
}
