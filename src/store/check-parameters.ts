import type { Parameter, Parameters } from "./statement.js";
import { StoreError } from "./store-error.js";

/**
 * Guards parameters for both stores in one place and brings text to NFC: `undefined`, NaN and a Date go wrong
 * silently on one store or the other.
 *
 * @throws StoreError of kind BUG, naming the parameter
 */
export function checkParameters(statement: string, parameters: Parameters): Record<string, Parameter> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, checked(`${statement} $${name}`, value)]),
  );
}

function checked(where: string, value: unknown): Parameter {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => checked(`${where}[${String(index)}]`, item));
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, checked(`${where}.${key}`, item)]));
  }
  throw new StoreError("BUG", `${where}: ${shown(value)} is no value that both stores store`);
}

function shown(value: unknown): string {
  return value instanceof Object ? value.constructor.name : String(value);
}
