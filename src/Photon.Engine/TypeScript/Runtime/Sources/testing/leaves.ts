import { adding, dates, en } from "../messages/en";
import { choose, isTicked, press, select, tick, write } from "./events";
import { english, type FieldPlan } from "./plan";
import type { Screen } from "./screen";
import { differences, digitsOf, isNumber, jsonOf, shown } from "./values";

/** Where a field is looked for, and by which eyes. */
export interface Place {
  readonly screen: Screen;
  readonly scope: Element;
  /** Notes a value that could not be given as it is. */
  readonly leave: (why: string) => void;
}

/** Fills fields that hold one value. What is returned is what the form should have afterwards. */
export type LeafFiller = (place: Place, field: FieldPlan, value: unknown) => Promise<unknown>;

export const fillText: LeafFiller = async (place, field, value) => {
  const box = place.screen.get(place.scope, "textbox", field.label);
  if (typeof value !== "string") return writeNothing(box, field, value);
  const oneLine = box instanceof HTMLInputElement;
  const text = oneLine ? value.replace(/[\r\n]/gu, "") : value.replace(/\r\n?/gu, "\n");
  if (text === "" && field.empty !== "text") return fillEmpty(place, field, box);
  if (text !== value) place.leave(oneLine ? "line breaks in a field of one line" : "carriage returns");
  await write(box, text);
  return text;
};

/** An empty text is no answer; where one must be given, another text is. */
async function fillEmpty(place: Place, field: FieldPlan, box: HTMLElement): Promise<unknown> {
  const isNeeded = field.required === true && field.nullable !== true;
  place.leave(isNeeded ? "an empty text where an answer is required" : "an empty text is no answer");
  if (!isNeeded) return writeNothing(box, field, undefined);
  await write(box, "text");
  return "text";
}

const moment = /^(?:(\d{4}-\d\d-\d\d)[Tt ])?(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?([Zz]|[+-]\d\d:\d\d)?$/u;

/** A time, or a date and a time, and its offset where there is a field for it. */
export const fillMoment: LeafFiller = async (place, field, value) => {
  const box = place.screen.get(place.scope, "textbox", field.label);
  if (typeof value !== "string") return writeNothing(box, field, value);
  const [, day, minute = "", second = "00", fraction = "", zone = ""] = moment.exec(value) ?? [];
  if (minute === "") throw new Error(`${value} is no time.`);
  const part = fraction === "" ? "" : `.${fraction.slice(0, 3).padEnd(3, "0")}`;
  const typed = `${day === undefined ? "" : `${day}T`}${minute}:${second}${part}`;
  await write(box, typed);
  if (zone !== "") await write(place.screen.get(place.scope, "textbox", dates.offset(field.label)), zone);
  const held = (box as HTMLInputElement).value;
  if (shortest(held) !== shortest(typed)) throw new Error(`The field shows ${held} where ${typed} was typed.`);
  const made = held + (/:.*:/u.test(held.slice(-12)) ? "" : ":00") + zone;
  if (made !== value) place.leave(fraction.length > 3 ? "parts of milliseconds" : "a time spelled otherwise");
  return made;
};

/** A time without zeros at its end that say nothing. */
function shortest(time: string): string {
  return time.replace(/(\.\d*?)0+$/u, "$1").replace(/\.$/u, "").replace(/(:\d\d):00$/u, "$1");
}

export const fillNumber: LeafFiller = async (place, field, value) => {
  const box = place.screen.get(place.scope, "textbox", field.label);
  if (!isNumber(value)) return writeNothing(box, field, value);
  await write(box, digitsOf(value));
  return field.exact === true ? value : Number(String(value));
};

export const fillJson: LeafFiller = async (place, field, value) => {
  const box = place.screen.get(place.scope, "textbox", field.label);
  await write(box, value === undefined ? "" : jsonOf(value));
  return value;
};

export const fillTick: LeafFiller = async (place, field, value) => {
  await tick(place.screen.get(place.scope, "checkbox", field.label), value === true);
  return value === true;
};

export const fillYesNo: LeafFiller = async (place, field, value) => {
  const group = place.screen.get(place.scope, "chooser", field.label);
  const name = value === true ? en.yes : value === false ? en.no : en.notGiven;
  const radio = value === undefined || value === null ? place.screen.find(group, "radio", name) : place.screen.get(group, "radio", name);
  if (radio !== null) await tick(radio, true);
  return typeof value === "boolean" ? value : emptyOf(field);
};

export const fillChoice: LeafFiller = async (place, field, value) => {
  const option = field.options?.find(([known]) => differences(known, value).length === 0);
  if (option === undefined && value !== undefined && value !== null) throw new Error(`There is no option for ${shown(value)}.`);
  const list = place.screen.get(place.scope, "chooser", field.label);
  await pick(place.screen, list, option && english(option[1]));
  return option === undefined ? emptyOf(field) : option[0];
};

export const fillTicks: LeafFiller = async (place, field, value) => {
  const group = place.screen.get(place.scope, "group", field.label);
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [, label] of field.options ?? []) await tick(place.screen.get(group, "checkbox", english(label)), false);
  for (const item of wanted) {
    const option = field.options?.find(([known]) => differences(known, item).length === 0);
    if (option === undefined) throw new Error(`There is no option for ${shown(item)}.`);
    await tick(place.screen.get(group, "checkbox", english(option[1])), true);
  }
  if (wanted.length > 0 || (field.required === true && field.nullable !== true)) return wanted;
  if (value !== undefined) place.leave("an empty list is no answer");
  return emptyOf(field);
};

export const fillUpload: LeafFiller = async (place, field, value) => {
  const input = place.screen.get(place.scope, "file", field.label) as HTMLInputElement;
  if (value === undefined || value === null) {
    const remove = place.screen.find(place.scope, "button", adding.remove(field.label));
    if (remove !== null) await press(remove);
    return emptyOf(field);
  }
  const file = value instanceof File ? value : new File([value instanceof Blob ? value : shown(value)], "file.txt", { type: "text/plain" });
  await choose(input, [file]);
  return file;
};

/** Chooses by label, in whatever looks the list has; without a label: nothing, where nothing may be chosen. */
export async function pick(screen: Screen, list: HTMLElement, label: string | undefined): Promise<void> {
  if (list instanceof HTMLSelectElement) {
    const index = [...list.options].findIndex((option) => (label === undefined ? option.value === "" || option.value === "-1" : screen.nameOf(option) === label.replace(/\s+/gu, " ").trim()));
    if (index < 0 && label !== undefined) throw new Error(`There is no option named ${JSON.stringify(label)}.`);
    if (index >= 0) await select(list, index);
  } else if (list instanceof HTMLInputElement) {
    await write(list, label ?? "");
    if (label !== undefined) await pickFromPopup(screen, list, label);
  } else if (label !== undefined) {
    const radio = screen.get(list, "radio", label);
    if (!isTicked(radio)) await press(radio);
  } else {
    const none = screen.find(list, "radio", en.notGiven);
    if (none !== null && !isTicked(none)) await press(none);
  }
}

/** A combobox: its options are listed once something was typed. */
async function pickFromPopup(screen: Screen, box: HTMLInputElement, label: string): Promise<void> {
  if (box.value === label && box.getAttribute("aria-expanded") !== "true") return;
  const popup = document.getElementById(box.getAttribute("aria-controls") ?? "");
  const option = [...(popup?.querySelectorAll<HTMLElement>("[role=option]") ?? [])].find((each) => screen.nameOf(each) === label.replace(/\s+/gu, " ").trim());
  if (option === undefined) throw new Error(`The combobox lists no option named ${JSON.stringify(label)}.`);
  option.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
  await press(option);
  box.dispatchEvent(new FocusEvent("blur"));
}

/** What a form has of a field that was left empty. */
export function emptyOf(field: FieldPlan): unknown {
  if (field.empty === "text") return "";
  if (field.empty === "null" || (field.required === true && field.nullable === true)) return null;
  return undefined;
}

async function writeNothing(box: HTMLElement, field: FieldPlan, value: unknown): Promise<unknown> {
  if (value !== undefined && value !== null) throw new Error(`A text was to be filled with ${shown(value)}.`);
  await write(box, "");
  return emptyOf(field);
}
