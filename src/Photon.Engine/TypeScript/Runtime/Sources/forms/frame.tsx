import { createRenderEffect, onCleanup, type Accessor, type JSX } from "solid-js";
import { setAttribute } from "solid-js/web";
import { hasSwitch } from "./leaf";
import { isFixed, pathOf, pointerOf, textOf, valueOf, type Ask, type Place } from "./place";
import type { ChoiceProps, FieldProps } from "./props";

export interface FrameProps {
  /** The field's own properties. */
  field: Omit<FieldProps, "placeholder" | "autocomplete">;
  place: Place;
  /** The control, given what names and describes it; a custom widget stands in for it. */
  control: (wire: Wire) => JSX.Element;
  /** For several controls: the group's role. */
  role?: "group" | "radiogroup" | undefined;
  ask?: Ask | undefined;
  class?: string | undefined;
  isNull?: Accessor<boolean> | undefined;
  setNull?: ((isNull: boolean) => void) | undefined;
  put?: ((value: unknown) => void) | undefined;
}

/** Gives a control its id, its name's and its description's ids and its states. */
export type Wire = (element: HTMLElement) => void;

/** Takes an attribute away where it has no value. */
export const attribute = setAttribute as (element: Element, name: string, value: string | undefined) => void;

/** What surrounds each field: label, help, error, and the switch that says null. */
export function Frame(props: FrameProps): JSX.Element {
  const { place, role } = props;
  const { form } = place;
  const id = form.newId();
  place.isReadOnly = !!props.field.readOnly;
  if (place.key && place.parent?.owned === place.key()) {
    return null;
  }
  const isOff = () => form.disabled() || !!props.isNull?.();
  // The mark of what is required comes from the style sheet, so that the label's text is the label.
  const labelClass = () => (props.field.required ? "pf-label pf-must" : "pf-label");
  const label = () => textOf(props.field.label, form.words());
  const help = () => [props.field.deprecated && form.words().deprecated, props.field.help].filter(Boolean).join(" ");
  const describedBy = () => `${help() ? id + "h" : ""} ${place.errors() ? id + "e" : ""}`.trim() || undefined;
  const wire: Wire = (element) =>
    createRenderEffect(() => {
      const { field } = props;
      attribute(element, "id", id);
      attribute(element, "aria-describedby", describedBy());
      if (role !== "group") {
        attribute(element, "aria-invalid", place.errors() ? "true" : undefined);
        attribute(element, "aria-required", field.required && !field.nullable ? "true" : undefined);
      }
      if (!role) {
        attribute(element, "placeholder", (field as FieldProps).placeholder);
        attribute(element, "autocomplete", (field as FieldProps).autocomplete);
        // Not every control can be read-only without being off.
        (element as HTMLInputElement).disabled = isOff() || (isFixed(place) && /^(checkbox|file|select-one)$/.test((element as HTMLInputElement).type));
        (element as HTMLInputElement).readOnly = isFixed(place);
      }
    });
  const frame = (box: HTMLElement) => {
    place.shown = { id, label, box, ask: props.ask ?? "text", asks: () => props.field.asks && textOf(props.field.asks, form.words()) };
    if (role) {
      attribute(box, "role", role);
      attribute(box, "aria-labelledby", id + "l");
      wire(box);
    }
    onCleanup(() => place.shown?.box === box && (place.shown = undefined));
  };
  const leave = (event: FocusEvent) => {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) {
      form.left(place);
    }
  };
  return (
    <div class={"pf-field " + (props.class ?? "")} data-at={pointerOf(pathOf(place))} ref={frame} on:focusout={leave}>
      {role ? (
        <span class={labelClass()} id={id + "l"}>
          {label()}
        </span>
      ) : (
        <label class={labelClass()} id={id + "l"} for={id}>
          {label()}
        </label>
      )}
      {help() && (
        <p class="pf-help" id={id + "h"}>
          {help()}
        </p>
      )}
      {custom(props, { id, label, describedBy, isOff }) ?? props.control(wire)}
      {props.setNull && hasSwitch(props.field as FieldProps) && (
        <label class="pf-null">
          <input type="checkbox" checked={props.isNull!()} disabled={form.disabled() || isFixed(place)} on:change={(event) => props.setNull!(event.currentTarget.checked)} />
          {form.words().noValue(label())}
        </label>
      )}
      {place.errors() && place.shown?.id === id && (
        <p class="pf-error" id={id + "e"}>
          {place.errors()}
        </p>
      )}
    </div>
  );
}

interface Ties {
  id: string;
  label: () => string;
  describedBy: () => string | undefined;
  isOff: () => boolean;
}

function custom(props: FrameProps, { id, label, describedBy, isOff }: Ties): JSX.Element {
  const { place, put } = props;
  const Widget = props.field.widget && place.form.widgets()?.[props.field.widget];
  return Widget && put ? (
    <Widget
      id={id}
      label={label()}
      value={valueOf(place)}
      set={put}
      describedBy={describedBy()}
      invalid={!!place.errors()}
      required={!!props.field.required}
      readOnly={!!props.field.readOnly}
      disabled={isOff()}
      placeholder={(props.field as FieldProps).placeholder}
      options={(props.field as Partial<ChoiceProps>).options}
    />
  ) : undefined;
}
