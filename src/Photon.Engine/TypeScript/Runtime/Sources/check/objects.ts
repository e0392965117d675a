import { addAt, type Check, fits, type Found, inside } from "./found";
import { type Bag, isBag, report } from "./kinds";

/** A check for each member that is known by its name; 0 where it may be anything. */
export type Members = { readonly [name: string]: Check | 0 };

/** A check for the members whose names match a pattern. */
export type NamedByPattern = readonly [RegExp | undefined, Check];

/** Whether an object has a member; one that is undefined is none. */
export function has(value: unknown, name: string): boolean {
  return isBag(value) && Object.hasOwn(value, name) && value[name] !== undefined;
}

/** The value must be an object with these members at least. */
export function isObject(value: unknown, found: Found, ...names: readonly string[]): value is Bag {
  if (!report(isBag(value), found, "object")) return false;
  requires(value, found, ...names);
  return true;
}

/** An object must have members. */
export function requires(value: unknown, found: Found, ...names: readonly string[]): void {
  if (isBag(value)) for (const name of names) if (!has(value, name)) addAt(found, name, "required");
}

/** An object that has one member must have others as well. */
export function requiresWith(value: unknown, found: Found, name: string, ...others: readonly string[]): void {
  if (has(value, name)) for (const other of others) if (!has(value, other)) addAt(found, other, "dependentRequired", name);
}

export function hasMembers(value: unknown, found: Found, min = 0, max = Infinity): void {
  if (!isBag(value)) return;
  const count = namesOf(value).length;
  if (count < min) found.add("minProperties", min);
  if (count > max) found.add("maxProperties", max);
}

/** Members that are there must meet their checks. */
export function members(value: unknown, found: Found, known: Members): void {
  if (!isBag(value)) return;
  for (const name in known) {
    if (!has(value, name)) continue;
    const check = known[name];
    if (check) inside(found, name, value[name], check);
    found.seen?.add(name);
  }
}

/** Members whose names match patterns must meet their checks; those that nothing knows must meet another, and may not be there where that is 0. */
export function otherMembers(value: unknown, found: Found, known: Members, other?: Check | 0, ...patterns: readonly NamedByPattern[]): void {
  if (!isBag(value)) return;
  for (const name of namesOf(value)) {
    let isKnown = Object.hasOwn(known, name);
    for (const [pattern, check] of patterns) {
      if (!pattern?.test(name)) continue;
      isKnown = true;
      inside(found, name, value[name], check);
      found.seen?.add(name);
    }
    if (isKnown || other === undefined) continue;
    if (other) inside(found, name, value[name], other);
    else addAt(found, name, "additionalProperties");
    found.seen?.add(name);
  }
}

/** Names of members must meet a check. */
export function memberNames(value: unknown, found: Found, check: Check): void {
  if (!isBag(value)) return;
  for (const name of namesOf(value)) if (!fits(name, found, check)) addAt(found, name, "propertyNames");
}

export function namesOf(value: object): string[] {
  return Object.keys(value).filter((name) => (value as Bag)[name] !== undefined);
}
