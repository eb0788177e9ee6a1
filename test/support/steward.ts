import type { TestApi, TestApiOptions } from "./api.js";
import { startApi } from "./api.js";

const STEWARD_KEY = "a key for tests only";

/** The service with the steward's key set, and the steward's own requests. */
export interface StewardApi extends TestApi {
  /** Posts with the key and gives the data of the one field asked for. */
  act(query: string, variables?: object): Promise<unknown>;
}

export async function startStewardApi(options: TestApiOptions = {}): Promise<StewardApi> {
  const api = await startApi({ ...options, settings: { STEWARD_KEY, ...options.settings } });
  return {
    ...api,
    async act(query, variables) {
      const data = await api.data(query, variables, { authorization: `Bearer ${STEWARD_KEY}` });
      return Object.values(data as object)[0] as unknown;
    },
  };
}

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

export const RULE_ON_PROPOSAL = `mutation ($input: RuleOnProposalInput!) {
  ruleOnProposal(input: $input) {
    revision problems { code path message(lang: EN) }
    ruling { id decision verdict members inForce supersedes { id } proposalRevision }
    proposal { ruling { id } rulings { id decision supersededBy { id } } }
  }
}`;

export const RULE_ON_OVERLAP = `mutation ($input: RuleOnOverlapInput!) {
  ruleOnOverlap(input: $input) {
    revision problems { code path message(lang: EN) }
    ruling { id decision members inForce subject { id } citations { quote provision { id } } }
    overlap { status ruling { id } rulings { id inForce } }
  }
}`;
