import { useLocation, useNavigate } from "@solidjs/router";
import { createSignal, createUniqueId, For, onMount, Show, type JSX } from "solid-js";
import { useApp } from "./context";
import { begin, finish } from "./oauth";
import { Heading } from "./parts";
import { spoken } from "./value";
import type { Scheme } from "./types";

export interface SignInProps {
  /** By the names of schemes, what the app is called where people sign in. */
  clientIds?: Readonly<Record<string, string>> | undefined;
  /** The app's own address. */
  base: string;
}

/** Who somebody is, in each way that the contract knows. */
export default function SignInPage(props: SignInProps): JSX.Element {
  const app = useApp();
  const { words, session } = app;
  const location = useLocation();
  const navigate = useNavigate();
  const query = new URLSearchParams(location.search);
  const [fault, setFault] = createSignal<string>();
  // Only a path of this app: an address from elsewhere leads nowhere.
  const to = () => (/^\/(?![/\\])/.test(query.get("to") ?? "") ? query.get("to")! : "/");
  const done = (target: string) => {
    app.tell({ text: words.signedIn });
    navigate(target, { replace: true });
  };
  onMount(() => {
    if (query.has("code") || query.has("error")) {
      finish(query).then(
        ({ name, secret, to: target }) => {
          session.signIn(name, secret);
          done(/^\/(?![/\\])/.test(target) ? target : "/");
        },
        (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
      );
    }
  });
  return (
    <>
      <Heading title={words.signIn}>
        <Show when={session.isSignedIn()}>
          <button type="button" class="pf-button" on:click={() => { session.signOut(); app.tell({ text: words.signedOut }); }}>{words.signOut}</button>
        </Show>
      </Heading>
      <p class="pg-lead">{session.isSignedIn() ? words.signedIn : words.signInHelp}</p>
      <Show when={fault()}>
        {(text) => <div class="pg-state" role="alert"><h2>{words.refused}</h2><p>{text()}</p></div>}
      </Show>
      <div class="pg-ways">
        <For each={app.api.schemes}>{(scheme) => <Way scheme={scheme} clientId={props.clientIds?.[scheme.name]} back={props.base + "/sign-in"} to={to()} done={() => done(to())} failed={setFault} />}</For>
      </div>
    </>
  );
}

interface WayProps {
  scheme: Scheme;
  clientId: string | undefined;
  back: string;
  to: string;
  done: () => void;
  failed: (text: string) => void;
}

function Way(props: WayProps): JSX.Element {
  const { words, session } = useApp();
  const { scheme } = props;
  const title = spoken(scheme.name);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    if (scheme.kind === "oauth") {
      try {
        location.assign(await begin(scheme, props.clientId ?? text("client"), new URL(props.back, location.href).href, props.to));
      } catch (error) {
        props.failed(error instanceof Error ? error.message : String(error));
      }
      return;
    }
    session.signIn(scheme.name, scheme.kind === "basic" ? { username: text("user"), password: text("secret") } : text("secret"));
    props.done();
  };
  return (
    <form class="pg-way" aria-label={title} on:submit={(event) => void submit(event)}>
      <h2>{title}</h2>
      <Show when={scheme.help}>{(help) => <p>{help()}</p>}</Show>
      <Show when={scheme.kind === "basic"}><Line label={words.user} name="user" autocomplete="username" /></Show>
      <Show when={scheme.kind !== "oauth"} fallback={<Show when={!props.clientId}><Line label={words.clientId} name="client" autocomplete="off" /></Show>}>
        <Line label={scheme.kind === "basic" ? words.password : scheme.kind === "key" ? words.key : words.token} name="secret" isSecret autocomplete={scheme.kind === "basic" ? "current-password" : "off"} />
      </Show>
      <button class="pf-button pf-main" type="submit">{scheme.kind === "oauth" ? words.goOn(title) : words.signIn}</button>
    </form>
  );
}

function Line(props: { label: string; name: string; isSecret?: boolean; autocomplete: "off" | "username" | "current-password" }): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="pg-filter">
      <label for={id}>{props.label}</label>
      <input class="pf-input" id={id} name={props.name} type={props.isSecret ? "password" : "text"} required autocomplete={props.autocomplete} spellcheck={false} />
    </div>
  );
}
