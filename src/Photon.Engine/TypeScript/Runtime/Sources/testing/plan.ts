import type { Check } from "../check";
import { textOf } from "../forms/place";
import type { Label } from "../forms/props";
import { en } from "../messages/en";

/** A label as it reads in English, which tests are in. */
export const english = (label: Label): string => textOf(label, en);

/** What a person sees of a field: a plan says which label stands for which property, so that a test can fill a form as a person does. */
export type FieldKind =
  | "text" // one line: Text, Secret, Color, Span
  | "area" // several lines: Area, Markdown
  | "number" // Whole, Decimal, Money
  | "date" // Day
  | "time"
  | "moment" // date-time with zone
  | "tick" // one checkbox
  | "yesNo" // Yes / No / Not given
  | "choice" // Radio, Select, Combo
  | "ticks" // a set of options
  | "bytes" // base64 text
  | "upload" // Blob
  | "json"
  | "const" // nothing is shown
  | "group" // an object with a frame
  | "open" // an object without a frame: its fields stand among those around it
  | "section" // a frame without an object
  | "step" // a wizard's step
  | "when" // fields that are there while the object around them matches `test`
  | "list"
  | "tuple"
  | "entries" // a map
  | "extra" // the members that have no field of their own
  | "union";

/** One of a union's alternatives. */
export interface CasePlan {
  readonly label: string;
  readonly check?: Check;
  /** The member that names the case, which the form sets by itself. */
  readonly value?: readonly [name: string, value: unknown];
  readonly fields: () => FormPlan;
}

/** One field, group or list of a form. */
export interface FieldPlan {
  readonly kind: FieldKind;
  /** The accessible name. */
  readonly label: string;
  /** The property or position; absent where the field is the value itself. */
  readonly at?: string | number;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  /** Of number: keeps digits that a JavaScript number would lose. */
  readonly exact?: boolean;
  readonly empty?: "absent" | "null" | "text";
  /** Of choice and ticks, as the form has them. */
  readonly options?: readonly (readonly [value: unknown, label: Label, help?: string])[];
  /** Of group, open, section, step and when: what is inside. */
  readonly fields?: () => FormPlan;
  /** Of list, entries and extra: what one item holds; a lone value is one field without `at`. Of tuple: the further items. */
  readonly item?: () => FormPlan;
  /** Of tuple: the first items, in order. */
  readonly items?: readonly (() => FormPlan)[];
  readonly itemLabel?: string;
  readonly keyLabel?: string;
  /** Of const. */
  readonly value?: unknown;
  /** Of union. */
  readonly cases?: () => readonly CasePlan[];
  /** Of when. */
  readonly test?: Check;
  readonly else?: boolean;
}

/** The fields of one object (each with `at`), or one field without `at` where the value is no object. */
export type FormPlan = readonly FieldPlan[];
