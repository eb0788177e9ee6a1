import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Field, ID, ObjectType } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import type { DocumentRecord, LegalBasisRecord, ProvisionRecord } from "../../domain/records.js";
import type { Scope } from "../scope.js";
import { LanguageArguments } from "./arguments.js";
import { NodeType } from "./node.type.js";

@ObjectType("Document", { description: "A legal document.", implements: NodeType, simpleResolvers: true })
export class DocumentType implements NodeType {
  constructor(
    readonly row: DocumentRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "The printed number: 1132/QĐ-TTg." })
  get number(): string {
    return this.row.number;
  }

  @Field(() => String, { description: "The title; English is an unofficial translation." })
  title(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.title, lang);
  }

  @Field(() => GraphQLLocalDate, { description: "The day of signing." })
  get issuedOn(): LocalDate {
    return this.row.issuedOn;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day in force; null where the registry does not know it.",
  })
  get inForceFrom(): LocalDate | null {
    return this.row.inForceFrom;
  }

  @Field(() => String, { nullable: true, description: "The place of signing, as printed." })
  get signedAt(): string | null {
    return this.row.signedAt;
  }
}

@ObjectType("Provision", {
  description:
    "A part of a document with words of its own: an article, clause, point, criterion, or a row of the catalogue.",
  implements: NodeType,
  simpleResolvers: true,
})
export class ProvisionType implements NodeType {
  constructor(
    readonly row: ProvisionRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, {
    description: "`art2.2`, `art3.1.đ`, `annexI.II.4`, `annexII.A.06`: rows of the catalogue are provisions too.",
  })
  get path(): string {
    return this.row.path;
  }

  @Field(() => String, { nullable: true, description: "The number as printed: `Điều 2`, `2`, `đ`." })
  get number(): string | null {
    return this.row.number;
  }

  @Field(() => String, {
    nullable: true,
    description: "The printed heading, where there is one; for a row, the platform's name.",
  })
  title(@Args(() => LanguageArguments) { lang }: LanguageArguments): string | null {
    return this.row.title === null ? null : inLanguage(this.row.title, lang);
  }
}

@ObjectType("LegalBasis", { description: "A law that a document names as its ground.", simpleResolvers: true })
export class LegalBasisType {
  constructor(
    readonly row: LegalBasisRecord,
    readonly scope: Scope,
  ) {}

  @Field(() => ID, { description: "The id." })
  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "The law's name; English is an unofficial translation." })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }

  @Field(() => GraphQLLocalDate, { description: "The law's day, as the document prints it." })
  get dated(): LocalDate {
    return this.row.dated;
  }
}
