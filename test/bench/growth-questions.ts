/** The day that every question asks about. */
const AS_OF = "2026-12-31";

/** What is asked of every size, by operation name. */
export const GROWTH_QUESTIONS = {
  Trace: {
    name: "Trace",
    title: "trace both ways, six deep",
    query: `query Trace($code: String!) {
  trace(from: [$code], direction: BOTH, maxDepth: 6, asOf: "${AS_OF}") {
    truncatedBy nodes { target { __typename ... on Platform { code name } ... on ExternalSystem { key name } } }
  }
}`,
  },
  PlatformPage: {
    name: "PlatformPage",
    title: "platform page: owner, 20 edges both ways, citations",
    query: `query PlatformPage($code: String!) {
  platform(code: $code) {
    code name group start { text earliest latest } owner { key name } citations { quote provision { id title } }
    dependencies(first: 20, asOf: "${AS_OF}") {
      nodes { id kind strength purpose to { __typename ... on Platform { code name } ... on ExternalSystem { key name } } citations { quote provision { id title } } }
    }
    dependents(first: 20, asOf: "${AS_OF}") { nodes { id kind strength purpose from { code name } citations { quote provision { id title } } } }
  }
}`,
  },
} as const;

/** A trace in the words of `@neo4j/graphql`: a selection in a selection, which names a platform as often as it is reached. */
export function nestedSelection(levels: number): string {
  const down = (level: number): string =>
    level === 0 ? "" : `dependencies { ... on Platform { code nameVi ${down(level - 1)} } }`;
  const up = (level: number): string => (level === 0 ? "" : `dependents { code nameVi ${up(level - 1)} }`);
  return `query Trace($code: String!) { platforms(where: { code: { eq: $code } }) { ${down(levels)} ${up(levels)} } }`;
}

/** The same by hand-written Cypher inside a field of `@neo4j/graphql`. */
export const reachedField =
  "query Trace($code: String!) { platforms(where: { code: { eq: $code } }) { reached { code nameVi } } }";
