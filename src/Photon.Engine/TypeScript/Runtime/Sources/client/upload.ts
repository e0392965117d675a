import type { Call, UploadInit } from "./types";

type OnProgress = NonNullable<UploadInit["onProgress"]>;

/** Tells how far an upload is, by XMLHttpRequest where there is one: `fetch` does not say. */
export function tellProgress(call: Call): void {
  const { onProgress } = call.init as UploadInit;
  if (!onProgress) return;
  const total = call.body instanceof Blob ? call.body.size : undefined;
  call.send = (request) => {
    if (typeof XMLHttpRequest !== "function") return byStream(request, onProgress, total, call);
    // It follows every redirection with all headers, keys too, and has no way to leave cookies out.
    const isFree = !call.client.fetch && request.redirect === "follow" && request.credentials !== "omit";
    return isFree ? byXhr(request, onProgress, call) : byFetch(request, onProgress, total, call);
  };
}

/** Browsers do not say how far `fetch` is, so that there is only a begin and an end. */
async function byFetch(request: Request, onProgress: OnProgress, total: number | undefined, { client }: Call): Promise<Response> {
  onProgress({ loaded: 0, total });
  const response = await (client.fetch ?? fetch)(request);
  if (total !== undefined) onProgress({ loaded: total, total });
  return response;
}

async function byXhr(request: Request, onProgress: OnProgress, call: Call): Promise<Response> {
  // A form goes as it is, and not through memory; the browser then writes the border between its parts itself.
  const body = call.body instanceof FormData ? call.body : await request.blob();
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method, request.url);
    xhr.responseType = "arraybuffer";
    xhr.withCredentials = request.credentials === "include";
    request.headers.forEach((value, name) => {
      if (name !== "content-type" || body !== call.body) xhr.setRequestHeader(name, value);
    });
    xhr.upload.onprogress = ({ loaded, total, lengthComputable }) => onProgress({ loaded, total: lengthComputable ? total : undefined });
    xhr.onload = () => resolve(responseOf(xhr));
    xhr.onerror = () => reject(new TypeError("The upload failed."));
    xhr.onabort = () => reject(request.signal.reason);
    request.signal.addEventListener("abort", () => xhr.abort());
    if (request.signal.aborted) reject(request.signal.reason);
    else xhr.send(body);
  });
}

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of xhr.getAllResponseHeaders().trim().split(/[\r\n]+/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }

  const isEmpty = [204, 205, 304].includes(xhr.status);
  return new Response(isEmpty ? null : (xhr.response as ArrayBuffer), { status: xhr.status, statusText: xhr.statusText, headers });
}

/** Outside of browsers: counts what is read of the body. */
function byStream(request: Request, onProgress: OnProgress, total: number | undefined, { client }: Call): Promise<Response> {
  let loaded = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onProgress({ loaded: (loaded += chunk.byteLength), total });
      controller.enqueue(chunk);
    },
  });
  const init = { body: request.body?.pipeThrough(counter as never) ?? null, duplex: "half" };
  return (client.fetch ?? fetch)(new Request(request, init));
}
