import DataLoader from "dataloader";

import type { Bilingual } from "../domain/language.js";
import type { LocalDate } from "../domain/local-date.js";
import type { Page, PageRequest } from "../domain/page.js";
import type {
  AgencyRecord,
  AssessmentRecord,
  CapabilityRecord,
  CitationRecord,
  ClaimRecord,
  DependencyRecord,
  DerivationRuleRecord,
  DocumentRecord,
  ExternalSystemRecord,
  LegalBasisRecord,
  OrderedPlatformRecord,
  PlatformRecord,
  ProvisionRecord,
  ServiceRecord,
} from "../domain/records.js";
import type { PlatformGroup } from "../domain/platform.js";
import type { Snapshot, Snapshots } from "../registry/analysis/snapshots.js";
import * as catalogue from "../registry/catalogue.js";
import { listRules } from "../registry/rules.js";
import { criteriaOf } from "../registry/criteria.js";
import type { DependencyFilter } from "../registry/dependencies.js";
import { dependenciesById, dependenciesOfEach, dependencyCountsOfEach } from "../registry/dependencies.js";
import type { OwnedPlatformFilter } from "../registry/platforms.js";
import { platformCountsOfEachOwner, platformsOfEachOwner } from "../registry/platforms.js";
import type { GraphReader, GraphStore } from "../store/graph-store.js";

import { Deadline } from "./deadline.js";

type Loader<Value> = DataLoader<string, Value>;
type Batch<Value> = (reader: GraphReader, ids: readonly string[]) => Promise<readonly (Value | Error)[]>;

/**
 * The batches of one request: what resolvers ask for one by one is read in one statement a relation. A relation with
 * arguments has a loader for each set of them.
 */
export class RequestLoaders {
  #reader: Promise<GraphReader> | null = null;
  #deadline: Deadline | null = null;
  #rules: Promise<readonly DerivationRuleRecord[]> | null = null;
  #snapshot: Promise<Snapshot> | null = null;
  /** The platforms of the snapshot, once it was asked for: no statement for what is held. */
  #held: ReadonlyMap<string, PlatformRecord> | null = null;
  readonly #criteria = new Map<PlatformGroup, Promise<readonly ProvisionRecord[]>>();
  readonly #loaders = new Map<string, Loader<unknown>>();

  get platforms(): Loader<PlatformRecord | null> {
    return this.#loader("platforms", (reader, ids) => this.#platformsById(reader, ids));
  }
  get agencies(): Loader<AgencyRecord | null> {
    return this.#loader("agencies", catalogue.agenciesById);
  }
  get capabilities(): Loader<CapabilityRecord | null> {
    return this.#loader("capabilities", catalogue.capabilitiesById);
  }
  get services(): Loader<ServiceRecord | null> {
    return this.#loader("services", catalogue.servicesById);
  }
  get documents(): Loader<DocumentRecord | null> {
    return this.#loader("documents", catalogue.documentsById);
  }
  get provisions(): Loader<ProvisionRecord | null> {
    return this.#loader("provisions", catalogue.provisionsById);
  }
  get externalSystems(): Loader<ExternalSystemRecord | null> {
    return this.#loader("externalSystems", catalogue.externalSystemsById);
  }
  get derivationRules(): Loader<DerivationRuleRecord | null> {
    return this.#loader("derivationRules", catalogue.derivationRulesById);
  }
  get dependencies(): Loader<DependencyRecord | null> {
    return this.#loader("dependencies", dependenciesById);
  }

  get objectives(): Loader<Bilingual | null> {
    return this.#loader("objectives", catalogue.objectivesById);
  }
  get provisionTexts(): Loader<Bilingual | null> {
    return this.#loader("provisionTexts", catalogue.provisionTextsById);
  }
  get provisionsOfDocuments(): Loader<readonly ProvisionRecord[]> {
    return this.#loader("provisionsOfDocuments", catalogue.provisionsOfEach);
  }
  get legalBases(): Loader<readonly LegalBasisRecord[]> {
    return this.#loader("legalBases", catalogue.legalBasesOfEach);
  }
  get repealers(): Loader<string | null> {
    return this.#loader("repealers", catalogue.repealerOfEach);
  }
  get repealed(): Loader<readonly string[]> {
    return this.#loader("repealed", catalogue.repealedByEach);
  }
  get claims(): Loader<readonly ClaimRecord[]> {
    return this.#loader("claims", catalogue.claimsOfEach);
  }
  get assessments(): Loader<readonly AssessmentRecord[]> {
    return this.#loader("assessments", catalogue.assessmentsOfEach);
  }
  get servicesOfPlatforms(): Loader<readonly ServiceRecord[]> {
    return this.#loader("servicesOfPlatforms", catalogue.servicesOfEachPlatform);
  }
  get servicesOfCapabilities(): Loader<readonly ServiceRecord[]> {
    return this.#loader("servicesOfCapabilities", catalogue.servicesOfEachCapability);
  }
  get capabilitiesOfServices(): Loader<readonly CapabilityRecord[]> {
    return this.#loader("capabilitiesOfServices", catalogue.capabilitiesOfEachService);
  }
  get broader(): Loader<CapabilityRecord | null> {
    return this.#loader("broader", catalogue.broaderOfEach);
  }
  get narrower(): Loader<readonly CapabilityRecord[]> {
    return this.#loader("narrower", catalogue.narrowerOfEach);
  }
  get claimants(): Loader<readonly string[]> {
    return this.#loader("claimants", catalogue.claimantsOfEach);
  }

  constructor(
    private readonly store: GraphStore,
    private readonly snapshots: Snapshots,
    /** Milliseconds that the request may take. */
    private readonly timeout: number,
  ) {}

  /** The reader of this request; the revision is looked at when the request first reads. */
  get reader(): Promise<GraphReader> {
    this.#reader ??= this.#readerInTime();
    return this.#reader;
  }

  /** All edges, at the revision of the request's first look. */
  get snapshot(): Promise<Snapshot> {
    this.#snapshot ??= this.snapshots.current().then((snapshot) => {
      this.#held = snapshot.platforms;
      return snapshot;
    });
    return this.#snapshot;
  }

  get revision(): Promise<number> {
    return this.#time.inTime(() => this.store.revision());
  }

  /** The criteria of a group, read once a request. */
  criteria(group: PlatformGroup): Promise<readonly ProvisionRecord[]> {
    const found = this.#criteria.get(group) ?? this.reader.then((reader) => criteriaOf(reader, group));
    this.#criteria.set(group, found);
    return found;
  }

  /** All rules, read once a request. */
  get rules(): Promise<readonly DerivationRuleRecord[]> {
    this.#rules ??= this.reader.then(listRules);
    return this.#rules;
  }

  citations(label: catalogue.CitingLabel): Loader<readonly CitationRecord[]> {
    return this.#loader(`citations ${label}`, (reader, ids) => catalogue.citationsOfEach(reader, label, ids));
  }

  /**
   * By direction and platform: `OUT Platform:A06`. Both directions are given back at once, so that what hangs on their
   * edges is asked for in one batch.
   */
  dependencyPages(filter: DependencyFilter, request: PageRequest, asOf: LocalDate): Loader<Page<DependencyRecord>> {
    const key = `dependencyPages ${JSON.stringify([filter, request, asOf])}`;
    return this.#loader(key, async (reader, keys) => {
      const found = await Promise.all(
        (["OUT", "IN"] as const).map(async (direction) => {
          const ids = keys.filter((each) => each.startsWith(direction)).map((each) => each.slice(direction.length + 1));
          const pages = ids.length === 0 ? [] : await dependenciesOfEach(reader, direction, ids, filter, request, asOf);
          return pages.map((page, index) => [`${direction} ${ids[index] ?? ""}`, page] as const);
        }),
      );
      const pages = new Map<string, Page<DependencyRecord>>(found.flat());
      return keys.map((each) => pages.get(each) ?? new Error(`${each} was not read`));
    });
  }

  dependencyCounts(direction: "OUT" | "IN", filter: DependencyFilter, asOf: LocalDate): Loader<number> {
    const key = `dependencyCounts ${JSON.stringify([direction, filter, asOf])}`;
    return this.#loader(key, (reader, ids) => dependencyCountsOfEach(reader, direction, ids, filter, asOf));
  }

  #platformsById(reader: GraphReader, ids: readonly string[]): Promise<readonly (PlatformRecord | null)[]> {
    const held = this.#held;
    if (held === null) return catalogue.platformsById(reader, ids);
    return Promise.resolve(ids.map((id) => held.get(id) ?? null));
  }

  ownedPlatformPages(
    filter: OwnedPlatformFilter,
    request: PageRequest,
    asOf: LocalDate,
  ): Loader<Page<OrderedPlatformRecord>> {
    const key = `ownedPlatformPages ${JSON.stringify([filter, request, asOf])}`;
    return this.#loader(key, (reader, ids) => platformsOfEachOwner(reader, ids, filter, request, asOf));
  }

  ownedPlatformCounts(filter: OwnedPlatformFilter, asOf: LocalDate): Loader<number> {
    const key = `ownedPlatformCounts ${JSON.stringify([filter, asOf])}`;
    return this.#loader(key, (reader, ids) => platformCountsOfEachOwner(reader, ids, filter, asOf));
  }

  async #readerInTime(): Promise<GraphReader> {
    return this.#time.reader(await this.#time.inTime(() => this.store.reader()));
  }

  get #time(): Deadline {
    this.#deadline ??= new Deadline(this.timeout);
    return this.#deadline;
  }

  /** Made when it is first asked for: a request uses a few of them. */
  #loader<Value>(key: string, batch: Batch<Value>): Loader<Value> {
    const found = this.#loaders.get(key) as Loader<Value> | undefined;
    if (found !== undefined) return found;
    const loader = new DataLoader(async (ids: readonly string[]) => batch(await this.reader, ids));
    this.#loaders.set(key, loader);
    return loader;
  }
}
