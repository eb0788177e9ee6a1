import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, ObjectType, createUnionType } from "type-graphql";

import type { Basis, DependencyKind, DependencyStatus, Strength } from "../../domain/dependency.js";
import { inLanguage } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DependencyRecord, ExternalSystemRecord } from "../../domain/records.js";
import { BasisEnum, DependencyKindEnum, DependencyStatusEnum, StrengthEnum } from "../enums.js";
import type { Scope } from "../scope.js";
import { LanguageArguments } from "./arguments.js";
import { connectionType } from "./connection.js";
import { NodeType } from "./node.type.js";
import { PlatformType } from "./platform.type.js";

@ObjectType("ExternalSystem", {
  description: "A system or database that the text names and the catalogue does not list.",
  implements: NodeType,
  simpleResolvers: true,
})
export class ExternalSystemType implements NodeType {
  constructor(
    readonly row: ExternalSystemRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "A readable slug of the Vietnamese name: trung-tam-du-lieu-quoc-gia." })
  get key(): string {
    return this.row.key;
  }

  @Field(() => String, { description: "The name; English is an unofficial translation." })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }

  @Field(() => [String], { description: "Short names in the text." })
  get aliases(): readonly string[] {
    return this.row.aliases;
  }
}

export const DependencyTarget = createUnionType({
  name: "DependencyTarget",
  description: "What an edge may point to.",
  types: () => [PlatformType, ExternalSystemType] as const,
});

@ObjectType("Dependency", {
  description: "An integration edge: `from` needs `to`.",
  implements: NodeType,
  simpleResolvers: true,
})
export class DependencyType implements NodeType {
  constructor(
    readonly row: DependencyRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => DependencyKindEnum, { description: "What `from` needs of `to`." })
  get kind(): DependencyKind {
    return this.row.kind;
  }

  @Field(() => BasisEnum, { description: "Where the edge comes from." })
  get basis(): Basis {
    return this.row.basis;
  }

  @Field(() => StrengthEnum, { description: "How sure the edge is." })
  get strength(): Strength {
    return this.row.strength;
  }

  @Field(() => DependencyStatusEnum, { description: "How far the integration has come." })
  get status(): DependencyStatus {
    return this.row.status;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The first day on which it holds." })
  get validFrom(): LocalDate | null {
    return this.row.validFrom;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The first day on which it holds no more." })
  get validTo(): LocalDate | null {
    return this.row.validTo;
  }
}

export const DependencyConnectionType = connectionType("Dependency", DependencyType);
