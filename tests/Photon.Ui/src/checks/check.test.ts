import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, test } from "vitest";
import { de } from "@photon/runtime/messages/de";
import {
  anyOf,
  atMostExactly,
  type Check,
  eachItem,
  ExactNumber,
  firstItems,
  hasFormat,
  hasLength,
  isAny,
  isBinary,
  isDateTime,
  isEmail,
  isEqualTo,
  isInt64,
  isObject,
  isString,
  type IssueCode,
  issuesOf,
  isUnique,
  matches,
  type Members,
  members,
  multipleOf,
  oneOf,
  regex,
  shape,
  tagged,
  unevaluated,
} from "@photon/runtime/check";

interface Point {
  readonly x: string;
}

const pointMembers: Members = { x: (v, f) => isString(v, f, 1, 3) };
const checkPoint: Check = (v, f) => {
  if (isObject(v, f, "x")) members(v, f, pointMembers);
};
const point = /* @__PURE__ */ shape<Point>("Point", checkPoint);

describe("Standard Schema", () => {
  const schema: StandardSchemaV1<unknown, Point> = point;
  const output: StandardSchemaV1.InferOutput<typeof point> = { x: "a" };

  test("gives the value where nothing is wrong", () => {
    expect(schema["~standard"].version).toBe(1);
    expect(schema["~standard"].vendor).toBe("photon");
    expect(schema["~standard"].validate(output)).toEqual({ value: output });
  });

  test("gives issues with paths else, in sentences that say what to do", () => {
    expect(schema["~standard"].validate({ x: "abcd" })).toEqual({ issues: [{ message: "Enter at most 3 characters.", path: ["x"] }] });
    expect(schema["~standard"].validate({})).toEqual({ issues: [{ message: "Fill this in.", path: ["x"] }] });
    expect(schema["~standard"].validate({}, { libraryOptions: { explain: de.explain } })).toEqual({ issues: [{ message: de.missing("text"), path: ["x"] }] });
  });

  test("has a sentence for each code", () => {
    const codes: IssueCode[] = ["type", "enum", "const", "minLength", "maxLength", "pattern", "format", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
      "contains", "minContains", "maxContains", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties", "dependentRequired", "unevaluatedProperties", "unevaluatedItems", "not", "anyOf", "oneOf", "never"];
    for (const code of codes) {
      const { issues } = shape("All", (_, f) => f.add(code, 2))["~standard"].validate(1) as { issues: readonly { message: string }[] };
      expect(issues[0]!.message).toMatch(code === "pattern" || code === "format" ? /^[A-Z].+: 2$/ : /^[A-Z].+\.$/);
    }
  });

  test("writes a constant with all its digits", () => {
    const one = { of: [new ExactNumber("9223372036854775807"), "a"] };
    const only = shape("Only", (v, f) => isEqualTo(v, f, [one]))["~standard"];
    const said = '{"of":[9223372036854775807,"a"]}.';
    expect(only.validate(1)).toEqual({ issues: [{ message: `The only answer here is ${said}`, path: [] }] });
    expect(only.validate(1, { libraryOptions: { explain: de.explain } })).toEqual({ issues: [{ message: `Die einzige Antwort ist hier ${said}`, path: [] }] });
  });
});

describe("values that JSON does not have", () => {
  const [blob, other] = [new Blob(["a"]), new Blob(["a"])];

  test("files are bytes, and neither objects nor equal to others", () => {
    expect(matches(isBinary, blob)).toBe(true);
    expect(issuesOf(isObject, blob)).toMatchObject([{ code: "type", args: ["object"] }]);
    expect(issuesOf((v, f) => isAny(v, f, "object", "null"), blob)).toMatchObject([{ code: "type" }]);
    expect(matches(isUnique, [blob, other, {}])).toBe(true);
    expect(issuesOf(isUnique, [blob, blob])).toMatchObject([{ code: "uniqueItems" }]);
  });

  test("dates and maps are no objects, class instances are", () => {
    class Place {
      x = "a";
    }
    for (const value of [new Date(), new Map(), new URL("https://a.test"), /a/, new Uint8Array(1)]) expect(issuesOf(checkPoint, value)).toMatchObject([{ code: "type", args: ["object"] }]);
    for (const value of [new Place(), Object.assign(Object.create(null) as object, { x: "a" })]) expect(matches(checkPoint, value)).toBe(true);
  });
});

describe("numbers", () => {
  const steps = (step: number | string): Check => (v, f) => multipleOf(v, f, step);

  test.each([
    [0.3, 0.1, true],
    [19.99, 0.01, true],
    [1.1, 0.2, false],
    [4.35, 0.01, true],
    [1e308, 1e-8, true],
    [1e308, 0.123456789, false],
    [12391239123, 1e-8, true],
    [0, 0.01, true],
  ])("%d is a multiple of %d: %s", (value, step, isMet) => expect(matches(steps(step), value)).toBe(isMet));

  test("digits beyond those of JavaScript count", () => {
    expect(matches(isInt64, new ExactNumber("9223372036854775807"))).toBe(true);
    expect(issuesOf(isInt64, new ExactNumber("9223372036854775808"))).toMatchObject([{ code: "maximum" }]);
    expect(issuesOf(isInt64, 2 ** 63)).toMatchObject([{ code: "maximum" }]);
    expect(issuesOf(isInt64, new ExactNumber("1.5"))).toMatchObject([{ code: "type", args: ["integer"] }]);
    expect(issuesOf(isInt64, new ExactNumber("1e-5000"))).toMatchObject([{ code: "type" }]);
    expect(issuesOf(isObject, new ExactNumber("12345678901234567890"))).toMatchObject([{ code: "type", args: ["object"] }]);
    expect(issuesOf(isInt64, new ExactNumber("x"))).toMatchObject([{ code: "type" }]);
    expect(matches(steps("0.01"), new ExactNumber("12345678901234567890.01"))).toBe(true);
    expect(matches((v, f) => atMostExactly(v, f, 1), new ExactNumber("1e999999999"))).toBe(false);
    expect(matches((v, f) => isEqualTo(v, f, [new ExactNumber("1.50")]), 1.5)).toBe(true);
  });
});

describe("hostile values", () => {
  const checkTree: Check = (v, f) => {
    if (isObject(v, f)) members(v, f, treeMembers);
  };
  const treeMembers: Members = { next: checkTree, all: (v, f) => eachItem(v, f, checkTree) };
  const deep = (depth: number) => JSON.parse('{"next":'.repeat(depth) + "{}" + "}".repeat(depth)) as unknown;

  test("a deep value gives one issue", () => {
    expect(matches(checkTree, deep(250))).toBe(true);
    expect(issuesOf(checkTree, deep(100_000))).toMatchObject([{ code: "never" }]);
  });

  test("alternatives inside alternatives come to an end", () => {
    const maze: Check = (v, f) => anyOf(v, f, (v, f) => members(v, f, mazeMembers), (v, f) => members(v, f, mazeMembers));
    const mazeMembers: Members = { next: maze, never: (_, f) => f.add("never") };
    expect(issuesOf(maze, JSON.parse('{"next":'.repeat(60) + '{"never":1}' + "}".repeat(60)))).toMatchObject([{ code: "never" }]);
  });

  test("deep items are compared to a bound", () => {
    const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth)) as unknown;
    expect(matches(isUnique, [nested(100_000), 1])).toBe(true);
  });

  test("names of prototypes are names", () => {
    expect(issuesOf(checkPoint, JSON.parse('{"toString":1,"__proto__":{"x":"a"}}'))).toMatchObject([{ code: "required", path: ["x"] }]);
    expect(matches((v, f) => void (tagged(v, f, "kind", {}) || f.add("oneOf")), { kind: "toString" })).toBe(false);
    expect(matches((v, f) => void (tagged(v, f, "kind", { undefined: () => {} }) || f.add("oneOf")), {})).toBe(false);
    expect(matches((v, f) => members(v, f, { ["__proto__"]: isString }), JSON.parse('{"__proto__":1}'))).toBe(false);
  });

  test.each([undefined, null, NaN, Infinity, 10n, Symbol("s"), () => 1, new Date(), new Map(), Object.create(null), new Proxy({}, {})])("nothing throws of %#", (value) => {
    const checks: Check[] = [checkPoint, checkTree, isUnique, isInt64, (v, f) => multipleOf(v, f, 0.1), (v, f) => isEqualTo(v, f, [{}]), (v, f) => unevaluated(v, f, checkPoint, 0, 0)];
    for (const check of checks) expect(() => issuesOf(check, value)).not.toThrow();
    for (const check of checks) expect(() => issuesOf(check, [value])).not.toThrow();
    for (const check of checks) expect(() => issuesOf(check, { x: value, next: value })).not.toThrow();
  });
});

describe("issues", () => {
  test("one mistake is said once", () => {
    const twice: Check = (v, f) => {
      checkPoint(v, f);
      checkPoint(v, f);
    };
    expect(issuesOf(twice, {})).toHaveLength(1);
    expect(issuesOf(twice, 1)).toEqual([{ path: [], code: "type", args: ["object"] }]);
  });

  test("characters are counted as code points", () => {
    expect(matches((v, f) => isString(v, f, 2, 2), "👍👍")).toBe(true);
    expect(matches((v, f) => hasLength(v, f, 0, 1), "👍")).toBe(true);
    expect(issuesOf((v, f) => isString(v, f, 3), "👍👍")).toMatchObject([{ code: "minLength", args: [3] }]);
  });

  test("exactly one branch is met", () => {
    const check: Check = (v, f) => oneOf(v, f, isString, (v, f) => hasLength(v, f, 2));
    expect(matches(check, "a")).toBe(true);
    expect(issuesOf(check, "ab")).toMatchObject([{ code: "oneOf", path: [] }]);
  });

  test("places of tuples and formats are told", () => {
    const check: Check = (v, f) => firstItems(v, f, isString, (v, f) => hasFormat(v, f, "email", isEmail));
    expect(issuesOf(check, ["a", "b"])).toMatchObject([{ code: "format", args: ["email"], path: [1] }]);
    expect(isDateTime("2026-02-30T10:00:00Z")).toBe(false);
  });

  test("patterns are read as well as they can be", () => {
    expect(regex("^[\\w-.]+$")?.flags).toBe("");
    expect(regex("^.$")?.test("👍")).toBe(true);
    expect(regex("(")).toBeUndefined();
  });
});
