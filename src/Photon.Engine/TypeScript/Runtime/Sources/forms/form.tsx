import { createContext, createMemo, createSignal, createUniqueId, onCleanup, onMount, untrack, useContext, type JSX } from "solid-js";
import type { Shape } from "../check";
import { en } from "../messages/en";
import { Around, focusInside, valueOf } from "./place";
import type { FormOfProps, FormProps, FormsProviderProps } from "./props";
import { useSending, type Sending } from "./sending";
import { LiveForm, type StateOptions } from "./state";
import { Summary } from "./summary";

const Settings = /*#__PURE__*/ createContext<FormsProviderProps>({});

/** Messages and custom widgets for all forms inside. */
export function FormsProvider(props: FormsProviderProps): JSX.Element {
  return <Settings.Provider value={props}>{props.children}</Settings.Provider>;
}

/** A form for a value of a shape; its fields are its children. */
export function Form<T>(props: FormOfProps<T>): JSX.Element {
  const user = props.with ?? (props as FormProps<T>);
  const settings = useContext(Settings);
  const words = () => user.messages ?? settings.messages ?? en;
  const id = user.id ?? `pf-${createUniqueId()}`;
  let summary: HTMLElement | undefined;
  let body!: HTMLDivElement;
  let button!: HTMLButtonElement;
  const options: StateOptions = {
    shape: props.of as Shape<unknown>,
    isChecked: () => !props.noValidate,
    words,
    widgets: () => settings.widgets,
    disabled: () => !!user.disabled,
    id,
    onChange() {
      sending.setStatus("");
      draft?.changed();
    },
  };
  const { live, forget, restart } = useLive(user, options);
  const draft = user.draft?.attach({
    form: live,
    isRestored: live().isDirty,
    value: (keep) => valueOf(live().root, keep),
    restart() {
      restart();
      focusInside(body);
    },
  });
  const saved = () => {
    forget();
    draft?.saved();
  };
  const sending = useSending({ props: user, live, words, onSaved: saved, onFailed: () => summary?.focus() });
  watchPointer(live);
  onMount(() => {
    const end = user.guard?.(() => live().isDirty, words);
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
  const label = () => user.label ?? props.label ?? props.of.name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => " " + letter.toLowerCase());
  return (
    <form class="pf-form" id={id} data-style={props.style ?? "stacked"} aria-label={label() || undefined} novalidate on:submit={sending.submit}>
      {label() && <h2 class="pf-title">{label()}</h2>}
      <p class="pf-note">{words().must}</p>
      {draft?.notice()}
      {live().lines().length > 0 && (
        <Summary id={id + "s"} lines={live().lines()} words={words()} retry={sending.canRetry() ? retry : undefined} ref={(element) => (summary = element)} />
      )}
      <div class="pf-body" ref={(element) => (body = element)}>{inside(live, props)}</div>
      {actions({ live, sending, label: () => user.submit ?? words().submit, isOff: options.disabled, ref: (element) => (button = element) })}
    </form>
  );
}

interface ActionsOptions {
  live: () => LiveForm;
  sending: Sending;
  label: () => string;
  isOff: () => boolean;
  ref: (button: HTMLButtonElement) => void;
}

/** The buttons, and what is said of how it goes. */
function actions({ live, sending, label, isOff, ref }: ActionsOptions): JSX.Element {
  return (
    <div class="pf-actions">
      {live().buttons().back}
      <button type="submit" class="pf-button pf-main" ref={(element) => ref(element)} aria-disabled={sending.isBusy() || isOff() ? "true" : undefined}>
        {live().buttons().label ?? label()}
      </button>
      <span class="pf-status" role="status">
        {sending.status()}
      </span>
      <span class="pf-said" role="status">
        {live().said()}
      </span>
    </div>
  );
}

interface Live {
  readonly live: () => LiveForm;
  /** The draft was saved: from now on the value counts alone. */
  forget(): void;
  /** Goes back to what the form would be without a draft. */
  restart(): void;
}

/** The form at work: another one where another value arrives that nobody has typed over. */
function useLive<T>(user: FormProps<T>, options: StateOptions): Live {
  let kept = user.draft?.load();
  const [restarts, restart] = createSignal<undefined>(undefined, { equals: false });
  const live = createMemo<LiveForm>((before) => {
    restarts();
    const { value } = user;
    if (before?.isDirty && before.changes) {
      return before;
    }
    return untrack(() => new LiveForm(options, kept === undefined ? value : user.draft!.over(kept, value), kept !== undefined));
  });
  return {
    live,
    forget: () => (kept = undefined),
    restart() {
      kept = undefined;
      live().isDirty = false;
      restart();
    },
  };
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
function watchPointer(live: () => LiveForm): void {
  const down = () => live().hold(true);
  // The click comes after the pointer went up.
  const up = () => setTimeout(() => live().hold(false));
  const events = { pointerdown: down, pointerup: up, pointercancel: up };
  Object.entries(events).forEach(([name, listener]) => {
    document.addEventListener(name, listener, true);
    onCleanup(() => document.removeEventListener(name, listener, true));
  });
}
