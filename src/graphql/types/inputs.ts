import { Field, InputType } from "type-graphql";

import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../domain/dependency.js";
import type { OperationalState, PlatformGroup } from "../../domain/platform.js";
import type { DependencyFilter } from "../../registry/dependencies.js";
import type { PlatformFilter } from "../../registry/platforms.js";
import {
  BasisEnum,
  DependencyKindEnum,
  DependencyStatusEnum,
  OperationalStateEnum,
  PlatformGroupEnum,
  StrengthEnum,
} from "../enums.js";

@InputType("PlatformFilter", {
  description: "Which platforms: all parts given must fit; of a list, any entry. At most 100 entries a list.",
})
export class PlatformFilterInput implements PlatformFilter {
  @Field(() => [String], { nullable: true, description: "Codes: A06, B31." })
  codes?: string[] | null;

  @Field(() => PlatformGroupEnum, { nullable: true, description: "The group." })
  group?: PlatformGroup | null;

  @Field(() => [String], { nullable: true, description: "Keys of owning agencies: bo-cong-an." })
  owner?: string[] | null;

  @Field(() => [OperationalStateEnum], { nullable: true, description: "Operational states on the day asked about." })
  state?: OperationalState[] | null;

  @Field(() => [String], { nullable: true, description: "Keys of capabilities that the row claims: data-exchange." })
  capability?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Words that are all in code, names, aliases or objective, by their beginning, whatever the case and the diacritics.",
  })
  text?: string | null;
}

@InputType("DependencyFilter", {
  description: "Which edges: all parts given must fit; of a list, any entry. At most 100 entries a list.",
})
export class DependencyFilterInput implements DependencyFilter {
  @Field(() => [String], { nullable: true, description: "Codes of platforms that need something." })
  from?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of platforms, or keys of external systems, that are needed.",
  })
  to?: string[] | null;

  @Field(() => [DependencyKindEnum], { nullable: true, description: "Kinds." })
  kind?: DependencyKind[] | null;

  @Field(() => [BasisEnum], { nullable: true, description: "Bases." })
  basis?: Basis[] | null;

  @Field(() => StrengthEnum, {
    nullable: true,
    description: "The least strength; LIKELY where nothing is said, so POSSIBLE edges are left out.",
  })
  minStrength?: Strength | null;

  @Field(() => [DependencyStatusEnum], { nullable: true, description: "Statuses." })
  status?: DependencyStatus[] | null;
}
