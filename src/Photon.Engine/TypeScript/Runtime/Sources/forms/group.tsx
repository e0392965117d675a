import { createEffect, createMemo, createSignal, on, untrack, useContext, type JSX } from "solid-js";
import { matches } from "../check";
import { adding } from "../messages/en";
import { Frame } from "./frame";
import { emptyOf } from "./leaf";
import { Around, isFixed, objectOf, textOf, usePlace, type Place, wordsOf } from "./place";
import type { GroupProps, SectionProps, WhenProps } from "./props";

/** Gives fields a place to be in. */
export function Inside(props: { place: Place; children?: JSX.Element }): JSX.Element {
  return <Around.Provider value={props.place}>{props.children}</Around.Provider>;
}

/** An object inside: shown at once where it is required, else when somebody adds it. */
export function Group(props: GroupProps): JSX.Element {
  const place = usePlace(props.at, props.default);
  const fields = () => (props.fields ? <props.fields /> : props.children);
  if (props.open) {
    return <Inside place={place}>{fields()}</Inside>;
  }
  return closable(props, place, fields);
}

type Shape = "open" | "closed" | "null";

function closable(props: GroupProps, place: Place, fields: () => JSX.Element): JSX.Element {
  const { form } = place;
  const words = wordsOf(form, adding);
  const label = () => textOf(props.label ?? String(place.key?.() ?? ""), form.words());
  const isAlways = () => !!props.required && !props.nullable;
  const [shape, setShape] = (place.state ??= createSignal<Shape>(isAlways() || (place.given != null) ? "open" : place.given === null ? "null" : "closed")) as ReturnType<typeof createSignal<Shape>>;
  let box!: HTMLDivElement;
  place.read = (keep) => (shape() === "open" ? objectOf(place, keep) : shape() === "null" ? null : emptyOf(props as never, {}));
  const turn = (next: Shape, focus: string) => {
    setShape(next);
    form.changed(place);
    if (focus) {
      box.querySelector<HTMLElement>(focus)?.focus();
    }
  };
  const field = Object.create(props, { label: { get: label } }) as GroupProps & { label: string };
  return (
    <Frame
      field={field}
      place={place}
      role="group"
      class="pf-group"
      ask="item"
      isNull={() => shape() === "null"}
      setNull={(isNull) => turn(isNull ? "null" : "closed", "")}
      control={() => (
        <div class="pf-inner" ref={box}>
          {shape() === "open" ? (
            <Inside place={place}>{fields()}</Inside>
          ) : (
            <button type="button" class="pf-button pf-add" aria-label={words().add(label())} disabled={form.disabled() || isFixed(place)} on:click={() => turn("open", "input,select,textarea,button")}>
              {words().add(words().inside(label()))}
            </button>
          )}
          {shape() === "open" && !isAlways() && (
            <button type="button" class="pf-button pf-leave" aria-label={words().remove(label())} disabled={form.disabled() || isFixed(place)} on:click={() => turn("closed", ".pf-add")}>
              {words().remove(words().inside(label()))}
            </button>
          )}
        </div>
      )}
    />
  );
}

/** Fields that belong to the value only while the object around them matches. */
export function When(props: WhenProps): JSX.Element {
  const around = useContext(Around)!;
  const { form } = around;
  const isOn = createMemo(() => {
    form.edits();
    return untrack(() => matches(props.test, objectOf(around))) !== !!props.else;
  });
  // What appears or goes may matter to another condition.
  createEffect(on(isOn, () => form.refresh(), { defer: true }));
  return <>{isOn() && props.children}</>;
}

/** Fields under a heading; no part of the value. */
export function Section(props: SectionProps): JSX.Element {
  const id = useContext(Around)!.form.newId();
  return (
    <div class="pf-section" role="group" aria-labelledby={id} aria-describedby={props.help ? id + "h" : undefined}>
      <p class="pf-label" id={id}>
        {props.label}
      </p>
      {props.help && (
        <p class="pf-help" id={id + "h"}>
          {props.help}
        </p>
      )}
      <div class="pf-inner">{props.children}</div>
    </div>
  );
}
