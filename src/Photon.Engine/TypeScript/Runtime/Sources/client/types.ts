import type { Encode, Stringify } from "./values";

/** Where calls go, and what they bring. Plain data: make one with `createClient`, or write it down. */
export interface Client<C = unknown> {
  readonly baseUrl: string;
  /** Sends the requests in place of the platform's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** By the names of the contract's security schemes. An operation gets what it asks for, and nothing else. */
  readonly credentials?: C | undefined;
  /** Each gets the request on its way and sends it on; the first one stands outermost. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /** What every request is made with, such as `credentials: "include"` for cookies. */
  readonly request?: RequestInit | undefined;
}

export type ClientOptions<C = unknown> = Client<C>;

export type Send = (request: Request) => Promise<Response>;

/** `operation` is its method and path. */
export type Interceptor = (request: Request, next: Send, operation: string) => Promise<Response>;

/** What a call may be given beside its input. */
export interface CallInit {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: HeadersInit | undefined;
  /** Another server, in place of the client's or of the operation's own. */
  readonly baseUrl?: string | undefined;
  /** An address in place of the operation's own: that of a further page. */
  readonly at?: string | undefined;
}

/** The same for operations that send files or bytes. */
export interface UploadInit extends CallInit {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Bytes that are sent, and how many there are where that is known. */
export interface Progress {
  readonly loaded: number;
  readonly total: number | undefined;
}

/** An answer of the server. In a union of them, `status` tells them apart. */
export interface Answer<S extends number, B> {
  readonly status: S;
  readonly body: B;
  readonly headers: Headers;
  readonly url: string;
}

/** Awaited, it gives the body of a success and throws an `ApiError` for any other answer. */
export interface Operation<I, O, A, N = CallInit> {
  (client: Client, input: I, init?: N): Promise<O>;
  /** Any answer at all. */
  answer(client: Client, input: I, init?: N): Promise<A>;
  readonly template: string;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberOf<T extends string> = T extends `${infer N extends number}` ? N : never;

/** The statuses of a class: `Hundred<4>` is 400 to 499. */
export type Hundred<C extends number> = NumberOf<`${C}${Digit}${Digit}`>;

/** Every status but some. */
export type OtherThan<S extends number> = Exclude<Hundred<1 | 2 | 3 | 4 | 5>, S>;

/** Bytes on their way to the server. */
export type Bytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** A secret, or what gives it when it is needed; undefined where there is none. */
export type Credential<T = string> = T | (() => T | undefined | Promise<T | undefined>);

/** User name and password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** Items to send, all at once or as they come. */
export type Items<T> = Iterable<T> | AsyncIterable<T>;

/** A server-sent event whose data the contract does not describe. */
export interface ServerEvent {
  event?: string;
  data: string;
  id?: string;
  retry?: number;
}

/** Reads JSON; that of an error may hold other types. */
export type Parse = (json: string, isError?: boolean) => unknown;

/** A call in the making; steps of an operation fill it. */
export interface Call {
  readonly client: Client;
  readonly input: Readonly<Record<string, unknown>>;
  readonly init: CallInit;
  readonly template: string;
  /** Fields of the query, encoded. */
  readonly query: string[];
  /** Path parameters that are not plain, encoded. */
  readonly path: Record<string, string>;
  readonly headers: Headers;
  /** The address in place of the operation's own. */
  at: string | undefined;
  /** The server of the operation's own. */
  base?: string;
  body?: BodyInit;
  request?: RequestInit;
  read: (response: Response, call: Call) => Promise<unknown>;
  parse: Parse;
  stringify: Stringify;
  /** Writes a single value as a part of the URL. */
  readonly encode: Encode;
  send?: Send;
}

/** Does one thing to a call: puts a parameter into its place, writes the body, says how the answer is read. */
export type StepFunction = (call: Call, ...values: never[]) => void | Promise<void>;

/** A step, alone or with what it needs to know. Plain data, so that a bundler sees what nobody uses. */
export type Step = StepFunction | readonly [StepFunction, ...unknown[]];
