import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

import type { SeedFileName } from "./catalogue.js";
import { SEED_FILE_NAMES } from "./catalogue.js";
import { nearestNames } from "../domain/nearest-names.js";
import type { SeedFault } from "./seed-fault.js";
import type { FieldPath, SeedFile } from "./seed-file.js";

const SCHEMAS = new URL("../../schema/seeds/", import.meta.url);

/** Checks seed files against the JSON Schemas of `schema/seeds/`, the same that editors use. */
export class ShapeValidator {
  readonly #validators: Map<SeedFileName, ValidateFunction>;

  constructor() {
    const ajv = new Ajv({ allErrors: true, strict: true, verbose: true, allowUnionTypes: true });
    addFormats.default(ajv, ["date"]);
    ajv.addSchema(readSchema("common"));
    this.#validators = new Map(SEED_FILE_NAMES.map((name) => [name, ajv.compile(readSchema(name))]));
  }

  faults(name: SeedFileName, file: SeedFile): readonly SeedFault[] {
    const validate = this.#validators.get(name);
    if (validate === undefined || validate(file.value)) return [];
    return (validate.errors ?? []).map((error) => toFault(file, error));
  }
}

function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), "utf8")) as Record<string, unknown>;
}

function toFault(file: SeedFile, error: ErrorObject): SeedFault {
  const path = toPath(error.instancePath);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "required":
      return file.fault(path, `no «${String(params["missingProperty"])}»`, `the field is required`);
    case "additionalProperties": {
      const unknown = String(params["additionalProperty"]);
      const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object);
      return file.fault([...path, unknown], `the unknown field «${unknown}»`, suggestion(unknown, known));
    }
    case "enum":
      return file.fault(path, shown(error.data), suggestion(String(error.data), params["allowedValues"] as string[]));
    case "format":
      return file.fault(path, shown(error.data), "a day of the calendar, YYYY-MM-DD");
    case "pattern":
      return file.fault(path, shown(error.data), String(error.parentSchema?.["description"] ?? params["pattern"]));
    default:
      return file.fault(path, shown(error.data), error.message ?? error.keyword);
  }
}

function toPath(pointer: string): FieldPath {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function suggestion(unknown: string, known: readonly string[]): string {
  const [nearest] = nearestNames(unknown, known, 1);
  return nearest === undefined ? known.join(", ") : `${known.join(", ")} (did you mean «${nearest}»?)`;
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
