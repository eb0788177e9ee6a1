import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { DECISION, platformId, provisionId } from "../../../domain/ids.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { OverlapStatus } from "../../../domain/rulings/decision.js";
import type { FoundOverlap } from "../../../domain/overlaps/overlap.js";
import type { OverlapFilter } from "../../../registry/judgement/overlaps.js";
import {
  OVERLAP_CONNECTION,
  allOverlaps,
  filterOverlaps,
  overlapKeyset,
} from "../../../registry/judgement/overlaps.js";
import { filterList } from "../../../registry/filter-lists.js";
import { keysetPage } from "../../../registry/keyset-page.js";
import { pageRequest } from "../../../registry/page-request.js";
import { citationOfProvision } from "../../citations.js";
import { statusOf } from "../../overlap-status.js";
import type { RequestContext } from "../../context.js";
import type { Scope } from "../../scope.js";
import { platformOf } from "../../targets.js";
import { ForwardPageArguments } from "../../types/arguments.js";
import { CapabilityType } from "../../types/capability.type.js";
import { CitationType } from "../../types/citation.type.js";
import type { ConnectionOf } from "../../types/connection.js";
import { PageConnection } from "../../types/connection.js";
import {
  CapabilityEvidenceType,
  OverlapConnectionType,
  OverlapFilterInput,
  OverlapType,
} from "../../types/judgement/overlap.type.js";
import { PlatformType } from "../../types/platform.type.js";

@Resolver(() => OverlapType)
export class OverlapResolver {
  @Query(() => OverlapConnectionType, {
    description: "What the catalogue builds twice, or seems to. Without a filter, everything but NOT_DUPLICATE.",
  })
  overlaps(
    @Ctx() { scope }: RequestContext,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Arg("filter", () => OverlapFilterInput, { nullable: true, description: "Which." })
    filter: OverlapFilterInput | null,
    @Arg("asOf", () => GraphQLLocalDate, {
      nullable: true,
      description: "The day asked about; today where nothing is said.",
    })
    asOf: LocalDate | null,
  ): Promise<ConnectionOf<OverlapType>> {
    return overlapConnection(scope.at(asOf), filter ?? {}, page);
  }

  @FieldResolver(() => [PlatformType], { description: "Two or more platforms, by code." })
  members(@Root() { found, scope }: OverlapType): Promise<PlatformType[]> {
    return Promise.all(found.members.map((code) => platformOf(scope, platformId(code))));
  }

  @FieldResolver(() => [CapabilityType], { description: "The functions that they share." })
  async capabilities(@Root() { found, scope }: OverlapType): Promise<CapabilityType[]> {
    const rows = await Promise.all(found.capabilityIds.map((id) => scope.loaders.capabilities.load(id)));
    return rows.flatMap((row) => (row === null ? [] : [new CapabilityType(row, scope)]));
  }

  @FieldResolver(() => [CapabilityEvidenceType], { description: "The words of each row." })
  evidence(@Root() { found, scope }: OverlapType): Promise<CapabilityEvidenceType[]> {
    return Promise.all(
      found.evidence.map(async ({ code, quote }) => ({ platform: await platformOf(scope, platformId(code)), quote })),
    );
  }

  @FieldResolver(() => [CitationType], { description: "The same words, with the rows that they stand in." })
  async citations(@Root() { found, scope }: OverlapType): Promise<readonly CitationType[]> {
    const cited = await Promise.all(
      found.evidence.map(({ code, quote }) => citationOfProvision(scope, rowProvision(code), quote)),
    );
    return cited.flat();
  }
}

@Resolver(() => PlatformType)
export class PlatformOverlapsResolver {
  @FieldResolver(() => OverlapConnectionType, { description: "Its overlaps, of every class." })
  overlaps(
    @Root() { row, scope }: PlatformType,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
  ): Promise<ConnectionOf<OverlapType>> {
    const filter = {
      codes: [row.code],
      classification: ["SANCTIONED_PARALLEL", "REUSE_REQUIRED", "SUSPECT_OVERLAP", "NOT_DUPLICATE"] as const,
    };
    return overlapConnection(scope, filter, page);
  }
}

async function overlapConnection(
  scope: Scope,
  filter: OverlapFilter & Pick<OverlapFilterInput, "status">,
  page: ForwardPageArguments,
): Promise<ConnectionOf<OverlapType>> {
  const request = pageRequest(OVERLAP_CONNECTION, page);
  const filtered = filterOverlaps(await allOverlaps(await scope.loaders.reader, scope.asOf), filter);
  const found = await ofStatuses(scope, filtered, filterList(filter.status, "filter.status"));
  return new PageConnection<FoundOverlap, OverlapType>(
    OVERLAP_CONNECTION.name,
    () => Promise.resolve(keysetPage(found, request, overlapKeyset)),
    overlapKeyset,
    (overlap) => new OverlapType(overlap, scope),
    () => Promise.resolve(found.length),
  );
}

/** Those that stand so with the steward. One statement. */
async function ofStatuses(
  scope: Scope,
  overlaps: readonly FoundOverlap[],
  statuses: readonly OverlapStatus[] | undefined,
): Promise<readonly FoundOverlap[]> {
  if (statuses === undefined) return overlaps;
  const standing = await Promise.all(overlaps.map((found) => statusOf(new OverlapType(found, scope))));
  return overlaps.filter((_, index) => statuses.includes(standing[index] ?? "OPEN"));
}

function rowProvision(code: string): string {
  return provisionId(DECISION, `annexII.${code.slice(0, 1)}.${code.slice(1)}`);
}
