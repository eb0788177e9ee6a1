import { foldText } from "../folded-text.js";

/** What a proposer invokes, by Article 2.2: the first four are grounds, OTHER is none. */
export const GROUND_KINDS = ["DEFENCE", "SECURITY", "CIPHER", "SPECIALISED_LAW", "OTHER"] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

const DEFENCE =
  /\b(quoc phong|quan su|quan doi|quan khu|bien phong|national defen[cs]e|defen[cs]e|military|armed forces)\b/;
const CIPHER = /\b(co yeu|mat ma|cipher|cryptograph\w*|ciphers?)\b/;
const STATE_SECURITY =
  /\b(an ninh quoc gia|bao ve an ninh|an ninh chinh tri|phan gian|tinh bao|chong khung bo|dac thu (ve )?an ninh|yeu cau (ve )?an ninh|nghiep vu an ninh|an ninh trat tu|bi mat nha nuoc|national security|state security|public security|counter ?terror\w*|intelligence service|security requirements?|state secrets?)\b/;
/** Security of information in general is everybody's duty and no special need. */
const GENERAL_SECURITY =
  /\b(an toan,? (an ninh )?(thong tin|mang|du lieu)|an ninh (mang|thong tin|du lieu|luong thuc|nang luong|kinh te)|bao mat (thong tin|du lieu)|information security|cyber ?security|data security|food security|energy security)\b/g;
/** A law by its name: «Luật Lưu trữ», «Law on Archives»; «pháp luật chuyên ngành» names none. */
const NAMED_LAW = /(?:^|[^\p{L}])(?:Luật|Bộ luật|Pháp lệnh)\s+(?!chuyên\b|này\b|đó\b|hiện\b)[\p{Lu}][\p{L}]+/u;
const NAMED_LAW_UNMARKED = /\b(?:dieu \d+ (?:cua )?)luat (?!chuyen\b)[a-z]+/;
const NAMED_LAW_ENGLISH = /\b(?:the )?Law on (?:the )?[A-Z][\p{L}]+|\b[A-Z][\p{L}]+ (?:Law|Act)\b/u;
/** Laws on money and on digital matters in general are nobody's special need. */
const GENERAL_LAW =
  /\bluat (ngan sach nha nuoc|dau tu cong|dau thau|chuyen doi so|cong nghe thong tin|giao dich dien tu|to chuc chinh quyen)\b|\blaw on (the )?(state budget|public investment|bidding|digital transformation|information technology|electronic transactions)\b/;

/**
 * The kind of ground that a proposer invokes in its own words (Article 2.2: «yêu cầu đặc thù về quốc phòng, an ninh, cơ yếu
 * hoặc yêu cầu theo quy định của pháp luật chuyên ngành»). A named law is taken for specialised; a person checks each ground.
 */
export function groundKindOf(text: string): GroundKind {
  const folded = foldText(text);
  const withoutGeneral = folded.replace(GENERAL_SECURITY, " ");
  if (CIPHER.test(withoutGeneral)) return "CIPHER";
  if (DEFENCE.test(withoutGeneral)) return "DEFENCE";
  if (STATE_SECURITY.test(withoutGeneral)) return "SECURITY";
  const namesLaw = NAMED_LAW.test(text) || NAMED_LAW_ENGLISH.test(text) || NAMED_LAW_UNMARKED.test(folded);
  return namesLaw && !GENERAL_LAW.test(folded) ? "SPECIALISED_LAW" : "OTHER";
}
