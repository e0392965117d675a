import { batch, createEffect, createMemo, createSignal, onCleanup, onMount, untrack, type Accessor } from "solid-js";
import { ApiError, NetworkError } from "../client/errors";
import type { Answer, CallInit, Client } from "../client/types";
import type { AnyOperation, Way } from "./types";

export type Values = Record<string, unknown>;

/** An answer that is a success; all others are thrown, as the client's functions do. */
export async function ask(client: Client, operation: AnyOperation, input: Values, init?: CallInit): Promise<Answer<number, unknown>> {
  const answer = (await operation.answer(client as never, input as never, init as never)) as Answer<number, unknown>;
  if (answer.status < 200 || answer.status > 299) {
    throw new ApiError(operation.template, answer.status, answer.body, answer.headers);
  }
  return answer;
}

/** What is at a place in a body. */
export const at = (body: unknown, way: Way): unknown =>
  way.reduce<unknown>((inner, name) => (typeof inner === "object" && inner && Object.hasOwn(inner, name) ? (inner as Values)[name] : undefined), body);

/** The status of a refusal; undefined where there was no answer. */
export const statusOf = (error: unknown): number | undefined => (error instanceof NetworkError ? undefined : error instanceof ApiError ? error.status : 500);

export interface Loading<T> {
  readonly value: Accessor<T | undefined>;
  readonly error: Accessor<unknown>;
  readonly isLoading: Accessor<boolean>;
  readonly reload: () => void;
  readonly set: (value: T) => void;
}

/** What was asked for, asked anew when the question changes; while that lasts, the value before stays. */
export function useLoading<Q, T>(question: Accessor<Q>, load: (question: Q, signal: AbortSignal) => Promise<T>): Loading<T> {
  const [value, setValue] = createSignal<T>();
  const [error, setError] = createSignal<unknown>();
  const [isLoading, setLoading] = createSignal(true);
  let current = new AbortController();
  const key = createMemo(() => JSON.stringify(question()));
  const set = (found: T) =>
    batch(() => {
      setValue(() => found);
      setError(undefined);
      setLoading(false);
    });
  const run = async () => {
    current.abort();
    const { signal } = (current = new AbortController());
    setLoading(true);
    try {
      const found = await load(untrack(question), signal);
      if (!signal.aborted) {
        set(found);
      }
    } catch (cause) {
      if (!signal.aborted) {
        batch(() => {
          setError(cause);
          setLoading(false);
        });
      }
    }
  };
  createEffect(() => {
    key();
    void run();
  });
  onCleanup(() => current.abort());
  onMount(() => {
    const retry = () => error() !== undefined && void run();
    addEventListener("online", retry);
    onCleanup(() => removeEventListener("online", retry));
  });
  return { value, error, isLoading, reload: () => void run(), set };
}
