import type { JSX } from "solid-js";
import type { FormState } from "./place";

export interface OptionRowProps {
  form: FormState;
  type: "radio" | "checkbox";
  name?: string | undefined;
  label: string;
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
      <label for={id}>{props.label}</label>
      {props.help && (
        <p class="pf-help" id={id + "h"}>
          {props.help}
        </p>
      )}
    </div>
  );
}
