import type { Scheme } from "./types";

/** Authorization code with proof key (RFC 7636): the way for apps that can't keep a secret. */
type OAuth = Extract<Scheme, { kind: "oauth" }>;

interface Started {
  readonly name: string;
  readonly verifier: string;
  readonly state: string;
  readonly token: string;
  readonly clientId: string;
  readonly back: string;
  readonly to: string;
}

const place = "photon:oauth";

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const random = (): string => base64(crypto.getRandomValues(new Uint8Array(32)));

async function endpoints(scheme: OAuth): Promise<{ authorize: string; token: string }> {
  if (scheme.authorize && scheme.token) {
    return { authorize: scheme.authorize, token: scheme.token };
  }
  const found = (await (await fetch(scheme.discover ?? "")).json()) as { authorization_endpoint?: string; token_endpoint?: string };
  return { authorize: found.authorization_endpoint ?? "", token: found.token_endpoint ?? "" };
}

/** Where somebody is sent to say who they are. */
export async function begin(scheme: OAuth, clientId: string, back: string, to: string): Promise<string> {
  const { authorize, token } = await endpoints(scheme);
  const address = new URL(authorize, location.href);
  if (!/^https?:$/.test(address.protocol)) {
    throw new TypeError(`${authorize} is no address to sign in at.`);
  }
  const started: Started = { name: scheme.name, verifier: random(), state: random(), token: new URL(token, location.href).href, clientId, back, to };
  sessionStorage.setItem(place, JSON.stringify(started));
  const challenge = base64(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(started.verifier))));
  const query = { response_type: "code", client_id: clientId, redirect_uri: back, state: started.state, code_challenge: challenge, code_challenge_method: "S256", scope: (scheme.scopes ?? []).join(" ") };
  for (const [name, value] of Object.entries(query)) {
    if (value) {
      address.searchParams.set(name, value);
    }
  }
  return address.href;
}

/** Takes the answer to what was begun in this tab, and nothing else. */
export async function finish(query: URLSearchParams): Promise<{ name: string; secret: string; to: string }> {
  const started = JSON.parse(sessionStorage.getItem(place) ?? "null") as Started | null;
  sessionStorage.removeItem(place);
  const code = query.get("code");
  if (!started || !code || query.get("state") !== started.state) {
    throw new Error(query.get("error_description") ?? query.get("error") ?? "This is not the answer that was waited for.");
  }
  const body = new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: started.back, client_id: started.clientId, code_verifier: started.verifier });
  const response = await fetch(started.token, { method: "POST", body, headers: { accept: "application/json" } });
  const answer = (await response.json()) as { access_token?: string; error_description?: string; error?: string };
  if (!answer.access_token) {
    throw new Error(answer.error_description ?? answer.error ?? String(response.status));
  }
  return { name: started.name, secret: answer.access_token, to: started.to };
}
