import { ExactNumber, isMultiple } from "./exact";
import type { Found } from "./found";

/** JSON Schema's words for what a value can be. */
export type Kind = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

export type Bag = { readonly [name: string]: unknown };

/** Whether a value would be an object in JSON: a file, a date or a map is none. */
export function isBag(value: unknown): value is Bag {
  return Object.prototype.toString.call(value) == "[object Object]" && !(value instanceof ExactNumber);
}

/** Says that a value is of none of the kinds, where it is not; answers whether it is. */
export function report(isMet: boolean, found: Found, ...kinds: readonly Kind[]): boolean {
  if (!isMet) found.add("type", ...kinds);
  return isMet;
}

/** The value must be a text, and may be neither shorter nor longer than said. */
export function isString(value: unknown, found: Found, min?: number, max?: number): value is string {
  if (report(typeof value == "string", found, "string")) {
    hasLength(value, found, min, max);
    return true;
  }
  return false;
}

/** A text has so many characters, counted as code points. */
export function hasLength(value: unknown, found: Found, min = 0, max = Infinity): void {
  if (typeof value != "string" || (value.length >= 2 * min && value.length <= max)) return;
  const { length } = [...value];
  if (length < min) found.add("minLength", min);
  if (length > max) found.add("maxLength", max);
}

export function isNumber(value: unknown, found: Found): value is number {
  return report(Number.isFinite(value), found, "number");
}

/** 1.0 is an integer too. */
export function isInteger(value: unknown, found: Found): value is number {
  return report(Number.isInteger(value), found, "integer");
}

export function isBoolean(value: unknown, found: Found): value is boolean {
  return report(typeof value == "boolean", found, "boolean");
}

export function isNull(value: unknown, found: Found): value is null {
  return report(value === null, found, "null");
}

/** Bytes: a file or blob in a form, a text in JSON. */
export function isBinary(value: unknown, found: Found): boolean {
  return report(typeof value == "string" || value instanceof Blob, found, "string");
}

/** The value must be of one of several kinds. */
export function isAny(value: unknown, found: Found, ...kinds: readonly Kind[]): boolean {
  const kind = kindOf(value);
  return report(kinds.includes(kind as Kind) || (kind == "integer" && kinds.includes("number")), found, ...kinds);
}

/** The kind of a value; an empty text where JSON has no such value. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof ExactNumber) return isMultiple(value, 1) ? "integer" : "number";
  if (typeof value == "object") return isBag(value) ? "object" : "";
  return Number.isInteger(value) ? "integer" : typeof value;
}
