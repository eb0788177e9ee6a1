import { LineCounter, parseDocument } from "yaml";
import type { Document, Node } from "yaml";

import type { SeedFault } from "./seed-fault.js";

export type FieldPath = readonly (string | number)[];

/** A parsed seed file that knows on which line each of its fields stands. */
export interface SeedFile {
  readonly file: string;
  readonly value: unknown;
  readonly fault: (path: FieldPath, found: string, allowed: string) => SeedFault;
}

/** Reads the text of a seed file; a text that is no clean YAML yields faults and no file. */
export function parseSeedFile(file: string, text: string): SeedFile | readonly SeedFault[] {
  const dirt = textFaults(file, text);
  if (dirt.length > 0) return dirt;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true });
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: "(YAML)",
      found: firstLine(error.message),
      allowed: "well-formed YAML, each key once",
    }));
  }
  return {
    file,
    value: document.toJS() as unknown,
    fault: (path, found, allowed) => ({
      file,
      line: lineOf(document, lines, path),
      field: fieldName(path),
      found,
      allowed,
    }),
  };
}

/** What YAML would swallow or a reader cannot see: a byte order mark, tabs, other control characters, decomposed letters. */
const CONTROL = /[^\P{Cc}\t\r]|\\u00[01][0-9a-f]|\\x[01][0-9a-f]/iu;

function textFaults(file: string, text: string): readonly SeedFault[] {
  const faults: SeedFault[] = [];
  if (text.startsWith("\uFEFF")) {
    faults.push({ file, line: 1, field: "(text)", found: "a byte order mark", allowed: "UTF-8 without one" });
  }
  text.split("\n").forEach((line, index) => {
    const where = { file, line: index + 1, field: "(text)" };
    if (CONTROL.test(line)) faults.push({ ...where, found: "a control character", allowed: "text that can be read" });
    if (line.includes("\t")) faults.push({ ...where, found: "a tab", allowed: "spaces" });
    if (line !== line.normalize("NFC")) {
      faults.push({ ...where, found: "letters with separate diacritics (NFD)", allowed: "NFC" });
    }
  });
  return faults;
}

/** The line of a field, or of the nearest field around it that exists. */
function lineOf(document: Document, lines: LineCounter, path: FieldPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = (length === 0 ? document.contents : document.getIn(path.slice(0, length), true)) as
      Node | null | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}

function fieldName(path: FieldPath): string {
  if (path.length === 0) return "(file)";
  return path.reduce<string>(
    (name, step) => (typeof step === "number" ? `${name}[${String(step)}]` : name === "" ? step : `${name}.${step}`),
    "",
  );
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
