import { useBeforeLeave, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show, splitProps, type Component, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { FormsProvider } from "../forms/form";
import { routeGuard } from "../forms/guard";
import type { FormProps, Guard } from "../forms/props";
import { ask, statusOf, type Values } from "./asking";
import { useApp } from "./context";
import { useChange, useItem } from "./item";
import { Ask, Failure, Heading, Skeleton } from "./parts";
import { addressOf, hereOf, itemAddress, nameOf, paramsOf, picked } from "./routes";
import type { Action, Resource } from "./types";

export interface FormPageProps<B> {
  of: Resource;
  form: Component<FormProps<B>>;
  title?: string;
}

/** A new item, by its form. */
export function CreatePage<B>(props: FormPageProps<B>): JSX.Element {
  const app = useApp();
  const { words } = app;
  const { of } = props;
  const params = useParams();
  const navigate = useNavigate();
  const leaving = useLeaving();
  const listAddress = () => (of.list && addressOf(of.path, params)) || "/";
  const saved = (answer: unknown) => {
    const made = typeof answer === "object" && answer ? (answer as object) : undefined;
    app.tell({ text: words.created(nameOf(of, made)) });
    navigate((made && itemAddress(of, params, made)) || listAddress());
  };
  return (
    <>
      <Heading title={props.title ?? words.create(of.one)} up={{ label: words.back(of.title), to: listAddress() }} />
      <Fill<B>
        form={props.form}
        label=""
        guard={leaving.guard}
        onSubmit={async (body, { signal }) => (await ask(app.client, of.create!, { ...paramsOf(params), body }, { signal })).body}
        onSaved={saved}
      />
      {leaving.question()}
    </>
  );
}

/** Changes an item, by its form. Where somebody else was faster, nothing is lost and nothing is overwritten unasked. */
export function EditPage<B>(props: FormPageProps<B>): JSX.Element {
  const app = useApp();
  const { words } = app;
  const { of } = props;
  const navigate = useNavigate();
  const item = useItem<object>(of);
  const change = useChange(of);
  const leaving = useLeaving();
  const [conflict, setConflict] = createSignal<B>();
  const address = () => hereOf(of, item.input());
  const name = () => nameOf(of, item.value()?.item);
  const bodyOf = (found: object): B => picked(found, of.sends) as B;
  const send = async (body: B, version: string | undefined, signal?: AbortSignal) =>
    change(of.update!, { ...item.input(), body: of.patches ? changed(bodyOf(item.value()!.item), body) : body }, version, signal);
  const submit = async (body: B, signal: AbortSignal) => {
    try {
      return await send(body, item.value()!.version, signal);
    } catch (error) {
      if (of.versioned && statusOf(error) === 412) {
        setConflict(() => body);
      }
      throw error;
    }
  };
  const saved = (before: object, version?: string) => {
    const undo = async () => {
      await change(of.update!, { ...item.input(), body: bodyOf(before) }, version);
      app.tell({ text: words.restored(name()) });
    };
    const isWhole = !of.patches && !of.versioned;
    app.tell({ text: words.saved(name()), ...(isWhole && { act: { label: words.undo, run: undo } }) });
    leaving.release();
    navigate(address());
  };
  const showTheirs = () => {
    setConflict(undefined);
    item.reload();
  };
  const saveMine = async () => {
    const body = conflict()!;
    const { headers } = await ask(app.client, of.get!, item.input());
    await send(body, headers.get("etag") ?? undefined);
    saved(item.value()!.item);
  };
  return (
    <>
      <Heading title={props.title ?? words.editing(name())} up={{ label: words.backTo(name()), to: address() }} />
      <Show when={item.error() !== undefined}><Failure error={item.error()} retry={item.reload} /></Show>
      <Show when={conflict()}>
        <Conflict showTheirs={showTheirs} saveMine={saveMine} />
      </Show>
      <Show when={item.value()} keyed fallback={<Show when={item.error() === undefined}><Skeleton kind="fields" lines={5} /></Show>}>
        {(found) => (
          <Fill<B>
            form={props.form}
            label=""
            value={bodyOf(found.item)}
            guard={leaving.guard}
            onSubmit={(body, { signal }) => submit(body, signal)}
            onSaved={() => saved(found.item)}
          />
        )}
      </Show>
      {leaving.question()}
    </>
  );
}

/** Something that is done with an item and needs more than a word: its form. */
export function ActionPage<B>(props: FormPageProps<B> & { action: Action }): JSX.Element {
  const app = useApp();
  const { words } = app;
  const { of, action } = props;
  const params = useParams();
  const navigate = useNavigate();
  const leaving = useLeaving();
  const address = () => hereOf(of, paramsOf(params));
  return (
    <>
      <Heading title={props.title ?? action.label} up={{ label: words.back(of.one), to: address() }} />
      <Fill<B>
        form={props.form}
        label=""
        submit={action.label}
        guard={leaving.guard}
        onSubmit={async (body, { signal }) => (await ask(app.client, action.call, { ...paramsOf(params), body }, { signal })).body}
        onSaved={() => {
          app.tell({ text: words.done(action.label) });
          navigate(address());
        }}
      />
      {leaving.question()}
    </>
  );
}

/** A form with the words and widgets of the app. */
function Fill<B>(props: FormProps<B> & { form: Component<FormProps<B>> }): JSX.Element {
  const { forms } = useApp();
  const [, given] = splitProps(props, ["form"]);
  return (
    <FormsProvider {...forms}>
      <Dynamic component={props.form} {...(given as FormProps<B>)} />
    </FormsProvider>
  );
}

function Conflict(props: { showTheirs: () => void; saveMine: () => Promise<void> }): JSX.Element {
  const { words } = useApp();
  const [error, setError] = createSignal<unknown>();
  return (
    <div class="pg-state pg-conflict" role="alert">
      <h2>{words.changedTitle}</h2>
      <p>{words.changedHelp}</p>
      <Show when={error() !== undefined}><Failure error={error()} /></Show>
      <div class="pg-buttons">
        <button type="button" class="pf-button" on:click={() => props.showTheirs()}>{words.showTheirs}</button>
        <button type="button" class="pf-button" on:click={() => void props.saveMine().catch(setError)}>{words.saveMine}</button>
      </div>
    </div>
  );
}

/** Asks before somebody leaves what is not saved, whether by a link here or by the browser. */
function useLeaving(): { guard: Guard; question: () => JSX.Element; release: () => void } {
  const { words } = useApp();
  const [answer, setAnswer] = createSignal<(mayGo: boolean) => void>();
  let isFree = false;
  const watch = routeGuard(useBeforeLeave, () => new Promise<boolean>((resolve) => setAnswer(() => resolve)));
  const decide = (mayGo: boolean) => {
    const tell = answer();
    setAnswer(undefined);
    tell?.(mayGo);
  };
  return {
    release: () => (isFree = true),
    guard: (isDirty, given) => watch(() => !isFree && isDirty(), given),
    question: () => (
      <Show when={answer()}>
        <Ask title={words.leave} yes={words.leaving} no={words.stay} danger onNo={() => decide(false)} onYes={() => decide(true)} />
      </Show>
    ),
  };
}

/** The members that differ, for a `PATCH`; what was there and is not any more is set to null. */
function changed(before: unknown, body: unknown): unknown {
  if (typeof before !== "object" || !before || typeof body !== "object" || !body || Array.isArray(body)) {
    return body;
  }
  const [old, now] = [before as Values, body as Values];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return Object.fromEntries([...names].filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name])).map((name) => [name, now[name] ?? null]));
}
