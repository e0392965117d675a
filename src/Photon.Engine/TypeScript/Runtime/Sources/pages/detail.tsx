import { A, useLocation, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show, type JSX } from "solid-js";
import { ask } from "./asking";
import { useApp } from "./context";
import { useChange, useItem } from "./item";
import { Ask, Failure, Heading, Skeleton } from "./parts";
import { addressOf, itemAddress, nameOf, paramsOf, picked } from "./routes";
import type { Action, Field, Resource } from "./types";
import { Value } from "./value";

export type { Field } from "./types";

export interface DetailPageProps<T extends object> {
  of: Resource;
  fields: readonly Field<T>[];
  /** Below the fields. */
  below?: (item: T) => JSX.Element;
}

/** One item: what is known of it, and what can be done with it. */
export function DetailPage<T extends object>(props: DetailPageProps<T>): JSX.Element {
  const app = useApp();
  const { words } = app;
  const { of } = props;
  const params = useParams();
  const location = useLocation();
  const item = useItem<T>(of);
  const [asked, setAsked] = createSignal<Action | "remove">();
  const name = () => nameOf(of, item.value()?.item);
  const listAddress = () => (of.single || !of.list ? undefined : addressOf(of.path, params));
  const below = (path: string) => `${location.pathname.replace(/\/$/, "")}/${path}`;
  const action = (): Action | undefined => {
    const found = asked();
    return found === "remove" ? undefined : found;
  };
  const isGone = () => item.error() !== undefined && !item.value();
  return (
    <>
      <Heading title={isGone() ? of.one : item.value() ? name() : of.one} up={listAddress() ? { label: words.back(of.title), to: listAddress()! } : undefined}>
        <Show when={item.value()}>
          <For each={of.actions ?? []}>
            {(action) => (
              <Show when={action.path} fallback={<button type="button" class="pf-button" on:click={() => setAsked(() => action)}>{action.label}</button>}>
                {(path) => <A class="pf-button" href={below(path())}>{action.label}</A>}
              </Show>
            )}
          </For>
          <Show when={of.remove}><button type="button" class="pf-button pg-away" on:click={() => setAsked("remove")}>{words.remove}</button></Show>
          <Show when={of.update}><A class="pf-button pf-main" href={below("edit")}>{words.edit}</A></Show>
        </Show>
      </Heading>
      <Show when={item.error() !== undefined}><Failure error={item.error()} retry={item.reload} /></Show>
      <Show when={item.value()} fallback={<Show when={!isGone()}><Skeleton kind="fields" lines={Math.min(props.fields.length, 8)} /></Show>}>
        {(found) => (
          <>
            <Show when={props.fields.length === 0}><Value value={found().item} /></Show>
            <dl class="pg-fields" aria-busy={item.isLoading() ? "true" : undefined}>
              <For each={props.fields}>
                {(field) => (
                  <div>
                    <dt>{field.label}</dt>
                    <dd><Value value={found().item[field.at]} of={field as Field} /></dd>
                  </div>
                )}
              </For>
            </dl>
            {props.below?.(found().item)}
            <Show when={of.parts?.length}>
              <ul class="pg-cards">
                <For each={of.parts}>{(part) => <li class="pg-card"><A href={below(part.path)}>{part.label}</A></li>}</For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <Show when={asked() === "remove"}>
        <Removing of={of} found={item.value()!} name={name()} close={() => setAsked(undefined)} to={listAddress() ?? "/"} />
      </Show>
      <Show when={action()}>
        {(found) => <Doing of={of} action={found()} name={name()} close={() => setAsked(undefined)} done={item.reload} version={item.value()?.version} />}
      </Show>
    </>
  );
}

/** Asks, removes, and offers to take it back where the API can make it again. */
function Removing<T extends object>(props: { of: Resource; found: { item: T; version: string | undefined }; name: string; close: () => void; to: string }): JSX.Element {
  const app = useApp();
  const { words } = app;
  const { of, found } = props;
  const params = useParams();
  const navigate = useNavigate();
  const change = useChange(of);
  const [isBusy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  const name = props.name;
  const values = paramsOf(params);
  const restore = async () => {
    const { body } = await ask(app.client, of.create!, { ...values, body: picked(found.item, of.restores) });
    app.tell({ text: words.restored(name) });
    navigate((typeof body === "object" && body && itemAddress(of, values, body)) || props.to);
  };
  const remove = async () => {
    setBusy(true);
    try {
      await change(of.remove!, values, found.version);
      props.close();
      app.tell({ text: words.removed(name), ...(of.restores && { act: { label: words.undo, run: restore } }) });
      navigate(props.to);
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <Ask title={words.ask(name)} text={of.restores ? undefined : words.final} yes={words.remove} no={words.cancel} danger busy={isBusy()} onYes={() => void remove()} onNo={props.close}>
      <Show when={error() !== undefined}><Failure error={error()} /></Show>
    </Ask>
  );
}

/** Asks, and does what needs no more than a word. */
function Doing(props: { of: Resource; action: Action; name: string; version: string | undefined; close: () => void; done: () => void }): JSX.Element {
  const app = useApp();
  const { words } = app;
  const params = useParams();
  const change = useChange(props.of);
  const [isBusy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  const run = async () => {
    setBusy(true);
    try {
      await change(props.action.call, paramsOf(params), props.version);
      app.tell({ text: words.done(props.action.label) });
      props.close();
      props.done();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <Ask title={words.doAsk(props.action.label, props.name)} yes={props.action.label} no={words.cancel} busy={isBusy()} onYes={() => void run()} onNo={props.close}>
      <Show when={error() !== undefined}><Failure error={error()} /></Show>
    </Ask>
  );
}
