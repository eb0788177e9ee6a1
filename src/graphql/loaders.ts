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
type Batch<Value> = (reader: GraphReader, ids: readonly string[]) => Promise<readonly Value[]>;

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
  readonly #byArguments = new Map<string, Loader<unknown>>();

  readonly platforms = this.#loader<PlatformRecord | null>((reader, ids) => this.#platformsById(reader, ids));
  readonly agencies = this.#loader<AgencyRecord | null>(catalogue.agenciesById);
  readonly capabilities = this.#loader<CapabilityRecord | null>(catalogue.capabilitiesById);
  readonly services = this.#loader<ServiceRecord | null>(catalogue.servicesById);
  readonly documents = this.#loader<DocumentRecord | null>(catalogue.documentsById);
  readonly provisions = this.#loader<ProvisionRecord | null>(catalogue.provisionsById);
  readonly externalSystems = this.#loader<ExternalSystemRecord | null>(catalogue.externalSystemsById);
  readonly derivationRules = this.#loader<DerivationRuleRecord | null>(catalogue.derivationRulesById);
  readonly dependencies = this.#loader<DependencyRecord | null>(dependenciesById);

  readonly objectives = this.#loader<Bilingual | null>(catalogue.objectivesById);
  readonly provisionTexts = this.#loader<Bilingual | null>(catalogue.provisionTextsById);
  readonly provisionsOfDocuments = this.#loader<readonly ProvisionRecord[]>(catalogue.provisionsOfEach);
  readonly legalBases = this.#loader<readonly LegalBasisRecord[]>(catalogue.legalBasesOfEach);
  readonly repealers = this.#loader<string | null>(catalogue.repealerOfEach);
  readonly repealed = this.#loader<readonly string[]>(catalogue.repealedByEach);
  readonly claims = this.#loader<readonly ClaimRecord[]>(catalogue.claimsOfEach);
  readonly assessments = this.#loader<readonly AssessmentRecord[]>(catalogue.assessmentsOfEach);
  readonly servicesOfPlatforms = this.#loader<readonly ServiceRecord[]>(catalogue.servicesOfEachPlatform);
  readonly servicesOfCapabilities = this.#loader<readonly ServiceRecord[]>(catalogue.servicesOfEachCapability);
  readonly capabilitiesOfServices = this.#loader<readonly CapabilityRecord[]>(catalogue.capabilitiesOfEachService);
  readonly broader = this.#loader<CapabilityRecord | null>(catalogue.broaderOfEach);
  readonly narrower = this.#loader<readonly CapabilityRecord[]>(catalogue.narrowerOfEach);
  readonly claimants = this.#loader<readonly string[]>(catalogue.claimantsOfEach);

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
    return this.#withArguments(`citations ${label}`, (reader, ids) => catalogue.citationsOfEach(reader, label, ids));
  }

  dependencyPages(
    direction: "OUT" | "IN",
    filter: DependencyFilter,
    request: PageRequest,
    asOf: LocalDate,
  ): Loader<Page<DependencyRecord>> {
    const key = `dependencyPages ${JSON.stringify([direction, filter, request, asOf])}`;
    return this.#withArguments(key, (reader, ids) => dependenciesOfEach(reader, direction, ids, filter, request, asOf));
  }

  dependencyCounts(direction: "OUT" | "IN", filter: DependencyFilter, asOf: LocalDate): Loader<number> {
    const key = `dependencyCounts ${JSON.stringify([direction, filter, asOf])}`;
    return this.#withArguments(key, (reader, ids) => dependencyCountsOfEach(reader, direction, ids, filter, asOf));
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
    return this.#withArguments(key, (reader, ids) => platformsOfEachOwner(reader, ids, filter, request, asOf));
  }

  ownedPlatformCounts(filter: OwnedPlatformFilter, asOf: LocalDate): Loader<number> {
    const key = `ownedPlatformCounts ${JSON.stringify([filter, asOf])}`;
    return this.#withArguments(key, (reader, ids) => platformCountsOfEachOwner(reader, ids, filter, asOf));
  }

  async #readerInTime(): Promise<GraphReader> {
    return this.#time.reader(await this.#time.inTime(() => this.store.reader()));
  }

  get #time(): Deadline {
    this.#deadline ??= new Deadline(this.timeout);
    return this.#deadline;
  }

  #withArguments<Value>(key: string, batch: Batch<Value>): Loader<Value> {
    const found = this.#byArguments.get(key) as Loader<Value> | undefined;
    if (found !== undefined) return found;
    const loader = this.#loader(batch);
    this.#byArguments.set(key, loader);
    return loader;
  }

  #loader<Value>(batch: Batch<Value>): Loader<Value> {
    return new DataLoader(async (ids: readonly string[]) => batch(await this.reader, ids));
  }
}
