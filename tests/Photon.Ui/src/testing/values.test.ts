import { expect, test } from "vitest";
import { ExactNumber } from "@photon/runtime/check";
import { differences, digitsOf, jsonOf } from "@photon/runtime/testing/values";

test.each([
  [12, "12"],
  [-0.5, "-0.5"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [-0, "0"],
  [new ExactNumber("9007199254740993"), "9007199254740993"],
  [new ExactNumber("1.50E2"), "150"],
  [new ExactNumber("100.500"), "100.5"],
])("number %# as it is typed", (value, text) => expect(digitsOf(value)).toBe(text));

test.each([
  [{ a: 1 }, { a: 1, b: undefined }, []],
  [{ a: 1 }, { a: "1" }, ['a: 1 was expected, "1" came']],
  [{ a: null }, {}, ["a: null was expected, nothing came"]],
  [{}, { a: null }, ["a: nothing was expected, null came"]],
  [[1, 2], [2, 1], ["0: 1 was expected, 2 came", "1: 2 was expected, 1 came"]],
  [[1], [1, 2], ["1: nothing was expected, 2 came"]],
  [[], {}, ["the value: [] was expected, {} came"]],
  [new ExactNumber("1.0"), 1, []],
  [new ExactNumber("9007199254740993"), 9007199254740992, ["the value: 9007199254740993 was expected, 9007199254740992 came"]],
  [new File(["a"], "a.txt"), new File(["ab"], "a.txt"), ["the value: a file of 1 bytes () was expected, a file of 2 bytes () came"]],
])("differences %#", (expected, actual, lines) => expect(differences(expected, actual)).toEqual(lines));

test("JSON keeps every digit", () => expect(jsonOf({ a: [new ExactNumber("1.10")], b: undefined, c: "x" })).toBe('{"a":[1.10],"c":"x"}'));
