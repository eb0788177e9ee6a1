import "reflect-metadata";

import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";

import { callFieldsDirectly } from "./direct-fields.js";
import { AgencyResolver } from "./resolvers/agency.resolver.js";
import { CapabilityResolver, ServiceResolver } from "./resolvers/capability.resolver.js";
import { DependencyResolver, ExternalSystemResolver } from "./resolvers/dependency.resolver.js";
import { DocumentResolver, LegalBasisResolver, ProvisionResolver } from "./resolvers/document.resolver.js";
import { PlatformResolver } from "./resolvers/platform.resolver.js";
import { QueryResolver } from "./resolvers/query.resolver.js";
import { RegistryResolver } from "./resolvers/registry.resolver.js";
import { SearchResolver } from "./resolvers/search.resolver.js";

/** The schema that the classes of this folder describe. */
export function makeSchema(): GraphQLSchema {
  return callFieldsDirectly(
    buildSchemaSync({
      resolvers: [
        RegistryResolver, QueryResolver, SearchResolver, PlatformResolver, AgencyResolver, CapabilityResolver, ServiceResolver,
        DependencyResolver, ExternalSystemResolver, DocumentResolver, ProvisionResolver, LegalBasisResolver,
      ],
      validate: false,
    }),
  );
}
