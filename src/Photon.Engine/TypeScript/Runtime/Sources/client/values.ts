/** Writes JSON. */
export type Stringify = (value: unknown) => string;

/** Writes a single value as a part of a URL. */
export type Encode = (value: unknown) => string;

/** A member of an object's own, and not what every object has, such as `constructor`. */
export const own = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);

/** A list or an object; a number as text is neither. */
export const isComposed = (value: unknown): value is object => typeof value === "object" && value !== null && !("toJSON" in value);

/** A single value as text: what is inside of a list or an object as JSON. */
export const plain = (value: unknown, stringify: Stringify): string => (value == null ? "" : isComposed(value) ? stringify(value) : String(value));

/** The pairs of an object, encoded; a single value or the items of a list, with nothing before them. */
const entriesOf = (value: unknown, encode: Encode): [string | undefined, string][] =>
  isComposed(value) && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[encode(name), encode(member)]]))
    : [value].flat().map((item) => [undefined, encode(item)]);

/** A value in style "simple". */
export const joined = (value: unknown, encode: Encode, delimiter = ",", equals = ","): string =>
  entriesOf(value, encode).map(([name, item]) => (name === undefined ? item : name + equals + item)).join(delimiter);

/** The fields of a query in style "form", exploded; none for an absent value. */
export const fieldsOf = (name: string, value: unknown, encode: Encode): string[] =>
  value == null ? [] : entriesOf(value, encode).map(([key = name, item]) => `${key}=${item}`);

/** Refuses what would address another resource: an empty value, or dots. */
export const segment = (text: string, name: string): string => {
  if (/^$|(^|\/)(\.|%2e){1,2}(\/|$)/i.test(text)) throw new TypeError(`"${text}" cannot stand for {${name}} in a path.`);
  return text;
};
