import { type Check, fits, type Found, inside } from "./found";
import { report } from "./kinds";

/** The value must be an array, and may have neither fewer nor more items than said. */
export function isArray(value: unknown, found: Found, min?: number, max?: number): value is unknown[] {
  if (!report(Array.isArray(value), found, "array")) return false;
  hasItems(value, found, min, max);
  return true;
}

export function hasItems(value: unknown, found: Found, min = 0, max = Infinity): void {
  if (!Array.isArray(value)) return;
  if (value.length < min) found.add("minItems", min);
  if (value.length > max) found.add("maxItems", max);
}

/** Every item, or every one from a place on, must meet a check. */
export function eachItem(value: unknown, found: Found, check: Check, from = 0): void {
  if (!Array.isArray(value)) return;
  for (let i = from; i < value.length; i++) {
    inside(found, i, value[i], check);
    found.seen?.add(i);
  }
}

/** The first items must meet a check each. */
export function firstItems(value: unknown, found: Found, ...checks: readonly Check[]): void {
  if (!Array.isArray(value)) return;
  checks.slice(0, value.length).forEach((check, i) => {
    inside(found, i, value[i], check);
    found.seen?.add(i);
  });
}

/** A number of items must meet a check; those that do count as looked at. */
export function contains(value: unknown, found: Found, check: Check, min?: number, max = Infinity): void {
  if (!Array.isArray(value)) return;
  let count = 0;
  value.forEach((item, i) => {
    let isMet = false;
    inside(found, i, item, (part) => (isMet = fits(part, found, check)));
    if (!isMet) return;
    count++;
    found.seen?.add(i);
  });
  if (count < (min ?? 1)) found.add(min === undefined ? "contains" : "minContains", min ?? 1);
  if (count > max) found.add("maxContains", max);
}
