import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";

import type { Certainty } from "../../../domain/analysis/start-conflict.js";
import type { TraceDirection } from "../../../domain/analysis/trace.js";
import type { LocalDate } from "../../../domain/local-date.js";
import { CertaintyEnum, TraceDirectionEnum } from "../../enums.js";
import { DependencyFilterInput, PlatformFilterInput } from "../inputs.js";
import { ImpactEventInput } from "./impact.type.js";

const AS_OF = "The day asked about; that of the nearest field above that was given one, else today in Vietnam.";
const FILTER =
  "Which edges are followed; STATED, DECLARED and DERIVED ones of at least LIKELY strength where nothing is said.";

@ArgsType()
export class EdgeQuestionArguments {
  @Field(() => DependencyFilterInput, { nullable: true, description: FILTER })
  filter?: DependencyFilterInput | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: AS_OF })
  asOf?: LocalDate | null;
}

@ArgsType()
export class TraceArguments extends EdgeQuestionArguments {
  @Field(() => [String], { description: "Codes of the platforms to begin at, at most 100." })
  from!: string[];

  @Field(() => TraceDirectionEnum, { description: "Which way." })
  direction!: TraceDirection;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many edges away at most." })
  maxDepth?: number | null;
}

@ArgsType()
export class PathsArguments extends EdgeQuestionArguments {
  @Field(() => String, { description: "The code of the platform that needs." })
  from!: string;

  @Field(() => String, { description: "The code of the platform that is needed." })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 6, description: "How many edges a chain has at most, 1 to 20." })
  maxLength?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many chains at most, 1 to 100." })
  first?: number | null;
}

@ArgsType()
export class ImpactArguments extends EdgeQuestionArguments {
  @Field(() => String, { description: "The code of the platform that the event happens to." })
  of!: string;

  @Field(() => ImpactEventInput, { description: "What happens." })
  event!: ImpactEventInput;
}

@ArgsType()
export class CoverageArguments {
  @Field(() => PlatformFilterInput, { nullable: true, description: "The consumers; Group B where nothing is said." })
  consumers?: PlatformFilterInput | null;

  @Field(() => PlatformFilterInput, { nullable: true, description: "The providers; Group A where nothing is said." })
  providers?: PlatformFilterInput | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: AS_OF })
  asOf?: LocalDate | null;
}

@ArgsType()
export class StartConflictArguments extends EdgeQuestionArguments {
  @Field(() => [CertaintyEnum], { nullable: true, description: "Which certainties; all where nothing is said." })
  certainty?: Certainty[] | null;

  @Field(() => Int, { nullable: true, description: "How many, at most 100." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  after?: string | null;
}
