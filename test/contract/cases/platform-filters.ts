import type { PlatformFilterShape } from "../../../src/store/cypher/platforms.js";
import type { Parameters } from "../../../src/store/statement.js";

/** A filter in one shape, and what it lets through on either graph. */
export interface FilterCase {
  readonly title: string;
  readonly shape: PlatformFilterShape;
  readonly sparse: Parameters;
  readonly lines: readonly string[];
  readonly full: Parameters;
  readonly count?: number;
  readonly has?: readonly string[];
}

/** Each part of a filter alone, those that begin a statement together, and all at once. */
export const PLATFORM_FILTERS: readonly FilterCase[] = [
  {
    title: "everything",
    shape: {},
    sparse: {},
    lines: ["A01", "A02", "B01", "B02"],
    full: {},
    count: 79,
    has: ["A01", "A17", "B01", "B62"],
  },
  {
    title: "codes",
    shape: { codes: true },
    sparse: { codes: ["B01", "A02", "Z99"] },
    lines: ["A02", "B01"],
    full: { codes: ["B62", "A06", "Z99"] },
    count: 2,
    has: ["A06", "B62"],
  },
  { title: "no code", shape: { codes: true }, sparse: { codes: [] }, lines: [], full: { codes: [] }, count: 0 },
  {
    title: "a group",
    shape: { group: true },
    sparse: { group: "B" },
    lines: ["B01", "B02"],
    full: { group: "A" },
    count: 17,
  },
  {
    title: "owners",
    shape: { owner: true },
    sparse: { owners: ["bo-b", "bo-c"] },
    lines: ["B01", "B02"],
    // Annex II, column «Cơ quan chủ quản».
    full: { owners: ["bo-cong-an", "bo-ngoai-giao"] },
    count: 15,
    has: ["A01", "A14", "B02", "B04", "B22"],
  },
  {
    title: "capabilities, one of them claimed twice",
    shape: { capability: true },
    sparse: { capabilities: ["ky-so", "le-loi"] },
    lines: ["A01", "B02"],
    full: { capabilities: ["single-front-office"] },
    has: ["A01"],
  },
  {
    title: "a capability and an owner",
    shape: { capability: true, owner: true },
    sparse: { capabilities: ["ky-so", "goc"], owners: ["bo-a"] },
    lines: ["A01"],
    full: { capabilities: ["electronic-identification"], owners: ["bo-cong-an"] },
    has: ["A02", "A03"],
  },
  {
    title: "an owner and codes",
    shape: { owner: true, codes: true },
    sparse: { owners: ["bo-b"], codes: ["A01", "B02"] },
    lines: ["B02"],
    full: { owners: ["bo-cong-an"], codes: ["A03", "A04", "B02"] },
    count: 2,
    has: ["A03", "B02"],
  },
  {
    title: "a capability and codes",
    shape: { capability: true, codes: true },
    sparse: { capabilities: ["ky-so"], codes: ["B01", "B02"] },
    lines: ["B02"],
    full: { capabilities: ["electronic-identification"], codes: ["A01", "A02"] },
    count: 1,
    has: ["A02"],
  },
  {
    title: "one word",
    shape: { words: 1 },
    sparse: { word0: " anh" },
    lines: ["B01"],
    full: { word0: " vneid" },
    has: ["A02"],
  },
  {
    title: "three words, in title and body",
    shape: { words: 3 },
    sparse: { word0: " duong", word1: " toan", word2: " a01" },
    lines: ["A01"],
    full: { word0: " chia", word1: " se", word2: " ndxp" },
    has: ["A06"],
  },
  {
    title: "no state",
    shape: { states: [] },
    sparse: { asOf: "2026-12-01" },
    lines: [],
    full: { asOf: "2026-12-01" },
    count: 0,
  },
  {
    title: "in operation on the last day of June 2026",
    shape: { states: ["IN_OPERATION"] },
    sparse: { asOf: "2026-06-30" },
    lines: ["A02"],
    // «Đã vận hành» stands in ten rows; B30 starts the day after.
    full: { asOf: "2026-06-30" },
    count: 10,
    has: ["A02", "A04", "A06", "B04", "B19", "B20", "B21", "B28", "B61", "B62"],
  },
  {
    title: "in operation on 1 July 2026",
    shape: { states: ["IN_OPERATION"] },
    sparse: { asOf: "2026-07-01" },
    lines: ["A02", "B02"],
    full: { asOf: "2026-07-01" },
    count: 11,
    has: ["B30"],
  },
  {
    title: "due and unconfirmed",
    shape: { states: ["DUE_UNCONFIRMED"] },
    sparse: { asOf: "2026-07-01" },
    lines: ["A01"],
    // Windows that begin in 2025 or 2026: 40 «Năm 2026», 9 «2026 - 2030», 4 «2025 - 2030», and one each of «2025 - 2026», «2026 - 2027», «2026 - 2028».
    full: { asOf: "2026-12-01" },
    count: 56,
    has: ["A15", "B42"],
  },
  {
    title: "not yet due",
    shape: { states: ["NOT_YET_DUE"] },
    sparse: { asOf: "2026-06-30" },
    lines: ["B01", "B02"],
    full: { asOf: "2026-12-01" },
    count: 12,
    has: ["A10", "A11", "A14", "B25", "B52", "B60"],
  },
  {
    title: "in operation, where some are retired",
    shape: { states: ["IN_OPERATION"] },
    sparse: { asOf: "2027-06-01" },
    lines: ["A02"],
    full: { asOf: "2030-01-01" },
    count: 11,
  },
  {
    title: "due and unconfirmed, where some are retired",
    shape: { states: ["DUE_UNCONFIRMED"] },
    sparse: { asOf: "2032-01-01" },
    lines: ["A01"],
    // By 2030 every window has begun: all but the eleven that are known to operate.
    full: { asOf: "2030-01-01" },
    count: 68,
  },
  {
    title: "retired",
    shape: { states: ["RETIRED"] },
    sparse: { asOf: "2027-06-01" },
    lines: ["B02"],
    full: { asOf: "2030-01-01" },
    count: 0,
  },
  {
    title: "retired or not yet due",
    shape: { states: ["NOT_YET_DUE", "RETIRED"] },
    sparse: { asOf: "2027-06-01" },
    lines: ["B01", "B02"],
    full: { asOf: "2026-12-01" },
    count: 12,
  },
  {
    title: "all parts at once",
    shape: {
      codes: true,
      group: true,
      owner: true,
      capability: true,
      words: 1,
      states: ["DUE_UNCONFIRMED", "IN_OPERATION"],
    },
    sparse: {
      codes: ["A01", "B02"],
      group: "B",
      owners: ["bo-b"],
      capabilities: ["ky-so"],
      word0: " an",
      asOf: "2026-07-01",
    },
    lines: ["B02"],
    full: {
      codes: ["A02", "A03"],
      group: "A",
      owners: ["bo-cong-an"],
      capabilities: ["electronic-identification"],
      word0: " vneid",
      asOf: "2026-07-01",
    },
    has: ["A02"],
  },
];
