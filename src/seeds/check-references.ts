import { readStartWindow } from "../domain/start-window.js";
import type { SeedFileName, SeedFiles } from "./catalogue.js";
import { objectiveOf, provisionTexts, rowPath } from "./provision-texts.js";
import { checkOverlaps } from "./check-overlaps.js";
import { checkRules } from "./check-rules.js";
import { checkVocabulary } from "./check-vocabulary.js";
import type { Files } from "./fault-collector.js";
import { FaultCollector } from "./fault-collector.js";
import type { SeedFault } from "./seed-fault.js";
import type { FieldPath } from "./seed-file.js";

/** Checks what one file says of another: keys, codes, quotes, windows, cycles. Shapes were checked before. */
export function referenceFaults(seeds: SeedFiles, files: Files): readonly SeedFault[] {
  const collect = new FaultCollector(files, provisionTexts(seeds));
  const check = new ReferenceCheck(seeds, collect);
  check.uniqueKeys();
  check.platforms();
  check.taxonomy();
  check.claimsAndServices();
  check.criteria();
  check.dependencies();
  check.citations();
  const codes = new Set(seeds.platforms.platforms.map(({ code }) => code));
  checkRules(collect, seeds, codes);
  checkVocabulary(collect, seeds, codes);
  checkOverlaps(collect, seeds, codes);
  return collect.faults;
}

class ReferenceCheck {
  readonly #agencies: ReadonlySet<string>;
  readonly #platforms: ReadonlySet<string>;
  readonly #capabilities: ReadonlySet<string>;
  readonly #externals: ReadonlySet<string>;

  constructor(
    private readonly seeds: SeedFiles,
    private readonly collect: FaultCollector,
  ) {
    this.#agencies = new Set(seeds.agencies.agencies.map(({ key }) => key));
    this.#platforms = new Set(seeds.platforms.platforms.map(({ code }) => code));
    this.#capabilities = new Set(seeds.capabilities.capabilities.map(({ key }) => key));
    this.#externals = new Set(seeds["external-systems"].external_systems.map(({ key }) => key));
  }

  uniqueKeys(): void {
    const { seeds } = this;
    this.collect.unique(
      "provisions",
      "provisions",
      "path",
      seeds.provisions.provisions.map(({ path }) => path),
    );
    this.collect.unique(
      "agencies",
      "agencies",
      "key",
      seeds.agencies.agencies.map(({ key }) => key),
    );
    this.collect.unique(
      "platforms",
      "platforms",
      "code",
      seeds.platforms.platforms.map(({ code }) => code),
    );
    this.collect.unique(
      "capabilities",
      "capabilities",
      "key",
      seeds.capabilities.capabilities.map(({ key }) => key),
    );
    this.collect.unique(
      "services",
      "services",
      "key",
      seeds.services.services.map(({ key }) => key),
    );
    this.collect.unique("external-systems", "external_systems", "key", [
      ...seeds["external-systems"].external_systems.map(({ key }) => key),
    ]);
    this.collect.unique(
      "dependencies",
      "dependencies",
      "kind",
      seeds.dependencies.dependencies.map((d) => `${d.from} → ${d.to} ${d.kind}`),
    );
  }

  platforms(): void {
    this.seeds.platforms.platforms.forEach((platform, index) => {
      const path = ["platforms", index];
      this.collect.known("platforms", [...path, "owner"], platform.owner, this.#agencies);
      this.#startWindow(index);
      const shared = Object.keys(this.seeds.platforms.shared_objectives ?? {});
      if (platform.shared_objective !== undefined) {
        this.collect.known("platforms", [...path, "shared_objective"], platform.shared_objective, new Set(shared));
      }
      if ((platform.objective === undefined) === (platform.shared_objective === undefined)) {
        this.collect.report(
          "platforms",
          path,
          "both or neither of objective and shared_objective",
          "exactly one of them",
        );
      } else if (objectiveOf(platform, this.seeds).vi.trim() === "") {
        this.collect.report("platforms", [...path, "objective"], "an empty objective", "the text of the cell");
      }
    });
  }

  taxonomy(): void {
    const broader = new Map(this.seeds.capabilities.capabilities.map(({ key, broader: b }) => [key, b] as const));
    this.seeds.capabilities.capabilities.forEach((capability, index) => {
      const path = ["capabilities", index, "broader"];
      if (capability.broader === undefined) return;
      this.collect.known("capabilities", path, capability.broader, this.#capabilities);
      const chain = [capability.key];
      for (
        let next = broader.get(capability.key);
        next !== undefined && !chain.includes(next);
        next = broader.get(next)
      )
        chain.push(next);
      const last = broader.get(chain.at(-1) ?? "");
      if (last === capability.key)
        this.collect.report(
          "capabilities",
          path,
          `the cycle ${[...chain, last].join(" → ")}`,
          "a tree: no function is wider than itself",
        );
    });
  }

  claimsAndServices(): void {
    this.seeds.claims.claims.forEach((entry, index) => {
      this.#rows("claims", ["claims", index, "rows"], entry.rows);
      entry.functions.forEach((claim, position) => {
        const path = ["claims", index, "functions", position];
        this.collect.known("claims", [...path, "capability"], claim.capability, this.#capabilities);
        entry.rows.forEach((row) => {
          this.collect.quoted("claims", [...path, "quote"], { provision: rowPath(row), quote: claim.quote });
        });
      });
    });
    this.seeds.services.services.forEach((service, index) => {
      const path = ["services", index];
      this.collect.known("services", [...path, "platform"], service.platform, this.#platforms);
      service.capabilities.forEach((key, position) => {
        this.collect.known("services", [...path, "capabilities", position], key, this.#capabilities);
      });
      this.collect.quoted("services", [...path, "quote"], {
        provision: rowPath(service.platform),
        quote: service.quote,
      });
    });
  }

  criteria(): void {
    this.seeds.criteria.criteria.forEach((entry, index) => {
      const path = ["criteria", index];
      this.#rows("criteria", [...path, "rows"], entry.rows);
      for (const row of entry.rows) {
        const annex = row.startsWith("A") ? "annexI.I." : "annexI.II.";
        if (!entry.criterion.startsWith(annex) || !this.collect.has(entry.criterion)) {
          this.collect.report(
            "criteria",
            [...path, "criterion"],
            `«${entry.criterion}» for ${row}`,
            `a criterion of its group: ${annex}1 …`,
          );
        }
        this.collect.quoted("criteria", [...path, "quote"], { provision: rowPath(row), quote: entry.quote });
      }
    });
  }

  dependencies(): void {
    const targets = new Set([...this.#platforms, ...this.#externals]);
    this.seeds.dependencies.dependencies.forEach((edge, index) => {
      const path = ["dependencies", index];
      this.collect.known("dependencies", [...path, "from"], edge.from, this.#platforms);
      this.collect.known("dependencies", [...path, "to"], edge.to, targets);
      if (edge.from === edge.to)
        this.collect.report("dependencies", [...path, "to"], `an edge from ${edge.from} to itself`, "another system");
    });
    this.seeds.dependencies.near_misses?.forEach((miss, index) => {
      this.collect.quoted("dependencies", ["near_misses", index, "quote"], {
        provision: rowPath(miss.row),
        quote: miss.quote,
      });
    });
  }

  citations(): void {
    const { document } = this.seeds.document;
    this.collect.cited("document", ["document", "citations"], document.citations);
    document.repeals?.forEach((repeal, index) => {
      this.collect.known("document", ["document", "repeals", index, "issuer"], repeal.issuer, this.#agencies);
      this.collect.quoted("document", ["document", "repeals", index, "citation"], repeal.citation);
    });
    this.collect.known("document", ["document", "issuer"], document.issuer, this.#agencies);
    document.legal_bases?.forEach((basis, index) => {
      this.collect.quoted("document", ["document", "legal_bases", index], {
        provision: basis.provision,
        quote: basis.name.vi,
      });
    });
    this.seeds.agencies.agencies.forEach((agency, index) => {
      this.collect.cited("agencies", ["agencies", index, "citations"], agency.citations);
    });
    this.seeds["external-systems"].external_systems.forEach((system, index) => {
      this.collect.cited("external-systems", ["external_systems", index, "citations"], system.citations);
    });
    this.seeds.dependencies.dependencies.forEach((edge, index) => {
      this.collect.cited("dependencies", ["dependencies", index, "citations"], edge.citations);
    });
  }

  #startWindow(index: number): void {
    const start = this.seeds.platforms.platforms[index]?.start;
    if (start === undefined) return;
    const path = ["platforms", index, "start"];
    const window = readStartWindow(start.text);
    if (window === null) {
      this.collect.report(
        "platforms",
        [...path, "text"],
        `«${start.text}»`,
        "Đã vận hành, Năm YYYY, Năm YYYY - YYYY, DD/M/YYYY",
      );
      return;
    }
    const expected = window.kind === "OPERATING" ? { earliest: undefined, latest: undefined } : window;
    for (const bound of ["earliest", "latest"] as const) {
      if (start[bound] !== expected[bound]) {
        this.collect.report(
          "platforms",
          [...path, bound],
          start[bound] ?? "nothing",
          `${expected[bound] ?? "nothing"}, as «${start.text}» says`,
        );
      }
    }
  }

  #rows(file: SeedFileName, path: FieldPath, rows: readonly string[]): void {
    rows.forEach((row, index) => {
      this.collect.known(file, [...path, index], row, this.#platforms);
    });
  }
}
