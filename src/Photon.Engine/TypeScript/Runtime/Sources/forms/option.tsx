import type { JSX } from "solid-js";
import { textOf, type FormState } from "./place";
import type { Label } from "./props";

export interface OptionRowProps {
  form: FormState;
  type: "radio" | "checkbox";
  name?: string | undefined;
  label: Label;
  help?: string | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange: (isOn: boolean) => void;
}

/** A radio button or a box with its label; a word of help is its description, no part of its name. */
export function OptionRow(props: OptionRowProps): JSX.Element {
  const id = props.form.newId();
  return (
    <div class="pf-choice">
      <input
        type={props.type}
        name={props.name}
        id={id}
        checked={props.checked}
        disabled={props.form.disabled() || props.disabled}
        aria-describedby={props.help && id + "h"}
        on:change={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id}>{textOf(props.label, props.form.words())}</label>
      {props.help && (
        <p class="pf-help" id={id + "h"}>
          {props.help}
        </p>
      )}
    </div>
  );
}
