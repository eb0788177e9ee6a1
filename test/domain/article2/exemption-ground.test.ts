import type { GroundKind } from "../../../src/domain/article2/exemption-ground.js";
import { groundKindOf } from "../../../src/domain/article2/exemption-ground.js";

test.each<[text: string, kind: GroundKind]>([
  ["Hệ thống phục vụ nhiệm vụ quốc phòng trên mạng quân sự", "DEFENCE"],
  ["Yeu cau dac thu ve quoc phong", "DEFENCE"],
  ["Required for national defence", "DEFENCE"],
  ["Dữ liệu thuộc phạm vi bảo vệ an ninh quốc gia", "SECURITY"],
  ["It serves counter-terrorism work of state security", "SECURITY"],
  ["Mật mã của ngành cơ yếu", "CIPHER"],
  ["Theo Điều 12 Luật Lưu trữ năm 2024", "SPECIALISED_LAW"],
  ["Article 7 of the Law on Archives requires it", "SPECIALISED_LAW"],
])("«%s» is a ground: %s", (text, kind) => {
  expect(groundKindOf(text)).toBe(kind);
});

test.each([
  ["allotted budget", "Đã được bố trí vốn trong kế hoạch trung hạn của tỉnh"],
  ["the law on the budget", "Theo Luật Ngân sách nhà nước, tỉnh đã bố trí kinh phí"],
  ["local customs", "Đặc thù địa phương miền núi, phong tục tập quán riêng"],
  ["food security", "Bảo đảm an ninh lương thực của vùng"],
  ["security of information in general", "Bảo đảm an toàn, an ninh thông tin và bảo mật dữ liệu"],
  ["a law that is not named", "Theo quy định của pháp luật chuyên ngành"],
  ["cyber security in general", "For reasons of cyber security and data security"],
])("%s is none", (_why, text) => {
  expect(groundKindOf(text)).toBe("OTHER");
});
