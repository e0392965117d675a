import type { Issue } from "../check";

type Ask = "text" | "choice" | "item" | "file";

const kinds: Record<string, string> = {
  integer: "Enter a whole number, such as 12.",
  number: "Enter a number, such as 12.5.",
  string: "Enter a text.",
  boolean: "Choose yes or no.",
};

const formats: Record<string, string> = {
  email: "Enter an email address, such as name@example.com.",
  "idn-email": "Enter an email address, such as name@example.com.",
  uri: "Enter a full address, such as https://example.com.",
  iri: "Enter a full address, such as https://example.com.",
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

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const missing = (ask: Ask): string =>
  ({ text: "Fill this in.", choice: "Choose one.", item: "Add this.", file: "Choose a file." })[ask];

function explain({ code, args = [] }: Issue, ask: Ask, asks?: string): string {
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
      return formats[bound] ?? `Enter it in the expected form: ${bound}`;
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
      return limit === true ? "Tick this to go on." : `The only answer here is ${typeof limit === "object" ? JSON.stringify(limit) : bound}.`;
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

/** The words that every form has, in English. */
export const en = {
  lang: "en",
  /** Between whole and fraction where somebody types a number. */
  decimal: ".",
  explain,
  missing,
  submit: "Save",
  busy: "Saving…",
  saved: "Saved.",
  must: "Fields marked with * are required.",
  failed: (count: number) => (count === 1 ? "There is 1 problem" : `There are ${count} problems`),
  refused: "This could not be saved",
  offline: "The server could not be reached. Nothing that you entered is lost.",
  broken: "Something went wrong on the way. Nothing that you entered is lost.",
  retry: "Try again",
  deprecated: "No longer used.",
  noValue: (label: string) => `${label}: no value`,
  notGiven: "Not given",
  choose: "Choose",
  yes: "Yes",
  no: "No",
};

// A form carries the words of the fields that it has.

/** Of what can be added and removed. */
export const adding = {
  add: (label: string) => `Add ${label}`,
  remove: (label: string) => `Remove ${label}`,
  /** How a label is written inside of a sentence, where one looks at it. */
  inside: (label: string) => (/^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label),
};

/** Labels where the contract has none. */
export const labels = {
  value: "Value",
  others: "Other properties",
  text: "Text",
  wholeNumber: "Whole number",
  number: "Number",
  yesOrNo: "Yes or no",
  date: "Date",
  time: "Time",
  moment: "Date and time",
  duration: "Duration",
  details: "Details",
  nothing: "Nothing",
  blank: "(empty)",
  listOf: (label: string) => `List: ${label}`,
  mapOf: (label: string) => `Map: ${label}`,
};

/** Of texts of a form that cannot be said in words. */
export const forms = {
  inForm: (example: string) => `Enter it in the expected form, such as ${example}.`,
};

/** Of texts that have some signs alone. */
export const signs = {
  /** Signs that may be there, and how many; `most` is absent where there is no limit. */
  ofSigns: (signs: string, least: number, most?: number) =>
    `Use ${signs} only${least === most ? `, exactly ${most}` : most ? (least > 1 ? `, ${least} to ${most}` : `, at most ${most}`) : least > 1 ? `, at least ${least}` : ""}.`,
  and: " and ",
  capitals: "capital letters",
  smalls: "small letters",
  letters: "letters",
  digits: "digits",
  blanks: "blanks",
};

/** Of numbers. */
export const numbers = {
  tooLong: "This number has more digits than can be kept. Use fewer.",
};

/** Of alternatives. */
export const unions = {
  kindOf: (label: string) => `${label}: kind`,
  kept: "As it is now",
  keptHelp: "This form does not know this kind. It stays as it is.",
};

/** Of leaving a form. */
export const leaving = {
  leave: "What you entered is not saved. Leave without it?",
};

/** Of lists. */
export const lists = {
  item: "Item",
  numbered: (label: string, number: number) => `${label} ${number}`,
  moveUp: (label: string) => `Move ${label} up`,
  moveDown: (label: string) => `Move ${label} down`,
  added: (label: string) => `${label} was added.`,
  removed: (label: string) => `${label} was removed.`,
  moved: (label: string, place: number, count: number) => `${label} is now number ${place} of ${count}.`,
};

/** Of maps. */
export const entries = {
  key: "Entry name",
  twice: "This name is used twice. Change one.",
  badKey: "Use another name: this one is not allowed.",
};

/** Of secrets. */
export const secrets = {
  show: "Show",
  hide: "Hide",
  reveal: (label: string) => `Show ${label}`,
  conceal: (label: string) => `Hide ${label}`,
};

/** Of dates and times. */
export const dates = {
  badDate: "Enter a whole date or time, or clear it.",
  offset: (label: string) => `${label}: offset from UTC`,
};

/** Of durations. */
export const spans = {
  spanHelp: "Such as 1 h 30 min, 2 d or P1Y6M.",
  /** From years to seconds. */
  units: ["y", "mo", "w", "d", "h", "min", "s"] as readonly string[],
};

/** Of files. */
export const files = {
  pick: "Choose file",
  drop: "or drop it here",
  fromFile: (label: string) => `${label}: from a file`,
};

/** Of comboboxes. */
export const combos = {
  choices: (label: string) => `${label}: choices`,
  noMatch: "Nothing fits",
  matches: (count: number) => several(count, "choice", "choices"),
  badChoice: "Choose one from the list.",
};

/** Of the fields that are rarely met. */
export const others = {
  picker: (label: string) => `${label}: picker`,
  badJson: "Enter JSON: texts in double quotes, no comma at the end.",
  write: "Write",
  preview: "Preview",
};

/** Of texts that have a limit. */
export const areas = {
  characters: (count: number, max: number) => `${count} of ${several(max, "character", "characters")}`,
};

/** Of drafts. */
export const drafts = {
  restored: "What you entered last time is back.",
  discard: "Start afresh",
};

/** Of wizards. */
export const steps = {
  back: "Back",
  next: "Next",
  step: (number: number, count: number) => `Step ${number} of ${count}`,
};

/** The words that every form has. */
export type Words = typeof en;

/** The words of the kinds of fields that are not in every form. */
export type MoreWords = typeof adding & typeof labels & typeof forms & typeof signs & typeof numbers & typeof unions & typeof leaving & typeof lists & typeof entries & typeof secrets & typeof dates & typeof spans & typeof files &
  typeof combos & typeof others & typeof areas & typeof drafts & typeof steps;

/** The words of forms in one language, of the kinds of fields that are met in it; the rest is English. */
export type Messages = Words & Partial<MoreWords>;
