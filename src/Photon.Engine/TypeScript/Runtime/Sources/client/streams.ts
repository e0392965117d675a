import { send } from "./bodies";
import { NetworkError } from "./errors";
import type { Call, Items, ServerEvent } from "./types";

/** The texts between line ends, as they arrive, and what is behind the last one; who stops to listen ends the answer. */
async function* partsOf(response: Response, { init }: Call, end: RegExp, hasRest = true): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  try {
    for (let isDone = !reader; !isDone; ) {
      const next = await reader!.read().catch((cause: unknown) => {
        throw init.signal?.aborted ? cause : new NetworkError(cause);
      });
      isDone = next.done;
      rest += next.value ?? "";
      for (let match; (match = end.exec(rest)); rest = rest.slice(match.index + match[0].length)) {
        // The other half of a line end may come with what is next.
        if (!isDone && match[0] === "\r" && match.index + 1 === rest.length) break;
        yield rest.slice(0, match.index);
      }
    }

    if (hasRest) yield rest;
  } finally {
    // Of a connection that broke there is nothing to end.
    await reader?.cancel().catch(() => {});
  }
}

async function* texts(response: Response, call: Call, end: RegExp): AsyncGenerator<unknown> {
  for await (const text of partsOf(response, call, end)) if (text.trim()) yield call.parse(text);
}

/** One JSON text on each line. */
export function asLines(call: Call): void {
  call.read = async (response) => texts(response, call, /\n/);
}

/** JSON texts behind record separators (RFC 7464). */
export function asSequence(call: Call): void {
  call.read = async (response) => texts(response, call, /\x1e/);
}

/** An event that the end of the connection cut short is none. */
async function* eventsOf(response: Response, call: Call): AsyncGenerator<ServerEvent> {
  let event: Partial<ServerEvent> = {};
  for await (const line of partsOf(response, call, /\r\n?|\n/, false)) {
    const [, name, value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (!line) {
      if (event.data !== undefined) yield event as ServerEvent;
      event = {};
    } else if (name === "data") event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    else if (name === "event" || name === "id") event[name] = value;
    else if (name === "retry" && /^\d+$/.test(value)) event.retry = Number(value);
  }
}

async function* wholeEvents(response: Response, call: Call, isJson: boolean, isNamed: boolean): AsyncGenerator<unknown> {
  for await (const event of eventsOf(response, call)) {
    if (isJson && event.data === "[DONE]") return;
    if (isJson && !event.data) continue;
    yield { ...(isNamed && { event: "message" }), ...event, ...(isJson && { data: call.parse(event.data) }) };
  }
}

/** Server-sent events. `isJson`: their data is JSON; `isNamed`: an event without a name says "message". */
export function asEvents(call: Call, isJson = false, isNamed = false): void {
  call.read = async (response) => wholeEvents(response, call, isJson, isNamed);
}

async function* dataOf(response: Response, call: Call): AsyncGenerator<unknown> {
  for await (const { data } of eventsOf(response, call)) {
    if (data === "[DONE]") return;
    if (data) yield call.parse(data);
  }
}

/** Server-sent events of which only the data counts, which is JSON. Some services end with the word [DONE]. */
export function asEventData(call: Call): void {
  call.read = async (response) => dataOf(response, call);
}

function sendItems(call: Call, mediaType: string, write: (item: unknown) => string): void {
  const items = call.input.body as Items<unknown> | undefined;
  if (items) send(call, mediaType, () => (Symbol.iterator in items ? Array.from(items, write).join("") : streamOf(items, write)));
  if (call.body instanceof ReadableStream) call.request = { ...call.request, ...{ duplex: "half" } };
}

function streamOf(items: AsyncIterable<unknown>, write: (item: unknown) => string): ReadableStream<Uint8Array> {
  const source = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(write(value)));
    },
    cancel: () => void source.return?.(),
  });
}

export const lines = (call: Call, mediaType: string): void => sendItems(call, mediaType, (item) => `${call.stringify(item)}\n`);

export const sequence = (call: Call, mediaType: string): void => sendItems(call, mediaType, (item) => `\x1e${call.stringify(item)}\n`);

const field = (name: string, value: unknown): string =>
  value == null ? "" : String(value).split(/\r\n?|\n/).map((line) => `${name}: ${line}\n`).join("");

export const eventData = (call: Call, mediaType: string): void => sendItems(call, mediaType, (item) => `${field("data", call.stringify(item))}\n`);

export function events(call: Call, mediaType: string, isJson = false): void {
  sendItems(call, mediaType, (item) => {
    const { event, data, id, retry } = item as ServerEvent;
    return `${field("event", event)}${field("id", id)}${field("retry", retry)}${field("data", isJson ? call.stringify(data) : data)}\n`;
  });
}
