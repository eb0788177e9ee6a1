import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import { assessEveryCriterion } from "../../registry/criteria.js";
import { citationOfProvision, citationsOf, toCitations } from "../citations.js";
import { platformEdgesConnection } from "../connections.js";
import { AgencyType } from "../types/agency.type.js";
import { AsOfArguments, LanguageArguments } from "../types/arguments.js";
import { CapabilityClaimType, CapabilityType, ServiceType } from "../types/capability.type.js";
import { CitationType } from "../types/citation.type.js";
import type { ConnectionOf } from "../types/connection.js";
import { DependencyConnectionType } from "../types/dependency.type.js";
import type { DependencyType } from "../types/dependency.type.js";
import { ProvisionType } from "../types/document.type.js";
import { DependencyConnectionArguments } from "../types/field-arguments.js";
import { CriterionAssessmentType, PlatformType } from "../types/platform.type.js";

@Resolver(() => PlatformType)
export class PlatformResolver {
  @FieldResolver(() => String, {
    description:
      "The row's text, with obvious OCR errors corrected; a cell that spans rows belongs to each of them. English is an unofficial translation.",
  })
  async objective(
    @Root() { row, scope }: PlatformType,
    @Args(() => LanguageArguments) { lang }: LanguageArguments,
  ): Promise<string> {
    const objective = await scope.loaders.objectives.load(row.id);
    return objective === null ? "" : inLanguage(objective, lang);
  }

  @FieldResolver(() => AgencyType, { description: "The agency that governs it." })
  owner(@Root() { row, scope }: PlatformType): AgencyType {
    return new AgencyType(row.owner, scope);
  }

  @FieldResolver(() => [ServiceType], { description: "What it offers for reuse; Group A only." })
  async services(@Root() { row, scope }: PlatformType): Promise<ServiceType[]> {
    const services = await scope.loaders.servicesOfPlatforms.load(row.id);
    return services.map((service) => new ServiceType(service, scope));
  }

  @FieldResolver(() => [CapabilityClaimType], {
    description: "Functions that the row claims, each with the words that claim it.",
  })
  async claims(@Root() { row, scope }: PlatformType): Promise<CapabilityClaimType[]> {
    const claims = await scope.loaders.claims.load(row.id);
    return claims.map(({ capability, quote }) => new CapabilityClaimType(new CapabilityType(capability, scope), quote));
  }

  @FieldResolver(() => DependencyConnectionType, { description: "Edges to what this platform needs." })
  dependencies(
    @Root() { row, scope }: PlatformType,
    @Args(() => DependencyConnectionArguments) { filter, asOf, ...page }: DependencyConnectionArguments,
  ): ConnectionOf<DependencyType> {
    return platformEdgesConnection(scope.at(asOf), "OUT", row.id, filter ?? {}, page);
  }

  @FieldResolver(() => DependencyConnectionType, { description: "Edges from what needs this platform." })
  dependents(
    @Root() { row, scope }: PlatformType,
    @Args(() => DependencyConnectionArguments) { filter, asOf, ...page }: DependencyConnectionArguments,
  ): ConnectionOf<DependencyType> {
    return platformEdgesConnection(scope.at(asOf), "IN", row.id, filter ?? {}, page);
  }

  @FieldResolver(() => [CitationType], { description: "Where the row stands: its name, its owner and its start." })
  citations(@Root() { row, scope }: PlatformType): readonly CitationType[] | Promise<readonly CitationType[]> {
    return row.citations === null ? citationsOf(scope, "Platform", row.id) : toCitations(scope, row.citations);
  }

  @FieldResolver(() => [CriterionAssessmentType], {
    description: "Each criterion of Annex I that applies to its group: I.I for Group A, I.II for Group B.",
  })
  async criteria(
    @Root() { row, scope }: PlatformType,
    @Args(() => AsOfArguments) { asOf }: AsOfArguments,
  ): Promise<CriterionAssessmentType[]> {
    const at = scope.at(asOf);
    const [criteria, found] = await Promise.all([at.loaders.criteria(row.group), at.loaders.assessments.load(row.id)]);
    return Promise.all(
      assessEveryCriterion(criteria, found).map(async ({ criterion, result, rationale, citedProvision, quote }) => {
        const citations =
          citedProvision === null || quote === null ? [] : await citationOfProvision(at, citedProvision, quote);
        return new CriterionAssessmentType(new ProvisionType(criterion, at), result, rationale, citations);
      }),
    );
  }
}
