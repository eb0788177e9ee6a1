import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";

import type { LocalDate } from "../../../domain/local-date.js";
import { compareDays } from "../../../registry/analysis/compare.js";
import { impactOf } from "../../../registry/analysis/impact.js";
import { pathsBetween } from "../../../registry/analysis/paths.js";
import {
  START_CONFLICT_CONNECTION,
  findStartConflicts,
  startConflictKeyset,
} from "../../../registry/analysis/start-conflicts.js";
import { keysetPage } from "../../../registry/keyset-page.js";
import { structureOf } from "../../../registry/analysis/structure.js";
import { traceGraph } from "../../../registry/analysis/trace.js";
import { pageRequest } from "../../../registry/page-request.js";
import { coverageMatrix } from "../../coverage.js";
import type { RequestContext } from "../../context.js";
import { targetOf } from "../../targets.js";
import { AgencyType } from "../../types/agency.type.js";
import { CoverageType } from "../../types/analysis/coverage.type.js";
import { AffectedPlatformType, ImpactType } from "../../types/analysis/impact.type.js";
import type { HubType } from "../../types/analysis/structure.type.js";
import { StructureType } from "../../types/analysis/structure.type.js";
import { ComparisonType, StartConflictConnectionType, StartConflictType } from "../../types/analysis/time.type.js";
import { PathSetType, TraceType } from "../../types/analysis/trace.type.js";
import {
  CoverageArguments,
  EdgeQuestionArguments,
  ImpactArguments,
  PathsArguments,
  StartConflictArguments,
  TraceArguments,
} from "../../types/analysis/arguments.js";
import type { ConnectionOf } from "../../types/connection.js";
import { PageConnection } from "../../types/connection.js";
import { DependencyType } from "../../types/dependency.type.js";
import { DependencyFilterInput } from "../../types/inputs.js";
import { PlatformType } from "../../types/platform.type.js";

@Resolver()
export class AnalysisResolver {
  @Query(() => TraceType, { description: "Everything reachable." })
  async trace(
    @Ctx() { scope }: RequestContext,
    @Args(() => TraceArguments) { from, direction, maxDepth, filter, asOf }: TraceArguments,
  ): Promise<TraceType> {
    const at = scope.at(asOf);
    const snapshot = await at.loaders.snapshot;
    const found = await traceGraph(snapshot, {
      from,
      direction,
      maxDepth: maxDepth ?? 10,
      filter: filter ?? {},
      asOf: at.asOf,
    });
    return {
      roots: found.roots.map((row) => new PlatformType(row, at)),
      nodes: found.nodes.map(({ id, depth }) => {
        const row = snapshot.platforms.get(id);
        return { target: row === undefined ? targetOf(at, id) : new PlatformType(row, at), depth };
      }),
      get edges() {
        return found.edges.map((row) => new DependencyType(row, at));
      },
      truncatedBy: found.truncatedBy,
      asOf: at.asOf,
    };
  }

  @Query(() => PathSetType, { description: "The shortest chains from one platform to another along what it needs." })
  async paths(
    @Ctx() { scope }: RequestContext,
    @Args(() => PathsArguments) { from, to, maxLength, first, filter, asOf }: PathsArguments,
  ): Promise<PathSetType> {
    const at = scope.at(asOf);
    const question = { from, to, maxLength: maxLength ?? 6, first: first ?? 10, filter: filter ?? {}, asOf: at.asOf };
    const found = pathsBetween(await at.loaders.snapshot, question);
    return {
      paths: found.paths.map((edges) => ({
        length: edges.length,
        edges: edges.map((row) => new DependencyType(row, at)),
      })),
      truncatedBy: found.truncatedBy,
    };
  }

  @Query(() => ImpactType, {
    description: "What an outage, a delay or a retirement does, and to whom it has to be told.",
  })
  async impact(
    @Ctx() { scope }: RequestContext,
    @Args(() => ImpactArguments) { of, event, filter, asOf }: ImpactArguments,
  ): Promise<ImpactType> {
    const at = scope.at(asOf);
    const question = { of, kind: event.kind, until: event.until ?? null, filter: filter ?? {}, asOf: at.asOf };
    const found = impactOf(await at.loaders.snapshot, question);
    return {
      affected: found.affected.map(({ platform, depth, severity, via, explanation }) => {
        const edges = via.map((row) => new DependencyType(row, at));
        return new AffectedPlatformType(new PlatformType(platform, at), depth, severity, edges, explanation);
      }),
      agencies: found.agencies.map(({ agency, platforms }) => ({
        agency: new AgencyType(agency, at),
        platforms: platforms.map((row) => new PlatformType(row, at)),
      })),
      truncatedBy: found.truncatedBy,
    };
  }

  @Query(() => StructureType, { description: "Cycles, hubs, single points of failure, layers." })
  async structure(
    @Ctx() { scope }: RequestContext,
    @Args(() => EdgeQuestionArguments) { filter, asOf }: EdgeQuestionArguments,
  ): Promise<StructureType> {
    const at = scope.at(asOf);
    const snapshot = await at.loaders.snapshot;
    const found = structureOf(snapshot, filter ?? {}, at.asOf);
    const hub = (entry: (typeof found.hubs)[number]): HubType => ({
      platform: new PlatformType(entry.platform, at),
      get directDependents() {
        return entry.directDependents;
      },
      get transitiveDependents() {
        return entry.transitiveDependents;
      },
      get cutOff() {
        return entry.cutOff.map((row) => new PlatformType(row, at));
      },
    });
    return {
      cycles: found.cycles.map(({ edges, mutual }) => ({
        platforms: edges.flatMap(({ fromId }) => {
          const row = snapshot.platforms.get(fromId);
          return row === undefined ? [] : [new PlatformType(row, at)];
        }),
        edges: edges.map((row) => new DependencyType(row, at)),
        mutual,
      })),
      hubs: found.hubs.map(hub),
      singlePointsOfFailure: found.singlePointsOfFailure.map(hub),
      layers: found.layers.map((platforms, level) => ({
        level,
        platforms: platforms.map((row) => new PlatformType(row, at)),
      })),
    };
  }

  @Query(() => CoverageType, {
    description:
      "Required reuse against what is there: consumers by providers (Group B by Group A unless the filters say otherwise).",
  })
  coverage(
    @Ctx() { scope }: RequestContext,
    @Args(() => CoverageArguments) { consumers, providers, asOf }: CoverageArguments,
  ): Promise<CoverageType> {
    return coverageMatrix(scope.at(asOf), consumers ?? { group: "B" }, providers ?? { group: "A" });
  }

  @Query(() => StartConflictConnectionType, {
    description: "Edges whose consumer starts before what it needs, the surest first.",
  })
  async startConflicts(
    @Ctx() { scope }: RequestContext,
    @Args(() => StartConflictArguments) { filter, certainty, asOf, ...page }: StartConflictArguments,
  ): Promise<ConnectionOf<StartConflictType>> {
    const at = scope.at(asOf);
    const request = pageRequest(START_CONFLICT_CONNECTION, page);
    const all = findStartConflicts(await at.loaders.snapshot, filter ?? {}, certainty ?? null, at.asOf);
    return new PageConnection(
      START_CONFLICT_CONNECTION.name,
      () => Promise.resolve(keysetPage(all, request, startConflictKeyset)),
      startConflictKeyset,
      (conflict) => new StartConflictType(conflict, at),
      () => Promise.resolve(all.length),
    );
  }

  @Query(() => ComparisonType, {
    description: "What changes between two days: states of platforms, and edges that begin or end.",
  })
  async compare(
    @Ctx() { scope }: RequestContext,
    @Arg("from", () => GraphQLLocalDate, { description: "The first day." }) from: LocalDate,
    @Arg("to", () => GraphQLLocalDate, { description: "The second day." }) to: LocalDate,
    @Arg("filter", () => DependencyFilterInput, { nullable: true, description: "Which edges." })
    filter: DependencyFilterInput | null,
  ): Promise<ComparisonType> {
    const at = scope.at(to);
    const found = compareDays(await at.loaders.snapshot, from, to, filter ?? {});
    return {
      from,
      to,
      states: found.states.map(({ platform, before, after }) => ({
        platform: new PlatformType(platform, at),
        before,
        after,
      })),
      begun: found.begun.map((row) => new DependencyType(row, at)),
      ended: found.ended.map((row) => new DependencyType(row, at)),
    };
  }
}
