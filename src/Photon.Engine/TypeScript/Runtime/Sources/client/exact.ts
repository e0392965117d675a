import { ExactNumber } from "../check/exact";
import type { Call } from "./types";
import { own } from "./values";

/**
 * Where a value has numbers of more digits than JavaScript's hold. 1: it is one. An object: members that are such numbers or have them. A list: first what
 * each member or item is, then those that are something else by their names, then what the value may be besides. A function: what the value itself decides.
 */
export type Exact = 0 | 1 | Named | List | ((value: unknown) => Exact | undefined);

type Named = { readonly [name: string]: Exact };
type Bag = Record<string, unknown>;
type List = readonly [others: Exact, names?: Named, ...besides: Exact[]];

const longNumber = /[\d.]{16}/;
// Escapes and quotes tell what is inside of a text: a pattern for whole texts would run out of stack on long ones.
const tokens = /\\[^]|"|-?\d[\d.eE+-]{15,}/g;
const numberForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Reads and writes numbers of more digits than JavaScript's hold: of successes and errors where the contract has them, of what is sent everywhere. */
export function exact(call: Call, success?: Exact, error?: Exact): void {
  call.parse = (text, isError) => {
    const place = isError ? error : success;
    const value = JSON.parse(text) as unknown;
    return place && longNumber.test(text) ? exactly(value, JSON.parse(withTexts(text)), place) : value;
  };
  call.stringify = write;
}

/** The exact numbers of one of several types, which a member tells apart. */
export const byTag =
  (name: string, cases: Named, other?: Exact) =>
  (value: unknown): Exact | undefined =>
    own(cases, String(own(Object(value) as Named, name))) ?? other;

/** The same JSON with texts for its long numbers. */
function withTexts(json: string): string {
  let isInside = false;
  return json.replace(tokens, (token) => {
    if (token === '"') isInside = !isInside;
    return token === '"' || isInside || isHeld(token) ? token : `"${token}"`;
  });
}

/** The value with exact numbers at their places: where one reading has a number and the other a text, that is a long one. */
function exactly(value: unknown, other: unknown, place: Exact | undefined): unknown {
  if (typeof place === "function") return exactly(value, other, place(value));
  if (typeof place !== "object") return place && typeof value === "number" && typeof other === "string" ? new ExactNumber(other) : value;
  const [others, names = {}, ...besides] = (Array.isArray(place) ? place : [0, place]) as List;
  if (typeof value === "object" && value) {
    const [members, texts] = [value, other] as [Bag, Bag];
    for (const name of Object.keys(members)) members[name] = exactly(members[name], texts[name], own(names, name) ?? others);
  }

  return besides.reduce<unknown>((read, beside) => exactly(read, other, beside), value);
}

/** Such a number in a header. */
export const exactIn = (text: string): number | ExactNumber | undefined => (!numberForm.test(text) ? undefined : text.length < 16 || isHeld(text) ? Number(text) : new ExactNumber(text));

/** Whether a JavaScript number prints the same digits. */
const isHeld = (token: string): boolean => String(Number(token)) === token.replace(/\.0*$|(\.\d*?)0+$/, "$1");

function write(value: unknown): string {
  if (value instanceof ExactNumber) {
    // The text is written as it is: what is no number could be any other member.
    if (typeof JSON.parse(value.text) === "number") return value.text;
    throw new TypeError(`"${value.text}" is not a number.`);
  }

  if (typeof value !== "object" || value === null || "toJSON" in value) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined && typeof member !== "function");
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`).join()}}`;
}
