import { setImmediate } from "node:timers/promises";

import { EdgeGraphBuilder } from "../../domain/analysis/edge-graph.js";
import type { EdgeGraph } from "../../domain/analysis/edge-graph.js";
import type { AgencyRecord } from "../../domain/records.js";
import { agenciesByIds } from "../../store/cypher/agencies.js";
import { edgeSlice, platformSlice } from "../../store/cypher/snapshot.js";
import type { GraphReader, GraphStore } from "../../store/graph-store.js";
import type { PlatformsById } from "./platform-table.js";
import { PlatformTable } from "./platform-table.js";

/** What analysis looks at: all platforms and edges at one revision. */
export interface Snapshot {
  readonly revision: number;
  readonly graph: EdgeGraph;
  /** By id. */
  readonly platforms: PlatformsById;
}

/** Platforms of one slice: small enough that taking one in never holds up other requests. */
const SLICE = 250;
/** A snapshot during which somebody wrote is read again, this often at most. */
const ATTEMPTS = 3;

/**
 * Snapshots of the edges, one for the newest revision, shared by requests. The revision is asked for each time, so a
 * change by another process is seen by the next question; a snapshot that a write overtook while it was read is read again.
 */
export class Snapshots {
  #newest: { readonly revision: number; readonly snapshot: Promise<Snapshot> } | null = null;
  #latest: Snapshot | null = null;

  constructor(private readonly store: GraphStore) {}

  /** The snapshot that was read last; nobody knows whether its revision is still the newest. Null before the first. */
  get latest(): Snapshot | null {
    return this.#latest;
  }

  async current(): Promise<Snapshot> {
    const revision = await this.store.revision();
    if (this.#newest?.revision !== revision) {
      const snapshot = this.#read(revision, ATTEMPTS);
      const entry = { revision, snapshot };
      this.#newest = entry;
      snapshot.then(
        (read) => {
          entry.revision = read.revision;
          if (this.#newest === entry) this.#latest = read;
        },
        () => {
          if (this.#newest === entry) this.#newest = null;
        },
      );
    }
    return this.#newest.snapshot;
  }

  async #read(revision: number, attempts: number): Promise<Snapshot> {
    const reader = await this.store.reader();
    const builder = new EdgeGraphBuilder();
    const platforms = await readPlatforms(reader, builder);
    const graph = await readEdges(reader, builder);
    const after = await this.store.revision();
    if (after !== revision && attempts > 1) return this.#read(after, attempts - 1);
    return { revision, graph, platforms };
  }
}

async function readPlatforms(reader: GraphReader, builder: EdgeGraphBuilder): Promise<PlatformTable> {
  const platforms = new PlatformTable();
  const owners = new Map<string, AgencyRecord>();
  for (let after = ""; ;) {
    const rows = await reader.read(platformSlice, { after, limit: SLICE });
    const ids = new Set(rows.map(({ ownerId }) => ownerId).filter((id) => !owners.has(id)));
    if (ids.size > 0)
      for (const owner of await reader.read(agenciesByIds, { ids: [...ids] })) owners.set(owner.id, owner);
    for (const row of rows) {
      const owner = owners.get(row.ownerId);
      if (owner === undefined) continue;
      platforms.add(row, owner);
      builder.addNode(row.id);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < SLICE) return platforms;
    after = last.code;
    await setImmediate();
  }
}

async function readEdges(reader: GraphReader, builder: EdgeGraphBuilder): Promise<EdgeGraph> {
  for (let after = ""; ;) {
    const rows = await reader.read(edgeSlice, { after, limit: SLICE });
    for (const { edges } of rows)
      edges.forEach((edge) => {
        builder.add(edge);
      });
    const last = rows.at(-1);
    if (last === undefined || rows.length < SLICE) break;
    after = last.code;
    await setImmediate();
  }
  const steps = builder.buildSteps();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
