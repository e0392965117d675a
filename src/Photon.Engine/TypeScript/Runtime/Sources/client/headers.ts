import { own } from "./values";

/** Makes a value of the text of a header; undefined where it is not what the contract says. */
export type HeaderReader = (text: string, ...values: never[]) => unknown;

/** A reader, alone or with what it needs to know. */
export type Reading = HeaderReader | readonly [HeaderReader, ...unknown[]];

/** The headers of an answer or an error, by their names in the contract; what did not come, or is something else, is left out. */
export const headersOf =
  <H extends object>(readings: Readonly<Record<string, Reading>>) =>
  ({ headers }: { readonly headers: Headers }): H => {
    const found = Object.entries(readings).map(([name, reading]) => {
      const text = headers.get(name);
      return [name, text === null ? undefined : readAs(reading, text)];
    });
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as H;
  };

const readAs = (reading: Reading, text: string): unknown => {
  const [read, ...values] = [reading].flat() as [HeaderReader, ...never[]];
  return read(text, ...values);
};

export const textIn: HeaderReader = (text) => text;

export const numberIn: HeaderReader = (text) => (text && Number.isFinite(Number(text)) ? Number(text) : undefined);

export const booleanIn: HeaderReader = (text) => ({ true: true, false: false })[text];

export const jsonIn: HeaderReader = (text) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const itemsIn = (text: string): string[] => (text ? text.split(",").map((item) => item.trim()) : []);

/** `1,2,3`; all of it, or nothing. */
export const listIn = (text: string, item: Reading): unknown => {
  const values = itemsIn(text).map((one) => readAs(item, one));
  return values.includes(undefined) ? undefined : values;
};

/** `size=5,color=red`, or `size,5,color,red`. */
export const membersIn = (text: string, isExploded: boolean, known: Readonly<Record<string, Reading>>, other: Reading = textIn): unknown => {
  const items = itemsIn(text);
  const pairs = isExploded ? items.map((item) => item.split(/=(.*)/s)) : items.flatMap((name, i) => (i % 2 ? [] : [[name, items[i + 1]]]));
  const values = pairs.map(([name = "", value = ""]) => [name, readAs(own(known, name) ?? other, value)]);
  return values.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(values);
};
