/** The labels that generated forms have where the contract gives none, in the language of each form. */
import type { Label } from "./forms/props";
import { textOf } from "./forms/place";
import { forms, labels, lists, signs as more, type Messages } from "./messages/en";

type Name = { [Key in keyof typeof labels]: (typeof labels)[Key] extends string ? Key : never }[keyof typeof labels];

const word =
  (name: Name): Label =>
  (words) =>
    words[name] ?? labels[name];

const said = (words: Messages): Messages & typeof labels & typeof lists => ({ ...labels, ...lists, ...words }) as Messages & typeof labels & typeof lists;

export const itemWord: Label = (words) => words.item ?? lists.item;
export const valueWord: Label = /*#__PURE__*/ word("value");
export const othersWord: Label = /*#__PURE__*/ word("others");
export const textWord: Label = /*#__PURE__*/ word("text");
export const wholeNumberWord: Label = /*#__PURE__*/ word("wholeNumber");
export const numberWord: Label = /*#__PURE__*/ word("number");
export const yesOrNoWord: Label = /*#__PURE__*/ word("yesOrNo");
export const dateWord: Label = /*#__PURE__*/ word("date");
export const timeWord: Label = /*#__PURE__*/ word("time");
export const momentWord: Label = /*#__PURE__*/ word("moment");
export const durationWord: Label = /*#__PURE__*/ word("duration");
export const detailsWord: Label = /*#__PURE__*/ word("details");
export const nothingWord: Label = /*#__PURE__*/ word("nothing");
export const blankWord: Label = /*#__PURE__*/ word("blank");

/** One of several that are called the same. */
export const numberedWord =
  (label: Label, number: number): Label =>
  (words) =>
    said(words).numbered(textOf(label, words), number);

export const listWord =
  (item: Label): Label =>
  (words) =>
    said(words).listOf(textOf(item, words));

export const mapWord =
  (value: Label): Label =>
  (words) =>
    said(words).mapOf(textOf(value, words));

/** What a text of a pattern looks like. */
export const formWord =
  (example: string): Label =>
  (words) =>
    (words.inForm ?? forms.inForm)(example);

const ranges: Readonly<Record<string, "capitals" | "smalls" | "letters" | "digits" | "blanks">> = { "A-Z": "capitals", "a-z": "smalls", "A-Za-z": "letters", "0-9": "digits", " ": "blanks" };

/** Which signs a text may have, and how many: `["a-z", "0-9", "_"], 3, 20`. */
export const signsWord =
  (signs: readonly string[], least: number, most?: number): Label =>
  (messages) => {
    const words = { ...more, ...messages } as Messages & typeof more;
    const said = signs.map((sign) => (ranges[sign] ? words[ranges[sign]] : sign));
    return words.ofSigns([said.slice(0, -1).join(", "), ...said.slice(-1)].filter(Boolean).join(words.and), least, most);
  };
