import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";

import { DECISION, agencyId, capabilityId, documentId, provisionId } from "../../domain/ids.js";
import { platformIdOf } from "../../registry/look-ups.js";
import { countAllAgencies } from "../../registry/overview.js";
import { pageRequest } from "../../registry/page-request.js";
import {
  AGENCY_CONNECTION,
  CAPABILITY_CONNECTION,
  countAllCapabilities,
  listAgencies,
  listCapabilities,
} from "../../registry/simple-lists.js";
import { dependenciesConnection, platformsConnection } from "../connections.js";
import type { RequestContext } from "../context.js";
import { nodeOf, nodesOf } from "../nodes.js";
import { AgencyConnectionType, AgencyType } from "../types/agency.type.js";
import { PageArguments } from "../types/arguments.js";
import { CapabilityConnectionType, CapabilityType } from "../types/capability.type.js";
import type { ConnectionOf } from "../types/connection.js";
import { PageConnection } from "../types/connection.js";
import { DependencyConnectionType, DependencyType } from "../types/dependency.type.js";
import { DocumentType, ProvisionType } from "../types/document.type.js";
import { DependencyConnectionArguments, PlatformConnectionArguments } from "../types/field-arguments.js";
import { NodeType } from "../types/node.type.js";
import { PlatformConnectionType, PlatformType } from "../types/platform.type.js";

@Resolver()
export class QueryResolver {
  @Query(() => NodeType, { nullable: true, description: "Anything by its global id; null where there is nothing." })
  node(
    @Ctx() { scope }: RequestContext,
    @Arg("id", () => ID, { description: "The global id." }) id: string,
  ): Promise<NodeType | null> {
    return nodeOf(scope, id);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "Several by their global ids, in their order; null where there is nothing. At most 100.",
  })
  nodes(
    @Ctx() { scope }: RequestContext,
    @Arg("ids", () => [ID], { description: "The global ids." }) ids: string[],
  ): Promise<(NodeType | null)[]> {
    return nodesOf(scope, ids);
  }

  @Query(() => PlatformType, { nullable: true, description: "A platform by its code; null where there is none." })
  async platform(
    @Ctx() { scope }: RequestContext,
    @Arg("code", () => String, { description: "A01 … A17, B01 … B62." }) code: string,
  ): Promise<PlatformType | null> {
    const id = platformIdOf(code);
    const row = id === null ? null : await scope.loaders.platforms.load(id);
    return row === null ? null : new PlatformType(row, scope);
  }

  @Query(() => AgencyType, { nullable: true, description: "An agency by its key; null where there is none." })
  async agency(
    @Ctx() { scope }: RequestContext,
    @Arg("key", () => String, { description: "bo-cong-an." }) key: string,
  ): Promise<AgencyType | null> {
    const row = await scope.loaders.agencies.load(agencyId(key));
    return row === null ? null : new AgencyType(row, scope);
  }

  @Query(() => DocumentType, {
    nullable: true,
    description: "A document by its printed number; null where there is none.",
  })
  async document(
    @Ctx() { scope }: RequestContext,
    @Arg("number", () => String, { description: "1132/QĐ-TTg." }) number: string,
  ): Promise<DocumentType | null> {
    const row = await scope.loaders.documents.load(documentId(number.normalize("NFC")));
    return row === null ? null : new DocumentType(row, scope);
  }

  @Query(() => ProvisionType, { nullable: true, description: "A provision by its path; null where there is none." })
  async provision(
    @Ctx() { scope }: RequestContext,
    @Arg("path", () => String, {
      description:
        "`preamble.1`, `art2.2`, `art3.1.e`, `art3.1.đ`, `annexI.II.4`, `annexI.closing`, and `annexII.B.31` for a row of the catalogue.",
    })
    path: string,
    @Arg("document", () => String, {
      nullable: true,
      defaultValue: DECISION,
      description: "The document's printed number.",
    })
    document: string | null,
  ): Promise<ProvisionType | null> {
    if (document === null) return null;
    const row = await scope.loaders.provisions.load(provisionId(document.normalize("NFC"), path.normalize("NFC")));
    return row === null ? null : new ProvisionType(row, scope);
  }

  @Query(() => CapabilityType, { nullable: true, description: "A capability by its key; null where there is none." })
  async capability(
    @Ctx() { scope }: RequestContext,
    @Arg("key", () => String, { description: "data-exchange." }) key: string,
  ): Promise<CapabilityType | null> {
    const row = await scope.loaders.capabilities.load(capabilityId(key));
    return row === null ? null : new CapabilityType(row, scope);
  }

  @Query(() => DependencyType, {
    nullable: true,
    description: "An edge by its id, whatever its strength; null where there is none.",
  })
  async dependency(
    @Ctx() { scope }: RequestContext,
    @Arg("id", () => String, { description: "`id` as in `Dependency.id`." }) id: string,
  ): Promise<DependencyType | null> {
    const row = await scope.loaders.dependencies.load(id);
    return row === null ? null : new DependencyType(row, scope);
  }

  @Query(() => PlatformConnectionType, { description: "The catalogue's platforms." })
  platforms(
    @Ctx() { scope }: RequestContext,
    @Args(() => PlatformConnectionArguments) { filter, orderBy, asOf, ...page }: PlatformConnectionArguments,
  ): ConnectionOf<PlatformType> {
    return platformsConnection(scope.at(asOf), filter ?? {}, orderBy ?? "CODE", page);
  }

  @Query(() => DependencyConnectionType, { description: "All edges, by id." })
  dependencies(
    @Ctx() { scope }: RequestContext,
    @Args(() => DependencyConnectionArguments) { filter, asOf, ...page }: DependencyConnectionArguments,
  ): ConnectionOf<DependencyType> {
    return dependenciesConnection(scope.at(asOf), filter ?? {}, page);
  }

  @Query(() => AgencyConnectionType, { description: "All agencies, by key." })
  agencies(@Ctx() { scope }: RequestContext, @Args(() => PageArguments) page: PageArguments): ConnectionOf<AgencyType> {
    const request = pageRequest(AGENCY_CONNECTION, page);
    return new PageConnection(
      AGENCY_CONNECTION.name,
      async () => listAgencies(await scope.loaders.reader, request),
      ({ key }) => [key],
      (row) => new AgencyType(row, scope),
      async () => countAllAgencies(await scope.loaders.reader),
    );
  }

  @Query(() => CapabilityConnectionType, { description: "The taxonomy of functions, by key." })
  capabilities(
    @Ctx() { scope }: RequestContext,
    @Args(() => PageArguments) page: PageArguments,
  ): ConnectionOf<CapabilityType> {
    const request = pageRequest(CAPABILITY_CONNECTION, page);
    return new PageConnection(
      CAPABILITY_CONNECTION.name,
      async () => listCapabilities(await scope.loaders.reader, request),
      ({ key }) => [key],
      (row) => new CapabilityType(row, scope),
      async () => countAllCapabilities(await scope.loaders.reader),
    );
  }
}
