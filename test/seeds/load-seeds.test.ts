import { loadSeeds } from "../../src/seeds/load-seeds.js";
import { changedSeeds, faultsOf, lineOf, replacing } from "./changed-seeds.js";
import { rawSeeds } from "./printed-decision.js";

const QUOTE = "quote: lưu trữ dữ liệu số của công dân";
const EDGE = "from: B38\n    to: B09";
/** The place of that edge. */
const CROPS = `dependencies[${String(rawSeeds("dependencies").dependencies.findIndex(({ from }) => from === "B38"))}]`;

describe("several faults in several files are reported at once", () => {
  test("of texts and shapes", () => {
    const seeds = changedSeeds({
      "agencies.yaml": (text) => `\uFEFF${replacing("    kind: MINISTRY", "\tkind: MINISTRY")(text) ?? ""}`,
      "claims.yaml": () => null,
      "dependencies.yaml": replacing("strength: CERTAIN", "strength: SURE"),
      "document.yaml": (text) => text.replaceAll("'2026-06-24'", "'2026-06-31'"),
    });
    expect(faultsOf(seeds).map(({ file, found }) => `${file}: ${found}`)).toEqual([
      "agencies.yaml: a byte order mark",
      "agencies.yaml: a tab",
      "claims.yaml: no such file",
      'document.yaml: "2026-06-31"',
      'document.yaml: "2026-06-31"',
      'dependencies.yaml: "SURE"',
    ]);
  });

  test("of what files say of each other and of the source, in a message of one line each", () => {
    const seeds = changedSeeds({
      "capabilities.yaml": replacing("broader: trust-and-security", "broader: trust-and-securities"),
      "dependencies.yaml": replacing(EDGE, "from: B38\n    to: B38"),
      "provisions.yaml": replacing("Căn cứ Luật Chuyển đổi số ngày 11", "Căn cứ Luật Chuyển đổi số ngày 12"),
      "services.yaml": replacing(QUOTE, "quote: lưu trữ mọi dữ liệu"),
      "source.txt": replacing("2\tNền tảng VNeID\t", "2\tNền tảng VNelD\t"),
    });
    const edge = lineOf(seeds, "dependencies.yaml", "to: B38");

    expect(faultsOf(seeds).map(({ file, field }) => `${file} ${field}`)).toEqual([
      "capabilities.yaml capabilities[1].broader",
      "services.yaml services[2].quote",
      `dependencies.yaml ${CROPS}.to`,
      "provisions.yaml provisions[4].text.vi",
      "platforms.yaml platforms[1].name",
    ]);
    expect(() => loadSeeds(seeds)).toThrow("5 fault(s) in the seeds, nothing was written:\n");
    expect(() => loadSeeds(seeds)).toThrow(
      `\n  dependencies.yaml:${String(edge)} ${CROPS}.to: found an edge from B38 to itself; allowed: another system\n`,
    );
  });
});
