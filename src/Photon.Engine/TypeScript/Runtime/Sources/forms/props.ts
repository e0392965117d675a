import type { Component, JSX } from "solid-js";
import type { Check, Shape } from "../check";
import type { Messages } from "../messages/en";
import type { FormState, Keep } from "./place";

/** A label of the contract, or a word that each language has: those of `words.ts`. */
export type Label = string | ((words: Messages) => string);

/** What every field has. `at` is a member's name, an item's number, or absent where the field is the value itself. */
export interface FieldProps {
  at?: string | number | undefined;
  label: Label;
  help?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  nullable?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** Fills the field in an object that the form itself made. */
  default?: unknown;
  /** What to do where the value does not match the contract's pattern, which few people can read. */
  asks?: Label | undefined;
  /** What leaving the field empty means, where the rule of docs/forms.md is not wanted. */
  empty?: Empty | undefined;
  deprecated?: boolean | undefined;
  /** The name of a custom widget given to `FormsProvider`. */
  widget?: string | undefined;
  autocomplete?: JSX.InputHTMLAttributes<HTMLInputElement>["autocomplete"];
}

export type Empty = "absent" | "null" | "text";

/** One choice: its value, its label, and a word of help. */
export type Option = readonly [value: string | number | boolean | null, label: Label, help?: string];

/** The choices of an enum, in the order of the contract. `Options<Category>` holds values of `Category`. */
export type Options<T = unknown> = readonly (readonly [value: T extends string | number | boolean | null ? T : Option[0], label: Label, help?: string])[];

export interface TextProps extends FieldProps {
  type?: "text" | "email" | "url" | "tel" | "search" | undefined;
  /** The longest text that the contract takes; counted beside the field, never enforced by cutting. */
  max?: number | undefined;
  /** For ids, addresses and patterns: letters of one width. */
  mono?: boolean | undefined;
}

export interface AreaProps extends FieldProps {
  max?: number | undefined;
  rows?: number | undefined;
  mono?: boolean | undefined;
}

export interface NumberProps extends FieldProps {
  /** A number beyond what JavaScript holds becomes an `ExactNumber`. */
  exact?: boolean | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
}

export interface TimeProps extends FieldProps {
  /** Whether the time has an offset from UTC, as RFC 3339's full-time does. */
  zone?: boolean | undefined;
}

export interface ChoiceProps extends FieldProps {
  options: readonly Option[];
}

export interface FileProps extends FieldProps {
  accept?: string | undefined;
}

export interface ConstProps {
  at?: string | number | undefined;
  value: unknown;
  required?: boolean | undefined;
}

export interface GroupProps extends Omit<FieldProps, "label" | "placeholder" | "autocomplete"> {
  label?: Label | undefined;
  /** The group's fields; or give them as children. */
  fields?: Component | undefined;
  children?: JSX.Element;
  /** A part without a frame of its own, shown at once: the members belong to the group around it where `at` is absent. */
  open?: boolean | undefined;
}

export interface ListProps extends FieldProps {
  item: Component;
  itemLabel?: Label | undefined;
  min?: number | undefined;
  max?: number | undefined;
  unique?: boolean | undefined;
}

export interface TupleProps extends FieldProps {
  items: readonly Component[];
  rest?: Component | undefined;
  itemLabel?: Label | undefined;
}

export interface EntriesProps extends FieldProps {
  value: Component;
  keyLabel?: Label | undefined;
  itemLabel?: Label | undefined;
  /** What a key has to look like. */
  keys?: Check | undefined;
}

/** One branch of a `Union`. */
export interface Case {
  readonly label: Label;
  readonly help?: string | undefined;
  /** Says whether a value is of this branch, and what is wrong with one that should be. */
  readonly check?: Check | undefined;
  /** The discriminator and what it is in this branch; the form sets it and shows no field for it. */
  readonly value?: readonly [property: string, value: unknown] | undefined;
  readonly fields: Component;
}

export interface UnionProps extends FieldProps {
  cases: readonly Case[];
  discriminator?: string | undefined;
}

export interface WhenProps {
  test: Check;
  else?: boolean | undefined;
  children?: JSX.Element;
}

export interface SectionProps {
  label: string;
  help?: string | undefined;
  children?: JSX.Element;
}

export interface ExtraProps {
  value: Component;
  label: Label;
  help?: string | undefined;
  keyLabel?: Label | undefined;
  itemLabel?: Label | undefined;
  keys?: Check | undefined;
}

export interface StepsProps {
  children?: JSX.Element;
}

export interface StepProps {
  label: string;
  children?: JSX.Element;
}

/** Where a draft is kept. */
export interface DraftStore {
  load(): unknown;
  save(value: unknown): void;
  clear(): void;
}

/** Keeps what somebody typed across a reload. `localDraft("new-product")` keeps it in the browser, `draftIn(store)` elsewhere. */
export interface Draft {
  load(): unknown;
  /** A draft, with what it leaves out taken from the value that it is a draft of. */
  over(draft: unknown, value: unknown): unknown;
  attach(host: DraftHost): { changed(): void; saved(): void; notice(): JSX.Element };
}

/** The form that a draft is of. */
export interface DraftHost {
  readonly form: () => FormState;
  /** Whether the form began with what was kept. */
  readonly isRestored: boolean;
  /** The value, with something else for each secret. */
  value(keep: Keep): unknown;
  /** Goes back to what the form would be without a draft. */
  restart(): void;
}

/** Keeps somebody from leaving what is not saved. It starts watching and returns what ends that. `leavingGuard` asks the browser, `routeGuard` a router too. */
export type Guard = (isDirty: () => boolean, words: () => Messages) => () => void;

export interface FormProps<T> {
  value?: T | undefined;
  onSubmit: (value: T, init: { signal: AbortSignal }) => unknown;
  onSaved?: ((answer: unknown) => void) | undefined;
  label?: string | undefined;
  /** The text of the button. */
  submit?: string | undefined;
  draft?: Draft | undefined;
  guard?: Guard | undefined;
  messages?: Messages | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  children?: JSX.Element;
}

/** What a form is, whoever uses it. */
export interface FormBasis<T> {
  of: Shape<T>;
  style?: "stacked" | "columns" | "inline" | undefined;
  noValidate?: boolean | undefined;
  /** The heading, where the user has none. */
  label?: string | undefined;
  children?: JSX.Element;
}

/** A generated form hands on what its user says as one object, as spreading it would cost each page half a kilobyte; one written by hand says it itself. */
export type FormOfProps<T> = FormBasis<T> & ({ with: FormProps<T> } | (FormProps<T> & { with?: undefined }));

/** What a custom widget gets: the value, and what makes it accessible. */
export interface WidgetProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly placeholder: string | undefined;
  readonly options: readonly Option[] | undefined;
}

export type Widgets = Readonly<Record<string, Component<WidgetProps>>>;

export interface FormsProviderProps {
  messages?: Messages | undefined;
  widgets?: Widgets | undefined;
  children?: JSX.Element;
}
