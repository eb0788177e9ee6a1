import { isAgency, isOrganOf } from "../../../src/domain/judgement/proposer.js";

import type { AgencyRecord } from "../../../src/domain/records.js";
import { rawSeeds } from "../../seeds/printed-decision.js";

const agency = (key: string, vi: string, en: string, abbreviations: readonly string[]): AgencyRecord => ({
  id: `Agency:${key}`,
  key,
  name: { vi, en },
  abbreviations,
  kind: "MINISTRY",
});
const FINANCE = agency("bo-tai-chinh", "Bộ Tài chính", "Ministry of Finance", ["BTC"]);

describe("who proposes a plan", () => {
  test.each(["bo-tai-chinh", "Bộ Tài chính", "bo tai chinh", "BTC", "Ministry of Finance", "Bộ Tài chính (Cục Thuế)"])(
    "is the agency: «%s»",
    (proposer) => {
      expect(isAgency(proposer, FINANCE)).toBe(true);
    },
  );

  test.each([
    "Cục Thuế, Bộ Tài chính",
    "Vụ Ngân sách nhà nước thuộc Bộ Tài chính",
    "Department of Taxation, Ministry of Finance",
  ])("is an organ of it, and not it: «%s»", (proposer) => {
    expect([isAgency(proposer, FINANCE), isOrganOf(proposer, FINANCE)]).toEqual([false, true]);
  });

  test.each([
    ["Bộ KH&CN", "bo-khoa-hoc-va-cong-nghe"],
    ["Bộ GD-ĐT", "bo-giao-duc-va-dao-tao"],
    ["Bộ NN & MT (Cục Chuyển đổi số)", "bo-nong-nghiep-va-moi-truong"],
    ["bo vhttdl", "bo-van-hoa-the-thao-va-du-lich"],
    ["Bộ TC", "bo-tai-chinh"],
    ["Ngân hàng Nhà nước", "ngan-hang-nha-nuoc-viet-nam"],
    ["Ngân hàng Nhà nước VN", "ngan-hang-nha-nuoc-viet-nam"],
    ["Thanh tra CP", "thanh-tra-chinh-phu"],
    ["Đài THVN", "dai-truyen-hinh-viet-nam"],
    ["Đài Tiếng nói VN", "dai-tieng-noi-viet-nam"],
  ])("is an agency by a short form, and no other agency of the catalogue: «%s» is %s", (proposer, key) => {
    const named = rawSeeds("agencies").agencies.filter(({ key: each, name, abbreviations = [] }) =>
      isAgency(proposer, agency(each, name.vi, name.en, abbreviations)),
    );
    expect(named.map((each) => each.key)).toEqual([key]);
  });

  test.each([
    "Sở Tài chính tỉnh Lào Cai",
    "Học viện Tài chính, Bộ Tài chính",
    "Tổng công ty X, Bộ Tài chính",
    "Cục Thuế",
  ])("is neither: «%s»", (proposer) => {
    expect([isAgency(proposer, FINANCE), isOrganOf(proposer, FINANCE)]).toEqual([false, false]);
  });
});
