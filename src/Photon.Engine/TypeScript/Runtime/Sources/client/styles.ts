import type { Call } from "./types";
import { encoded, fieldsOf, isComposed, joined, own, plain, segment } from "./values";

/** Writes a value as fields of a query or a form. The name is encoded already. */
export type FieldWriter = (name: string, value: unknown, stringify: Call["stringify"]) => string[];

/** A query parameter that is not plain. */
export function query({ input, query: fields, stringify }: Call, write: FieldWriter, name: string, key = decodeURIComponent(name)): void {
  const value = own(input, key);
  if (value != null) fields.push(...write(name, value, stringify));
}

/** `filter[size]=5` */
export const deep: FieldWriter = (name, value, stringify) => {
  if (!isComposed(value)) return value === undefined ? [] : [`${name}=${encoded(value)}`];
  return Object.entries(value).flatMap(([key, member]) => deep(`${name}[${encoded(key)}]`, member, stringify));
};

/** Nothing for an empty list: `ids=` would be one empty item. */
const joinedBy = (delimiter: string, name: string, value: unknown): string[] =>
  isComposed(value) && !Object.keys(value).length ? [] : [`${name}=${joined(value, delimiter, delimiter)}`];

/** A list in one field: `ids=1,2`. */
export const commas: FieldWriter = (name, value) => joinedBy(",", name, value);
export const spaces: FieldWriter = (name, value) => joinedBy("%20", name, value);
export const pipes: FieldWriter = (name, value) => joinedBy("%7C", name, value);

export const asJson: FieldWriter = (name, value, stringify) => [`${name}=${encodeURIComponent(stringify(value))}`];

/** The parameter that is the whole query. */
export function wholeQuery({ input, query: fields, stringify }: Call, isForm: boolean, key: string): void {
  const value = own(input, key);
  if (value != null) fields.push(...(isForm ? fieldsOf("", value) : [encodeURIComponent(stringify(value))]));
}

/** Encodes all but some characters, and what is encoded already (RFC 6570, section 3.2.3). */
const keeping =
  (kept: string) =>
  (value: unknown): string =>
    plain(value).replace(/%[\da-f]{2}|[^]/giu, (part) => (part.length === 3 || kept.includes(part) ? part : encodeURIComponent(part)));

// '&', '+' and '#' would end or change a query's value, and '?' a path: they are encoded also where reserved characters may stand.
const inQuery = /* @__PURE__ */ keeping(":/?[]@!$'()*,;=");
const inPath = /* @__PURE__ */ keeping(":[]@!$&'()*+,;=");
const inPaths = /* @__PURE__ */ keeping(":[]@!$&'()*+,;=/");

export const reserved: FieldWriter = (name, value) => fieldsOf(name, value, inQuery);

/** Writes a value as part of a path. */
export type PathWriter = (value: unknown, name: string, stringify: Call["stringify"]) => string;

/** A path parameter that is not plain. */
export function path({ input, path: filled, stringify }: Call, write: PathWriter, name: string, key = decodeURIComponent(name)): void {
  const value = own(input, key);
  filled[name] = segment(value == null ? "" : write(value, name, stringify), key);
}

/** `size=5,color=red` */
export const simple: PathWriter = (value) => joined(value, ",", "=");

/** `.5`, and of several values `.5,6`. */
export const label: PathWriter = (value) => `.${joined(value)}`;

/** `.5.6` */
export const labels: PathWriter = (value) => `.${joined(value, ".", "=")}`;

/** `;id=5,6` */
export const matrix: PathWriter = (value, name) => `;${name}=${joined(value)}`;

/** `;id=5;id=6` */
export const matrices: PathWriter = (value, name) => fieldsOf(name, value).map((field) => `;${field}`).join("");

export const jsonPart: PathWriter = (value, _, stringify) => encodeURIComponent(stringify(value));

export const reservedPart: PathWriter = (value) => joined(value, ",", ",", inPath);

/** A value that may hold slashes. */
export const parts: PathWriter = (value) => joined(value, ",", ",", inPaths);

/** Header parameters in style "simple". */
export function headers(call: Call, ...names: string[]): void {
  for (const name of names) header(call, name, name);
}

/** A header parameter that is not plain, or is called otherwise in the input. */
export function header({ headers: fields, input, stringify }: Call, name: string, key: string, style?: "json" | "explode"): void {
  const value = own(input, key);
  if (value != null) fields.set(name, style === "json" ? stringify(value) : joined(value, ",", style ? "=" : ",", plain));
}

/** Outside of browsers, which send their own cookies and take none from scripts. */
export function cookie({ headers: fields, input, stringify }: Call, name: string, write?: FieldWriter, key = decodeURIComponent(name)): void {
  const value = own(input, key);
  if (value != null) fields.set("cookie", [fields.get("cookie"), ...(write ? write(name, value, stringify) : fieldsOf(name, value))].filter(Boolean).join("; "));
}
