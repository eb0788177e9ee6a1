import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import type { DependencyDetails } from "../../domain/records.js";
import { citationsOf, citationsOfLists } from "../citations.js";
import { platformOf, targetOf } from "../targets.js";
import { LanguageArguments } from "../types/arguments.js";
import { CitationType } from "../types/citation.type.js";
import { DependencyTarget, DependencyType, ExternalSystemType } from "../types/dependency.type.js";
import { DerivationRuleType } from "../types/rule.type.js";
import { PlatformType } from "../types/platform.type.js";

@Resolver(() => DependencyType)
export class DependencyResolver {
  @FieldResolver(() => PlatformType, { description: "The platform that needs the other." })
  from(@Root() { row, scope }: DependencyType): Promise<PlatformType> {
    return platformOf(scope, row.fromId);
  }

  @FieldResolver(() => DependencyTarget, { description: "What is needed." })
  to(@Root() { row, scope }: DependencyType): Promise<PlatformType | ExternalSystemType> {
    return targetOf(scope, row.toId);
  }

  @FieldResolver(() => DerivationRuleType, {
    nullable: true,
    description: "The rule that derives the edge, where basis is DERIVED.",
  })
  async rule(@Root() dependency: DependencyType): Promise<DerivationRuleType | null> {
    const { ruleId } = await detailsOf(dependency);
    const rule = ruleId === null ? null : await dependency.scope.loaders.derivationRules.load(ruleId);
    return rule === null ? null : new DerivationRuleType(rule, dependency.scope);
  }

  @FieldResolver(() => String, { nullable: true, description: "What for, in a few words." })
  async purpose(
    @Root() dependency: DependencyType,
    @Args(() => LanguageArguments) { lang }: LanguageArguments,
  ): Promise<string | null> {
    const { purpose } = await detailsOf(dependency);
    return purpose === null ? null : inLanguage(purpose, lang);
  }

  @FieldResolver(() => [CitationType], { description: "The sentences that the edge rests on." })
  async citations(@Root() dependency: DependencyType): Promise<readonly CitationType[]> {
    const { citedProvisions, citedQuotes } = await detailsOf(dependency);
    return citationsOfLists(dependency.scope, citedProvisions, citedQuotes);
  }
}

@Resolver(() => ExternalSystemType)
export class ExternalSystemResolver {
  @FieldResolver(() => [CitationType], { description: "Where the text names it." })
  citations(@Root() { row, scope }: ExternalSystemType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "ExternalSystem", row.id);
  }
}

/** The words of an edge, read where the edge came without them. */
async function detailsOf({ row, scope }: DependencyType): Promise<DependencyDetails> {
  const details = row.details ?? (await scope.loaders.dependencies.load(row.id))?.details ?? null;
  if (details === null) throw new Error(`${row.id} was found and does not exist`);
  return details;
}
