import MiniSearch from "minisearch";

import type { Plan } from "../../src/domain/judgement/assess-plan.js";
import { assessEvidence } from "../../src/domain/judgement/assess-plan.js";
import { evidenceOf } from "../../src/domain/judgement/evidence.js";
import type { RowVocabulary } from "../../src/domain/judgement/row-vocabulary.js";
import { FACETS } from "../../src/domain/judgement/row-vocabulary.js";
import { TermIndex } from "../../src/domain/judgement/term-index.js";
import type { LocalDate } from "../../src/domain/local-date.js";
import { foldText } from "../../src/domain/folded-text.js";
import { findOverlaps } from "../../src/domain/overlaps/find-overlaps.js";
import type { OverlapRow } from "../../src/domain/overlaps/overlap.js";
import type { PlatformRecord } from "../../src/domain/records.js";
import { Snapshots } from "../../src/registry/analysis/snapshots.js";
import { readSeedFolder } from "../../src/seeds/load-seeds.js";
import { writeSeeds } from "../../src/seeds/write-seeds.js";
import { judgementRows, otherFunctions, overlapRows } from "../../src/store/cypher/judgement.js";
import { EmbeddedGraphStore } from "../../src/store/embedded/embedded-graph-store.js";
import { ALL_PLANS } from "../judgement/plans.js";
import { machineLine, writePart } from "./report-parts.js";

/**
 * The part of `npm run bench` that judges: processor time of assessing each plan of the yardstick against the catalogue and
 * against ten thousand rows, beside a bare BM25 over the same words; and of finding all overlaps.
 */
const LARGE = 10_000;
/** Of the terms of a row of the catalogue, one in so many: readers have worked on those for longer than on any to come. */
const SHARE = 4;

const { rows, others, overlapping, platforms } = await readCatalogue();
const large = grown(rows, LARGE);
const sizes = [
  { title: "79 (the catalogue)", rows, overlaps: overlapping },
  { title: LARGE.toLocaleString("en"), rows: large, overlaps: grownOverlaps(overlapping, LARGE) },
];
const lines = sizes.map(({ title, rows: some, overlaps }) => {
  const built = timed(() => new TermIndex(some, others));
  const changed = timed(() => {
    built.value.follow(
      some.map((row, place) => (place === 0 ? { ...row, function: [...row.function, "từ mới"] } : row)),
      others,
    );
  });
  const ranked = timed(() => bm25(some));
  const bySize = platformOf(platforms, some);
  const assess = each((text) => {
    const [plan] = text;
    assessEvidence(plan, evidenceOf(plan, built.value), bySize, built.value, plan.asOf);
  });
  // Its plain ranking takes seconds a plan there: a few of them tell as much.
  const search = each(
    ([plan]) => ranked.value.search(`${plan.title} ${plan.description}`),
    some === large ? 20 : undefined,
  );
  const found = timed(() => findOverlaps(overlaps));
  const row = [title, ms(built.time), ms(changed.time), spread(assess), ms(ranked.time), spread(search)];
  return { assess, found, text: `| ${[...row, ms(found.time), String(found.value.length)].join(" | ")} |` };
});

const [small, big] = lines;
const goal = (text: string, value: number, most: number): string =>
  `- ${value <= most ? "reached" : "**not reached**"}: ${text}: ${value.toFixed(1)} ms`;
writePart("judgement", [
  "## Judging plans and finding overlaps",
  "",
  `Written by \`npm run bench\`; do not edit. Processor time in ms of one process; ${String(ALL_PLANS.length)} plans of the yardstick, p50 / p95.`,
  "The ten thousand rows are the catalogue's again and again, with a quarter of its terms, other words in them and other functions in its claims.",
  "BM25 is a bare MiniSearch over the words of the same vocabularies: it ranks rows, and judges nothing.",
  "",
  machineLine(),
  "",
  "| rows | index built | one row changed | a plan assessed | BM25 built | a plan ranked by BM25 | all overlaps found | overlaps |",
  "|---|---:|---:|---:|---:|---:|---:|---:|",
  ...lines.map(({ text }) => text),
  "",
  goal("a plan against the catalogue at p95, under 15 ms", percentile(small?.assess ?? [], 0.95), 15),
  goal("a plan against ten thousand rows at p95, under 100 ms", percentile(big?.assess ?? [], 0.95), 100),
  goal("all overlaps of ten thousand rows, under 10 s", big?.found.time ?? Number.NaN, 10_000),
  "",
]);

async function readCatalogue() {
  const store = EmbeddedGraphStore.inMemory();
  await store.prepare();
  await writeSeeds(store, readSeedFolder(new URL("../../graph-seeds/decision-1132/", import.meta.url).pathname));
  const reader = await store.reader();
  const found = {
    rows: await reader.read(judgementRows, {}),
    others: await reader.read(otherFunctions, {}),
    overlapping: await reader.read(overlapRows, { asOf: "2026-12-01" }),
    platforms: [...(await new Snapshots(store).current()).platforms.values()],
  };
  await store.close();
  return found;
}

function codeOf(place: number): string {
  return `B${String(100_000 + place)}`;
}

/** The same rows again and again; in each round the last word of each term and each example is another one. */
function grown(known: readonly RowVocabulary[], size: number): readonly RowVocabulary[] {
  return Array.from({ length: size }, (_, place) => {
    const row = known[place % known.length] as RowVocabulary;
    const round = Math.floor(place / known.length);
    const renamed = (term: string): string => (round === 0 || !term.includes(" ") ? term : `${term}${String(round)}`);
    const some = (list: readonly string[]): readonly string[] =>
      round === 0 ? list : list.filter((_, index) => index % SHARE === 0);
    const terms = Object.fromEntries(FACETS.map((facet) => [facet, some(row[facet]).map(renamed)]));
    const plans = {
      examples: some(row.examples).map(renamed),
      counterexamples: some(row.counterexamples).map(renamed),
    };
    return { ...row, ...terms, ...plans, code: round === 0 ? row.code : codeOf(place) };
  });
}

/** The same rows again and again; functions are shared within a round, owners by all. */
function grownOverlaps(some: readonly OverlapRow[], size: number): readonly OverlapRow[] {
  return Array.from({ length: size }, (_, place) => {
    const row = some[place % some.length] as OverlapRow;
    const round = Math.floor(place / some.length);
    if (round === 0) return row;
    const other = (id: string): string => `${id}-${String(round)}`;
    return {
      ...row,
      code: codeOf(place),
      objective: row.objective.replaceAll(/(\p{L}+) (\p{L}+) (\p{L}+)/gu, `$1 $2${String(round)} $3`),
      claims: row.claims.map((claim) => ({ ...claim, capabilityId: other(claim.capabilityId) })),
      offers: row.offers.map(other),
      sanction: row.sanction === null ? null : { ...row.sanction, capabilityId: other(row.sanction.capabilityId) },
      cleared: [],
    };
  });
}

function platformOf(known: readonly PlatformRecord[], some: readonly RowVocabulary[]) {
  const byCode = new Map(some.map(({ code }, place) => [code, known[place % known.length]]));
  return (code: string): PlatformRecord | undefined => byCode.get(code);
}

function bm25(some: readonly RowVocabulary[]): MiniSearch {
  const search = new MiniSearch({
    idField: "code",
    fields: ["function", "subject", "objective"],
    processTerm: (word) => foldText(word),
  });
  search.addAll(
    some.map((row) => ({
      code: row.code,
      function: row.function.join(" "),
      subject: row.subject.join(" "),
      objective: row.objective.join(" "),
    })),
  );
  return search;
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly time: number } {
  const began = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(began);
  return { value, time: (user + system) / 1_000 };
}

type Asked = Plan & { readonly asOf: LocalDate };

/** Processor time of each plan; a first round only warms up. */
function each(work: (asked: readonly [Asked]) => unknown, most = ALL_PLANS.length): readonly number[] {
  const asked = ALL_PLANS.slice(0, most).map((plan) => [{ agency: null, exemption: null, ...plan }] as const);
  for (const one of asked.slice(0, 20)) work(one);
  return asked.map((one) => timed(() => work(one)).time);
}

function percentile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? Number.NaN;
}

function spread(values: readonly number[]): string {
  return `${percentile(values, 0.5).toFixed(2)} / ${percentile(values, 0.95).toFixed(2)}`;
}

function ms(value: number): string {
  return value.toFixed(0);
}
