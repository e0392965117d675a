import type { Call, Login } from "./types";
import { own } from "./values";

/** How a secret is put into a call, the name that the client's credentials have it by, and what else there is to know. */
type Scheme = readonly [apply: (call: Call, secret: never, ...values: never[]) => void, name: string, ...values: string[]];

/** Of several ways to prove oneself, the first that all credentials are there for. Without any the server says what is missing. */
export async function secured(call: Call, ...alternatives: (readonly Scheme[])[]): Promise<void> {
  const given = (call.client.credentials ?? {}) as Record<string, unknown>;
  for (const schemes of alternatives) {
    const secrets = await Promise.all(schemes.map(([, name]) => valueOf(own(given, name))));
    if (secrets.some((secret) => secret == null)) continue;
    schemes.forEach(([apply, , ...values], i) => apply(call, secrets[i] as never, ...(values as never[])));
    return;
  }
}

const valueOf = (credential: unknown): unknown => (typeof credential === "function" ? credential() : credential);

/** A word and the secret in the header Authorization. */
export const authorization = ({ headers }: Call, secret: string, word: string): void => headers.set("authorization", `${word} ${secret}`.trim());

export const bearer = (call: Call, secret: string): void => authorization(call, secret, "Bearer");

export const basic = (call: Call, { username, password }: Login): void =>
  authorization(call, btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`))), "Basic");

/** Where the server sends elsewhere, `fetch` would take the key along, so that it must not follow. */
export function keyInHeader(call: Call, secret: string, header: string): void {
  call.headers.set(header, secret);
  call.request = { redirect: "error", ...call.client.request, ...call.request };
}

/** The address of a further page need not have it. */
export function keyInQuery(call: Call, secret: string, field: string): void {
  const pair = `${field}=${encodeURIComponent(secret)}`;
  call.query.push(pair);
  const [address = "", fields] = call.at?.replace(/#.*/s, "").split(/\?(.*)/s) ?? [];
  if (address && !new URLSearchParams(fields).has(decodeURIComponent(field))) call.at = `${address}?${fields ? `${fields}&` : ""}${pair}`;
}

/** Browsers send their own cookies and take none from scripts: there, set the client's `request: { credentials: "include" }`. */
export const keyInCookie = ({ headers }: Call, secret: string, cookie: string): void =>
  headers.set("cookie", [headers.get("cookie"), `${cookie}=${encodeURIComponent(secret)}`].filter(Boolean).join("; "));
