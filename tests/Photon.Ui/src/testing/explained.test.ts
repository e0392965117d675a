import { expect, test } from "vitest";
import { ExactNumber } from "@photon/runtime/check";
import { unexplained } from "@photon/runtime/testing/values";

test("what was left is explained, and nothing else is", () => {
  const example = { a: "x", b: [], c: { d: 1, e: "" } };
  const left = [{ path: ["b"], why: "an empty list is no answer" }, { path: ["c", "e"], why: "an empty text is no answer" }];
  expect(unexplained(example, { a: "x", c: { d: 1 } }, left)).toEqual([]);
  expect(unexplained(example, { c: { d: 2 } }, left)).toEqual(['a: "x" was expected, nothing came', "c/d: 1 was expected, 2 came"]);
});

test("digits that a plain number can't hold are explained", () => {
  expect(unexplained({ a: new ExactNumber("0.1000000000000000055") }, { a: 0.1 }, [])).toEqual([]);
  expect(unexplained({ a: new ExactNumber("9007199254740993") }, { a: 9007199254740000 }, [])).toHaveLength(1);
});
