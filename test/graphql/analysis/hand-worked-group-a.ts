/** What was worked out for one platform. */
export interface Worked {
  readonly code: string;
  /** «A01 FRONT_DOOR STATED CERTAIN»; all of them, POSSIBLE ones left out. */
  readonly needs: readonly string[];
  /** «A01 POSSIBLE 0»: provider, certainty, years; all of them. */
  readonly conflicts: readonly string[];
  /** «A01 1»: some of what it reaches, and how far away. */
  readonly depths: readonly string[];
  /** Whether `depths` is all that it reaches. */
  readonly whole?: true;
  /** Against A02, A03, A05 and A06. */
  readonly coverage: readonly [string, string, string, string];
  /** «A01 HIGH»: how an outage of a provider hits it; «-» where it does not. */
  readonly outages: readonly string[];
  readonly dependents?: number;
}

/** How far the words go: of the row, of a rule and the row, of an argument, of Annex I.II.4 alone, of nothing. */
export const [STATED, DERIVED, POSSIBLE, DUTY, NONE] = [
  "REQUIRED_STATED",
  "REQUIRED_DERIVED",
  "POSSIBLE",
  "DUTY_ONLY",
  "NOT_APPLICABLE",
] as const;

/** B02 to B17, one system for procedures in each ministry. */
const PROCEDURES = Array.from({ length: 16 }, (_, at) => `B${String(at + 2).padStart(2, "0")}`);

/** Group A, by the corrected rows; how it was read is said in `hand-worked.test.ts`. */
export const GROUP_A: readonly Worked[] = [
  // A01, «Năm 2026». «Tích hợp hệ thống điều phối kết nối với các hệ thống thông tin giải quyết thủ tục hành chính thuộc
  // các lĩnh vực quản lý của các bộ, ngành»: B02 to B17 bear that very name, one for each ministry; B01 is the Party's.
  // The same words connect agencies, which A06 is for, but by a system of A01's own: LIKELY. «tổ chức, cá nhân thực hiện
  // các thủ tục hành chính»: persons come with VNeID (A02), organisations with what B23 registers; neither is named.
  // B04 «Đã vận hành», like A02 and A06: no conflict. I.II.4 binds Group B only: no duty for A03 and A05.
  // Without B02 work stops, and B03 to B17 are no other way: they need A01 in turn. Dependents: all that say «thủ tục
  // hành chính» of state agencies as their own work: A02, B02 to B17, B18, B23, B30, B33, B34, B47.
  // Corrected: I had missed B23, of which the row says no more than «tổ chức»; it shortens their files, so LIKELY stands.
  {
    code: "A01",
    needs: [
      ...PROCEDURES.map((code) => `${code} ORCHESTRATION STATED CERTAIN`),
      "A02 IDENTITY DERIVED LIKELY",
      "A06 DATA_EXCHANGE DERIVED LIKELY",
      "B23 DATA_SOURCE DERIVED LIKELY",
    ],
    conflicts: [...PROCEDURES.filter((code) => code !== "B04"), "B23"].map((code) => `${code} POSSIBLE 0`),
    depths: ["A02 1", "B17 1", "A05 2", "lgsp 2", "A12 3"],
    coverage: [DERIVED, NONE, NONE, DERIVED],
    outages: ["A06 MEDIUM", "B02 HIGH"],
    dependents: 23,
  },
  // A02, «Đã vận hành». «thực hiện dịch vụ công trực tuyến và giải quyết thủ tục hành chính», of which A01 is «Giao diện
  // một cửa duy nhất»; but the row claims the function for itself: LIKELY. It operates, A01 starts in «Năm 2026»: CERTAIN.
  // «định danh, xác thực điện tử» and «thực hiện điều phối dữ liệu» are its own functions, no need of A03 or A05.
  // «kênh thanh toán» names no bank: no more than POSSIBLE for B50 (corrected: I had it as LIKELY).
  {
    code: "A02",
    needs: ["A01 FRONT_DOOR DERIVED LIKELY"],
    conflicts: ["A01 CERTAIN 0"],
    depths: ["A01 1", "B02 2", "B23 2", "A06 2", "lgsp 3", "A05 3", "A12 4"],
    coverage: [NONE, NONE, NONE, NONE],
    outages: ["A01 MEDIUM", "B50 -"],
  },
  // A05, «Năm 2026». It connects «giữa Trung tâm dữ liệu quốc gia với các cơ quan, tổ chức, cá nhân» and distributes «từ
  // Cơ sở dữ liệu tổng hợp quốc gia»: two systems outside the catalogue. «đăng ký dữ liệu và dịch vụ trao đổi dữ liệu»:
  // the list of such services is A07's, though A05 may register by itself: LIKELY. «cho phép các cơ quan trao đổi dữ liệu
  // trực tiếp với nhau» is its own service, no need of A06. A07 «Năm 2026» too: open. A12 is what A07 needs.
  {
    code: "A05",
    needs: [
      "trung-tam-du-lieu-quoc-gia DATA_EXCHANGE STATED CERTAIN",
      "co-so-du-lieu-tong-hop-quoc-gia DATA_SOURCE STATED CERTAIN",
      "A07 DATA_CATALOGUE DERIVED LIKELY",
    ],
    conflicts: ["A07 POSSIBLE 0"],
    depths: ["A07 1", "co-so-du-lieu-tong-hop-quoc-gia 1", "trung-tam-du-lieu-quoc-gia 1", "A12 2"],
    whole: true,
    coverage: [NONE, NONE, NONE, NONE],
    outages: ["A07 MEDIUM", "A12 LOW"],
  },
  // A06, «Đã vận hành». «kết nối tới các LGSP của địa phương để trao đổi dữ liệu»: one kind of system, in no row of the
  // catalogue. «Tại Khung Kiến trúc tổng thể quốc gia số» names a framework, no system.
  {
    code: "A06",
    needs: ["lgsp DATA_EXCHANGE STATED CERTAIN"],
    conflicts: [],
    depths: ["lgsp 1"],
    whole: true,
    coverage: [NONE, NONE, NONE, NONE],
    outages: ["A05 -"],
  },
  // A07, «Năm 2026». It publishes «từ điển dữ liệu» and «Tiêu chuẩn về dữ liệu và tài liệu kỹ thuật thống nhất về dữ
  // liệu», which A12 is for; it does not standardise itself: LIKELY. The «dịch vụ chia sẻ dữ liệu» are the agencies';
  // A05 and A06 are not named. A12 «Năm 2026»: open.
  {
    code: "A07",
    needs: ["A12 DICTIONARY DERIVED LIKELY"],
    conflicts: ["A12 POSSIBLE 0"],
    depths: ["A12 1"],
    whole: true,
    coverage: [NONE, NONE, NONE, NONE],
    outages: ["A12 MEDIUM"],
  },
  // A10, «Năm 2028». «những tri thức cơ bản nhất về quản lý nhà nước, thông tin pháp luật»: legal texts are what B43
  // shares «cho các hệ thống khác»; the source is not said: LIKELY. B43 may start from 2026 to 2030: open. The depths
  // are B43's needs, below, and what A05, A06 and A07 need. B43 is the one row that drafts with «hệ thống AI».
  {
    code: "A10",
    needs: ["B43 CONTENT DERIVED LIKELY"],
    conflicts: ["B43 POSSIBLE 0"],
    depths: ["B43 1", "A17 2", "co-so-du-lieu-quoc-gia-ve-phap-luat 2", "A12 3", "lgsp 3"],
    coverage: [NONE, NONE, NONE, NONE],
    outages: ["B43 MEDIUM"],
    dependents: 1,
  },
];
