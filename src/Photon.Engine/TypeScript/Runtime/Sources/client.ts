import { ApiError, NetworkError } from "./client/errors";
import { take } from "./client/take";
import { type Encode, fieldsOf, joined, own, plain, segment } from "./client/values";
import type { Answer, Call, CallInit, Client, ClientOptions, Operation, Parse, Send, Step } from "./client/types";

export { accept, asBytes, asText, asVaried, nothing } from "./client/answers";
export { bodies, bytes, form, json, jsonAs, multipart, text } from "./client/bodies";
export { ApiError, isErrorOf, NetworkError } from "./client/errors";
export { byTag, exact, exactIn } from "./client/exact";
export { booleanIn, headersOf, jsonIn, listIn, membersIn, numberIn, textIn } from "./client/headers";
export { byAddress, byCursor, byLastItem, byLink, byNumber, byOffset, pages } from "./client/pages";
export { typedParts } from "./client/parts";
export { authorization, basic, bearer, keyInCookie, keyInHeader, keyInQuery, secured } from "./client/security";
export { server } from "./client/servers";
export { asEventData, asEvents, asLines, asSequence, eventData, events, lines, sequence } from "./client/streams";
export {
  asJson, commas, cookie, deep, header, headers, jsonPart, label, labels, matrices, matrix, parts, path, pipes, query, reserved, reservedPart, simple, spaces, wholeQuery,
} from "./client/styles";
export type { Exact } from "./client/exact";
export type { HeaderReader, Reading } from "./client/headers";
export type * from "./client/types";

/** A client of the server that the options name, else of the contract's. */
export function connect<C>(baseUrl: string, options?: Partial<ClientOptions<C>>): Client<C> {
  return { ...options, baseUrl: options?.baseUrl ?? baseUrl };
}

/** An operation of a contract. The template is its method, its path, and the names of its plain query parameters; steps do what is not plain. */
export function operation<I, O, A, N extends CallInit = CallInit>(template: string, ...steps: Step[]): Operation<I, O, A, N> {
  const answer = (client: Client, input?: I, init?: N) => ask(template, steps, client, input as Call["input"], init);
  const call = async (client: Client, input?: I, init?: N) => {
    const { status, body, headers } = await answer(client, input, init);
    if (status < 200 || status > 299) throw new ApiError(template, status, body, headers);
    return body;
  };
  return Object.assign(call, { answer, template }) as unknown as Operation<I, O, A, N>;
}

async function ask(template: string, steps: readonly Step[], client: Client, input: Call["input"] = {}, init: CallInit = {}): Promise<Answer<number, unknown>> {
  const [method, path, ...names] = template.split(" ") as [string, string, ...string[]];
  const headers = new Headers(client.request?.headers);
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  const encode: Encode = (value) => encodeURIComponent(plain(value, call.stringify));
  const call: Call = { client, input, init, template, at: init.at, query: [], path: {}, headers, encode, read, parse: JSON.parse as Parse, stringify: JSON.stringify };
  for (const step of steps) await take(step, call);
  for (const name of names) {
    const [field, key = field] = name.split("=") as [string, string?];
    call.query.push(...fieldsOf(field, own(input, decodeURIComponent(key)), encode));
  }

  const place = path.replace(/{(.+?)}/g, (_, key: string) => own(call.path, key) ?? segment(joined(own(input, decodeURIComponent(key)), encode), key));
  // Two slashes at its begin would name another server where the base address is relative.
  let url = (init.baseUrl ?? call.base ?? client.baseUrl).replace(/\/$/, "") + place.replace(/^\/+/, "/");
  if (call.query.length) url += (path.includes("?") ? "&" : "?") + call.query.join("&");
  const { signal } = init;
  const request = new Request(call.at ?? url, { ...client.request, ...call.request, method, headers, body: call.body!, ...(signal && { signal }) });
  const failed = (cause: unknown): never => {
    throw signal?.aborted || cause instanceof ApiError ? cause : new NetworkError(cause);
  };
  const send: Send = (passed) => (call.send ?? client.fetch ?? fetch)(passed).catch(failed);
  const response = await (client.interceptors ?? []).reduceRight<Send>((next, interceptor) => (passed) => interceptor(passed, next, template), send)(request);
  return {
    status: response.status,
    body: await (response.ok ? call.read : read)(response, call).catch(failed),
    headers: response.headers,
    url: request.url,
  };
}

/** JSON; of errors also any other text. */
async function read(response: Response, { parse, template }: Call): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? parse(text, !response.ok) : undefined;
  } catch {
    if (response.ok) throw new ApiError(template, response.status, text, response.headers);
    return text;
  }
}
