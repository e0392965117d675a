import { A, useIsRouting, useLocation, type RouteSectionProps } from "@solidjs/router";
import { createEffect, createSignal, For, on, onCleanup, Show, Suspense, ErrorBoundary, type JSX } from "solid-js";
import { useApp } from "./context";
import { Failure } from "./parts";

/** What is around every page: the name, the way to all others, and what is told at the foot. */
export function Frame(props: RouteSectionProps): JSX.Element {
  const { api, words, session, said } = useApp();
  const location = useLocation();
  const isRouting = useIsRouting();
  const [isOpen, setOpen] = createSignal(false);
  let main!: HTMLElement;
  createEffect(on(() => location.pathname, () => setOpen(false), { defer: true }));
  return (
    <div class="pg-app">
      <a class="pg-skip" href="#main" on:click={(event) => { event.preventDefault(); main.focus(); }}>{words.skip}</a>
      <header class="pg-top">
        <A class="pg-brand" href="/" end>{api.title}</A>
        <button type="button" class="pf-button pg-menu" aria-expanded={isOpen()} aria-controls="pg-nav" on:click={() => setOpen(!isOpen())}>{words.menu}</button>
        <div class="pg-side" id="pg-nav" data-open={isOpen() ? "" : undefined}>
          <nav aria-label={words.menu}>
            <ul>
              <For each={api.resources}>
                {(resource) => <li><A href={resource.path} activeClass="pg-here" inactiveClass="" on:click={() => setOpen(false)}>{resource.title}</A></li>}
              </For>
            </ul>
          </nav>
          <div class="pg-tools">
            <Show when={api.schemes?.length}>
              <A href="/sign-in" class="pg-tool" activeClass="pg-here" inactiveClass="">{session.isSignedIn() ? words.signOut : words.signIn}</A>
            </Show>
            <Theme />
          </div>
        </div>
      </header>
      <main class="pg-main" id="main" tabindex="-1" ref={main} aria-busy={isRouting() ? "true" : undefined}>
        <ErrorBoundary fallback={(error: unknown, reset) => <Failure error={error} retry={reset} />}>
          <Suspense>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <p class="pg-hidden" role="status">{said()}</p>
      <Toasts />
    </div>
  );
}

/** Colours by the system, or as somebody wants them. */
function Theme(): JSX.Element {
  const { words } = useApp();
  const root = document.documentElement;
  const [theme, setTheme] = createSignal(root.dataset.theme ?? "auto");
  const set = (next: string) => {
    root.dataset.theme = next;
    setTheme(next);
    try {
      localStorage.setItem("photon:theme", next);
    } catch {
      // Then it lasts as long as the page.
    }
  };
  return (
    <label class="pg-theme">
      <span>{words.theme}</span>
      <select class="pf-input pf-select" on:change={(event) => set(event.currentTarget.value)}>
        <For each={Object.entries(words.themes)}>{([value, label]) => <option value={value} selected={value === theme()}>{label}</option>}</For>
      </select>
    </label>
  );
}

/** The last thing that was done, with the way back. It stays while somebody is at it. */
function Toasts(): JSX.Element {
  const { toast, tell, words } = useApp();
  const [error, setError] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(timer);
  const start = () => {
    hold();
    timer = setTimeout(() => tell(undefined), toast()?.act ? 12_000 : 6_000);
  };
  createEffect(on(toast, (shown) => {
    setError(false);
    return shown ? start() : hold();
  }));
  onCleanup(hold);
  const act = async () => {
    hold();
    try {
      const { run } = toast()!.act!;
      tell(undefined);
      await run();
    } catch {
      setError(true);
      tell({ text: words.failed(500)[0] });
    }
  };
  return (
    <div class="pg-toasts" role="status" on:mouseenter={hold} on:mouseleave={start} on:focusin={hold} on:focusout={start}>
      <Show when={toast()}>
        {(shown) => (
          <div class="pg-toast" data-bad={error() ? "" : undefined}>
            <p>{shown().text}</p>
            <Show when={shown().act}>{(doing) => <button type="button" class="pf-button" on:click={() => void act()}>{doing().label}</button>}</Show>
            <button type="button" class="pf-button pf-remove" aria-label={words.close} on:click={() => tell(undefined)} />
          </div>
        )}
      </Show>
    </div>
  );
}
