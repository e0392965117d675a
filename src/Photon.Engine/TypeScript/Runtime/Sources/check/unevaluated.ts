import { addAt, type Check, type Found, inside } from "./found";
import { namesOf } from "./objects";

/** Runs a check, then holds what it did not look at against others; 0 refuses all that. */
export function unevaluated(value: unknown, found: Found, check: Check, members?: Check | 0, items?: Check | 0): void {
  const outer = found.seen;
  const seen = (found.seen = new Set<string | number>());
  check(value, found);
  if (Array.isArray(value)) rest(found, value.keys(), value, items, "unevaluatedItems");
  else if (typeof value == "object" && value) rest(found, namesOf(value), value, members, "unevaluatedProperties");
  found.seen = outer;
  if (outer) seen.forEach((key) => outer.add(key));
}

function rest(
  found: Found,
  keys: Iterable<string | number>,
  value: object,
  check: Check | 0 | undefined,
  code: "unevaluatedItems" | "unevaluatedProperties",
): void {
  const seen = found.seen!;
  if (check === undefined) return;
  for (const key of keys) {
    if (seen.has(key)) continue;
    if (check) inside(found, key, (value as { readonly [key: string | number]: unknown })[key], check);
    else addAt(found, key, code);
    seen.add(key);
  }
}
