import { Args, FieldResolver, Resolver, Root } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import { documentId } from "../../domain/ids.js";
import { parentIdOf } from "../../registry/look-ups.js";
import { citationsOf } from "../citations.js";
import type { Scope } from "../scope.js";
import { AgencyType } from "../types/agency.type.js";
import { LanguageArguments } from "../types/arguments.js";
import { CitationType } from "../types/citation.type.js";
import { DocumentType, LegalBasisType, ProvisionType } from "../types/document.type.js";

@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => AgencyType, { description: "Who issued it." })
  issuer(@Root() { row, scope }: DocumentType): AgencyType {
    return new AgencyType(row.issuer, scope);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: "The document that repeals it; null while it stands.",
  })
  async repealedBy(@Root() { row, scope }: DocumentType): Promise<DocumentType | null> {
    const id = await scope.loaders.repealers.load(row.id);
    return id === null ? null : documentOf(scope, id);
  }

  @FieldResolver(() => [DocumentType], { description: "The documents that it repeals." })
  async repeals(@Root() { row, scope }: DocumentType): Promise<DocumentType[]> {
    const ids = await scope.loaders.repealed.load(row.id);
    return Promise.all(ids.map((id) => documentOf(scope, id)));
  }

  @FieldResolver(() => [LegalBasisType], { description: "The laws that it names as its grounds, in printed order." })
  async legalBases(@Root() { row, scope }: DocumentType): Promise<LegalBasisType[]> {
    const bases = await scope.loaders.legalBases.load(row.id);
    return bases.map((basis) => new LegalBasisType(basis, scope));
  }

  @FieldResolver(() => [ProvisionType], {
    description: "Its provisions in printed order; none where the registry does not hold its text.",
  })
  async provisions(@Root() { row, scope }: DocumentType): Promise<ProvisionType[]> {
    const provisions = await scope.loaders.provisionsOfDocuments.load(row.id);
    return provisions.map((provision) => new ProvisionType(provision, scope));
  }

  @FieldResolver(() => [CitationType], { description: "Where the registry has these facts from." })
  citations(@Root() { row, scope }: DocumentType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "Document", row.id);
  }
}

@Resolver(() => ProvisionType)
export class ProvisionResolver {
  @FieldResolver(() => String, {
    description:
      "The provision's own words, without its number and without the provisions inside it; for a row of Annex II, its cells, one a paragraph. English is an unofficial translation.",
  })
  async text(
    @Root() { row, scope }: ProvisionType,
    @Args(() => LanguageArguments) { lang }: LanguageArguments,
  ): Promise<string> {
    const text = await scope.loaders.provisionTexts.load(row.id);
    return text === null ? "" : inLanguage(text, lang);
  }

  @FieldResolver(() => DocumentType, { description: "The document that it stands in." })
  document(@Root() { row, scope }: ProvisionType): Promise<DocumentType> {
    return documentOf(scope, documentId(row.documentNumber));
  }

  @FieldResolver(() => ProvisionType, { nullable: true, description: "The provision around it." })
  async parent(@Root() { row, scope }: ProvisionType): Promise<ProvisionType | null> {
    const id = parentIdOf(row);
    const parent = id === null ? null : await scope.loaders.provisions.load(id);
    return parent === null ? null : new ProvisionType(parent, scope);
  }

  @FieldResolver(() => [ProvisionType], { description: "The provisions inside it, in printed order." })
  async children(@Root() { row, scope }: ProvisionType): Promise<ProvisionType[]> {
    const all = await scope.loaders.provisionsOfDocuments.load(documentId(row.documentNumber));
    return all
      .filter(({ parentPath }) => parentPath === row.path)
      .map((provision) => new ProvisionType(provision, scope));
  }
}

@Resolver(() => LegalBasisType)
export class LegalBasisResolver {
  @FieldResolver(() => [CitationType], { description: "Where the document names it." })
  citations(@Root() { row, scope }: LegalBasisType): Promise<readonly CitationType[]> {
    return citationsOf(scope, "LegalBasis", row.id);
  }
}

async function documentOf(scope: Scope, id: string): Promise<DocumentType> {
  const row = await scope.loaders.documents.load(id);
  if (row === null) throw new Error(`${id} is pointed to and does not exist`);
  return new DocumentType(row, scope);
}
