import { A, useLocation } from "@solidjs/router";
import { createEffect, createUniqueId, onCleanup, onMount, Show, type JSX } from "solid-js";
import { ApiError } from "../client/errors";
import { statusOf } from "./asking";
import { useApp } from "./context";

/** The top of a page: its name, which the window has too and which takes the focus, and what can be done on it. */
export function Heading(props: { title: string; up?: { label: string; to: string } | undefined; children?: JSX.Element }): JSX.Element {
  const { api, say, arrive } = useApp();
  let heading!: HTMLHeadingElement;
  createEffect(() => (document.title = props.title === api.title ? props.title : `${props.title} · ${api.title}`));
  onMount(() => {
    // The first page of a visit begins where the document does.
    if (arrive()) {
      heading.focus({ preventScroll: true });
    }
    say("");
  });
  return (
    <header class="pg-heading">
      <Show when={props.up}>{(up) => <A class="pg-up" href={up().to}>{up().label}</A>}</Show>
      <div class="pg-heading-row">
        <h1 tabindex="-1" ref={heading}>{props.title}</h1>
        <div class="pg-buttons">{props.children}</div>
      </div>
    </header>
  );
}

/** Why there is nothing to see, and what one can do about it. */
export function Failure(props: { error: unknown; retry?: (() => void) | undefined }): JSX.Element {
  const { words, api } = useApp();
  const location = useLocation();
  const status = () => statusOf(props.error);
  const said = () => {
    const problem = props.error instanceof ApiError ? (props.error.problem as { detail?: unknown; title?: unknown } | undefined) : undefined;
    return [problem?.detail, problem?.title].find((text) => typeof text === "string");
  };
  return (
    <div class="pg-state" role="alert">
      <h2>{words.failed(status())[0]}</h2>
      <p>{words.failed(status())[1]}</p>
      <Show when={said()}>{(text) => <p class="pg-said-so">{text()}</p>}</Show>
      <div class="pg-buttons">
        <Show when={status() === 401 && api.schemes?.length} fallback={<Show when={props.retry}>{(retry) => <button type="button" class="pf-button" on:click={() => retry()()}>{words.retry}</button>}</Show>}>
          <A class="pf-button pf-main" href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}>{words.signIn}</A>
        </Show>
      </div>
    </div>
  );
}

/** Lines where text will be, of the size that it will have. */
export function Skeleton(props: { lines: number; kind: "rows" | "fields" }): JSX.Element {
  const { words } = useApp();
  return (
    <div class="pg-skeleton" data-kind={props.kind}>
      <span class="pg-hidden">{words.loading}</span>
      {Array.from({ length: props.lines }, () => <div aria-hidden="true" />)}
    </div>
  );
}

/** A question that has to be answered first; the browser's own dialog keeps the focus inside. */
export function Ask(props: { title: string; text?: string | undefined; yes: string; no: string; danger?: boolean; busy?: boolean; onYes: () => void; onNo: () => void; children?: JSX.Element }): JSX.Element {
  const id = createUniqueId();
  let dialog!: HTMLDialogElement;
  const before = document.activeElement;
  onMount(() => dialog.showModal?.());
  onCleanup(() => {
    dialog.close?.();
    if (before instanceof HTMLElement && before.isConnected) {
      before.focus();
    }
  });
  return (
    <dialog
      class="pg-dialog"
      ref={dialog}
      aria-labelledby={id}
      on:cancel={(event) => {
        event.preventDefault();
        props.onNo();
      }}
    >
      <h2 id={id}>{props.title}</h2>
      <Show when={props.text}>{(text) => <p>{text()}</p>}</Show>
      {props.children}
      <div class="pg-buttons">
        <button type="button" class="pf-button" on:click={() => props.onNo()}>{props.no}</button>
        <button type="button" class={`pf-button pf-main${props.danger ? " pg-danger" : ""}`} aria-disabled={props.busy ? "true" : undefined} on:click={() => props.busy || props.onYes()}>{props.yes}</button>
      </div>
    </dialog>
  );
}
