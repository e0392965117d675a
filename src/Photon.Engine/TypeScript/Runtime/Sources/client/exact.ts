import { ExactNumber } from "../check/exact";
import type { Call } from "./types";

const longNumber = /[\d.]{16}/;
// Escapes and quotes tell what is inside of a text: a pattern for whole texts would run out of stack on long ones.
const tokens = /\\[^]|"|-?\d[\d.eE+-]{15,}/g;
const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Reads and writes numbers of more digits than JavaScript's hold, where members of these names have them; without names everywhere. */
export function exact(call: Call, ...names: string[]): void {
  const isWanted = (name: string) => !names.length || names.includes(name);
  call.parse = (text) => (longNumber.test(text) ? parseLong(text, isWanted) : JSON.parse(text));
  call.stringify = write;
}

/** Long numbers go through `JSON.parse` as texts with a mark that no other text has. */
function parseLong(text: string, isWanted: (name: string) => boolean): unknown {
  const mark = markFor(text);
  let isInside = false;
  const marked = text.replace(tokens, (token) => {
    if (token === '"') isInside = !isInside;
    return isInside || !isNumber.test(token) || isHeld(token) ? token : `"${mark}${token}"`;
  });
  return JSON.parse(marked, function (this: unknown, name: string, value: unknown) {
    const read = typeof value === "string" && value.startsWith(mark) ? new ExactNumber(value.slice(mark.length)) : value;
    // What is in a list belongs to the member that the list is of.
    return Array.isArray(this) || isWanted(name) ? read : rounded(read);
  });
}

/** JSON may spell every character as an escape, so that both spellings count. */
function markFor(text: string): string {
  const taken = new Set<number>();
  for (const [, digits] of text.matchAll(/"(?:#|\\u0023)((?:\d|\\u003\d){1,12})(?:#|\\u0023)/g)) taken.add(Number(digits!.replaceAll("\\u003", "")));
  let n = 0;
  while (taken.has(n)) n++;
  return `#${n}#`;
}

/** Also inside of lists; objects have decided about their members already. */
const rounded = (value: unknown): unknown => (value instanceof ExactNumber ? Number(value.text) : Array.isArray(value) ? value.map(rounded) : value);

/** Whether a JavaScript number prints the same digits. */
const isHeld = (token: string): boolean => String(Number(token)) === token.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

function write(value: unknown): string {
  if (value instanceof ExactNumber) {
    // The text is written as it is: what is no number could be any other member.
    if (isNumber.test(value.text)) return value.text;
    throw new TypeError(`"${value.text}" is not a number.`);
  }

  if (typeof value !== "object" || value === null || "toJSON" in value) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined && typeof member !== "function");
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`).join()}}`;
}
