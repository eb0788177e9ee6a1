import { Args, Field, ObjectType } from "type-graphql";

import type { DependencyKind } from "../../domain/dependency.js";
import { inLanguage } from "../../domain/language.js";
import type { PlatformGroup } from "../../domain/platform.js";
import type { DerivationRuleRecord } from "../../domain/records.js";
import { DependencyKindEnum, PlatformGroupEnum } from "../enums.js";
import type { Scope } from "../scope.js";
import { LanguageArguments } from "./arguments.js";
import { NodeType } from "./node.type.js";

@ObjectType("DerivationRule", {
  description:
    "A written rule of reuse. As a duty it binds every platform of a group, without an edge; an edge follows from it only " +
    "where the words of its basis and the words of the row support it together.",
  implements: NodeType,
  simpleResolvers: true,
})
export class DerivationRuleType implements NodeType {
  constructor(
    readonly row: DerivationRuleRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: "The readable key: exchange-through-ndxp." })
  get key(): string {
    return this.row.key;
  }

  @Field(() => String, { description: "The rule in one sentence; English is an unofficial translation." })
  statement(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.statement, lang);
  }

  @Field(() => String, { description: "How an edge is justified." })
  justifiedWhen(@Args(() => LanguageArguments) { lang }: LanguageArguments): string {
    return inLanguage(this.row.justifiedWhen, lang);
  }

  @Field(() => [PlatformGroupEnum], {
    description:
      "The groups whose every platform it binds as a duty, without an edge; none where it makes no general duty.",
  })
  get binds(): readonly PlatformGroup[] {
    return this.row.binds;
  }

  @Field(() => PlatformGroupEnum, {
    nullable: true,
    description: "The group that it points to, where it is not one platform.",
  })
  get targetGroup(): PlatformGroup | null {
    return this.row.targetGroup;
  }

  @Field(() => DependencyKindEnum, { nullable: true, description: "The kind of the edges that it derives." })
  get kind(): DependencyKind | null {
    return this.row.kind;
  }
}
