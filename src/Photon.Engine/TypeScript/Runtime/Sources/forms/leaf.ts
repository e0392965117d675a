import { createSignal, type Accessor } from "solid-js";
import type { Messages } from "../messages/en";
import { isFixed, textOf, usePlace, type Ask, type Place } from "./place";
import type { FieldProps } from "./props";

/** How a kind of field turns a value into what its control holds, and back. */
export interface Codec<R, P extends FieldProps = FieldProps> {
  readonly blank: R;
  readonly format: (value: unknown, props: P, words: Messages) => R | null;
  readonly parse: (raw: R, props: P, words: Messages) => unknown;
}

/** A field without fields inside. What was typed is kept as it was typed (`raw`; null where the answer is null). */
export interface Leaf<R> {
  readonly place: Place;
  readonly label: Accessor<string>;
  readonly raw: Accessor<R | null>;
  readonly set: (raw: R | null) => void;
  /** Takes a JSON value, from a custom widget. */
  readonly put: (value: unknown) => void;
}

interface LeafState {
  readonly codec: unknown;
  readonly raw: Accessor<unknown>;
  readonly setRaw: (raw: unknown) => void;
  readonly read: (props: FieldProps) => unknown;
}

/** What a field that was left empty stands for; `blank` where the empty answer is an answer. */
export function emptyOf(props: FieldProps, blank: unknown): unknown {
  return props.empty === "text" ? blank : props.empty === "null" || (!props.empty && props.required && props.nullable) ? null : undefined;
}

/** Whether a switch beside the field says null; elsewhere a null that was handed in is a blank. */
export const hasSwitch = (props: FieldProps): boolean => !!props.nullable && !props.required;

export function useLeaf<R, P extends FieldProps>(props: P, codec: Codec<R, P>, ask: Ask = "text"): Leaf<R> {
  const place = usePlace(props.at, props.default);
  let state = place.state as LeafState | undefined;
  if (state?.codec !== codec) {
    state = place.state = newState(place, props, codec);
  }
  const { raw, setRaw, read } = state;
  const set = (next: R | null) => {
    if (isFixed(place)) {
      return;
    }
    setRaw(next);
    place.form.changed(place);
  };
  const label = () => textOf(props.label, place.form.words());
  place.read = () => read(props);
  place.trouble = (isChecked) => (isChecked && props.required && read(props) === undefined ? place.form.words().missing(ask) : undefined);
  return { place, label, raw: raw as Accessor<R | null>, set, put: (value) => set(value == null ? codec.blank : codec.format(value, props, place.form.words())) };
}

function newState<R, P extends FieldProps>(place: Place, first: P, codec: Codec<R, P>): LeafState {
  const { words } = place.form;
  const initial = place.given;
  const shown = initial === undefined ? codec.blank : codec.format(initial, first, words());
  const start = shown === null && !hasSwitch(first) ? codec.blank : shown;
  const [raw, setRaw] = createSignal<unknown>(start);
  const read = (props: FieldProps): unknown => {
    const now = raw() as R | null;
    // What was handed in and not changed goes back as it came, spelling and all.
    // And a field that can only be read has no answer of its own.
    if ((initial !== undefined || props.readOnly) && now === start && !(place.isTouched && initial === null && now !== null)) {
      return initial;
    }
    return now === null ? null : now === "" ? emptyOf(props, "") : codec.parse(now, props as P, words());
  };
  return { codec, raw, setRaw: (next) => setRaw(() => next), read };
}
