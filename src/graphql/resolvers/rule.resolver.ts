import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { dutiesOf } from "../../registry/rules.js";
import { citationsOf } from "../citations.js";
import type { RequestContext } from "../context.js";
import { platformOf } from "../targets.js";
import { AgencyType } from "../types/agency.type.js";
import { CitationType } from "../types/citation.type.js";
import { PlatformType } from "../types/platform.type.js";
import { DerivationRuleType } from "../types/rule.type.js";

@Resolver(() => DerivationRuleType)
export class DerivationRuleResolver {
  @Query(() => [DerivationRuleType], {
    description: "The rules of reuse: class duties, and what edges follow from. Some thirty.",
  })
  async rules(@Ctx() { scope }: RequestContext): Promise<DerivationRuleType[]> {
    const rules = await scope.loaders.rules;
    return rules.map((row) => new DerivationRuleType(row, scope));
  }

  @FieldResolver(() => PlatformType, {
    nullable: true,
    description: "The platform that it points to; null where it is a group.",
  })
  async target(@Root() { row, scope }: DerivationRuleType): Promise<PlatformType | null> {
    return row.targetId === null ? null : platformOf(scope, row.targetId);
  }

  @FieldResolver(() => [CitationType], { description: "The provisions that the rule rests on." })
  citations(@Root() { row, scope }: DerivationRuleType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "DerivationRule", row.id);
  }
}

@Resolver(() => PlatformType)
export class PlatformDutiesResolver {
  @FieldResolver(() => [DerivationRuleType], {
    description:
      "The class duties of its group: it must be able to connect and reuse, whether or not its row asks for it yet. No edges.",
  })
  async duties(@Root() { row, scope }: PlatformType): Promise<DerivationRuleType[]> {
    const duties = dutiesOf(await scope.loaders.rules, [row.group]);
    return duties.filter(({ targetId }) => targetId !== row.id).map((rule) => new DerivationRuleType(rule, scope));
  }
}

@Resolver(() => AgencyType)
export class AgencyDutiesResolver {
  @FieldResolver(() => [DerivationRuleType], {
    description: "The class duties of the platforms that it owns. No edges.",
  })
  async duties(@Root() { row, scope }: AgencyType): Promise<DerivationRuleType[]> {
    const { platforms } = await scope.loaders.snapshot;
    const groups = [...platforms.values()].filter(({ owner }) => owner.id === row.id).map(({ group }) => group);
    return dutiesOf(await scope.loaders.rules, groups).map((rule) => new DerivationRuleType(rule, scope));
  }
}
