import { type Check, fits, type Found } from "./found";
import { has, type Members } from "./objects";

/** At least one of the checks must be met. Who asks what was looked at needs them all. */
export function anyOf(value: unknown, found: Found, ...checks: readonly Check[]): void {
  const isMet = (check: Check) => fits(value, found, check);
  if (!(found.seen ? checks.filter(isMet).length : checks.some(isMet))) found.add("anyOf");
}

/** Exactly one of the checks must be met. */
export function oneOf(value: unknown, found: Found, ...checks: readonly Check[]): void {
  if (checks.filter((check) => fits(value, found, check)).length != 1) found.add("oneOf");
}

export function not(value: unknown, found: Found, check: Check): void {
  const { seen } = found;
  found.seen = undefined;
  if (fits(value, found, check)) found.add("not");
  found.seen = seen;
}

/** Holds a value against the branch that one of its members names; false where that names none. */
export function tagged(value: unknown, found: Found, name: string, branches: Members): boolean {
  const tag = has(value, name) ? (value as { readonly [name: string]: unknown })[name] : undefined;
  const branch = /string|number|boolean/.test(typeof tag) && Object.hasOwn(branches, String(tag)) && branches[String(tag)];
  if (branch) branch(value, found);
  return branch !== false;
}

/** The value must be one of a few. */
export function isOneOf(value: unknown, found: Found, values: readonly unknown[]): boolean {
  const isMet = values.includes(value);
  if (!isMet) found.add(values.length > 1 ? "enum" : "const", ...values);
  return isMet;
}
