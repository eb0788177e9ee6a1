import type { ProposalRecord, RulingRecord } from "../../../src/domain/rulings/records.js";
import { pageParameters } from "../../../src/store/cypher/page-clauses.js";
import { countProposals, proposalPage, proposalsByIds } from "../../../src/store/cypher/proposals.js";
import type { PrintedRuling } from "../../../src/store/cypher/rulings.js";
import {
  countRulings,
  printedRulings,
  rulingPage,
  rulingsByDigest,
  rulingsByIds,
  rulingsOfSubjects,
} from "../../../src/store/cypher/rulings.js";
import type { ReadCase } from "./case.js";
import { countCase, firstPage, readCase } from "./case.js";

/** Nothing of this is in a seed: the whole catalogue has none. */
const NONE = { count: 0 };
const [FIRST, AFTER, LAST] = [firstPage(1), { ...firstPage(1), after: [9] }, { ...firstPage(1), from: "END" as const }];

const proposal = ({ id, registryRevision, revisions }: ProposalRecord): string =>
  [id, String(registryRevision), ...revisions.map(({ number, title }) => `${String(number)} «${title}»`)].join(" ");
const ruling = ({ subjectId, id, decision, supersedes }: RulingRecord): string =>
  [subjectId, id, decision, supersedes ?? ""].join(" ").trim();

const P5 = "Proposal:P5 5 1 «Ký số» 2 «Ký số của tỉnh»";
const P6 = "Proposal:P6 10 1 «Khác»";

export const rulingCases: readonly ReadCase[] = [
  readCase<ProposalRecord>({
    of: "proposalsByIds",
    title: "by their ids, the revisions in their order",
    statement: proposalsByIds,
    brief: proposal,
    sparse: {
      parameters: { ids: ["Proposal:P5", "Proposal:P6", "Proposal:P7"] },
      lines: [P5, P6],
      whole: [
        {
          id: "Proposal:P5",
          registryRevision: 5,
          revisions: [
            {
              ...{ id: "ProposalRevision:P5.1", proposalId: "Proposal:P5", number: 1, title: "Ký số" },
              ...{ description: "Cho tỉnh", form: "RENT", agency: null, exemption: null, submittedOn: "2026-07-01" },
              ...{ registryRevision: 5, verdict: "NO_DUPLICATE", flags: [], duplicates: [] },
            },
            {
              ...{ id: "ProposalRevision:P5.2", proposalId: "Proposal:P5", number: 2, title: "Ký số của tỉnh" },
              ...{ description: "Cho tỉnh", form: "RENT", agency: "UBND tỉnh", exemption: "Cơ yếu" },
              ...{ submittedOn: "2026-07-01", registryRevision: 6, verdict: "EXEMPT" },
              flags: ["CHECK_EXEMPTION_GROUND"],
              duplicates: [
                { code: "A01", state: "DUE_UNCONFIRMED" },
                { code: "B02", state: "IN_OPERATION" },
              ],
            },
          ],
        },
        {
          id: "Proposal:P6",
          registryRevision: 10,
          revisions: [
            {
              ...{ id: "ProposalRevision:P6.1", proposalId: "Proposal:P6", number: 1, title: "Khác" },
              ...{ description: "Cho tỉnh", form: "RENT", agency: null, exemption: null, submittedOn: "2026-07-01" },
              ...{ registryRevision: 10, verdict: "NO_DUPLICATE", flags: [], duplicates: [] },
            },
          ],
        },
      ],
    },
    full: { parameters: { ids: ["Proposal:P5"] }, ...NONE },
  }),
  readCase<ProposalRecord>({
    of: "proposalPage",
    title: "the newest, and one more row than asked for",
    statement: proposalPage(FIRST),
    brief: proposal,
    order: "AS_GIVEN",
    sparse: { parameters: pageParameters(FIRST), lines: [P6, P5] },
    full: { parameters: pageParameters(FIRST), ...NONE },
  }),
  readCase<ProposalRecord>({
    of: "proposalPage",
    title: "older than a revision",
    statement: proposalPage(AFTER),
    brief: proposal,
    order: "AS_GIVEN",
    sparse: { parameters: pageParameters(AFTER), lines: [P5] },
    full: { parameters: pageParameters(AFTER), ...NONE },
  }),
  countCase("countProposals", "all", countProposals, { parameters: {}, count: 2 }, { parameters: {}, count: 0 }),
  readCase<RulingRecord>({
    of: "rulingsOfSubjects",
    title: "each subject's, the oldest first",
    statement: rulingsOfSubjects,
    brief: ruling,
    order: "PER_SUBJECT",
    sparse: {
      parameters: { ids: ["Proposal:P5", "Overlap:A01+B02", "Proposal:P6"] },
      lines: [
        "Overlap:A01+B02 Ruling:R8 SANCTION",
        "Proposal:P5 Ruling:R7 CONFIRM",
        "Proposal:P5 Ruling:R9 EXEMPT Ruling:R7",
      ],
    },
    full: { parameters: { ids: ["Proposal:P5"] }, ...NONE },
  }),
  readCase<RulingRecord>({
    of: "rulingsByIds",
    title: "by their ids, whole",
    statement: rulingsByIds,
    brief: ruling,
    sparse: {
      parameters: { ids: ["Ruling:R8", "Ruling:R9", "Ruling:R1"] },
      lines: ["Overlap:A01+B02 Ruling:R8 SANCTION", "Proposal:P5 Ruling:R9 EXEMPT Ruling:R7"],
      whole: [
        {
          ...{ id: "Ruling:R8", subjectId: "Overlap:A01+B02", proposalRevision: null, members: ["A01", "B02"] },
          ...{ decision: "SANCTION", verdict: null, reason: "Như đã thấy", ground: null },
          citation: { provisionId: "Provision:2/QĐ:art1", quote: "Ký số" },
          ...{ ruledOn: "2026-07-02", ruledBy: "An", evidence: "sha256:e", supersedes: null },
          ...{ registryRevision: 8, digest: "sha256:R8" },
        },
        {
          ...{ id: "Ruling:R9", subjectId: "Proposal:P5", proposalRevision: 2, members: ["A01"], decision: "EXEMPT" },
          ...{ verdict: "EXEMPT", reason: "Như đã thấy", ground: "Cơ yếu", citation: null, ruledOn: "2026-07-02" },
          ...{ ruledBy: "An", evidence: "sha256:e", supersedes: "Ruling:R7", registryRevision: 9, digest: "sha256:R9" },
        },
      ],
    },
    full: { parameters: { ids: ["Ruling:R8"] }, ...NONE },
  }),
  readCase<RulingRecord>({
    of: "rulingsByDigest",
    title: "the one with a digest",
    statement: rulingsByDigest,
    brief: ruling,
    sparse: { parameters: { digest: "sha256:R7" }, lines: ["Proposal:P5 Ruling:R7 CONFIRM"] },
    full: { parameters: { digest: "sha256:R7" }, ...NONE },
  }),
  readCase<RulingRecord>({
    of: "rulingPage",
    title: "the newest, and one more row than asked for",
    statement: rulingPage(FIRST),
    brief: ruling,
    order: "AS_GIVEN",
    sparse: {
      parameters: pageParameters(FIRST),
      lines: ["Proposal:P5 Ruling:R9 EXEMPT Ruling:R7", "Overlap:A01+B02 Ruling:R8 SANCTION"],
    },
    full: { parameters: pageParameters(FIRST), ...NONE },
  }),
  readCase<RulingRecord>({
    of: "rulingPage",
    title: "the oldest, from the end",
    statement: rulingPage(LAST),
    brief: ruling,
    order: "AS_GIVEN",
    sparse: {
      parameters: pageParameters(LAST),
      lines: ["Proposal:P5 Ruling:R7 CONFIRM", "Overlap:A01+B02 Ruling:R8 SANCTION"],
    },
    full: { parameters: pageParameters(LAST), ...NONE },
  }),
  countCase("countRulings", "all", countRulings, { parameters: {}, count: 3 }, { parameters: {}, count: 0 }),
  readCase<PrintedRuling>({
    of: "printedRulings",
    title: "the pages as they were made",
    statement: printedRulings,
    brief: ({ id, html }) => `${id} ${html}`,
    sparse: { parameters: { ids: ["Ruling:R7", "Ruling:R1"] }, lines: ["Ruling:R7 <p>R7</p>"] },
    full: { parameters: { ids: ["Ruling:R7"] }, ...NONE },
  }),
];
