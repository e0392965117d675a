import { ApiError } from "./errors";
import type { Answer, CallInit, Client, Operation } from "./types";
import { own } from "./values";

type Values = Record<string, unknown>;

/** A page that has come. */
interface Page {
  readonly input: Values;
  readonly answer: Answer<number, unknown>;
  readonly items: readonly unknown[];
}

/** The input of the call for the next page, or its address; nothing behind the last one. */
type Next = (page: Page, ...values: never[]) => Values | string | undefined;

const at = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((inner, name) => own(Object(inner) as Values, name), value);

/** The items of all pages, one after another; each page is asked for when it is needed. */
export const pages = <T, I>(operation: Operation<I, unknown, unknown>, next: readonly [Next, ...unknown[]], ...items: string[]) =>
  async function* (client: Client, input: I, init?: CallInit): AsyncGenerator<T, void, undefined> {
    let values: Values = { ...(input as object) };
    const seen = new Set<string>();
    for (let options = init; ; ) {
      const answer = (await operation.answer(client, values as I, options)) as Answer<number, unknown>;
      if (answer.status < 200 || answer.status > 299) throw new ApiError(operation.template, answer.status, answer.body, answer.headers);
      const list = (at(answer.body, items) ?? []) as readonly T[];
      yield* list;
      const following = next[0]({ input: values, answer, items: list }, ...(next.slice(1) as never[]));
      if (following === undefined) return;
      if (typeof following === "string") {
        const next = checked(following, answer.url);
        // A server that sends in a circle is not asked forever.
        if (seen.add(answer.url).has(next)) return;
        seen.add(next);
        options = { ...init, at: next };
      } else values = following;
    }
  };

/** Another server is not told what belongs to this one, such as credentials. */
function checked(address: string, from: string): string {
  const url = new URL(address, from);
  if (url.origin !== new URL(from).origin) throw new TypeError(`The next page is said to be at ${url.origin}, which is not the server that was asked.`);
  return url.href;
}

/** The address in the header Link (RFC 8288). */
export function byLink({ answer }: Page): string | undefined {
  for (const [, address, parameters = ""] of (answer.headers.get("link") ?? "").matchAll(/<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^",;]*))?)*)/g))
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters)) return address;
  return undefined;
}

/** The address in the body. */
export const byAddress = ({ answer }: Page, ...path: string[]): string | undefined => (at(answer.body, path) as string | null | undefined) || undefined;

const changed = ({ input, answer }: Page, name: string, value: unknown, hasMore: readonly string[]): Values | undefined =>
  value == null || value === "" || value === input[name] || (hasMore.length && at(answer.body, hasMore) === false) ? undefined : { ...input, [name]: value };

/** A word in the body that is the parameter of the next call; a server that says the same again is not asked forever. */
export const byCursor = (page: Page, name: string, cursor: readonly string[], ...hasMore: string[]): Values | undefined =>
  changed(page, name, at(page.answer.body, cursor), hasMore);

/** The key of the last item. */
export const byLastItem = (page: Page, name: string, key: readonly string[], ...hasMore: string[]): Values | undefined =>
  changed(page, name, at(page.items[page.items.length - 1], key), hasMore);

const counted = (page: Page, name: string, value: number, step: number, hasMore: readonly string[]): Values | undefined =>
  page.items.length ? changed(page, name, Number(page.input[name] ?? value) + step, hasMore) : undefined;

export const byNumber = (page: Page, name: string, first: number, ...hasMore: string[]): Values | undefined => counted(page, name, first, 1, hasMore);

export const byOffset = (page: Page, name: string, first: number, ...hasMore: string[]): Values | undefined =>
  counted(page, name, first, page.items.length, hasMore);
