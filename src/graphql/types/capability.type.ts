import { Args, Field, ObjectType } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import type { CapabilityRecord, ServiceRecord } from "../../domain/records.js";
import type { Scope } from "../scope.js";
import { LanguageArguments } from "./arguments.js";
import { connectionType } from "./connection.js";
import { NodeType } from "./node.type.js";

@ObjectType("Capability", {
  description: "An entry of the taxonomy of functions.",
  implements: NodeType,
  simpleResolvers: true,
})
export class CapabilityType implements NodeType {
  constructor(
    readonly row: CapabilityRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "The readable key: data-exchange." })
  get key(): string {
    return this.row.key;
  }

  @Field(() => String, { description: "The function's name." })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }

  @Field(() => [String], { description: "Other names and abbreviations that people use, in that language." })
  alternativeNames(@Args(() => LanguageArguments) { lang }: LanguageArguments): readonly string[] {
    return lang === "EN" ? this.row.alternativesEn : this.row.alternativesVi;
  }
}

export const CapabilityConnectionType = connectionType("Capability", CapabilityType);

@ObjectType("CapabilityClaim", { description: "A function that a row claims for itself.", simpleResolvers: true })
export class CapabilityClaimType {
  @Field(() => CapabilityType, { description: "The function." })
  readonly capability: CapabilityType;

  @Field(() => String, { description: "The words of the row that claim it." })
  readonly quote: string;

  constructor(capability: CapabilityType, quote: string) {
    this.capability = capability;
    this.quote = quote;
  }
}

@ObjectType("Service", {
  description: "Something that a Group A platform offers for reuse.",
  implements: NodeType,
  simpleResolvers: true,
})
export class ServiceType implements NodeType {
  constructor(
    readonly row: ServiceRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "The service's name; English is an unofficial translation." })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }
}
