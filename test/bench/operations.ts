/** The day that every question asks about; all edges of the Decision hold on it. */
export const AS_OF = "2026-12-31";

/** One of the four questions that are measured; every round asks it with the next of its variables. */
export interface Operation {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

const CITATIONS = "citations { quote provision { id title } }";

const PLATFORM_CODES = [
  ...Array.from({ length: 17 }, (_, index) => `A${String(index + 1).padStart(2, "0")}`),
  ...Array.from({ length: 62 }, (_, index) => `B${String(index + 1).padStart(2, "0")}`),
];

const platformPage: Operation = {
  name: "PlatformPage",
  title: "platform page: owner, edges both ways, citations",
  query: `query PlatformPage($code: String!) {
  platform(code: $code) {
    code name group start { text earliest latest } owner { key name } ${CITATIONS}
    dependencies(first: 100, asOf: "${AS_OF}") {
      nodes { id kind strength purpose to { __typename ... on Platform { code name } ... on ExternalSystem { key name } } ${CITATIONS} }
    }
    dependents(first: 100, asOf: "${AS_OF}") { nodes { id kind strength purpose from { code name } ${CITATIONS} } }
  }
}`,
  variables: PLATFORM_CODES.map((code) => ({ code })),
};

const nestedList: Operation = {
  name: "NestedList",
  title: "nested list: all 79 platforms with owner, edges, citations",
  query: `query NestedList {
  platforms(first: 100) {
    nodes {
      code name owner { key name } ${CITATIONS}
      dependencies(first: 100, asOf: "${AS_OF}") {
        nodes { id kind strength to { __typename ... on Platform { code name } ... on ExternalSystem { key name } } ${CITATIONS} }
      }
    }
  }
}`,
  variables: [{}],
};

const filteredPage: Operation = {
  name: "FilteredPage",
  title: "filtered page of 10 with its total",
  query: `query FilteredPage($group: PlatformGroup!, $owners: [String!]!) {
  platforms(first: 10, orderBy: NAME, filter: { group: $group, owner: $owners }) {
    totalCount
    nodes { code name start { text earliest latest } owner { key name } }
  }
}`,
  variables: [
    { group: "B", owners: ["bo-cong-an", "bo-tai-chinh", "bo-noi-vu", "bo-y-te"] },
    { group: "A", owners: ["bo-cong-an", "bo-khoa-hoc-va-cong-nghe"] },
    { group: "B", owners: ["bo-tai-chinh", "bo-xay-dung", "bo-nong-nghiep-va-moi-truong"] },
    { group: "B", owners: ["bo-giao-duc-va-dao-tao", "bo-y-te", "bo-tu-phap"] },
  ],
};

const search: Operation = {
  name: "Search",
  title: "search, ranked, over everything that search finds",
  query: `query Search($text: String!) {
  search(text: $text, first: 50) {
    nodes {
      __typename
      ... on Platform { id code name }
      ... on Agency { id key name }
      ... on Provision { id path title }
      ... on Capability { id key name }
      ... on Service { id name }
    }
  }
}`,
  variables: ["định danh", "NDXP", "blockchain", "Trí tuệ nhân tạo", "an ninh mạng"].map((text) => ({ text })),
};

export const OPERATIONS: readonly Operation[] = [platformPage, nestedList, filteredPage, search];
