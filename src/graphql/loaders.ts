import { setMaxListeners } from "node:events";

import DataLoader from "dataloader";

import type { Bilingual } from "../domain/language.js";
import type { LocalDate } from "../domain/local-date.js";
import type { Page, PageRequest } from "../domain/page.js";
import type {
  AgencyRecord, AssessmentRecord, CapabilityRecord, CitationRecord, ClaimRecord, DependencyRecord, DocumentRecord,
  ExternalSystemRecord, LegalBasisRecord, PlatformRecord, ProvisionRecord, ServiceRecord,
} from "../domain/records.js";
import type { PlatformGroup } from "../domain/platform.js";
import * as catalogue from "../registry/catalogue.js";
import { criteriaOf } from "../registry/criteria.js";
import type { DependencyFilter } from "../registry/dependencies.js";
import { dependenciesById, dependenciesOfEach, dependencyCountsOfEach } from "../registry/dependencies.js";
import type { GraphReader, GraphStore } from "../store/graph-store.js";

import { withDeadline } from "./deadline.js";

type Loader<Value> = DataLoader<string, Value>;
type Batch<Value> = (reader: GraphReader, ids: readonly string[]) => Promise<readonly Value[]>;

/**
 * The batches of one request: what resolvers ask for one by one is read in one statement a relation. A relation with
 * arguments has a loader for each set of them.
 */
export class RequestLoaders {
  #reader: Promise<GraphReader> | null = null;
  readonly #criteria = new Map<PlatformGroup, Promise<readonly ProvisionRecord[]>>();
  readonly #byArguments = new Map<string, Loader<unknown>>();

  readonly platforms = this.#loader<PlatformRecord | null>(catalogue.platformsById);
  readonly agencies = this.#loader<AgencyRecord | null>(catalogue.agenciesById);
  readonly capabilities = this.#loader<CapabilityRecord | null>(catalogue.capabilitiesById);
  readonly services = this.#loader<ServiceRecord | null>(catalogue.servicesById);
  readonly documents = this.#loader<DocumentRecord | null>(catalogue.documentsById);
  readonly provisions = this.#loader<ProvisionRecord | null>(catalogue.provisionsById);
  readonly externalSystems = this.#loader<ExternalSystemRecord | null>(catalogue.externalSystemsById);
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
    /** Milliseconds that the request may take. */
    private readonly timeout: number,
  ) {}

  /** The reader of this request; the revision is looked at when the request first reads. */
  get reader(): Promise<GraphReader> {
    this.#reader ??= this.#readerInTime();
    return this.#reader;
  }

  get revision(): Promise<number> {
    return this.store.revision();
  }

  /** The criteria of a group, read once a request. */
  criteria(group: PlatformGroup): Promise<readonly ProvisionRecord[]> {
    const found = this.#criteria.get(group) ?? this.reader.then((reader) => criteriaOf(reader, group));
    this.#criteria.set(group, found);
    return found;
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

  async #readerInTime(): Promise<GraphReader> {
    const signal = AbortSignal.timeout(this.timeout);
    setMaxListeners(0, signal);
    return withDeadline(await this.store.reader(), signal, this.timeout);
  }

  #withArguments<Value>(key: string, batch: Batch<Value>): Loader<Value> {
    const found = this.#byArguments.get(key) as Loader<Value> | undefined;
    if (found !== undefined) return found;
    const loader = this.#loader(batch);
    this.#byArguments.set(key, loader as Loader<unknown>);
    return loader;
  }

  #loader<Value>(batch: Batch<Value>): Loader<Value> {
    return new DataLoader(async (ids: readonly string[]) => batch(await this.reader, ids));
  }
}
