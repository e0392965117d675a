import { ExactNumber } from "./exact";
import type { Issue } from "./found";

/** How a value is asked for: the sentence says what to do there. */
export type Ask = "text" | "choice" | "item" | "file";

const kinds: Record<string, string> = {
  integer: "Enter a whole number, such as 12.",
  number: "Enter a number, such as 12.5.",
  string: "Enter a text.",
  boolean: "Choose yes or no.",
};

const formats: Record<string, string> = {
  email: "Enter an email address, such as name@example.com.",
  uri: "Enter a full address, such as https://example.com.",
  uuid: "Enter an id, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
  date: "Enter a date, such as 2027-03-31.",
  time: "Enter a time and its offset, such as 17:30 and +01:00.",
  "date-time": "Enter a date, a time and an offset, such as +01:00.",
  duration: "Enter a duration, such as 1 h 30 min or 2 d.",
  ipv4: "Enter an address, such as 192.0.2.1.",
  ipv6: "Enter an address, such as 2001:db8::1.",
  hostname: "Enter a host name, such as www.example.com.",
  regex: "Enter a regular expression.",
};

/** "1 item", "2 items". */
export const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const missing = (ask: Ask): string =>
  ({ text: "Fill this in.", choice: "Choose one.", item: "Add this.", file: "Choose a file." })[ask];

/** A value as its JSON, with all digits of exact numbers. */
export function written(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  if (typeof value != "object" || !value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`).join()}}`;
}

/** A sentence that says what to do, in English. `asks` says what a pattern asks for, where somebody knows. */
export function explain({ code, args = [] }: Issue, ask: Ask, asks?: string): string {
  const [limit] = args;
  const bound = String(limit);
  switch (code) {
    case "required":
    case "dependentRequired":
      return missing(ask);
    case "type":
      return args.map((kind) => kinds[String(kind)]).find(Boolean) ?? "This is not the kind of value that is expected.";
    case "minLength":
      return `Enter at least ${several(Number(limit), "character", "characters")}.`;
    case "maxLength":
      return `Enter at most ${several(Number(limit), "character", "characters")}.`;
    case "pattern":
      return asks ?? `Enter it in the expected form: ${bound}`;
    case "format":
      return formats[bound.replace("idn-", "").replace("iri", "uri")] ?? `Enter it in the expected form: ${bound}`;
    case "minimum":
      return `Enter ${bound} or more.`;
    case "exclusiveMinimum":
      return `Enter more than ${bound}.`;
    case "maximum":
      return `Enter ${bound} or less.`;
    case "exclusiveMaximum":
      return `Enter less than ${bound}.`;
    case "multipleOf":
      return `Enter a multiple of ${bound}.`;
    case "minItems":
    case "minProperties":
      return `Add more: at least ${several(Number(limit), "is", "are")} needed.`;
    case "maxItems":
    case "maxProperties":
      return `Remove some: at most ${several(Number(limit), "is", "are")} allowed.`;
    case "uniqueItems":
      return "Two of these are the same. Change or remove one.";
    case "enum":
      return "Choose one of the values that are offered.";
    case "const":
      return limit === true ? "Tick this to go on." : `The only answer here is ${typeof limit === "object" ? written(limit) : bound}.`;
    case "additionalProperties":
    case "unevaluatedProperties":
    case "unevaluatedItems":
    case "never":
      return "Remove this: nothing is expected here.";
    case "propertyNames":
      return "Use another name.";
    case "contains":
    case "minContains":
      return "Add one more of the expected kind.";
    case "maxContains":
      return "Remove one: there are too many of a kind.";
    default:
      return "Check this: together these answers do not fit.";
  }
}
