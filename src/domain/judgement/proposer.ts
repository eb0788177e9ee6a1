import { foldText } from "../folded-text.js";
import type { AgencyRecord } from "../records.js";

/**
 * Whether who proposes a plan is an agency: its key, its name or an abbreviation, alone or at the beginning («Bộ Y tế (Cục …)»);
 * or its name with the last words by their initials («Bộ KH&CN», «Đài THVN», «Thanh tra CP»).
 */
export function isAgency(proposer: string, agency: AgencyRecord): boolean {
  if (proposer.trim() === agency.key) return true;
  const said = foldText(proposer);
  const [head = ""] = proposer.split(/[(,;–]/u);
  return (
    namesOf(agency).some((name) => said === name || said.startsWith(`${name} `)) ||
    shortFormsOf(agency.name.vi).has(foldText(head).replaceAll(" ", ""))
  );
}

/** The name, without spaces, with its last words by their initials, and without its country. */
function shortFormsOf(name: string): ReadonlySet<string> {
  const words = foldText(name).split(" ");
  const initialsFrom = (first: number): string =>
    words
      .slice(first)
      .filter((word) => word !== "va")
      .map((word) => word[0] ?? "")
      .join("");
  const forms = words.slice(1).map((_, index) => `${words.slice(0, index + 1).join("")}${initialsFrom(index + 1)}`);
  return new Set([...forms, words.join("").replace(/vietnam$/, "")]);
}

/** What a ministry is made of. Its schools, hospitals and companies are houses of their own. */
const ORGANS: readonly string[] = [
  "tổng cục",
  "cục",
  "vụ",
  "văn phòng",
  "trung tâm",
  "ban",
  "kho bạc nhà nước",
  "general department",
  "department",
  "directorate",
  "bureau",
  "centre",
  "center",
  "authority",
  "office",
].map(foldText);

/** Whether who proposes a plan is an organ of an agency, and says so: «Cục Thuế, Bộ Tài chính», «Vụ … thuộc Bộ Y tế». */
export function isOrganOf(proposer: string, agency: AgencyRecord): boolean {
  const said = foldText(proposer);
  return (
    ORGANS.some((organ) => said.startsWith(`${organ} `)) && namesOf(agency).some((name) => said.endsWith(` ${name}`))
  );
}

function namesOf({ name, abbreviations }: AgencyRecord): readonly string[] {
  return [name.vi, ...(name.en === null ? [] : [name.en]), ...abbreviations].map(foldText);
}
