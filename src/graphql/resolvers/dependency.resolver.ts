import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import type { DependencyDetails } from "../../domain/records.js";
import { citationsOf, toCitations } from "../citations.js";
import { platformOf, targetOf, toTarget } from "../targets.js";
import { LanguageArguments } from "../types/arguments.js";
import { CitationType } from "../types/citation.type.js";
import { DependencyTarget, DependencyType, ExternalSystemType } from "../types/dependency.type.js";
import { DerivationRuleType } from "../types/rule.type.js";
import { PlatformType } from "../types/platform.type.js";

@Resolver(() => DependencyType)
export class DependencyResolver {
  @FieldResolver(() => PlatformType, { description: "The platform that needs the other." })
  from(@Root() { row, scope }: DependencyType): PlatformType | Promise<PlatformType> {
    return row.from === null ? platformOf(scope, row.fromId) : new PlatformType(row.from, scope);
  }

  @FieldResolver(() => DependencyTarget, { description: "What is needed." })
  to(
    @Root() { row, scope }: DependencyType,
  ): PlatformType | ExternalSystemType | Promise<PlatformType | ExternalSystemType> {
    return row.to === null ? targetOf(scope, row.toId) : toTarget(scope, row.to);
  }

  @FieldResolver(() => DerivationRuleType, {
    nullable: true,
    description: "The rule that derives the edge, where basis is DERIVED.",
  })
  async rule(@Root() dependency: DependencyType): Promise<DerivationRuleType | null> {
    const { ruleId } = await fromDetails(dependency, (details) => details);
    const rule = ruleId === null ? null : await dependency.scope.loaders.derivationRules.load(ruleId);
    return rule === null ? null : new DerivationRuleType(rule, dependency.scope);
  }

  @FieldResolver(() => String, { nullable: true, description: "What for, in a few words." })
  purpose(
    @Root() dependency: DependencyType,
    @Args(() => LanguageArguments) { lang }: LanguageArguments,
  ): string | null | Promise<string | null> {
    return fromDetails(dependency, ({ purpose }) => (purpose === null ? null : inLanguage(purpose, lang)));
  }

  @FieldResolver(() => [CitationType], { description: "The sentences that the edge rests on." })
  citations(@Root() dependency: DependencyType): readonly CitationType[] | Promise<readonly CitationType[]> {
    return fromDetails(dependency, ({ citations }) => toCitations(dependency.scope, citations));
  }
}

@Resolver(() => ExternalSystemType)
export class ExternalSystemResolver {
  @FieldResolver(() => [CitationType], { description: "Where the text names it." })
  citations(@Root() { row, scope }: ExternalSystemType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "ExternalSystem", row.id);
  }
}

/** A value from what an edge says, at once where it was read with the edge: a promise a field is what a list costs most. */
function fromDetails<Value>(
  dependency: DependencyType,
  valueOf: (details: DependencyDetails) => Value,
): Value | Promise<Value> {
  const { details } = dependency.row;
  return details === null ? readDetails(dependency).then(valueOf) : valueOf(details);
}

async function readDetails({ row, scope }: DependencyType): Promise<DependencyDetails> {
  const details = (await scope.loaders.dependencies.load(row.id))?.details ?? null;
  if (details === null) throw new Error(`${row.id} was found and does not exist`);
  return details;
}
