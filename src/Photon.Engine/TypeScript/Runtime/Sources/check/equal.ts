import { isNumeric, normal } from "./exact";
import type { Found } from "./found";
import { kindOf } from "./kinds";
import { namesOf } from "./objects";

/** Values that are nested more deeply are taken as equal there, before the call stack ends. */
const mostDepth = 500;

/** A text that two values share where JSON Schema has them equal: numbers by value, members in any order. */
export function keyOf(value: unknown, depth = 0): string {
  if (isNumeric(value)) return normal(value);
  if (typeof value != "object" || !value) return typeof value == "string" ? JSON.stringify(value) : String(value);
  if (depth > mostDepth) return "…";
  if (Array.isArray(value)) return `[${value.map((item) => keyOf(item, depth + 1)).join()}]`;
  const members = namesOf(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${keyOf((value as { readonly [name: string]: unknown })[name], depth + 1)}`);
  return `{${members.join()}}`;
}

/** The value must be one of a list, whatever they are. */
export function isEqualTo(value: unknown, found: Found, values: readonly unknown[]): boolean {
  const key = keyOf(value);
  const isMet = values.some((one) => keyOf(one) == key);
  if (!isMet) found.add(values.length > 1 ? "enum" : "const", ...values);
  return isMet;
}

/** No two items of an array are equal. A file is equal to itself alone. */
export function isUnique(value: unknown, found: Found): void {
  if (Array.isArray(value) && new Set(value.map((item: unknown) => (kindOf(item) ? keyOf(item) : item))).size < value.length) found.add("uniqueItems");
}
