import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";

import type { FoundRecord, SearchRecord } from "../../domain/records.js";
import { writeCursor } from "../../registry/cursor.js";
import { pageRequest } from "../../registry/page-request.js";
import { SEARCH_CONNECTION, countSearch, searchRegistry, searchScore } from "../../registry/search.js";
import type { RequestContext } from "../context.js";
import type { Scope } from "../scope.js";
import { AgencyType } from "../types/agency.type.js";
import { CapabilityType, ServiceType } from "../types/capability.type.js";
import { ProvisionType } from "../types/document.type.js";
import { PlatformType } from "../types/platform.type.js";
import type { SearchEdgeType, SearchResultNode } from "../types/search.type.js";
import { SearchConnectionType } from "../types/search.type.js";

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    description:
      "Ranked; ignores case and diacritics, in NFC and NFD; finds codes, names, abbreviations (NDXP, VNeID), objectives, services, capabilities, agencies, provisions.",
  })
  async search(
    @Ctx() { scope }: RequestContext,
    @Arg("text", () => String, {
      description: "Words, each found by its beginning; all of them must be found. At most 200 characters.",
    })
    text: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many, at most 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Only what comes after this cursor." })
    after: string | null,
  ): Promise<SearchConnectionType> {
    const request = pageRequest(SEARCH_CONNECTION, { first, after });
    const reader = await scope.loaders.reader;
    const page = await searchRegistry(reader, text, request);
    const edges = page.rows.map((row): SearchEdgeType => ({
      node: toNode(scope, row.found),
      cursor: cursorOf(row),
      score: searchScore(row),
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: page.hasNextPage,
        hasPreviousPage: page.hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: () => countSearch(reader, text),
    };
  }
}

function toNode(scope: Scope, { type, row }: FoundRecord): SearchResultNode {
  switch (type) {
    case "Platform":
      return new PlatformType(row, scope);
    case "Agency":
      return new AgencyType(row, scope);
    case "Provision":
      return new ProvisionType(row, scope);
    case "Capability":
      return new CapabilityType(row, scope);
    case "Service":
      return new ServiceType(row, scope);
  }
}

function cursorOf({ rank, id }: SearchRecord): string {
  return writeCursor(SEARCH_CONNECTION.name, [rank, id]);
}
