import { expect, test } from "vitest";
import type { Path } from "@photon/runtime/check";
import { complaintsOf, spelledPath } from "@photon/runtime/forms/problem";

const value: unknown = { price: 1, unitPrice: 1, tax_rate: 1, "a/b": 1, "c.d": 1, lines: [{ qty: 1, Note: "" }], body: { lines: [1] }, address: { ZIPCode: "" } };

const names = (path: Path): (string | number)[] => {
  const at = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
  return Array.isArray(at) ? at.map((_, index) => index) : at && typeof at === "object" ? Object.keys(at) : [];
};

test.each<[unknown, Path]>([
  ["price", ["price"]],
  ["Price", ["price"]],
  ["PRICE", ["price"]],
  ["$.price", ["price"]],
  ["$['price']", ["price"]],
  ["/price", ["price"]],
  ["#/price", ["price"]],
  ["#/body/price", ["body", "price"]],
  ["body.price", ["body", "price"]],
  ["request.price", ["price"]],
  ["/data/attributes/price", ["price"]],
  ['["price"]', ["price"]],
  ["unit_price", ["unitPrice"]],
  ["UnitPrice", ["unitPrice"]],
  ["unit-price", ["unitPrice"]],
  ["taxRate", ["tax_rate"]],
  ["TaxRate", ["tax_rate"]],
  ["/a~1b", ["a/b"]],
  ["#/a%7E1b", ["a/b"]],
  ["['c.d']", ["c.d"]],
  ["lines[0].qty", ["lines", 0, "qty"]],
  ["Lines[0].Qty", ["lines", 0, "qty"]],
  ["$.lines[0].qty", ["lines", 0, "qty"]],
  ["$.lines[0]['qty']", ["lines", 0, "qty"]],
  ['$.lines[0]["note"]', ["lines", 0, "Note"]],
  ["lines.0.qty", ["lines", 0, "qty"]],
  ["lines/0/qty", ["lines", 0, "qty"]],
  ["/lines/0/qty", ["lines", 0, "qty"]],
  ["#/lines/0", ["lines", 0]],
  ["lines[7].qty", ["lines", 7, "qty"]],
  [["lines", 0, "qty"], ["lines", 0, "qty"]],
  ["address.zip_code", ["address", "ZIPCode"]],
  ["unknown.thing", ["unknown", "thing"]],
  ["", []],
  ["$", []],
  ["#", []],
])("%j is %j", (spelling, path) => {
  expect(spelledPath(spelling, names)).toEqual(path);
});

test("a name stands for what is called so, even 'body'", () => {
  expect(spelledPath(["body", "lines", 0], names)).toEqual(["body", "lines", 0]);
  expect(spelledPath(["body", "price"], (path) => (path.length ? [] : ["price"]))).toEqual(["price"]);
});

test.each<[string, unknown]>([
  ["ASP.NET", { title: "One or more validation errors occurred.", errors: { Price: ["too low"] } }],
  ["a dictionary of texts", { errors: { price: "too low" } }],
  ["RFC 9457", { errors: [{ detail: "too low", pointer: "#/price" }] }],
  ["RFC 7807's example", { "invalid-params": [{ name: "price", reason: "too low" }] }],
  ["JSON:API", { errors: [{ detail: "too low", source: { pointer: "/data/attributes/price" } }] }],
  ["FastAPI", { detail: [{ loc: ["body_", "price"].slice(1), msg: "too low" }] }],
  ["Spring", { errors: [{ field: "price", defaultMessage: "too low" }] }],
  ["Zalando", { violations: [{ field: "price", message: "too low" }] }],
  ["Symfony", { violations: [{ propertyPath: "price", title: "too low" }] }],
])("%s", (_, problem) => {
  expect(complaintsOf(problem, names)).toEqual([{ path: ["price"], text: "too low" }]);
});

test("what is no list of problems says nothing", () => {
  for (const odd of [undefined, null, 1, "text", [], {}, { errors: null }, { errors: 3 }, { detail: "no list" }]) {
    expect(complaintsOf(odd, names)).toEqual([]);
  }
});
