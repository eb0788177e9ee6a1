import type { TestApi, TestApiOptions } from "./api.js";
import { startApi } from "./api.js";

export const STEWARD_KEY = "a key for tests only";

/** What the mutations answer; only what the tests look at. */
export interface Done {
  readonly revision: number;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  readonly proposal: {
    readonly id: string;
    readonly latest: { readonly number: number };
    readonly rulings: readonly { readonly id: string }[];
  } | null;
  readonly ruling: { readonly id: string } | null;
}

/** Who rules, when and why, where a test says nothing else. */
export const RULED = { ruledBy: "Nguyễn Văn An", ruledOn: "2026-11-20", reason: "Đã đọc cả hai hàng." };

/** The service with the steward's key set, and the steward's own requests. */
export interface StewardApi extends TestApi {
  /** Posts with the key. */
  submit(variables: object): Promise<Done>;
  ruleOnProposal(input: object): Promise<Done>;
  ruleOnOverlap(input: object): Promise<Done>;
}

export async function startStewardApi(options: TestApiOptions = {}): Promise<StewardApi> {
  const api = await startApi({ ...options, settings: { STEWARD_KEY, ...options.settings } });
  const act = async (query: string, variables: object): Promise<Done> => {
    const data = await api.data(query, variables, { authorization: `Bearer ${STEWARD_KEY}` });
    return Object.values(data as object)[0] as Done;
  };
  return {
    ...api,
    submit: (variables) => act(SUBMIT, variables),
    ruleOnProposal: (input) => act(RULE_ON_PROPOSAL, { input: { ...RULED, ...input } }),
    ruleOnOverlap: (input) => act(RULE_ON_OVERLAP, { input: { ...RULED, ...input } }),
  };
}

/** The proposal's id; that of none where nothing was stored. */
export const idOf = ({ proposal }: Done): string => proposal?.id ?? "none";

/** A province rents what B35 will give to all: school administration. */
export const SCHOOLS = {
  title: "Thuê phần mềm quản lý trường học cho các trường phổ thông trong tỉnh",
  description:
    "Sở GD&ĐT thuê phần mềm quản lý học sinh, giáo viên, điểm số, học bạ cho 600 trường mầm non và phổ thông, báo cáo về Sở.",
  form: "RENT",
  agency: "Sở GD&ĐT tỉnh Nghệ An",
};

export const SUBMIT = `mutation ($input: ProposalInput!, $revises: RevisedProposalInput, $submittedOn: LocalDate) {
  submitProposal(input: $input, revises: $revises, submittedOn: $submittedOn) {
    revision problems { code path message(lang: EN) }
    proposal {
      id latest { number title verdict duplicates { code state } submittedOn registryRevision } revisions { number }
      assessment { verdict } ruling { id } rulings { id }
    }
  }
}`;

const RULE_ON_PROPOSAL = `mutation ($input: RuleOnProposalInput!) {
  ruleOnProposal(input: $input) {
    revision problems { code path message(lang: EN) }
    ruling { id decision verdict members inForce supersedes { id } proposalRevision }
    proposal { ruling { id } rulings { id decision supersededBy { id } } }
  }
}`;

const RULE_ON_OVERLAP = `mutation ($input: RuleOnOverlapInput!) {
  ruleOnOverlap(input: $input) {
    revision problems { code path message(lang: EN) }
    ruling { id decision members inForce subject { id } citations { quote provision { id } } }
    overlap { status ruling { id } rulings { id inForce } }
  }
}`;
