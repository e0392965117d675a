import { Router, type RouteDefinition } from "@solidjs/router";
import { createComponent, createSignal, lazy, type JSX } from "solid-js";
import { render } from "solid-js/web";
import type { Client } from "../client/types";
import type { Widgets } from "../forms/props";
import type { Messages } from "../messages/en";
import { AppProvider, useApp, type AppState, type Toast } from "./context";
import { Frame } from "./frame";
import { Heading } from "./parts";
import { makeSession } from "./session";
import type { Api, PageEntry } from "./types";
import { words as en, type Words } from "./words";

export interface StartOptions {
  /** Where the API is; the server that the app comes from, unless this says another. */
  baseUrl?: string | undefined;
  /** What else the client is made of, such as interceptors. */
  client?: Partial<Omit<Client, "baseUrl">> | undefined;
  /** The app's own address, where it is not the root: `/admin`. */
  base?: string | undefined;
  /** The name of the app, in place of the contract's title. */
  title?: string | undefined;
  words?: Words | undefined;
  /** The words of forms. */
  messages?: Messages | undefined;
  widgets?: Widgets | undefined;
  /** What the app is called where people sign in, by the names of OAuth schemes. */
  clientIds?: Readonly<Record<string, string>> | undefined;
  /** Pages of your own, beside the generated ones or in the place of those with the same path. */
  pages?: readonly PageEntry[] | undefined;
}

/** Shows an app in an element, and returns what ends it. */
export function startApp(contract: Api, element: HTMLElement, options: StartOptions = {}): () => void {
  const words = options.words ?? en;
  const api: Api = options.title === undefined ? contract : { ...contract, title: options.title };
  const session = makeSession(api.name, api.schemes ?? []);
  const [toast, tell] = createSignal<Toast>();
  const [said, say] = createSignal("");
  const client = api.createClient({ credentials: session.credentials, ...options.client, baseUrl: options.baseUrl ?? "" } as never);
  let arrived = 0;
  const arrive = () => arrived++ > 0;
  const state: AppState = { api, client, session, words, forms: { messages: options.messages, widgets: options.widgets }, toast, tell, said, say, arrive };
  document.documentElement.lang ||= words.lang;
  document.documentElement.dataset.theme = themeOf();
  element.textContent = "";
  return render(
    () => (
      <AppProvider value={state}>
        <Router root={Frame} base={options.base ?? ""}>
          {routesOf(api, options)}
        </Router>
      </AppProvider>
    ),
    element,
  );
}

function routesOf(api: Api, options: StartOptions): RouteDefinition[] {
  const own = options.pages ?? [];
  const paths = new Set(own.map(({ path }) => path));
  const SignIn = lazy(() => import("./signIn"));
  const standard: PageEntry[] = [
    { path: "/", page: () => import("./home") },
    ...(api.schemes?.length ? [{ path: "/sign-in", page: async () => ({ default: () => createComponent(SignIn, { clientIds: options.clientIds, base: options.base ?? "" }) }) }] : []),
  ];
  const entries = [...own, ...[...api.pages, ...standard].filter(({ path }) => !paths.has(path))];
  return [...entries.map(({ path, page }) => ({ path, component: lazy(page) })), { path: "*", component: NotFound }];
}

function NotFound(): JSX.Element {
  const { words } = useApp();
  return (
    <>
      <Heading title={words.notFound} />
      <p class="pg-lead">{words.notFoundHelp}</p>
    </>
  );
}

function themeOf(): string {
  try {
    const kept = localStorage.getItem("photon:theme");
    return kept === "light" || kept === "dark" ? kept : "auto";
  } catch {
    return "auto";
  }
}
