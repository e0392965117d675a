import type { Call } from "./types";

/** Which shapes of an answer are asked for. */
export function accept({ headers }: Call, ...mediaTypes: string[]): void {
  if (!headers.has("accept")) headers.set("accept", mediaTypes.join(", "));
}

/** A success without content. */
export function nothing(call: Call): void {
  call.read = async (response) => void (await response.body?.cancel());
}

export function asText(call: Call): void {
  call.read = (response) => response.text();
}

export function asBytes(call: Call): void {
  call.read = (response) => response.blob();
}

/** Where successes differ: JSON, text or bytes, as the server says. */
export function asVaried(call: Call): void {
  const { read } = call;
  call.read = async (response) => {
    const type = response.headers.get("content-type") ?? "";
    if (/json/i.test(type)) return read(response, call);
    if (/^text\/|xml/i.test(type)) return response.text();
    return type ? response.blob() : nothing(call);
  };
}
