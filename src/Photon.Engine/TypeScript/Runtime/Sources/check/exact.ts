import type { Found, IssueCode } from "./found";

const form = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** Numbers with more places than that are compared as JavaScript does it: their digits say nothing that a contract asks. */
const mostPlaces = 2000;

/** A number as its text, where a JavaScript number would lose digits. */
export class ExactNumber {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }

  toJSON(): never {
    throw new TypeError("JSON.stringify writes no exact number.");
  }
}

/** A whole number of 64 bits. */
export type Int64 = number | ExactNumber;

/** A decimal number, with the digits that it was given with. */
export type Decimal = number | ExactNumber;

/** Whether a value is a number, exact or not. */
export function isNumeric(value: unknown): value is number | ExactNumber {
  return value instanceof ExactNumber ? form.test(value.text) : Number.isFinite(value);
}

/** Less than 0, 0 or more than 0, as the first is less, equal or more. */
export function order(left: number | ExactNumber, right: number | ExactNumber): number {
  const pair = scaled(left, right);
  if (!pair) return Number(left) - Number(right) || 0;
  return pair[0] < pair[1] ? -1 : Number(pair[0] > pair[1]);
}

export function isMultiple(value: number | ExactNumber, step: number | ExactNumber): boolean {
  const pair = scaled(value, step);
  if (pair) return !!pair[1] && pair[0] % pair[1] == 0n;
  // Beyond what is worth computing: 1e-5000 is no 0, though JavaScript rounds it so.
  const [all, places] = digits(value);
  return all == 0n || (!(places > 0) && Number.isInteger(Number(value) / Number(step)));
}

/** A text that equal numbers share. */
export function normal(number: number | ExactNumber): string {
  const [all, places] = digits(number);
  const [, kept = "", zeros = ""] = /^(.*?)(0*)$/.exec(String(all))!;
  return `${kept || "0"}e${kept ? zeros.length - places : 0}`;
}

/** Both as whole numbers of the same unit. */
function scaled(left: number | ExactNumber, right: number | ExactNumber): [bigint, bigint] | undefined {
  const [a, b] = [digits(left), digits(right)];
  const places = Math.max(a[1], b[1]);
  if (!(places - Math.min(a[1], b[1]) < mostPlaces)) return undefined;
  return [a[0] * 10n ** BigInt(places - a[1]), b[0] * 10n ** BigInt(places - b[1])];
}

/** A number's digits, and how many of them stand behind the point. */
function digits(number: number | ExactNumber): [bigint, number] {
  const text = String(number);
  if (!form.test(text)) return [0n, NaN];
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), fraction.length - Number(exponent)];
}

/** The value must be a number, exact or not. */
export function isDecimal(value: unknown, found: Found): boolean {
  if (isNumeric(value)) return true;
  found.add("type", "number");
  return false;
}

/** The value must be a number without a fraction, exact or not. */
export function isWhole(value: unknown, found: Found): boolean {
  if (isNumeric(value) && isMultiple(value, 1)) return true;
  found.add("type", "integer");
  return false;
}

export function multipleOf(value: unknown, found: Found, step: number | string): void {
  if (isNumeric(value) && !isMultiple(value, new ExactNumber(String(step)))) found.add("multipleOf", step);
}

export function atLeastExactly(value: unknown, found: Found, limit: number | string): void {
  compare(value, found, limit, "minimum", (sign) => sign >= 0);
}

export function atMostExactly(value: unknown, found: Found, limit: number | string): void {
  compare(value, found, limit, "maximum", (sign) => sign <= 0);
}

export function aboveExactly(value: unknown, found: Found, limit: number | string): void {
  compare(value, found, limit, "exclusiveMinimum", (sign) => sign > 0);
}

export function belowExactly(value: unknown, found: Found, limit: number | string): void {
  compare(value, found, limit, "exclusiveMaximum", (sign) => sign < 0);
}

function compare(value: unknown, found: Found, limit: number | string, code: IssueCode, isMet: (sign: number) => boolean): void {
  if (isNumeric(value) && !isMet(order(value, new ExactNumber(String(limit))))) found.add(code, limit);
}

/** What a whole number of 64 bits can be. */
export function isInt64(value: unknown, found: Found): boolean {
  if (!isWhole(value, found)) return false;
  atLeastExactly(value, found, "-9223372036854775808");
  atMostExactly(value, found, "9223372036854775807");
  return true;
}
