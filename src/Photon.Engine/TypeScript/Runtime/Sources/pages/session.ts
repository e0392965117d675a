import { createSignal, type Accessor } from "solid-js";
import type { Scheme, Secret } from "./types";

/** Who somebody is, as long as the tab lives. */
export interface Session {
  readonly isSignedIn: Accessor<boolean>;
  readonly has: (name: string) => boolean;
  readonly signIn: (name: string, secret: Secret) => void;
  readonly signOut: () => void;
  /** For the client: by the names of schemes, what gives the secret when it is needed. */
  readonly credentials: Readonly<Record<string, () => Secret | undefined>>;
}

/** Secrets are kept for the tab alone: nothing of them outlives it. */
export function makeSession(app: string, schemes: readonly Scheme[]): Session {
  const place = `photon:${app}`;
  const [secrets, setSecrets] = createSignal<Readonly<Record<string, Secret>>>(read(place));
  const keep = (next: Readonly<Record<string, Secret>>) => {
    setSecrets(next);
    try {
      sessionStorage.setItem(place, JSON.stringify(next));
    } catch {
      // Without a place to keep it, a reload asks again.
    }
  };
  return {
    isSignedIn: () => Object.keys(secrets()).length > 0,
    has: (name) => Object.hasOwn(secrets(), name),
    signIn: (name, secret) => keep({ ...secrets(), [name]: secret }),
    signOut: () => keep({}),
    credentials: Object.fromEntries(schemes.map(({ name }) => [name, () => (Object.hasOwn(secrets(), name) ? secrets()[name] : undefined)])),
  };
}

function read(place: string): Readonly<Record<string, Secret>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "{}");
    return typeof kept === "object" && kept ? (kept as Record<string, Secret>) : {};
  } catch {
    return {};
  }
}
