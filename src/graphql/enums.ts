import { BASES, DEPENDENCY_KINDS, DEPENDENCY_STATUSES, STRENGTHS } from "../domain/dependency.js";
import { COVERAGE_STATES } from "../domain/analysis/coverage.js";
import { IMPACT_KINDS, SEVERITIES } from "../domain/analysis/impact.js";
import { CERTAINTIES } from "../domain/analysis/start-conflict.js";
import { TRACE_DIRECTIONS, TRUNCATION_REASONS } from "../domain/analysis/trace.js";
import { LANGUAGES } from "../domain/language.js";
import { CRITERION_RESULTS, OPERATIONAL_STATES, PLATFORM_GROUPS, PLATFORM_ORDERS } from "../domain/platform.js";
import { enumOf } from "./enum-of.js";

export const LanguageEnum = enumOf("Language", "The language of a text.", LANGUAGES, {
  VI: "Vietnamese, the source.",
  EN: "English, an unofficial translation; Vietnamese where there is none.",
});

export const PlatformGroupEnum = enumOf(
  "PlatformGroup",
  "The part of Annex II that lists a platform.",
  PLATFORM_GROUPS,
  {
    A: "Shared by all sectors.",
    B: "Shared within one sector.",
  },
);

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

export const DependencyStatusEnum = enumOf(
  "DependencyStatus",
  "How far an integration has come.",
  DEPENDENCY_STATUSES,
  {
    REQUIRED: "A text requires it.",
    PLANNED: "Its owners plan it.",
    AGREED: "Its owners have agreed on it.",
    LIVE: "It runs.",
    RETIRED: "It has ended.",
  },
);

export const TraceDirectionEnum = enumOf("TraceDirection", "Which way a trace goes.", TRACE_DIRECTIONS, {
  DEPENDENCIES: "What it needs.",
  DEPENDENTS: "What needs it.",
  BOTH: "Both ways, each on its own.",
});

export const TruncationReasonEnum = enumOf("TruncationReason", "What cut an answer.", TRUNCATION_REASONS, {
  DEPTH: "The depth or length asked for: more lies beyond it.",
  NODES: "The number of nodes, edges or paths that an answer holds at most.",
  TIME: "The time that an answer may take.",
});

export const ImpactKindEnum = enumOf("ImpactKind", "What happens to a platform.", IMPACT_KINDS, {
  OUTAGE: "It stops for a while.",
  DELAY: "It starts later, on `until`.",
  RETIREMENT: "It stops for good.",
});

export const SeverityEnum = enumOf(
  "Severity",
  "How hard an event hits, by the written rules of `docs/impact.md`.",
  SEVERITIES,
  {
    HIGH: "Work stops, or the start is missed.",
    MEDIUM: "Work goes on with what is there, or another way remains.",
    LOW: "Far away.",
  },
);

export const CoverageStateEnum = enumOf(
  "CoverageState",
  "How far a required reuse has come; the furthest edge counts.",
  COVERAGE_STATES,
  {
    LIVE: "It runs.",
    AGREED: "Its owners have agreed on it.",
    PLANNED: "Its owners plan it.",
    REQUIRED_STATED: "The row names it; nobody has said that it is there.",
    REQUIRED_DERIVED: "It follows by a rule; nobody has said that it is there.",
    POSSIBLE: "One could argue it; not a fact.",
    DUTY_ONLY: "Annex I.II.4 binds the pair as a capability, and no text or owner says that it is needed yet.",
    WAIVED: "The steward has waived it.",
    NOT_APPLICABLE: "Nothing binds the pair.",
  },
);

export const CertaintyEnum = enumOf("Certainty", "How sure a conflict of starts is.", CERTAINTIES, {
  CERTAIN:
    "The provider's first possible day is after the consumer's last, or the consumer's row says `Đã vận hành` and the provider's does not.",
  LIKELY: "The provider's first year is later.",
  POSSIBLE: "The order is open.",
});
