import { foldText } from "../folded-text.js";
import type { AgencyRecord } from "../records.js";

/**
 * Whether who proposes a plan is an agency: its key, its name or an abbreviation, alone or at the beginning («Bộ Y tế (Cục
 * Công nghệ thông tin)»). A body below it is another agency.
 */
export function isAgency(proposer: string, { key, name, abbreviations }: AgencyRecord): boolean {
  if (proposer.trim() === key) return true;
  const said = foldText(proposer);
  const names = [name.vi, ...(name.en === null ? [] : [name.en]), ...abbreviations].map(foldText);
  return names.some((each) => said === each || said.startsWith(`${each} `));
}
