import { send } from "./bodies";
import type { Call } from "./types";
import { tellProgress } from "./upload";
import { joined, own, plain } from "./values";

/** Headers of the parts of a form, by the names of the parts. */
type PartHeaders = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A form with files whose parts have media types, which `FormData` gives to files alone. A file's own type wins; the others are JSON where they are lists or
 * objects or their type says so.
 */
export function typedParts(call: Call, types: Readonly<Record<string, string>>): void {
  // A word that stands in no part.
  const border = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const { partHeaders = {} } = call.input as { partHeaders?: PartHeaders };
  send(call, "", (value: object) => {
    const members = Object.entries(value).flatMap(([name, member]) => [member as unknown].flat().map((part): [string, unknown] => [name, part]));
    const pieces = members.filter(([, part]) => part != null).flatMap(([name, part]) => [
      `--${border}\r\n${headOf(name, part, own(types, name), own(partHeaders, name) ?? {}, call)}\r\n`,
      part instanceof Blob ? part : isJson(own(types, name)) ? call.stringify(part) : plain(part, call.stringify),
      "\r\n",
    ]);
    call.headers.set("content-type", `multipart/form-data; boundary=${border}`);
    return new Blob([...pieces, `--${border}--\r\n`]);
  });
  tellProgress(call);
}

const isJson = (type = ""): boolean => /[/+]json\b/i.test(type);

function headOf(name: string, part: unknown, declared: string | undefined, given: Readonly<Record<string, unknown>>, { stringify }: Call): string {
  const file = part instanceof Blob ? `; filename="${quoted(part instanceof File ? part.name : "blob")}"` : "";
  const type = (part instanceof Blob && part.type) || declared || (part instanceof Blob && "application/octet-stream");
  const headers = new Headers();
  for (const [header, value] of Object.entries(given)) if (value != null) headers.set(header, joined(value, (item) => plain(item, stringify)));
  if (type) headers.set("content-type", type);
  headers.delete("content-disposition");
  return `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n${Array.from(headers, ([header, value]) => `${header}: ${value}\r\n`).join("")}`;
}

/** As browsers write it. */
const quoted = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
