/** Where a value stands inside another one: names of members and numbers of items. */
export type Path = readonly (string | number)[];

/** What is wrong with a value; one code for each constraint that a contract can state. */
export type IssueCode =
  | "type"
  | "enum"
  | "const"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "format"
  | "minimum"
  | "exclusiveMinimum"
  | "maximum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minItems"
  | "maxItems"
  | "uniqueItems"
  | "contains"
  | "minContains"
  | "maxContains"
  | "required"
  | "additionalProperties"
  | "propertyNames"
  | "minProperties"
  | "maxProperties"
  | "dependentRequired"
  | "unevaluatedProperties"
  | "unevaluatedItems"
  | "not"
  | "anyOf"
  | "oneOf"
  | "never";

/** One broken constraint: where, which, and the limit that was crossed. */
export interface Issue {
  readonly path: Path;
  readonly code: IssueCode;
  readonly args?: readonly unknown[];
}

/** A generated check: it tells `found` what is wrong with `value`. */
export type Check = (value: unknown, found: Found) => void;

/** More issues than that help nobody. */
const mostIssues = 100;

/** Deeper than any honest value; the call stack ends beyond. */
const mostDepth = 300;

/** Alternatives inside alternatives multiply; a hostile value must not make them endless. */
const mostSteps = 1_000_000;

/** Collects what checks find, and knows where they are. */
export class Found {
  issues: Issue[] = [];
  readonly path: (string | number)[] = [];

  /** The members and items that were looked at, while something asks what was not. */
  seen: Set<string | number> | undefined;
  steps = 0;

  /** Set where the value was too much to be looked at as a whole. */
  tooMuch: Issue | undefined;

  add(code: IssueCode, ...args: readonly unknown[]): void {
    if (this.issues.length < mostIssues) this.issues.push({ path: [...this.path], code, args });
  }
}

/** Checks a part of the value. */
export function inside(found: Found, key: string | number, value: unknown, check: Check): void {
  if (found.tooMuch) return;
  const { path, seen } = found;
  found.seen = undefined;
  path.push(key);
  if (path.length > mostDepth || ++found.steps > mostSteps) found.tooMuch = { path: [...path], code: "never" };
  else check(value, found);
  path.pop();
  found.seen = seen;
}

/** Adds an issue at a part of the value. */
export function addAt(found: Found, key: string | number, code: IssueCode, ...args: readonly unknown[]): void {
  found.path.push(key);
  found.add(code, ...args);
  found.path.pop();
}

/** Everything that is wrong with a value, in the order of the contract. */
export function issuesOf(check: Check, value: unknown): readonly Issue[] {
  const found = new Found();
  check(value, found);
  if (found.tooMuch) return [found.tooMuch];
  // Two rules may say the same of one value, and where its type is wrong nothing else of it matters.
  const places = found.issues.map((issue) => JSON.stringify(issue.path));
  const mistyped = new Set(places.filter((_, i) => found.issues[i]!.code === "type"));
  const known = new Set<string>();
  return found.issues.filter((issue, i) => {
    const key = places[i] + issue.code;
    return (issue.code === "type" || !mistyped.has(places[i]!)) && !known.has(key) && known.add(key);
  });
}

/** Whether nothing is wrong with a value. */
export function matches(check: Check, value: unknown): boolean {
  return !issuesOf(check, value).length;
}

/** Any value will do. */
export function anything(): void {}

/** Whether a part of a check finds nothing wrong; what it finds is forgotten, what it looked at is kept if so. */
export function fits(value: unknown, found: Found, check: Check): boolean {
  const { issues, seen } = found;
  found.issues = [];
  found.seen = seen && new Set();
  check(value, found);
  const isMet = !found.issues.length && !found.tooMuch;
  if (isMet) found.seen?.forEach((key) => seen!.add(key));
  found.issues = issues;
  found.seen = seen;
  return isMet;
}

/** No value will do. */
export function isNever(_value: unknown, found: Found): void {
  found.add("never");
}
