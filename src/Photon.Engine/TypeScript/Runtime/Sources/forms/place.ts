import { createContext, createSignal, onCleanup, useContext, type Accessor, type JSX, type Setter } from "solid-js";
import type { Check, Path } from "../check";
import type { Messages } from "../messages/en";
import type { Label, Widgets } from "./props";

/** A member's name or an item's number. */
export type Key = string | number;

/** What the places of one form share. */
export interface FormState {
  readonly words: Accessor<Messages>;
  readonly widgets: Accessor<Widgets | undefined>;
  /** Is read by what has to look again after each change. */
  readonly edits: Accessor<unknown>;
  readonly disabled: Accessor<boolean>;
  newId(): string;
  /** The value at a place is another one now. */
  changed(place: Place): void;
  /** The focus went out of a place. */
  left(place: Place): void;
  /** Tells those who listen rather than look. */
  say(text: string): void;
  /** Has conditions look again. */
  refresh(): void;
  /** Checks, and shows what is wrong at places that were visited; says whether anything is wrong anywhere. */
  look(): boolean;
  readonly root: Place;
  /** A wizard's: goes on instead of sending, while there is a step to go on to. */
  advance: (() => boolean) | undefined;
  readonly buttons: Accessor<Buttons>;
  readonly setButtons: Setter<Buttons>;
}

/** What a wizard makes of the form's buttons. */
export interface Buttons {
  readonly back?: JSX.Element;
  readonly label?: string | undefined;
}

/** Where a field shows: what a message about its place is shown beside and linked to. */
export interface Shown {
  readonly id: string;
  readonly label: Accessor<string>;
  readonly box: Element;
  /** Which words ask for an answer here. */
  readonly ask: Ask;
  /** What to do about a value that does not match its pattern. */
  readonly asks: () => string | undefined;
}

export type Ask = "text" | "choice" | "item" | "file";

/** What stands for a secret where a value is kept. */
export type Keep = (place: Place) => unknown;

/** One spot of the value that a form makes. Components come and go; their places, and what was typed there, stay. */
export interface Place {
  readonly form: FormState;
  readonly parent: Place | undefined;
  /** Absent where the place stands at its parent's path, as a branch of a union does. */
  readonly key: Accessor<Key> | undefined;
  readonly kids: Map<Key, Place>;
  /** What was handed in here, or the default in an object that the form itself made. */
  given: unknown;
  readonly errors: Accessor<string>;
  readonly setErrors: Setter<string>;
  /** What the server said of it, until it changes. */
  answer: string;
  /** How many components show it now. */
  live: number;
  isVisited?: boolean;
  /** Whether somebody changed it, or something inside. */
  isTouched?: boolean;
  isSecret?: boolean;
  isReadOnly?: boolean;
  /** The key that it had in the value that was handed in. */
  born?: Key | undefined;
  /** Whether it was left empty as a whole, so that nothing inside can be missing. */
  isVoid?: () => boolean;
  /** Whether what stands at a path inside is what was handed in and what the form cannot make: nobody is asked to mend it. */
  isKept?: (path: Path) => boolean;
  /** A branch's member that the union around it sets, and that no field may show. */
  owned?: Key | undefined;
  /** Where the members are that have no field of their own, if they can be edited. */
  extra?: Place;
  shown?: Shown | undefined;
  /** What an item of a list is called. */
  title?: Accessor<string>;
  /** What a component keeps here while it is not shown. */
  state?: unknown;
  /** Gives the value; an object of the kids where absent. */
  read?: (keep?: Keep) => unknown;
  /** The places inside; the kids that are shown where absent. */
  inner?: () => readonly Place[];
  /** What is wrong whatever the contract says, in words. */
  trouble?: ((isChecked: boolean) => string | undefined) | undefined;
  /** A union's: the check of the branch that was chosen. */
  branch?: () => Check | undefined;
}

/** The form's words and a component's own, which are English where the language has none. */
export const wordsOf =
  <W extends object>(form: FormState, own: W): Accessor<Messages & W> =>
  () => ({ ...own, ...form.words() }) as Messages & W;

/** A label in the form's language. */
export const textOf = (label: Label, words: Messages): string => (typeof label === "function" ? label(words) : label);

export const Around = /*#__PURE__*/ createContext<Place>();

export function newPlace(form: FormState, parent: Place | undefined, key: Accessor<Key> | undefined, given?: unknown): Place {
  const [errors, setErrors] = createSignal("");
  return { form, parent, key, kids: new Map(), given, errors, setErrors, answer: "", live: 0 };
}

/** The place that a component stands for; the one around it where `at` is absent. */
export function usePlace(at: Key | undefined, fallback?: unknown): Place {
  const around = useContext(Around)!;
  let place = around;
  if (at !== undefined) {
    place = around.kids.get(at) ?? newPlace(around.form, around, () => at, memberOf(around.given, at));
    around.kids.set(at, place);
  }
  // A default that is empty is what leaving it empty is.
  const isBlank = fallback === "" || (Array.isArray(fallback) && !fallback.length);
  if (place.given === undefined && !isBlank && (place === around || around.given == null)) {
    place.given = fallback;
  }
  place.live++;
  onCleanup(() => place.live--);
  return place;
}

export const isObject = (value: unknown): value is Record<Key, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A member that the value itself has; never what it inherits. */
export function memberOf(value: unknown, key: Key): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<Key, unknown>)[key] : undefined;
}

export function innerOf(place: Place): readonly Place[] {
  return place.inner ? place.inner() : [...place.kids.values(), ...(place.extra ? [place.extra] : [])].filter((kid) => kid.live);
}

export function valueOf(place: Place, keep?: Keep): unknown {
  if (keep && place.isSecret) {
    return keep(place);
  }
  // What can only be read has no answer of its own; a place without a key is a part of one.
  if (place.key && place.given === undefined && isFixed(place)) {
    return undefined;
  }
  return place.read ? place.read(keep) : objectOf(place, keep);
}

/** Whether what was handed in is nothing that a field can make, and nobody changed it: then it goes back as it came. */
export const isOdd = ({ given, isTouched }: Place, isFit: (given: unknown) => boolean): boolean => given !== undefined && !isTouched && !isFit(given);

/** The members that fields make, and those that were handed in and that no field shows. */
export function objectOf(place: Place, keep?: Keep): unknown {
  if (place.given !== null && isOdd(place, isObject)) {
    return place.given;
  }
  const members: [Key, unknown][] = [];
  if (!place.extra?.live && isObject(place.given)) {
    members.push(...Object.entries(place.given).filter(([name]) => !place.kids.has(name)));
  }
  for (const kid of innerOf(place)) {
    const value = valueOf(kid, keep);
    if (!kid.key) {
      members.push(...Object.entries(value as object));
    } else if (value !== undefined) {
      members.push([kid.key(), value]);
    }
  }
  return Object.fromEntries(members);
}

/** The place inside another one that has a key, looked for through places that share the path. */
export function stepInto(place: Place, key: Key): Place | undefined {
  for (const kid of innerOf(place)) {
    const found = kid.key ? (kid.key() === key ? kid : undefined) : stepInto(kid, key);
    if (found) {
      return found;
    }
  }
  return undefined;
}

export function pathOf(place: Place): Path {
  const above = place.parent ? pathOf(place.parent) : [];
  return place.key ? [...above, place.key()] : above;
}

/** Whether nobody can change what is here. */
export const isFixed = (place: Place): boolean => !!place.isReadOnly || (!!place.parent && isFixed(place.parent));

/** Gives the focus to the first control inside that can take it. */
export function focusInside(box: Element | null | undefined): void {
  const control = box?.querySelector(":is(input, select, textarea, button):not([disabled])") ?? box;
  (control as HTMLElement | null | undefined)?.focus();
}

export const pointerOf = (path: Path): string => path.map((key) => "/" + String(key).replace(/~/g, "~0").replace(/\//g, "~1")).join("");

export function eachPlace(place: Place, visit: (place: Place) => void): void {
  visit(place);
  for (const kid of innerOf(place)) {
    eachPlace(kid, visit);
  }
}
