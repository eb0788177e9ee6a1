import { FieldResolver, Resolver, Root } from "type-graphql";

import { citationsOf } from "../citations.js";
import { CapabilityType, ServiceType } from "../types/capability.type.js";
import { CitationType } from "../types/citation.type.js";
import { PlatformType } from "../types/platform.type.js";
import { platformOf } from "../targets.js";

@Resolver(() => CapabilityType)
export class CapabilityResolver {
  @FieldResolver(() => CapabilityType, { nullable: true, description: "The wider function; null for the widest." })
  async broader(@Root() { row, scope }: CapabilityType): Promise<CapabilityType | null> {
    const broader = await scope.loaders.broader.load(row.id);
    return broader === null ? null : new CapabilityType(broader, scope);
  }

  @FieldResolver(() => [CapabilityType], { description: "The narrower functions." })
  async narrower(@Root() { row, scope }: CapabilityType): Promise<CapabilityType[]> {
    const narrower = await scope.loaders.narrower.load(row.id);
    return narrower.map((capability) => new CapabilityType(capability, scope));
  }

  @FieldResolver(() => [PlatformType], { description: "The platforms whose rows claim it, by code." })
  async platforms(@Root() { row, scope }: CapabilityType): Promise<PlatformType[]> {
    const ids = await scope.loaders.claimants.load(row.id);
    return Promise.all(ids.map((id) => platformOf(scope, id)));
  }

  @FieldResolver(() => [ServiceType], { description: "The services that provide it." })
  async services(@Root() { row, scope }: CapabilityType): Promise<ServiceType[]> {
    const services = await scope.loaders.servicesOfCapabilities.load(row.id);
    return services.map((service) => new ServiceType(service, scope));
  }
}

@Resolver(() => ServiceType)
export class ServiceResolver {
  @FieldResolver(() => PlatformType, { description: "The platform that offers it." })
  platform(@Root() { row, scope }: ServiceType): Promise<PlatformType> {
    return platformOf(scope, row.platformId);
  }

  @FieldResolver(() => [CapabilityType], { description: "The functions that it provides." })
  async capabilities(@Root() { row, scope }: ServiceType): Promise<CapabilityType[]> {
    const capabilities = await scope.loaders.capabilitiesOfServices.load(row.id);
    return capabilities.map((capability) => new CapabilityType(capability, scope));
  }

  @FieldResolver(() => [CitationType], { description: "The words that offer it." })
  citations(@Root() { row, scope }: ServiceType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "Service", row.id);
  }
}
