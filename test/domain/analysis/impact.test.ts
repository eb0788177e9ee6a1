import type { ImpactEdge, ImpactLine, ReachedPlatform, Severity } from "../../../src/domain/analysis/impact.js";
import { delaySeverity, explainImpact, severityOf } from "../../../src/domain/analysis/impact.js";
import type { StartBounds } from "../../../src/domain/analysis/start-conflict.js";
import type { DependencyKind, Strength } from "../../../src/domain/dependency.js";

const edge = (kind: DependencyKind, strength: Strength = "CERTAIN"): ImpactEdge => ({
  kind,
  strength,
  status: "REQUIRED",
});
const LOGIN = edge("IDENTITY");
const STATISTICS = edge("STATISTICS");

function reached(depth: number, via: readonly ImpactEdge[], hasAnotherWay = false): ReachedPlatform {
  return { depth, via, hasAnotherWay };
}

describe("how hard an outage hits", () => {
  test.each<[why: string, platform: ReachedPlatform, severity: Severity]>([
    ["at once, and nobody can log in", reached(1, [LOGIN]), "HIGH"],
    ["at once, and it is likely that nobody can log in", reached(1, [edge("IDENTITY", "LIKELY")]), "MEDIUM"],
    ["at once, and the statistics of today come tomorrow", reached(1, [STATISTICS]), "MEDIUM"],
    ["at once, over two edges of which one stops its work", reached(1, [STATISTICS, LOGIN]), "HIGH"],
    ["over one other that it cannot work without", reached(2, [LOGIN]), "MEDIUM"],
    ["over one other that it likely cannot work without", reached(2, [edge("IDENTITY", "LIKELY")]), "LOW"],
    ["over one other that it can work without", reached(2, [STATISTICS]), "LOW"],
    ["over two others", reached(3, [LOGIN]), "LOW"],
    ["at once, with another way to log in", reached(1, [LOGIN], true), "MEDIUM"],
    ["at once, with another place for statistics", reached(1, [STATISTICS], true), "LOW"],
    ["over two others, with another way", reached(3, [LOGIN], true), "LOW"],
  ])("%s", (_why, platform, severity) => {
    expect(severityOf("OUTAGE", platform)).toBe(severity);
  });

  test("work stops without who you are, exchange, doors, machines, guards and documents; it goes on without the rest", () => {
    const kinds: readonly DependencyKind[] = [
      "IDENTITY",
      "DATA_EXCHANGE",
      "FRONT_DOOR",
      "ORCHESTRATION",
      "HOSTING",
      "COMPUTE",
      "SECURITY",
      "DOCUMENT_EXCHANGE",
    ];
    const others: readonly DependencyKind[] = [
      "DATA_COORDINATION",
      "DATA_SOURCE",
      "DATA_CATALOGUE",
      "DICTIONARY",
      "ASSISTANT",
      "STATISTICS",
      "CONTENT",
      "LEDGER",
      "MONITORING",
      "OTHER",
    ];
    for (const kind of kinds) expect([kind, severityOf("OUTAGE", reached(1, [edge(kind)]))]).toEqual([kind, "HIGH"]);
    for (const kind of others) expect([kind, severityOf("OUTAGE", reached(1, [edge(kind)]))]).toEqual([kind, "MEDIUM"]);
  });
});

describe("how hard a retirement hits: it does not pass by itself", () => {
  test.each<[why: string, platform: ReachedPlatform, severity: Severity]>([
    ["at once, over a certain edge of whatever kind", reached(1, [STATISTICS]), "HIGH"],
    ["at once, over a likely edge", reached(1, [edge("STATISTICS", "LIKELY")]), "MEDIUM"],
    ["at once, with another way", reached(1, [STATISTICS], true), "MEDIUM"],
    ["over one other that it cannot work without", reached(2, [LOGIN]), "MEDIUM"],
    ["over one other that it can work without", reached(2, [STATISTICS]), "LOW"],
  ])("%s", (_why, platform, severity) => {
    expect(severityOf("RETIREMENT", platform)).toBe(severity);
  });
});

describe("how hard a delay to 1 January 2028 hits", () => {
  const bounds = (earliest: string | null, latest: string | null): StartBounds => ({
    name: "B01",
    startText: "",
    earliest,
    latest,
  });

  test.each<[why: string, consumer: StartBounds, severity: Severity | null]>([
    ["what operates already", bounds(null, null), "HIGH"],
    ["what must start by the last day of 2027", bounds("2026-01-01", "2027-12-31"), "HIGH"],
    ["what must start on the last day of 2027", bounds("2027-12-31", "2027-12-31"), "HIGH"],
    ["what may start before and after", bounds("2027-01-01", "2030-12-31"), "MEDIUM"],
    ["what may start before, or that day at the latest", bounds("2027-12-31", "2028-01-01"), "MEDIUM"],
    ["what starts that day", bounds("2028-01-01", "2028-01-01"), null],
    ["what starts later", bounds("2029-01-01", "2030-12-31"), null],
  ])("%s", (_why, consumer, severity) => {
    expect(delaySeverity(consumer, "2028-01-01", 1)).toBe(severity);
    expect(delaySeverity(consumer, "2028-01-01", 2)).toBe("LOW");
  });
});

describe("the sentence about an affected platform", () => {
  const line: ImpactLine = {
    kind: "OUTAGE",
    of: "A06",
    platform: "B31",
    depth: 1,
    severity: "HIGH",
    hasAnotherWay: false,
    until: null,
    startText: "Năm 2027",
  };

  test("says what happens, how far away, and whether another way remains", () => {
    expect(explainImpact(line)).toEqual({
      vi: "Khi A06 ngừng hoạt động, B31 bị ảnh hưởng trực tiếp.",
      en: "When A06 stops, B31 is hit directly.",
    });
    expect(explainImpact({ ...line, kind: "RETIREMENT", depth: 3, hasAnotherWay: true })).toEqual({
      vi: "Khi A06 bị dừng hẳn, B31 bị ảnh hưởng gián tiếp qua 3 bước; vẫn còn một kết nối cùng loại khác.",
      en: "When A06 is retired, B31 is hit over 3 steps; another connection of the same kind remains.",
    });
  });

  test("of a delay gives the new date, and the words of the platform's own row", () => {
    expect(explainImpact({ ...line, kind: "DELAY", until: "2028-01-01" })).toEqual({
      vi: "Khi A06 chậm đến 2028-01-01, B31 bị ảnh hưởng trực tiếp (thời gian bắt đầu: «Năm 2027»).",
      en: "When A06 is late until 2028-01-01, B31 is hit directly (its start: «Năm 2027»).",
    });
  });

  test("of another event ignores a date that was given", () => {
    expect(explainImpact({ ...line, until: "2028-01-01" })).toEqual(explainImpact(line));
  });
});
