import type { Worked } from "./hand-worked-group-a.js";
import { DERIVED, DUTY, POSSIBLE, STATED } from "./hand-worked-group-a.js";

/** Group B, by the corrected rows; how it was read is said in `hand-worked.test.ts`. */
export const GROUP_B: readonly Worked[] = [
  // B02, «Năm 2026», Ministry of Public Security. «Kết nối liên thông, tích hợp với Cổng dịch vụ công quốc gia để tiếp
  // nhận và trả kết quả xử lý»: A01 by name, «Năm 2026» too, hence open. A01 is of the same ministry: no exchange
  // between agencies, no A06. Procedures of «doanh nghiệp» in general: B23, LIKELY. «giữa cơ quan nhà nước và người
  // dân»: one could argue A02, but the cell sends people through A01. Of A03 and A05 no word. Work stops with A01; with
  // A02 at the second step over that edge. Only A01 names it.
  {
    code: "B02",
    needs: ["A01 FRONT_DOOR STATED CERTAIN", "B23 DATA_SOURCE DERIVED LIKELY"],
    conflicts: ["A01 POSSIBLE 0", "B23 POSSIBLE 0"],
    depths: ["A01 1", "A02 2", "B17 2", "A05 2", "lgsp 3"],
    coverage: [POSSIBLE, DUTY, DUTY, DUTY],
    outages: ["A01 HIGH", "A02 MEDIUM"],
    dependents: 1,
  },
  // B19, «Đã vận hành». «gửi, nhận, xử lý văn bản toàn trình tới cấp độ Tối mật»: A04 is for documents «giữa các cơ
  // quan trong hệ thống chính trị», the Party's too, but the row does it by itself: LIKELY. A04 operates: no conflict.
  // It needs nothing in turn. «giải pháp bảo mật của Ban Cơ yếu Chính phủ» names no system. No word of A02, A03, A05,
  // A06.
  {
    code: "B19",
    needs: ["A04 DOCUMENT_EXCHANGE DERIVED LIKELY"],
    conflicts: [],
    depths: ["A04 1"],
    whole: true,
    coverage: [DUTY, DUTY, DUTY, DUTY],
    outages: ["A04 MEDIUM"],
    dependents: 0,
  },
  // B23, «Năm 2026». «Giải quyết thủ tục hành chính tập trung»: the very act of A01. «Là cơ sở dữ liệu gốc»: A05. «chia
  // sẻ cho các cơ sở dữ liệu khác», whose is not said: A06, LIKELY. «Công bố, công khai, cung cấp thông tin đăng ký
  // doanh nghiệp»: A07. «Cơ sở dữ liệu quốc gia» by its name, and 100% of these run on A08. It serves «cấp tài khoản
  // định danh điện tử tổ chức», so A03 needs B23 and not the other way. All but A06 start in «Năm 2026». Settled: I had
  // A06, A07 and A08 as at least LIKELY; A07 and A08 are said outright, A06 in general. Without A08 it stops; without
  // A05 it goes on with its own data.
  {
    code: "B23",
    needs: [
      "A01 FRONT_DOOR DERIVED CERTAIN",
      "A05 DATA_COORDINATION DERIVED CERTAIN",
      "A06 DATA_EXCHANGE DERIVED LIKELY",
      "A07 DATA_CATALOGUE DERIVED CERTAIN",
      "A08 HOSTING DERIVED CERTAIN",
    ],
    conflicts: ["A01 POSSIBLE 0", "A05 POSSIBLE 0", "A07 POSSIBLE 0", "A08 POSSIBLE 0"],
    depths: ["A01 1", "A08 1", "A02 2", "B02 2", "A12 2", "lgsp 2"],
    coverage: [POSSIBLE, DUTY, DERIVED, DERIVED],
    outages: ["A01 HIGH", "A08 HIGH", "A05 MEDIUM"],
  },
  // B28, «Đã vận hành». «thanh toán điện tử»: B50 settles between banks, of which the row has no word; «nhà thầu, nhà
  // đầu tư trong và ngoài nước» are not said to be verified: B50 and B23 are POSSIBLE, no facts (corrected: I had both
  // as LIKELY, but B50's rule asks for payment through a bank). «nộp hồ sơ dự thầu» is no administrative procedure: no
  // A01. B24 gathers the «dữ liệu ngành tài chính», of which «quản lý thông tin về đấu thầu» is a part: its one
  // dependent.
  {
    code: "B28",
    needs: [],
    conflicts: [],
    depths: [],
    whole: true,
    coverage: [DUTY, DUTY, DUTY, DUTY],
    outages: ["B50 -"],
    dependents: 1,
  },
  // B30, «01/7/2026». «hệ thống xác thực định danh điện tử (VNeID)» is A02 by its printed name, and the words before
  // the bracket are what A03 is for: LIKELY beside the name. «hỗ trợ giải quyết các thủ tục hành chính»: supports, A01
  // LIKELY. «quản lý tập trung, lưu trữ, khai thác và chia sẻ dữ liệu», not called a database: A05 LIKELY. «Kết nối
  // liên thông với … cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành»: A06. «Cung cấp các dịch vụ dữ liệu»: A07.
  // «chuẩn hóa, thống nhất dữ liệu giữa các cơ sở dữ liệu, hệ thống thông tin»: A12's own words, so CERTAIN (corrected:
  // I had LIKELY). «tổng hợp, thống kê», one use of several: A15. «xác thực thông tin chủ thể», enterprises among them:
  // B23. Settled: A15 and B23 were open, their words are there, in part. 1 July lies within «Năm 2026» and within A15's
  // «Năm 2025 - 2030»: open. Without A03 VNeID remains. Without A02 A03 does not: A01 needs A02, B23 needs A01, A03
  // needs B23. eContract: see UNSETTLED.
  {
    code: "B30",
    needs: [
      "A02 IDENTITY STATED CERTAIN",
      "A01 FRONT_DOOR DERIVED LIKELY",
      "A03 IDENTITY DERIVED LIKELY",
      "A05 DATA_COORDINATION DERIVED LIKELY",
      "A06 DATA_EXCHANGE DERIVED CERTAIN",
      "A07 DATA_CATALOGUE DERIVED CERTAIN",
      "A12 DICTIONARY DERIVED CERTAIN",
      "A15 STATISTICS DERIVED LIKELY",
      "B23 DATA_SOURCE DERIVED LIKELY",
    ],
    conflicts: ["A01", "A03", "A05", "A07", "A12", "A15", "B23"].map((code) => `${code} POSSIBLE 0`),
    depths: ["econtract 1", "A12 1", "A08 2", "B02 2", "lgsp 2"],
    coverage: [STATED, DERIVED, DERIVED, DERIVED],
    outages: ["A02 HIGH", "A03 LOW", "B23 MEDIUM"],
    dependents: 1,
  },
  // B31, «Năm 2026». «Kết nối dữ liệu, thông tin với các cơ sở dữ liệu:» and then by name: four outside the catalogue,
  // «nền tảng hợp đồng lao động điện tử» (B30), and «cơ sở dữ liệu doanh nghiệp», which is B23 but not by its letters:
  // LIKELY. Databases of other agencies: A06. «giao dịch việc làm trực tuyến» of workers: A02. «Thống kê, tổng hợp, báo
  // cáo»: A15. It uses databases and is none: no A05. «Quản lý doanh nghiệp, người lao động tham gia»: not
  // identification, no A03. B30 starts in the middle of «Năm 2026», A15 from 2025 to 2030: open. Settled: I had doubted
  // A02 and A15. Nothing names B31. Without A06 it stops; without A01 it is hit at the second step, over A02, B23 and
  // B30, none of them such an edge.
  {
    code: "B31",
    needs: [
      "co-so-du-lieu-giao-duc-nghe-nghiep DATA_SOURCE STATED CERTAIN",
      "co-so-du-lieu-ve-bao-hiem-that-nghiep DATA_SOURCE STATED CERTAIN",
      "co-so-du-lieu-ve-bao-hiem-xa-hoi DATA_SOURCE STATED CERTAIN",
      "co-so-du-lieu-quoc-gia-ve-dan-cu DATA_SOURCE STATED CERTAIN",
      "B30 DATA_SOURCE STATED CERTAIN",
      "B23 DATA_SOURCE STATED LIKELY",
      "A02 IDENTITY DERIVED LIKELY",
      "A06 DATA_EXCHANGE DERIVED CERTAIN",
      "A15 STATISTICS DERIVED LIKELY",
    ],
    conflicts: ["A15 POSSIBLE 0", "B23 POSSIBLE 0", "B30 POSSIBLE 0"],
    depths: ["B30 1", "A01 2", "A03 2", "econtract 2", "B02 3"],
    coverage: [DERIVED, DUTY, DUTY, DERIVED],
    outages: ["A06 HIGH", "A01 LOW", "B30 MEDIUM"],
    dependents: 0,
  },
  // B37, «Năm 2025 - 2030». «thu thập, cập nhật, chuẩn hóa, quản lý, kết nối, chia sẻ, khai thác dữ liệu», all in
  // general: A05, A06, A07 and A12, each LIKELY (corrected: I had only A05 and A06). «truy xuất nguồn gốc» at «cơ sở
  // giết mổ», in one of B34's «ba Bộ»: B34, LIKELY, for it does not say food. A05, A07, A12 and B34 begin in 2026, a
  // year after 2025, and not after 2030: LIKELY, 1. Without B34 A06 remains; without A06 B34 does not, for it needs A06
  // itself.
  {
    code: "B37",
    needs: [
      "A05 DATA_COORDINATION DERIVED LIKELY",
      "A06 DATA_EXCHANGE DERIVED LIKELY",
      "A07 DATA_CATALOGUE DERIVED LIKELY",
      "A12 DICTIONARY DERIVED LIKELY",
      "B34 DATA_EXCHANGE DERIVED LIKELY",
    ],
    conflicts: ["A05 LIKELY 1", "A07 LIKELY 1", "A12 LIKELY 1", "B34 LIKELY 1"],
    depths: ["B34 1", "A01 2", "A08 2", "B23 2", "A02 3"],
    coverage: [DUTY, DUTY, DERIVED, DERIVED],
    outages: ["A06 MEDIUM", "B34 LOW"],
    dependents: 0,
  },
  // B43, «Năm 2026 - 2030». «Lưu trữ tập trung văn bản vào cơ sở dữ liệu quốc gia về pháp luật»: a named database, not
  // in the catalogue; it feeds A05 and, where B43 keeps it, runs on A08: both LIKELY. «chia sẻ VBQPPL cho các hệ thống
  // khác»: A06 and A07. «xây dựng dự thảo có hỗ trợ từ hệ thống AI»: A10, not called an assistant. «ban hành VBQPPL»:
  // A17, where they are published. Corrected: I had missed A07, which the same words bear as A06, and B32, which keeps
  // «văn bản, tài liệu hình thành trong cơ quan nhà nước … từ khi được ban hành», and these are such. A10 begins in
  // 2028, two years after 2026 and before the end of 2030: LIKELY, 2; the others from 2026: open. A10 and A16 give
  // «thông tin pháp luật»: the dependents.
  {
    code: "B43",
    needs: [
      "co-so-du-lieu-quoc-gia-ve-phap-luat DATA_EXCHANGE STATED CERTAIN",
      "A05 DATA_COORDINATION DERIVED LIKELY",
      "A06 DATA_EXCHANGE DERIVED LIKELY",
      "A07 DATA_CATALOGUE DERIVED LIKELY",
      "A08 HOSTING DERIVED LIKELY",
      "A10 ASSISTANT DERIVED LIKELY",
      "A17 CONTENT DERIVED LIKELY",
      "B32 CONTENT DERIVED LIKELY",
    ],
    conflicts: ["A10 LIKELY 2", ...["A05", "A07", "A08", "A17", "B32"].map((code) => `${code} POSSIBLE 0`)],
    depths: ["A10 1", "A12 2", "lgsp 2"],
    coverage: [DUTY, DUTY, DERIVED, DERIVED],
    outages: ["A10 MEDIUM", "A06 MEDIUM"],
    dependents: 2,
  },
  // B50, «Năm 2026». «hỗ trợ NHNN trong công tác thống kê»: A15, in part, LIKELY; from 2025 to 2030: open. «thống nhất
  // trong kết nối» is of banks, not of agencies: no A06. «không chồng lấn về mục đích, chức năng với các nền tảng số
  // quốc gia hoặc nền tảng số dùng chung khác» says what it is not: no edge. A15 connects ministries' data (A06) and
  // publishes indicators (A07), which need lgsp and A12. Corrected: I had an outage of A06 as MEDIUM, since A15 stops
  // without it; at the second step B50's own edge counts, and without statistics its work goes on: LOW.
  {
    code: "B50",
    needs: ["A15 STATISTICS DERIVED LIKELY"],
    conflicts: ["A15 POSSIBLE 0"],
    depths: ["A15 1", "A06 2", "A07 2", "A12 3", "lgsp 3"],
    whole: true,
    coverage: [DUTY, DUTY, DUTY, DUTY],
    outages: ["A15 MEDIUM", "A06 LOW"],
    dependents: 1,
  },
  // B52, «Năm 2027». «Kết nối, trao đổi thông tin với cơ quan thu, Ngân hàng nhà nước»: other agencies by name, A06.
  // «Ngân hàng thương mại/trung gian thanh toán»: paid through banks, B50, LIKELY. «thu, hoàn thu ngân sách của người
  // dân» «qua các kênh giao dịch trực tuyến»: A02, LIKELY. «Cung cấp thông tin» makes no database: A05 could only be
  // argued. A02 and A06 operate, B50's «Năm 2026» ends before 2027 begins: no conflict. B24 takes from it.
  {
    code: "B52",
    needs: ["A02 IDENTITY DERIVED LIKELY", "A06 DATA_EXCHANGE DERIVED CERTAIN", "B50 OTHER DERIVED LIKELY"],
    conflicts: [],
    depths: ["B50 1", "A01 2", "A15 2", "B02 3", "A05 4"],
    coverage: [DERIVED, DUTY, POSSIBLE, DERIVED],
    outages: ["A06 HIGH", "B50 MEDIUM"],
    dependents: 1,
  },
  // B57, «Năm 2027 - 2030». «tổng hợp, khai thác, xác minh, kết nối, chia sẻ dữ liệu về kiểm soát tài sản, thu nhập»,
  // «trong phạm vi cả nước»: A05, A06, A07, each in general: LIKELY. «người có nghĩa vụ kê khai» declare, online or
  // not: A02 could only be argued; what is verified is «tài sản, thu nhập», no person: no A03. A05 and A07 «Năm 2026»
  // end before 2027: no conflict. Corrected: I had missed A07, which the same words bear; A02 was open between LIKELY
  // and this. B58 keeps «dữ liệu về tài sản, thu nhập»: its dependent.
  {
    code: "B57",
    needs: [
      "A05 DATA_COORDINATION DERIVED LIKELY",
      "A06 DATA_EXCHANGE DERIVED LIKELY",
      "A07 DATA_CATALOGUE DERIVED LIKELY",
    ],
    conflicts: [],
    depths: [
      ...["A05 1", "A06 1", "A07 1", "A12 2", "lgsp 2"],
      ...["co-so-du-lieu-tong-hop-quoc-gia 2", "trung-tam-du-lieu-quoc-gia 2"],
    ],
    whole: true,
    coverage: [POSSIBLE, DUTY, DERIVED, DERIVED],
    outages: ["A05 MEDIUM", "A06 MEDIUM"],
    dependents: 1,
  },
  // B61, «Đã vận hành». «dùng chung cho Đài Truyền hình Việt Nam và tất cả các Đài truyền hình … phát trên Internet»
  // names stations, no system, and does no act of any rule: nothing to connect to, and nothing that names it.
  {
    code: "B61",
    needs: [],
    conflicts: [],
    depths: [],
    whole: true,
    coverage: [DUTY, DUTY, DUTY, DUTY],
    outages: ["A02 -", "A06 -"],
    dependents: 0,
  },
];
