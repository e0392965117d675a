import { A } from "@solidjs/router";
import { createSignal, For, onMount, Show, type JSX } from "solid-js";
import { ask } from "./asking";
import { useApp } from "./context";
import { Heading } from "./parts";
import { spoken } from "./value";

/** What the API offers, and how it is. */
export default function HomePage(): JSX.Element {
  const { api, words } = useApp();
  return (
    <>
      <Heading title={api.title} />
      <p class="pg-lead">{api.description ?? words.welcome}</p>
      <Show when={api.health}><Health /></Show>
      <ul class="pg-cards">
        <For each={api.resources}>
          {(resource) => (
            <li class="pg-card">
              <A href={resource.path}>{resource.title}</A>
              <Show when={resource.description}>{(text) => <p>{text()}</p>}</Show>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

function Health(): JSX.Element {
  const { api, client, words } = useApp();
  const [state, setState] = createSignal<{ readonly isGood: boolean; readonly text: string }>();
  const look = async () => {
    try {
      const { health } = await api.health!();
      const { body } = await ask(client, health, {});
      const said = typeof body === "string" ? body : Object.values(Object(body) as object).find((value) => typeof value === "string");
      const text = typeof said === "string" && /^\w[\w -]{0,40}$/.test(said) ? spoken(said) : words.healthy;
      setState({ isGood: !/degraded|unhealthy|fail|down|error/i.test(text), text });
    } catch {
      setState({ isGood: false, text: words.unhealthy });
    }
  };
  onMount(() => void look());
  return (
    <p class="pg-health" role="status" data-state={state() ? (state()!.isGood ? "good" : "bad") : "open"}>
      {words.health}: <strong>{state()?.text ?? words.asking}</strong>
    </p>
  );
}
