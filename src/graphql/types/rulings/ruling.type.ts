import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";

import type { Verdict } from "../../../domain/article2/proposal.js";
import type { LocalDate } from "../../../domain/local-date.js";
import type { RulingDecision } from "../../../domain/rulings/decision.js";
import type { RulingRecord } from "../../../domain/rulings/records.js";
import type { VerificationResult } from "../../../registry/rulings/verify.js";
import { VerdictEnum } from "../../judgement-enums.js";
import { RulingDecisionEnum, VerificationResultEnum } from "../../ruling-enums.js";
import type { Scope } from "../../scope.js";
import { connectionType } from "../connection.js";
import { NodeType } from "../node.type.js";

@ObjectType("Ruling", {
  description: "What the steward decided on a stored plan or an overlap; nothing of it ever changes.",
  implements: NodeType,
  simpleResolvers: true,
})
export class RulingType implements NodeType {
  constructor(
    readonly row: RulingRecord,
    readonly scope: Scope,
  ) {}

  get id(): string {
    return this.row.id;
  }

  @Field(() => ID, { description: "The id of what was ruled on; it stays where that is gone." })
  get subjectId(): string {
    return this.row.subjectId;
  }

  @Field(() => Int, { nullable: true, description: "Of a proposal, which of its revisions." })
  get proposalRevision(): number | null {
    return this.row.proposalRevision;
  }

  @Field(() => [String], { description: "Codes of the platforms that it is about." })
  get members(): readonly string[] {
    return this.row.members;
  }

  @Field(() => RulingDecisionEnum, { description: "The decision." })
  get decision(): RulingDecision {
    return this.row.decision;
  }

  @Field(() => VerdictEnum, { nullable: true, description: "Of a proposal, the verdict after the ruling." })
  get verdict(): Verdict | null {
    return this.row.verdict;
  }

  @Field(() => String, { description: "Why, in the steward's words." })
  get reason(): string {
    return this.row.reason;
  }

  @Field(() => String, { nullable: true, description: "The special need that was accepted." })
  get ground(): string | null {
    return this.row.ground;
  }

  @Field(() => GraphQLLocalDate, { description: "The day of the ruling." })
  get ruledOn(): LocalDate {
    return this.row.ruledOn;
  }

  @Field(() => String, { description: "The person who ruled." })
  get ruledBy(): string {
    return this.row.ruledBy;
  }

  @Field(() => Int, { description: "The registry's revision that it came with." })
  get registryRevision(): number {
    return this.row.registryRevision;
  }

  @Field(() => String, { description: "The digest that its page shows: `verify` checks it." })
  get digest(): string {
    return this.row.digest;
  }
}

export const RulingConnectionType = connectionType("Ruling", RulingType);

@ObjectType("Verification", { description: "Whether a page of a ruling is this registry's.", simpleResolvers: true })
export class VerificationType {
  @Field(() => VerificationResultEnum, { description: "The result." })
  result!: VerificationResult;

  @Field(() => String, { nullable: true, description: "The digest that was shown." })
  digest!: string | null;

  @Field(() => RulingType, {
    nullable: true,
    description: "The ruling that this digest belongs to, as it truly is; look at `inForce` too.",
  })
  ruling!: RulingType | null;
}
