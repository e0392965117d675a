import { createContext, createMemo, createSignal, createUniqueId, onCleanup, onMount, untrack, useContext, type JSX } from "solid-js";
import type { Shape } from "../check";
import { en } from "../messages/en";
import { Around, focusInside, valueOf } from "./place";
import type { FormOfProps, FormsProviderProps } from "./props";
import { useSending } from "./sending";
import { LiveForm, type StateOptions } from "./state";
import { Summary } from "./summary";

const Settings = createContext<FormsProviderProps>({});

/** Messages and custom widgets for all forms inside. */
export function FormsProvider(props: FormsProviderProps): JSX.Element {
  return <Settings.Provider value={props}>{props.children}</Settings.Provider>;
}

/** A form for a value of a shape; its fields are its children. */
export function Form<T>(props: FormOfProps<T>): JSX.Element {
  const settings = useContext(Settings);
  const words = () => props.messages ?? settings.messages ?? en;
  const id = props.id ?? `pf-${createUniqueId()}`;
  const [start, setStart] = createSignal(props.draft?.load());
  let summary: HTMLElement | undefined;
  let button!: HTMLButtonElement;
  let body!: HTMLDivElement;
  const options: StateOptions = {
    shape: props.of as Shape<unknown>,
    isChecked: () => !props.noValidate,
    words,
    widgets: () => settings.widgets,
    disabled: () => !!props.disabled,
    id,
    onChange() {
      sending.setStatus("");
      draft?.changed();
    },
  };
  const live = createMemo<LiveForm>((before) => {
    const given = start() ?? props.value;
    // What somebody is typing is worth more than a value that arrives late.
    return before?.isDirty ? before : untrack(() => new LiveForm(options, given));
  });
  live().isDirty = start() !== undefined;
  const restart = () => {
    live().isDirty = false;
    setStart(undefined);
    focusInside(body);
  };
  const draft = props.draft?.attach({ form: live, isRestored: live().isDirty, value: () => valueOf(live().root, true), restart });
  const sending = useSending({ props, live, words, onSaved: () => draft?.saved(), onFailed: () => summary?.focus() });
  useWatch(live);
  onMount(() => {
    const end = props.guard?.(() => live().isDirty);
    if (end) {
      onCleanup(end);
    }
  });
  const retry = () => {
    // The button that was pressed goes away.
    button.focus();
    sending.submit();
  };
  // "NewProduct" is a "New product".
  const label = () => props.label ?? props.of.name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => " " + letter.toLowerCase());
  return (
    <form class="pf-form" id={id} data-style={props.style ?? "stacked"} aria-label={label() || undefined} novalidate on:submit={sending.submit}>
      {label() && <h2 class="pf-title">{label()}</h2>}
      <p class="pf-note">{words().must}</p>
      {draft?.notice()}
      {live().lines().length > 0 && (
        <Summary id={id + "s"} lines={live().lines()} words={words()} retry={sending.canRetry() ? retry : undefined} ref={(element) => (summary = element)} />
      )}
      <div class="pf-body" ref={body}>{inside(live, props)}</div>
      <div class="pf-actions">
        {live().buttons().back}
        <button type="submit" class="pf-button pf-main" ref={button} aria-disabled={sending.isBusy() || props.disabled ? "true" : undefined}>
          {live().buttons().label ?? props.submit ?? words().submit}
        </button>
        <span class="pf-status" role="status">
          {sending.status()}
        </span>
        <span class="pf-said" role="status">
          {live().said()}
        </span>
      </div>
    </form>
  );
}

/** The fields, anew for each tree. */
function inside<T>(live: () => LiveForm, props: FormOfProps<T>): JSX.Element {
  return createMemo(() => {
    const form = live();
    // Conditions look at fields that come after them.
    queueMicrotask(() => form.refresh());
    return <Around.Provider value={form.root}>{props.children}</Around.Provider>;
  }) as unknown as JSX.Element;
}

/** Tells the form while a pointer is down. */
function useWatch(live: () => LiveForm): void {
  const down = () => live().hold(true);
  // The click comes after the pointer went up.
  const up = () => setTimeout(() => live().hold(false));
  const events = { pointerdown: down, pointerup: up, pointercancel: up };
  Object.entries(events).forEach(([name, listener]) => {
    document.addEventListener(name, listener, true);
    onCleanup(() => document.removeEventListener(name, listener, true));
  });
}
