import { ArgsType, Field } from "type-graphql";
import { GraphQLLocalDate } from "graphql-scalars";

import type { LocalDate } from "../../domain/local-date.js";
import type { PlatformOrder } from "../../domain/platform.js";
import { PlatformOrderEnum } from "../enums.js";
import { PageArguments } from "./arguments.js";
import { DependencyFilterInput, PlatformFilterInput } from "./inputs.js";

const AS_OF = "The day asked about; that of the nearest field above that was given one, else today in Vietnam.";

@ArgsType()
export class DependencyConnectionArguments extends PageArguments {
  @Field(() => DependencyFilterInput, { nullable: true, description: "Which edges." })
  filter?: DependencyFilterInput | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: AS_OF })
  asOf?: LocalDate | null;
}

@ArgsType()
export class AgencyPlatformArguments extends PageArguments {
  @Field(() => PlatformFilterInput, { nullable: true, description: "Which platforms." })
  filter?: PlatformFilterInput | null;
}

@ArgsType()
export class PlatformConnectionArguments extends AgencyPlatformArguments {
  @Field(() => PlatformOrderEnum, { nullable: true, description: "What to sort by; CODE where nothing is said." })
  orderBy?: PlatformOrder | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: AS_OF })
  asOf?: LocalDate | null;
}
