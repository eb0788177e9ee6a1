/**
 * Answers worked out by hand from the words of the Decision. The needs were drafted from the rows and the rules' words,
 * then held against the seeds: where the draft was wrong or open, «corrected» or «settled» says so. Conflicts, depths,
 * coverage and severities follow from the needs by hand, before the API was asked.
 *
 * A need is what a row names (STATED), or what a rule and the row's own words ask for together (DERIVED). A rule's edge
 * is CERTAIN where the row says the very act, LIKELY where it says it in general or in part; what could only be argued
 * is no fact and is not followed. Windows: `Đã vận hành` conflicts as a consumer with all that does not operate, and as
 * a provider with nobody; two rows of «Năm 2026» leave the order open. Severity: the rules of `severityOf`.
 */
import type { TestApi } from "../../support/api.js";
import { startApi } from "../../support/api.js";
import { GROUP_A } from "./hand-worked-group-a.js";
import { GROUP_B } from "./hand-worked-group-b.js";

const DAY = "2028-01-01";

/** «Kết nối liên thông với các eContract»: named and CERTAIN; which way its data go the row does not say, so no kind here. */
const UNSETTLED: readonly string[] = ["econtract"];

interface Answer {
  readonly platform: {
    readonly dependencies: { readonly nodes: readonly Need[] };
    readonly reach: { readonly dependents: { readonly direct: number } };
  };
  readonly trace: { readonly nodes: readonly { readonly target: Target; readonly depth: number }[] };
  readonly coverage: { readonly rows: readonly { readonly cells: readonly { readonly state: string }[] }[] };
  readonly startConflicts: { readonly nodes: readonly Conflict[] };
}
interface Target {
  readonly code?: string;
  readonly key?: string;
}
interface Need {
  readonly to: Target;
  readonly kind: string;
  readonly basis: string;
  readonly strength: string;
}
interface Conflict {
  readonly certainty: string;
  readonly gapYears: number;
  readonly dependency: { readonly to: Target };
}
type Hit = Readonly<
  Record<string, { readonly affected: readonly { readonly platform: Target; readonly severity: string }[] }>
>;

const TARGET = "... on Platform { code } ... on ExternalSystem { key }";
const name = ({ code, key }: Target): string => code ?? key ?? "";
const conflictLine = ({ dependency, certainty, gapYears }: Conflict): string =>
  `${name(dependency.to)} ${certainty} ${String(gapYears)}`;

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

describe.each([...GROUP_A, ...GROUP_B])(
  "$code by hand",
  ({ code, needs, conflicts, depths, whole, coverage, outages, dependents }) => {
    test("needs, conflicts, reach and coverage", async () => {
      const answer = (await api.data(`{
      platform(code: "${code}") {
        dependencies(filter: { minStrength: LIKELY }, first: 100, asOf: "${DAY}") { nodes { to { ${TARGET} } kind basis strength } }
        reach(asOf: "${DAY}") { dependents { direct } }
      }
      trace(from: ["${code}"], direction: DEPENDENCIES, asOf: "${DAY}") { nodes { depth target { ${TARGET} } } }
      coverage(consumers: { codes: ["${code}"] }, providers: { codes: ["A02", "A03", "A05", "A06"] }, asOf: "${DAY}") {
        rows { cells { state } }
      }
      startConflicts(filter: { from: ["${code}"] }, first: 100, asOf: "${DAY}") {
        nodes { certainty gapYears dependency { to { ${TARGET} } } }
      }
    }`)) as Answer;
      const edges = answer.platform.dependencies.nodes.filter(({ to }) => !UNSETTLED.includes(name(to)));
      const reached = answer.trace.nodes.map(({ target, depth }) => `${name(target)} ${String(depth)}`);
      expect(edges.map(({ to, kind, basis, strength }) => [name(to), kind, basis, strength].join(" ")).sort()).toEqual(
        needs.toSorted(),
      );
      expect(answer.startConflicts.nodes.map(conflictLine).sort()).toEqual(conflicts.toSorted());
      expect(reached).toEqual(expect.arrayContaining([...depths]));
      if (whole) expect(reached).toHaveLength(depths.length);
      expect(answer.coverage.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([coverage]);
      if (dependents !== undefined) expect(answer.platform.reach.dependents.direct).toBe(dependents);
    });

    test("what an outage does to it", async () => {
      const ofs = outages.map((line) => line.slice(0, 3));
      const hits = (await api.data(
        `{ ${ofs.map((of) => `${of}: impact(of: "${of}", event: { kind: OUTAGE }, asOf: "${DAY}") { affected { platform { code } severity } }`).join(" ")} }`,
      )) as Hit;
      const severityOf = (of: string) => hits[of]?.affected.find(({ platform }) => platform.code === code)?.severity;
      expect(ofs.map((of) => `${of} ${severityOf(of) ?? "-"}`)).toEqual(outages);
    });
  },
);

test("what can only be argued is no fact, and «không chồng lấn» is no edge", async () => {
  const { econtract, argued, notOverlapping } = (await api.data(`{
    econtract: dependencies(filter: { from: ["B30"], to: ["econtract"] }, asOf: "${DAY}") { nodes { basis strength } }
    argued: startConflicts(filter: { from: ["B28"], minStrength: POSSIBLE }, asOf: "${DAY}") {
      nodes { certainty gapYears dependency { to { ${TARGET} } } }
    }
    notOverlapping: dependencies(filter: { from: ["B50"], minStrength: POSSIBLE }, asOf: "${DAY}") {
      nodes { citations { provision { path } quote } }
    }
  }`)) as Record<string, { readonly nodes: readonly unknown[] }>;
  expect(econtract?.nodes).toEqual([{ basis: "STATED", strength: "CERTAIN" }]);
  // B28 operates, B23 and B50 start in «Năm 2026»: a certain conflict, if the need were one.
  expect((argued?.nodes as readonly Conflict[]).map(conflictLine)).toEqual(["B23 CERTAIN 0", "B50 CERTAIN 0"]);
  expect(JSON.stringify(notOverlapping?.nodes)).toContain("hỗ trợ NHNN trong công tác thống kê");
  expect(JSON.stringify(notOverlapping?.nodes)).not.toContain("chồng lấn");
});
