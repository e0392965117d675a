import { explain, missing, several } from "../check/sentences";

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
