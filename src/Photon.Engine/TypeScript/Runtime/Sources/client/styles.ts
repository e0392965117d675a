import type { Call } from "./types";
import { fieldsOf, isComposed, joined, own, plain, segment, type Stringify } from "./values";

/** Writes a value as fields of a query or a form. The name is encoded already. */
export type FieldWriter = (name: string, value: unknown, call: Call) => string[];

/** A query parameter that is not plain. */
export function query(call: Call, write: FieldWriter, name: string, key = decodeURIComponent(name)): void {
  const value = own(call.input, key);
  if (value != null) call.query.push(...write(name, value, call));
}

/** `filter[size]=5` */
export const deep: FieldWriter = (name, value, call) => {
  if (!isComposed(value)) return value === undefined ? [] : [`${name}=${call.encode(value)}`];
  return Object.entries(value).flatMap(([key, member]) => deep(`${name}[${call.encode(key)}]`, member, call));
};

/** Nothing for an empty list: `ids=` would be one empty item. */
const joinedBy =
  (delimiter: string): FieldWriter =>
  (name, value, { encode }) =>
    isComposed(value) && !Object.keys(value).length ? [] : [`${name}=${joined(value, encode, delimiter, delimiter)}`];

/** A list in one field: `ids=1,2`. */
export const commas = /* @__PURE__ */ joinedBy(",");
export const spaces = /* @__PURE__ */ joinedBy("%20");
export const pipes = /* @__PURE__ */ joinedBy("%7C");

export const asJson: FieldWriter = (name, value, { stringify }) => [`${name}=${encodeURIComponent(stringify(value))}`];

/** The parameter that is the whole query. */
export function wholeQuery({ input, query: fields, stringify, encode }: Call, isForm: boolean, key: string): void {
  const value = own(input, key);
  if (value != null) fields.push(...(isForm ? fieldsOf("", value, encode) : [encodeURIComponent(stringify(value))]));
}

/** Encodes all but some characters, and what is encoded already (RFC 6570, section 3.2.3). */
const keeping =
  (kept: string) =>
  (stringify: Stringify) =>
  (value: unknown): string =>
    plain(value, stringify).replace(/%[\da-f]{2}|[^]/giu, (part) => (part.length === 3 || kept.includes(part) ? part : encodeURIComponent(part)));

// '&', '+' and '#' would end or change a query's value, and '?' a path: they are encoded also where reserved characters may stand.
const inQuery = /* @__PURE__ */ keeping(":/?[]@!$'()*,;=");
const inPath = /* @__PURE__ */ keeping(":[]@!$&'()*+,;=");
const inPaths = /* @__PURE__ */ keeping(":[]@!$&'()*+,;=/");

export const reserved: FieldWriter = (name, value, { stringify }) => fieldsOf(name, value, inQuery(stringify));

/** Writes a value as part of a path. */
export type PathWriter = (value: unknown, call: Call, name: string) => string;

/** A path parameter that is not plain. */
export function path(call: Call, write: PathWriter, name: string, key = decodeURIComponent(name)): void {
  const value = own(call.input, key);
  call.path[name] = segment(value == null ? "" : write(value, call, name), key);
}

/** `size=5,color=red` */
export const simple: PathWriter = (value, { encode }) => joined(value, encode, ",", "=");

/** `.5`, and of several values `.5,6`. */
export const label: PathWriter = (value, { encode }) => `.${joined(value, encode)}`;

/** `.5.6` */
export const labels: PathWriter = (value, { encode }) => `.${joined(value, encode, ".", "=")}`;

/** `;id=5,6` */
export const matrix: PathWriter = (value, { encode }, name) => `;${name}=${joined(value, encode)}`;

/** `;id=5;id=6` */
export const matrices: PathWriter = (value, { encode }, name) => fieldsOf(name, value, encode).map((field) => `;${field}`).join("");

export const jsonPart: PathWriter = (value, { stringify }) => encodeURIComponent(stringify(value));

export const reservedPart: PathWriter = (value, { stringify }) => joined(value, inPath(stringify));

/** A value that may hold slashes. */
export const parts: PathWriter = (value, { stringify }) => joined(value, inPaths(stringify));

/** Header parameters in style "simple". */
export function headers(call: Call, ...names: string[]): void {
  for (const name of names) header(call, name, name);
}

/** A header parameter that is not plain, or is called otherwise in the input. */
export function header({ headers: fields, input, stringify }: Call, name: string, key: string, style?: "json" | "explode"): void {
  const value = own(input, key);
  if (value != null) fields.set(name, style === "json" ? stringify(value) : joined(value, (item) => plain(item, stringify), ",", style ? "=" : ","));
}

/** Outside of browsers, which send their own cookies and take none from scripts. */
export function cookie(call: Call, name: string, write?: FieldWriter, key = decodeURIComponent(name)): void {
  const value = own(call.input, key);
  const { headers: fields, encode } = call;
  if (value != null) fields.set("cookie", [fields.get("cookie"), ...(write ? write(name, value, call) : fieldsOf(name, value, encode))].filter(Boolean).join("; "));
}
