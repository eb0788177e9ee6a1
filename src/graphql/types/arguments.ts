import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";

import type { Language } from "../../domain/language.js";
import type { LocalDate } from "../../domain/local-date.js";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../domain/page.js";
import { LanguageEnum } from "../enums.js";

@ArgsType()
export class LanguageArguments {
  @Field(() => LanguageEnum, {
    nullable: true,
    defaultValue: "VI",
    description: "The language; Vietnamese where there is no English text.",
  })
  lang!: Language | null;
}

@ArgsType()
export class ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the beginning, at most ${String(MAX_PAGE_SIZE)}; ${String(DEFAULT_PAGE_SIZE)} where nothing is said.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  after?: string | null;
}

@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, at most ${String(MAX_PAGE_SIZE)}; not together with first.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor." })
  before?: string | null;
}

@ArgsType()
export class AsOfArguments {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day asked about; that of the nearest field above that was given one, else today in Vietnam.",
  })
  asOf?: LocalDate | null;
}
