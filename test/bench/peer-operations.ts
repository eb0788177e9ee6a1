import { searchTerms } from "../../src/domain/folded-text.js";

/**
 * The same four questions in the words of `@neo4j/graphql`, and its answers in the registry's shape. It cannot rank: it is
 * asked for all that is found, in any order. It has less to do there, never more.
 */
export interface PeerOperation {
  readonly query: string;
  readonly variables: (ours: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** The answer as `comparable` gives the registry's. */
  readonly read: (data: never) => unknown;
}

const PLATFORM = `code nameVi owner { key nameVi }
  citationsConnection(sort: [{ edge: { position: ASC } }]) { edges { properties { quote } node { id titleVi } } }`;
const EDGE = "id kind strength";
const CITED = "{ edge quote provision title }";
const SURE = '{ edge: { strength: { in: ["CERTAIN", "LIKELY"] } } }';
const dependencies = (
  edge: string,
): string => `dependenciesConnection(where: { Platform: ${SURE}, ExternalSystem: ${SURE} }, sort: [{ edge: { id: ASC } }]) {
  edges { properties { ${edge} } node { __typename ... on Platform { code nameVi } ... on ExternalSystem { key nameVi } } } }
  citedByDependencies ${CITED}`;
const DEPENDENTS = `dependentsConnection(where: ${SURE}, sort: [{ edge: { id: ASC } }]) { edges { properties { ${EDGE} purposeVi } node { code nameVi } } }
  citedByDependents ${CITED}`;

interface PeerPlatform {
  readonly code: string;
  readonly nameVi: string;
  readonly group?: string;
  readonly startText?: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly owner: readonly { readonly key: string; readonly nameVi: string }[];
  readonly citationsConnection?: {
    readonly edges: readonly { properties: { quote: string }; node: { id: string; titleVi: string | null } }[];
  };
  readonly dependenciesConnection?: PeerEdges;
  readonly citedByDependencies?: readonly Cited[];
  readonly dependentsConnection?: PeerEdges;
  readonly citedByDependents?: readonly Cited[];
}

interface Cited {
  readonly edge: string;
  readonly quote: string;
  readonly provision: string;
  readonly title: string | null;
}

interface PeerEdges {
  readonly edges: readonly {
    readonly properties: {
      readonly id: string;
      readonly kind: string;
      readonly strength: string;
      readonly purposeVi?: string | null;
    };
    readonly node: {
      readonly __typename?: string;
      readonly code?: string;
      readonly key?: string;
      readonly nameVi: string;
    };
  }[];
}

interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly nameVi?: string;
}

export const PEER_OPERATIONS: Readonly<Record<string, PeerOperation>> = {
  PlatformPage: {
    query: `query PlatformPage($code: String!) {
      platforms(where: { code: { eq: $code } }) { ${PLATFORM} group startText earliest latest ${dependencies(`${EDGE} purposeVi`)} ${DEPENDENTS} }
    }`,
    variables: (ours) => ours,
    read: ({ platforms }: { platforms: readonly PeerPlatform[] }) => ({
      platform: platforms.map(toPlatform)[0] ?? null,
    }),
  },
  NestedList: {
    query: `query NestedList { platforms(limit: 100, sort: [{ code: ASC }]) { ${PLATFORM} ${dependencies(EDGE)} } }`,
    variables: (ours) => ours,
    read: ({ platforms }: { platforms: readonly PeerPlatform[] }) => ({
      platforms: { nodes: platforms.map(toPlatform) },
    }),
  },
  FilteredPage: {
    query: `query FilteredPage($group: String!, $owners: [String!]!) {
      platformsConnection(first: 10, sort: [{ nameSort: ASC }, { code: ASC }], where: { group: { eq: $group }, owner: { some: { key: { in: $owners } } } }) {
        totalCount
        edges { node { code nameVi startText earliest latest owner { key nameVi } } }
      }
    }`,
    variables: (ours) => ours,
    read: ({
      platformsConnection: page,
    }: {
      platformsConnection: { totalCount: number; edges: readonly { node: PeerPlatform }[] };
    }) => ({
      platforms: { totalCount: page.totalCount, nodes: page.edges.map(({ node }) => toPlatform(node)) },
    }),
  },
  Search: {
    query: `query Search($p: PlatformWhere!, $a: AgencyWhere!, $v: ProvisionWhere!, $c: CapabilityWhere!, $s: ServiceWhere!) {
      platforms(where: $p) { __typename id code nameVi }
      agencies(where: $a) { __typename id key nameVi }
      provisions(where: $v) { __typename id path titleVi }
      capabilities(where: $c) { __typename id key nameVi }
      services(where: $s) { __typename id nameVi }
    }`,
    variables: ({ text }) => {
      const words = searchTerms(text as string, 8)?.words ?? [];
      const where = {
        AND: words.map((word) => ({ OR: [{ searchTitle: { contains: word } }, { searchBody: { contains: word } }] })),
      };
      return { p: where, a: where, v: where, c: where, s: where };
    },
    read: (data: Readonly<Record<string, readonly Found[]>>) => ({
      search: { nodes: byId(Object.values(data).flat().map(renamed)) },
    }),
  },
};

/** The registry's answer without what the peer cannot say: ranks. */
export function comparable(operation: string, data: unknown): unknown {
  if (operation !== "Search") return data;
  return { search: { nodes: byId((data as { search: { nodes: Found[] } }).search.nodes) } };
}

function toPlatform(row: PeerPlatform): object {
  const {
    code,
    nameVi,
    group,
    startText,
    earliest,
    latest,
    owner,
    citationsConnection,
    dependenciesConnection,
    citedByDependencies,
    dependentsConnection,
    citedByDependents,
  } = row;
  return {
    code,
    name: nameVi,
    ...(group === undefined ? {} : { group }),
    ...(startText === undefined ? {} : { start: { text: startText, earliest, latest } }),
    owner: owner.map((agency) => ({ key: agency.key, name: agency.nameVi }))[0],
    ...(citationsConnection === undefined
      ? {}
      : {
          citations: citationsConnection.edges.map(({ properties, node }) => ({
            quote: properties.quote,
            provision: { id: node.id, title: node.titleVi },
          })),
        }),
    ...(dependenciesConnection === undefined
      ? {}
      : { dependencies: { nodes: toEdges(dependenciesConnection, "to", citedByDependencies) } }),
    ...(dependentsConnection === undefined
      ? {}
      : { dependents: { nodes: toEdges(dependentsConnection, "from", citedByDependents) } }),
  };
}

function toEdges({ edges }: PeerEdges, end: "from" | "to", cited: readonly Cited[] = []): object[] {
  return edges.map(({ properties: { id, kind, strength, purposeVi }, node }) => ({
    id,
    kind,
    strength,
    ...(purposeVi === undefined ? {} : { purpose: purposeVi }),
    [end]: renamed(node),
    citations: cited
      .filter(({ edge }) => edge === id)
      .map(({ quote, provision, title }) => ({ quote, provision: { id: provision, title } })),
  }));
}

function renamed(node: { readonly nameVi?: string; readonly titleVi?: string | null }): object {
  const { nameVi, titleVi, ...rest } = node;
  return {
    ...rest,
    ...(nameVi === undefined ? {} : { name: nameVi }),
    ...(titleVi === undefined ? {} : { title: titleVi }),
  };
}

function byId(nodes: readonly object[]): object[] {
  const idOf = (node: object): string => (node as Found).id;
  return [...nodes].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
