import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { OverlapStatus } from "../../../domain/rulings/decision.js";
import { pageRequest } from "../../../registry/page-request.js";
import { RULING_CONNECTION, countAllRulings, listRulings } from "../../../registry/rulings/stored.js";
import { verify } from "../../../registry/rulings/verify.js";
import { citationOfProvision } from "../../citations.js";
import type { RequestContext } from "../../context.js";
import { nodeOf } from "../../nodes.js";
import { statusOf } from "../../overlap-status.js";
import { OverlapStatusEnum } from "../../ruling-enums.js";
import { PageArguments } from "../../types/arguments.js";
import { CitationType } from "../../types/citation.type.js";
import type { ConnectionOf } from "../../types/connection.js";
import { PageConnection } from "../../types/connection.js";
import { OverlapType } from "../../types/judgement/overlap.type.js";
import { NodeType } from "../../types/node.type.js";
import { RulingConnectionType, RulingType, VerificationType } from "../../types/rulings/ruling.type.js";

@Resolver(() => RulingType)
export class RulingResolver {
  @Query(() => RulingConnectionType, {
    description: "All rulings of the steward, superseded ones too, the newest first.",
  })
  rulings(@Ctx() { scope }: RequestContext, @Args(() => PageArguments) page: PageArguments): ConnectionOf<RulingType> {
    const request = pageRequest(RULING_CONNECTION, page);
    return new PageConnection(
      RULING_CONNECTION.name,
      async () => listRulings(await scope.loaders.reader, request),
      ({ registryRevision }) => [registryRevision],
      (row) => new RulingType(row, scope),
      async () => countAllRulings(await scope.loaders.reader),
    );
  }

  @Query(() => VerificationType, {
    description:
      "Whether a page of a ruling is this registry's: give the whole file, or the digest that is printed on it.",
  })
  async verify(
    @Ctx() { scope }: RequestContext,
    @Arg("digest", () => String, { nullable: true, description: "The digest on the page, as somebody copies it." })
    digest: string | null | undefined,
    @Arg("html", () => String, { nullable: true, description: "The file, letter by letter." })
    html: string | null | undefined,
  ): Promise<VerificationType> {
    const found = await verify(await scope.loaders.reader, { digest: digest ?? null, html: html ?? null });
    return { ...found, ruling: found.ruling === null ? null : new RulingType(found.ruling, scope) };
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description: "What was ruled on, as it is now; null where it is gone.",
  })
  subject(@Root() { row, scope }: RulingType): Promise<NodeType | null> {
    return nodeOf(scope, row.subjectId);
  }

  @FieldResolver(() => [CitationType], { description: "The words of the text that it rests on." })
  async citations(@Root() { row, scope }: RulingType): Promise<readonly CitationType[]> {
    return row.citation === null ? [] : citationOfProvision(scope, row.citation.provisionId, row.citation.quote);
  }

  @FieldResolver(() => Boolean, { description: "Whether no later ruling on the same supersedes it." })
  async inForce(@Root() { row, scope }: RulingType): Promise<boolean> {
    return (await scope.loaders.rulingsOf.load(row.subjectId)).at(-1)?.id === row.id;
  }

  @FieldResolver(() => RulingType, { nullable: true, description: "The earlier ruling that it supersedes." })
  async supersedes(@Root() { row, scope }: RulingType): Promise<RulingType | null> {
    const earlier = row.supersedes === null ? null : await scope.loaders.rulings.load(row.supersedes);
    return earlier === null ? null : new RulingType(earlier, scope);
  }

  @FieldResolver(() => RulingType, { nullable: true, description: "The later ruling that supersedes it." })
  async supersededBy(@Root() { row, scope }: RulingType): Promise<RulingType | null> {
    const later = (await scope.loaders.rulingsOf.load(row.subjectId)).find(({ supersedes }) => supersedes === row.id);
    return later === undefined ? null : new RulingType(later, scope);
  }

  @FieldResolver(() => String, { description: "Its page for a dossier: HTML that prints well, in both languages." })
  async html(@Root() { row, scope }: RulingType): Promise<string> {
    const html = await scope.loaders.printedRulings.load(row.id);
    if (html === null) throw new Error(`${row.id} has no page`);
    return html;
  }
}

@Resolver(() => OverlapType)
export class OverlapRulingsResolver {
  @FieldResolver(() => OverlapStatusEnum, { description: "How it stands with the steward." })
  status(@Root() overlap: OverlapType): Promise<OverlapStatus> {
    return statusOf(overlap);
  }

  @FieldResolver(() => RulingType, {
    nullable: true,
    description: "The ruling in force; where the status is OPEN all the same, what it was made of has changed.",
  })
  async ruling(@Root() { id, scope }: OverlapType): Promise<RulingType | null> {
    const newest = (await scope.loaders.rulingsOf.load(id)).at(-1);
    return newest === undefined ? null : new RulingType(newest, scope);
  }

  @FieldResolver(() => [RulingType], { description: "All rulings on it, superseded ones too, the oldest first." })
  async rulings(@Root() { id, scope }: OverlapType): Promise<RulingType[]> {
    return (await scope.loaders.rulingsOf.load(id)).map((ruling) => new RulingType(ruling, scope));
  }
}
