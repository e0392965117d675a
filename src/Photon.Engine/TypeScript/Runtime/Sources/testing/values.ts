import { ExactNumber, type Path } from "../check";

/** A value that could not be filled in as it is, and what was expected in its place. */
export interface Left {
  readonly path: Path;
  readonly why: string;
}

/** Everything in which two values differ, one line each: `lines/0/qty: 1 was expected, 2 came`. */
export function differences(expected: unknown, actual: unknown, path: Path = []): string[] {
  if (isNumber(expected) && isNumber(actual)) return digitsOf(expected) === digitsOf(actual) ? [] : [line(path, expected, actual)];
  if (expected instanceof Blob && actual instanceof Blob) return expected.size === actual.size && expected.type === actual.type ? [] : [line(path, expected, actual)];
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const longer = expected.length > actual.length ? expected : actual;
    return longer.flatMap((_, i) => differences(expected[i], actual[i], [...path, i]));
  }
  if (isObject(expected) && isObject(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return names.flatMap((name) => differences(expected[name], actual[name], [...path, name]));
  }
  return Object.is(expected, actual) ? [] : [line(path, expected, actual)];
}

/** In what a sent value differs from the example that was filled in, but for what was left, and for digits that a number can't hold. */
export function unexplained(example: unknown, sent: unknown, left: readonly Left[]): string[] {
  const places = left.map(({ path }) => path.join("/"));
  return differences(example, sent).filter((line) => {
    if (line.includes("a file of ") || places.some((place) => place === "" || line.startsWith(`${place}:`) || line.startsWith(`${place}/`))) return false;
    const [, wanted, came] = /: (-?[\d.e+-]+) was expected, (-?[\d.e+-]+) came$/u.exec(line) ?? [];
    return wanted === undefined || Number(wanted) !== Number(came);
  });
}

/** An object of JSON: no list, no file, no exact number. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber) && !(value instanceof Blob);
}

/** A value as a person reads it in a message. */
export function shown(value: unknown): string {
  const text = jsonOf(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** JSON text that keeps every digit. */
export function jsonOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value instanceof ExactNumber) return value.text;
  if (value instanceof Blob) return `a file of ${value.size} bytes (${value.type})`;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? String(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jsonOf(member)}`).join(",")}}`;
}

/** A number as its digits, without an exponent: what a person types. */
export function digitsOf(value: number | ExactNumber): string {
  const text = value instanceof ExactNumber ? value.text : String(value);
  const parts = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/iu.exec(text);
  if (parts === null) return text;
  const [, sign = "", whole = "", rest = "", power = "0"] = parts;
  const point = whole.length + Number(power);
  const digits = (point < 0 ? "0".repeat(-point) : "") + whole + rest + (point > whole.length + rest.length ? "0".repeat(point - whole.length - rest.length) : "");
  const cut = Math.max(point, 0);
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/u, "") || "0";
  const right = digits.slice(cut).replace(/0+$/u, "");
  return left === "0" && right === "" ? "0" : sign + left + (right === "" ? "" : `.${right}`);
}

export function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === "number" || value instanceof ExactNumber;
}

function line(path: Path, expected: unknown, actual: unknown): string {
  return `${path.join("/") || "the value"}: ${shown(expected)} was expected, ${shown(actual)} came`;
}
