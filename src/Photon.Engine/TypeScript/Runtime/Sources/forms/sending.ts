import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Words } from "../messages/en";
import { valueOf } from "./place";
import type { FormProps } from "./props";
import type { LiveForm } from "./state";

/** How a form is sent, and how that goes. */
export interface Sending {
  readonly isBusy: Accessor<boolean>;
  readonly status: Accessor<string>;
  readonly setStatus: (status: string) => void;
  readonly canRetry: Accessor<boolean>;
  readonly submit: (event?: Event) => void;
}

export interface SendingOptions<T> {
  readonly props: FormProps<T>;
  readonly live: () => LiveForm;
  readonly words: () => Words;
  readonly onSaved: () => void;
  readonly onFailed: () => void;
}

export function useSending<T>({ props, live, words, onSaved, onFailed }: SendingOptions<T>): Sending {
  const [isBusy, setBusy] = createSignal(false);
  const [status, setStatus] = createSignal("");
  const [canRetry, setRetry] = createSignal(false);
  const abort = new AbortController();
  onCleanup(() => abort.abort());

  const send = async () => {
    const form = live();
    const { changes } = form;
    let answer: unknown;
    setBusy(true);
    setStatus(words().busy);
    try {
      answer = await props.onSubmit(valueOf(form.root) as T, { signal: abort.signal });
    } catch (error) {
      setStatus("");
      setRetry(fail(form, error, words()));
      onFailed();
      return;
    } finally {
      setBusy(false);
    }
    setStatus(words().saved);
    // What was typed meanwhile is not saved.
    if (form.changes === changes) {
      form.isDirty = false;
      onSaved();
    }
    props.onSaved?.(answer);
  };
  const submit = (event?: Event) => {
    event?.preventDefault();
    if (isBusy() || props.disabled || live().advance?.()) {
      return;
    }
    setRetry(false);
    if (live().check()) {
      onFailed();
    } else {
      void send();
    }
  };
  return { isBusy, status, setStatus, canRetry, submit };
}

/** Shows why sending failed; says whether trying again may help. */
function fail(live: LiveForm, error: unknown, words: Words): boolean {
  const { problem, name, status } = (error ?? {}) as { problem?: unknown; name?: string; status?: number };
  // What fetch throws where nobody answers.
  const isOffline = name === "NetworkError" || error instanceof TypeError;
  const { title, detail } = (problem ?? {}) as { title?: unknown; detail?: unknown };
  const said = [title, detail].filter((text) => typeof text === "string").join(". ");
  live.blame(problem ?? error, isOffline ? words.offline : said || words.broken);
  if (!problem && !status && name !== "NetworkError") {
    // It may as well be a mistake in the code that was called.
    console.error(error);
  }
  return isOffline || (status ?? 500) >= 500 || status === 429;
}
