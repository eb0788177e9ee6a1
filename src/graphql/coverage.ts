import { MAX_PAGE_SIZE } from "../domain/page.js";
import type { PlatformRecord } from "../domain/records.js";
import type { CoverageMatrix } from "../registry/analysis/coverage.js";
import { coverageOf } from "../registry/analysis/coverage.js";
import { InvalidArgument } from "../registry/invalid-argument.js";
import type { PlatformFilter } from "../registry/platforms.js";
import { listPlatforms } from "../registry/platforms.js";
import type { Scope } from "./scope.js";
import type { CoverageType } from "./types/analysis/coverage.type.js";
import { DependencyType } from "./types/dependency.type.js";
import { PlatformType } from "./types/platform.type.js";

/** A matrix of consumers and providers; each side at most a page, so that its size stays readable. */
export async function coverageMatrix(
  scope: Scope,
  consumers: PlatformFilter,
  providers: PlatformFilter,
): Promise<CoverageType> {
  const [snapshot, rows, columns] = await Promise.all([
    scope.loaders.snapshot,
    platformsOf(scope, consumers, "consumers"),
    platformsOf(scope, providers, "providers"),
  ]);
  return toType(scope, coverageOf(snapshot, rows, columns, scope.asOf));
}

async function platformsOf(scope: Scope, filter: PlatformFilter, argument: string): Promise<readonly PlatformRecord[]> {
  const request = { from: "START", size: MAX_PAGE_SIZE, after: null, before: null } as const;
  const page = await listPlatforms(await scope.loaders.reader, filter, "CODE", request, scope.asOf);
  if (page.hasNextPage) {
    throw new InvalidArgument(
      argument,
      `${argument} are more than ${String(MAX_PAGE_SIZE)} platforms: narrow the filter`,
    );
  }
  return page.rows.map(({ platform }) => platform);
}

function toType(scope: Scope, { rows, providers, providerTotals }: CoverageMatrix): CoverageType {
  const platform = (row: PlatformRecord): PlatformType => new PlatformType(row, scope);
  return {
    rows: rows.map((row) => ({
      consumer: platform(row.consumer),
      cells: row.cells.map(({ provider, state, edges }) => ({
        provider: platform(provider),
        state,
        dependencies: edges.map((edge) => new DependencyType(edge, scope)),
      })),
      missing: row.missing,
      totals: row.totals,
    })),
    providers: providers.map(platform),
    providerTotals: providerTotals.map((entry) => ({ provider: platform(entry.provider), totals: entry.totals })),
    asOf: scope.asOf,
  };
}
