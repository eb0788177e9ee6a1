import { loadSeeds, readSeedFolder } from "../../../src/seeds/load-seeds.js";
import { DECISION } from "../printed-decision.js";

const { rules } = loadSeeds(readSeedFolder(DECISION)).rules;

/**
 * Of each rule: an edge that it derives, a row that looks like one and is none, with the reason, and a row of which nothing
 * speaks for it: B61, VTVGo, whose row names nothing to connect to, or B62. Four rules bind a class and derive no edge.
 */
const CASES: readonly (readonly [
  key: string,
  fires: string | null,
  nearMiss: string | null,
  silent: string,
  why: string,
])[] = [
  ["reuse-group-a-services", null, null, "B61", "nothing came near it"],
  [
    "single-front-office",
    "B23 A01 CERTAIN",
    "B01",
    "B61",
    "Party procedures; the basis speaks of procedures with state agencies (cơ quan nhà nước)",
  ],
  [
    "shared-identification",
    "B30 A03 LIKELY",
    "A02",
    "B61",
    "Its own function in the same words; what a platform itself provides is no need",
  ],
  ["vneid-for-citizens", "A01 A02 LIKELY", "B34", "B61", "Users are enterprises, not citizens"],
  [
    "coordination-into-national-database",
    "B23 A05 CERTAIN",
    "B50",
    "B61",
    "Nationwide data, but for the State Bank itself",
  ],
  [
    "exchange-through-ndxp",
    "A15 A06 CERTAIN",
    "B02",
    "B61",
    "Both B02 and A01 are of the Ministry of Public Security: no exchange between agencies",
  ],
  ["documents-through-national-axis", "B19 A04 LIKELY", "A07", "B61", "Replaces documents"],
  ["data-services-catalogued", "B23 A07 CERTAIN", "B22", "B61", "Notices of auctions, not data for reuse"],
  ["shared-data-dictionary", "B30 A12 CERTAIN", "B02", "B61", "Synchronised use of a platform, not of data (B02-B17)"],
  ["national-databases-on-the-cloud", "B23 A08 CERTAIN", "B46", "B61", "A database, but not called national"],
  ["blockchain-shared", null, "B28", "B61", "Electronic, not smart, contracts"],
  ["one-assistant-platform", "B43 A10 LIKELY", "B31", "B61", "Matching algorithms"],
  ["high-performance-computing-shared", "B39 A11 LIKELY", "B43", "B61", "Drafting support, no training or scale"],
  [
    "no-own-security-operations",
    null,
    "B19",
    "B61",
    "Confidentiality of documents by a named agency, not monitoring or response",
  ],
  ["no-own-edge-defence", null, "B61", "B62", "A service on the Internet, but no word of protection"],
  [
    "sector-statistics-reported",
    "B49 A15 CERTAIN",
    "B20",
    "B61",
    "Statistics of the Party, not indicators of ministries and sectors",
  ],
  ["law-texts-from-the-law-platform", "A10 B43 LIKELY", null, "B61", "nothing came near it"],
  [
    "legal-texts-published-in-the-gazette",
    "B43 A17 LIKELY",
    "B21",
    "B61",
    "Party documents, not legal normative documents",
  ],
  [
    "business-data-from-the-register",
    "B34 B23 CERTAIN",
    "B38",
    "B61",
    "Enterprises as parties connected; no data on them",
  ],
  ["finance-data-consolidated", "B24 B52 CERTAIN", "B07", "B61", "Ministry of Finance, but no data of the sector"],
  [
    "food-safety-data-shared",
    "B37 B34 LIKELY",
    "B08",
    "B61",
    "Ministry of Industry and Trade, but no word of traceability, inspection or food",
  ],
  [
    "education-data-from-the-administration-platform",
    "B36 B35 POSSIBLE",
    "B31",
    "B61",
    "Vocational education, outside B35",
  ],
  ["health-data-from-the-health-book", "B20 B33 POSSIBLE", "A02", "B61", "Digital data in general"],
  ["civil-servant-data-from-the-register", "B20 B29 LIKELY", "B55", "B61", "Officials as users (B55-B59)"],
  ["labour-contract-data", null, "B05", "B61", "Ministry of Home Affairs, but labour contracts are not named"],
  [
    "records-into-the-archive",
    "B43 B32 LIKELY",
    "B19",
    "B61",
    "Documents of Party bodies; the basis speaks of state agencies",
  ],
  ["interbank-settlement-of-payments", "B52 B50 LIKELY", "B54", "B61", "Data of toll systems, no payment by B54"],
  [
    "customs-data-for-the-single-window",
    "B18 B25 LIKELY",
    "B52",
    "B61",
    "Collecting agencies in general; customs not named",
  ],
  ["research-information-shared", "B48 B49 LIKELY", "B44", "B61", "A use of heritage data"],
  [
    "asset-data-for-anti-corruption",
    "B58 B57 LIKELY",
    "B22",
    "B61",
    "Public assets for sale, not assets and income of persons",
  ],
];

test("every rule has its case", () => {
  expect(CASES.map(([key]) => key)).toEqual(rules.map(({ key }) => key));
});

test.each(CASES)("%s fires for %s, not for %s, and has nothing to say of %s", (key, fires, nearMiss, silent) => {
  const rule = rules.find((each) => each.key === key);
  const edges = (rule?.edges ?? []).map(({ from, to, strength }) => `${from} ${to} ${strength}`);
  const consumers = edges.map((edge) => edge.slice(0, 3));
  const misses = (rule?.near_misses ?? []).map(({ row }) => row);

  if (fires === null) expect(edges).toEqual([]);
  else expect(edges).toContain(fires);
  if (nearMiss === null) expect(misses).toEqual([]);
  else {
    expect(misses).toContain(nearMiss);
    expect(consumers).not.toContain(nearMiss);
  }
  expect([...consumers, ...misses]).not.toContain(silent);
});

test("a rule without an edge binds a class, or says by its near misses why nothing follows from it", () => {
  const idle = rules.filter(({ edges }) => edges.length === 0);
  expect(
    idle.map(({ key, duty, near_misses: misses = [] }) => [key, duty.kind === "CLASS" || misses.length > 0]),
  ).toEqual(idle.map(({ key }) => [key, true]));
});
