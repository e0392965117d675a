import { createContext, useContext, type Accessor } from "solid-js";
import type { Client } from "../client/types";
import type { FormsProviderProps } from "../forms/props";
import type { Session } from "./session";
import type { Api } from "./types";
import type { Words } from "./words";

/** A note at the foot of the screen, with something that one can do about it. */
export interface Toast {
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => unknown };
}

/** What every page of an app shares. */
export interface AppState {
  readonly api: Api;
  readonly client: Client;
  readonly session: Session;
  readonly words: Words;
  /** The words and widgets of forms. */
  readonly forms: Pick<FormsProviderProps, "messages" | "widgets">;
  readonly toast: Accessor<Toast | undefined>;
  readonly tell: (toast: Toast | undefined) => void;
  /** Told by each page when it is there; whether another one was there before. */
  readonly arrive: () => boolean;
  /** Says something to those who listen. */
  readonly say: (text: string) => void;
  readonly said: Accessor<string>;
}

const App = createContext<AppState>();
export const AppProvider = App.Provider;

/** The app that a page is part of: its client, its session, its words. */
export function useApp(): AppState {
  const app = useContext(App);
  if (!app) {
    throw new Error("A page needs the app around it: start(…) makes it.");
  }
  return app;
}
