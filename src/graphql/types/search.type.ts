import { Field, Float, Int, ObjectType, createUnionType } from "type-graphql";

import { AgencyType } from "./agency.type.js";
import { CapabilityType, ServiceType } from "./capability.type.js";
import { PageInfoType } from "./connection.js";
import { ProvisionType } from "./document.type.js";
import { PlatformType } from "./platform.type.js";

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "What a search may find.",
  types: () => [PlatformType, AgencyType, ProvisionType, CapabilityType, ServiceType] as const,
});
export type SearchResultNode = PlatformType | AgencyType | ProvisionType | CapabilityType | ServiceType;

@ObjectType("SearchEdge", { description: "A row of a SearchConnection.", simpleResolvers: true })
export class SearchEdgeType {
  @Field(() => SearchResult, { description: "What was found." })
  node!: SearchResultNode;

  @Field(() => String, { description: "The row's place in the connection." })
  cursor!: string;

  @Field(() => Float, {
    description: "1 for a code, name or alias that is the query itself, towards 0 for words in a long text.",
  })
  score!: number;
}

@ObjectType("SearchConnection", {
  description: "A page of what a search found, best first (Relay).",
  simpleResolvers: true,
})
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: "The rows with their cursors and scores." })
  edges!: readonly SearchEdgeType[];

  @Field(() => [SearchResult], { description: "The rows alone." })
  nodes!: readonly SearchResultNode[];

  @Field(() => PageInfoType, { description: "Where this page stands." })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: "How many rows there are on all pages; counted only when asked for." })
  totalCount(): Promise<number> {
    throw new Error("made by the resolver");
  }
}
