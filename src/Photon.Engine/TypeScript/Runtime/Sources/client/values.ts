/** A member of an object's own, and not what every object has, such as `constructor`. */
export const own = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);

/** A list or an object; a number as text is neither. */
export const isComposed = (value: unknown): value is object => typeof value === "object" && value !== null && !("toJSON" in value);

/** A single value as text: what is inside of a list or an object as JSON. */
export const plain = (value: unknown, stringify: (value: unknown) => string = JSON.stringify): string => (value == null ? "" : isComposed(value) ? stringify(value) : String(value));

export const encoded = (value: unknown): string => encodeURIComponent(plain(value));

/** The pairs of an object, or the items of a list with nothing before them. */
const entriesOf = (value: object): [string | undefined, unknown][] =>
  Array.isArray(value) ? value.map((item) => [undefined, item]) : Object.entries(value).filter(([, member]) => member !== undefined);

/** A value in style "simple". */
export const joined = (value: unknown, delimiter = ",", equals = ",", encode = encoded): string =>
  isComposed(value) ? entriesOf(value).map(([name, item]) => (name === undefined ? "" : encode(name) + equals) + encode(item)).join(delimiter) : encode(value);

/** The fields of a query in style "form", exploded; none for an absent value. */
export const fieldsOf = (name: string, value: unknown, encode = encoded): string[] =>
  value == null ? [] : isComposed(value) ? entriesOf(value).map(([key, item]) => `${key === undefined ? name : encode(key)}=${encode(item)}`) : [`${name}=${encode(value)}`];

/** Refuses what would address another resource: an empty value, or dots. */
export const segment = (text: string, name: string): string => {
  if (!text || text.split("/").some((part) => /^(\.|%2e){1,2}$/i.test(part))) throw new TypeError(`"${text}" cannot stand for {${name}} in a path.`);
  return text;
};
