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
import type { ProposalRecord, RulingRecord } from "../domain/rulings/records.js";
import * as stored from "../registry/rulings/stored.js";
import type { PlatformsById } from "../registry/analysis/platform-table.js";
import type { Snapshot, Snapshots } from "../registry/analysis/snapshots.js";
import * as catalogue from "../registry/catalogue.js";
import { listRules } from "../registry/rules.js";
import { criteriaOf } from "../registry/criteria.js";
import type { DependencyFilter, EdgesOf } from "../registry/dependencies.js";
import { dependenciesById, dependenciesOfEach, dependencyCountsOfEach } from "../registry/dependencies.js";
import type { OwnedPlatformFilter } from "../registry/platforms.js";
import { platformCountsOfEachOwner, platformsOfEachOwner } from "../registry/platforms.js";
import type { EdgeDirection } from "../domain/dependency.js";
import type { GraphReader, GraphStore, OptimisticReader } from "../store/graph-store.js";

import type { Deadline } from "./deadline.js";

type Loader<Value> = DataLoader<string, Value>;
type Batch<Value> = (reader: GraphReader, ids: readonly string[]) => Promise<readonly (Value | Error)[]>;

/** The store did not say its revision; `cause` says why. */
export class RevisionUnknown extends Error {
  constructor(cause: unknown) {
    super("the revision is not known", { cause });
  }
}

/** Where a request reads. */
export interface RequestSource {
  readonly store: GraphStore;
  readonly snapshots: Snapshots;
  readonly deadline: Deadline;
}

/**
 * The batches of one request: what resolvers ask for one by one is read in one statement a relation. A relation with
 * arguments has a loader for each set of them.
 */
export class RequestLoaders {
  #reader: Promise<GraphReader> | null = null;
  #rules: Promise<readonly DerivationRuleRecord[]> | null = null;
  #snapshot: Promise<Snapshot> | null = null;
  /** The revision of a snapshot that was taken without asking whether it is the newest. */
  #tookSnapshot: number | null = null;
  /** The platforms of the snapshot, once it was asked for: no statement for what is held. */
  #held: PlatformsById | null = null;
  readonly #criteria = new Map<PlatformGroup, Promise<readonly ProvisionRecord[]>>();
  readonly #loaders = new Map<string, unknown>();

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
  get proposals(): Loader<ProposalRecord | null> {
    return this.#loader("proposals", stored.proposalsById);
  }
  get rulings(): Loader<RulingRecord | null> {
    return this.#loader("rulings", stored.rulingsById);
  }
  /** By the id of what was ruled on; the last one is in force. */
  get rulingsOf(): Loader<readonly RulingRecord[]> {
    return this.#loader("rulingsOf", stored.rulingsOfEach);
  }
  get printedRulings(): Loader<string | null> {
    return this.#loader("printedRulings", stored.printedRulingsById);
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
    private readonly source: RequestSource,
    /** Where given, rows are taken from it, and the answer may be given only if it `stands`. */
    private readonly optimistic: OptimisticReader | null,
    /** Where given, whoever asks for anything is told this. */
    private readonly failure: Promise<never> | null = null,
  ) {}

  /** Whether an answer made of what these read may be given. @throws RevisionUnknown */
  async stand(): Promise<boolean> {
    const { optimistic } = this;
    if (optimistic === null) return true;
    const took = this.#tookSnapshot;
    if (took !== null && (await this.#check(optimistic.revision())) !== took) return false;
    return this.#check(optimistic.stands());
  }

  /** The revision that the request begins with; null where no rows are kept and nobody looks at it. @throws RevisionUnknown */
  async checkedRevision(): Promise<number | null> {
    return this.optimistic === null ? null : this.#check(this.optimistic.revision());
  }

  /** Loaders for the same request that have read nothing yet and wait for the revision first. */
  anew(): RequestLoaders {
    return new RequestLoaders(this.source, null);
  }

  /** Loaders for the same request that find out nothing: the store has just been asked, and failed. */
  failing({ cause }: RevisionUnknown): RequestLoaders {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever the store threw is passed on
    const failure = Promise.reject(cause);
    failure.catch(() => undefined);
    return new RequestLoaders(this.source, null, failure);
  }

  /** The reader of this request; the revision is looked at when it is first asked for. */
  get reader(): Promise<GraphReader> {
    this.#reader ??= this.failure ?? this.#readerInTime();
    return this.#reader;
  }

  /** All edges, at the revision of the request's first look or, of an answer that may not stand, at the last one known. */
  get snapshot(): Promise<Snapshot> {
    this.#snapshot ??= this.#takeSnapshot();
    return this.#snapshot;
  }

  get revision(): Promise<number> {
    return this.failure ?? this.source.deadline.inTime(() => this.source.store.revision());
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

  /** Edges of platforms in either direction: a platform's page asks for both, and one statement reads them. */
  dependencyPages(
    filter: DependencyFilter,
    request: PageRequest,
    asOf: LocalDate,
  ): DataLoader<EdgesOf, Page<DependencyRecord>, string> {
    const key = `dependencyPages ${JSON.stringify([filter, request, asOf])}`;
    return this.#made(
      key,
      () =>
        new DataLoader(
          async (asked: readonly EdgesOf[]) => dependenciesOfEach(await this.reader, asked, filter, request, asOf),
          { cacheKeyFn: ({ direction, platformId }) => `${direction} ${platformId}` },
        ),
    );
  }

  dependencyCounts(direction: EdgeDirection, filter: DependencyFilter, asOf: LocalDate): Loader<number> {
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

  async #takeSnapshot(): Promise<Snapshot> {
    const { snapshots, deadline } = this.source;
    const latest = this.optimistic === null ? null : snapshots.latest;
    if (latest !== null) this.#tookSnapshot = latest.revision;
    const snapshot = latest ?? (await (this.failure ?? deadline.inTime(() => snapshots.current())));
    this.#held = snapshot.platforms;
    return snapshot;
  }

  async #check<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await this.source.deadline.inTime(() => answer);
    } catch (error) {
      throw new RevisionUnknown(error);
    }
  }

  async #readerInTime(): Promise<GraphReader> {
    const { store, deadline } = this.source;
    return deadline.reader(this.optimistic ?? (await deadline.inTime(() => store.reader())));
  }

  #loader<Value>(key: string, batch: Batch<Value>): Loader<Value> {
    return this.#made(key, () => new DataLoader(async (ids: readonly string[]) => batch(await this.reader, ids)));
  }

  /** Made when it is first asked for: a request uses a few of them. */
  #made<Made>(key: string, make: () => Made): Made {
    const found = this.#loaders.get(key) as Made | undefined;
    if (found !== undefined) return found;
    const loader = make();
    this.#loaders.set(key, loader);
    return loader;
  }
}
