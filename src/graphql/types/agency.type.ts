import { Args, Field, ObjectType } from "type-graphql";

import { inLanguage } from "../../domain/language.js";
import type { AgencyRecord } from "../../domain/records.js";
import type { Scope } from "../scope.js";
import { LanguageArguments } from "./arguments.js";
import { connectionType } from "./connection.js";
import { NodeType } from "./node.type.js";

@ObjectType("Agency", {
  description: "A body that owns platforms, or that the text binds or names.",
  implements: NodeType,
  simpleResolvers: true,
})
export class AgencyType implements NodeType {
  constructor(
    readonly row: AgencyRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "A readable slug of the Vietnamese name, without diacritics: bo-cong-an." })
  get key(): string {
    return this.row.key;
  }

  @Field(() => String, { description: "The name; English is an unofficial translation." })
  name(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.name, lang);
  }

  @Field(() => [String], { description: "Abbreviations, printed or in use: BCA, NHNN." })
  get abbreviations(): readonly string[] {
    return this.row.abbreviations;
  }

  @Field(() => String, {
    description:
      "MINISTRY, MINISTERIAL_LEVEL, PARTY, BROADCASTER, LOCAL, CLASS (a class of bodies that the text binds) …",
  })
  get kind(): string {
    return this.row.kind;
  }
}

export const AgencyConnectionType = connectionType("Agency", AgencyType);
