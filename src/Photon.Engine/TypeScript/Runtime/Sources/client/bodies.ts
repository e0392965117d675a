import type { FieldWriter } from "./styles";
import { take } from "./take";
import type { Call, Step } from "./types";
import { tellProgress } from "./upload";
import { fieldsOf, own, plain } from "./values";

/** Gives a call its body, unless there is none. */
export function send(call: Call, mediaType: string, write: (value: never) => BodyInit): void {
  const { input, headers } = call;
  if (input.body === undefined) return;
  call.body = write(input.body as never);
  if (mediaType && !headers.has("content-type")) headers.set("content-type", mediaType);
}

/** JSON of another media type than the usual one. */
export const jsonAs = (call: Call, mediaType: string): void => send(call, mediaType, call.stringify);

export const json = (call: Call): void => jsonAs(call, "application/json");

export const text = (call: Call, mediaType: string): void => send(call, mediaType, (value) => value);

const fields: FieldWriter = (name, value, { encode }) => fieldsOf(name, value, encode);

/** A URL-encoded form; members that are not written in the plain way have writers. */
export const form = (call: Call, writers: Readonly<Record<string, FieldWriter>> = {}): void =>
  send(call, "application/x-www-form-urlencoded", (value: object) =>
    Object.entries(value)
      .flatMap(([name, member]) => (member == null ? [] : (own(writers, name) ?? fields)(encodeURIComponent(name), member, call)))
      .join("&"),
  );

/** A form with files. Lists are several parts of one name, objects JSON. */
export function multipart(call: Call): void {
  send(call, "", (value: object) => {
    const data = new FormData();
    for (const [name, member] of Object.entries(value)) {
      for (const part of [member].flat()) if (part != null) data.append(name, part instanceof Blob ? part : plain(part, call.stringify));
    }

    return data;
  });
  tellProgress(call);
}

/** Bytes as they are. A stream is sent as it comes, where the platform can. */
export function bytes(call: Call, mediaType?: string): void {
  const { body } = call.input;
  send(call, mediaType ?? ((body instanceof Blob && body.type) || "application/octet-stream"), (value) => value);
  if (body instanceof ReadableStream) call.request = { ...call.request, ...{ duplex: "half" } };
  tellProgress(call);
}

/** A body of one of several shapes: the first, unless the input's `contentType` says another. */
export function bodies(call: Call, shapes: Readonly<Record<string, Step>>): void | Promise<void> {
  const { contentType = Object.keys(shapes)[0]! } = call.input as { contentType?: string };
  return take(own(shapes, contentType)!, call);
}
