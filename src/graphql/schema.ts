import "reflect-metadata";

import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";

import { callFieldsDirectly } from "./direct-fields.js";
import { AgencyResolver } from "./resolvers/agency.resolver.js";
import { AnalysisResolver } from "./resolvers/analysis/analysis.resolver.js";
import { AgencyLinksResolver, PlatformReachResolver } from "./resolvers/analysis/reach.resolver.js";
import { CapabilityResolver, ServiceResolver } from "./resolvers/capability.resolver.js";
import { DependencyResolver, ExternalSystemResolver } from "./resolvers/dependency.resolver.js";
import { DocumentResolver, LegalBasisResolver, ProvisionResolver } from "./resolvers/document.resolver.js";
import { AssessmentResolver } from "./resolvers/judgement/assessment.resolver.js";
import { OverlapResolver, PlatformOverlapsResolver } from "./resolvers/judgement/overlap.resolver.js";
import { PlatformResolver } from "./resolvers/platform.resolver.js";
import { QueryResolver } from "./resolvers/query.resolver.js";
import { RegistryResolver } from "./resolvers/registry.resolver.js";
import { AgencyDutiesResolver, DerivationRuleResolver, PlatformDutiesResolver } from "./resolvers/rule.resolver.js";
import { ActResolver } from "./resolvers/rulings/act.resolver.js";
import { ProposalResolver, ToldResolver } from "./resolvers/rulings/proposal.resolver.js";
import { OverlapRulingsResolver, RulingResolver } from "./resolvers/rulings/ruling.resolver.js";
import { SearchResolver } from "./resolvers/search.resolver.js";

/** The schema that the classes of this folder describe. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      RegistryResolver,
      QueryResolver,
      SearchResolver,
      PlatformResolver,
      AgencyResolver,
      CapabilityResolver,
      ServiceResolver,
      DependencyResolver,
      ExternalSystemResolver,
      DerivationRuleResolver,
      DocumentResolver,
      ProvisionResolver,
      LegalBasisResolver,
      AnalysisResolver,
      PlatformReachResolver,
      AgencyLinksResolver,
      PlatformDutiesResolver,
      AgencyDutiesResolver,
      AssessmentResolver,
      OverlapResolver,
      PlatformOverlapsResolver,
      ProposalResolver,
      ToldResolver,
      RulingResolver,
      OverlapRulingsResolver,
      ActResolver,
    ],
    validate: false,
  });
  const query = schema.getQueryType();
  // TypeGraphQL has no place for the description of a root type.
  if (query) query.description = "What may be asked of the registry: `registry` says what it holds.";
  const mutation = schema.getMutationType();
  if (mutation) {
    mutation.description =
      "What changes the registry. Each is whole or nothing, and says what hindered it in `problems`; needs the steward's key.";
  }
  return callFieldsDirectly(schema);
}
