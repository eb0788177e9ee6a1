import { registerEnumType } from "type-graphql";

import { BASES, DEPENDENCY_KINDS, DEPENDENCY_STATUSES, STRENGTHS } from "../domain/dependency.js";
import { LANGUAGES } from "../domain/language.js";
import { CRITERION_RESULTS, OPERATIONAL_STATES, PLATFORM_GROUPS, PLATFORM_ORDERS } from "../domain/platform.js";

/** An enum of the schema from the domain's own list of words; each word has its description. */
function enumOf<Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  meanings: Readonly<Record<Word, string>>,
): Readonly<Record<Word, Word>> {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: meanings[word] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as Record<Word, { description: string }> });
  return values;
}

export const LanguageEnum = enumOf("Language", "The language of a text.", LANGUAGES, {
  VI: "Vietnamese, the source.",
  EN: "English, an unofficial translation; Vietnamese where there is none.",
});

export const PlatformGroupEnum = enumOf("PlatformGroup", "The part of Annex II that lists a platform.", PLATFORM_GROUPS, {
  A: "Shared by all sectors.",
  B: "Shared within one sector.",
});

export const OperationalStateEnum = enumOf(
  "OperationalState",
  "What the text and the owner say of a platform's operation, never a guess.",
  OPERATIONAL_STATES,
  {
    IN_OPERATION: "`Đã vận hành`, an owner's confirmation, or an exact start day that has been reached.",
    DUE_UNCONFIRMED: "The start window has begun and nobody has confirmed.",
    NOT_YET_DUE: "The start window has not begun.",
    RETIRED: "Its owner has taken it out of operation.",
  },
);

export const PlatformOrderEnum = enumOf("PlatformOrder", "What a list of platforms is sorted by.", PLATFORM_ORDERS, {
  CODE: "By code: Group A first, in the order of Annex II.",
  NAME: "By the Vietnamese name without its diacritics.",
  START: "By the start window: what operates already first, then by its first and its last day.",
  DEPENDENTS: "By the number of distinct platforms that need it, the most first.",
});

export const CriterionResultEnum = enumOf(
  "CriterionResult",
  "Whether a platform meets a criterion of Annex I, by its row's text and by what its owner has published since.",
  CRITERION_RESULTS,
  {
    MET: "The words say that the criterion's substance is satisfied.",
    PARTLY_MET: "The words support a part of it.",
    UNKNOWN: "Neither the row nor the owner says.",
    NOT_MET: "The words say the contrary.",
  },
);

export const DependencyKindEnum = enumOf("DependencyKind", "What one system needs of another.", DEPENDENCY_KINDS, {
  IDENTITY: "Identification and authentication.",
  DATA_EXCHANGE: "Exchange of data between systems.",
  DATA_COORDINATION: "Collection into and distribution from the national general database.",
  DATA_SOURCE: "Data of which the other is the source.",
  DATA_CATALOGUE: "Registration and discovery of data services.",
  DICTIONARY: "Shared definitions of data fields.",
  DOCUMENT_EXCHANGE: "Sending and receiving electronic documents.",
  FRONT_DOOR: "The place where people and enterprises come in.",
  ORCHESTRATION: "Steering of work that the other carries out.",
  HOSTING: "Infrastructure to run on.",
  COMPUTE: "Computing power.",
  SECURITY: "Protection and security operations.",
  ASSISTANT: "A virtual assistant.",
  STATISTICS: "Statistical reporting.",
  CONTENT: "Published content.",
  LEDGER: "A blockchain.",
  MONITORING: "Measurement and supervision.",
  OTHER: "Something else; the purpose says what.",
});

export const BasisEnum = enumOf("Basis", "Where an edge comes from.", BASES, {
  STATED: "The row names the other system.",
  DERIVED: "It follows from a provision by a written rule.",
  DECLARED: "An owner says so.",
});

export const StrengthEnum = enumOf("Strength", "How sure an edge is.", STRENGTHS, {
  CERTAIN: "Provision and row leave little doubt.",
  LIKELY: "Both texts support it.",
  POSSIBLE: "One could argue it; never shown as fact.",
});

export const DependencyStatusEnum = enumOf("DependencyStatus", "How far an integration has come.", DEPENDENCY_STATUSES, {
  REQUIRED: "A text requires it.",
  PLANNED: "Its owners plan it.",
  AGREED: "Its owners have agreed on it.",
  LIVE: "It runs.",
  RETIRED: "It has ended.",
});
