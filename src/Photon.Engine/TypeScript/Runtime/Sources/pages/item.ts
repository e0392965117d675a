import { useParams } from "@solidjs/router";
import { ask, useLoading, type Loading, type Values } from "./asking";
import { useApp } from "./context";
import { paramsOf } from "./routes";
import type { AnyOperation, Resource } from "./types";

/** An item as the server has it, and which version of it this is. */
export interface Found<T> {
  readonly item: T;
  readonly version: string | undefined;
}

/** The item that the address names. */
export function useItem<T>(of: Resource): Loading<Found<T>> & { readonly input: () => Values } {
  const { client } = useApp();
  const params = useParams();
  const input = () => paramsOf(params);
  const found = useLoading(input, async (values, signal): Promise<Found<T>> => {
    const { body, headers } = await ask(client, of.get!, values, { signal });
    return { item: body as T, version: headers.get("etag") ?? undefined };
  });
  return Object.assign(found, { input });
}

/** Changes what is at the address, if it still is the version that somebody looked at. */
export function useChange(of: Resource): (operation: AnyOperation, input: Values, version?: string, signal?: AbortSignal) => Promise<unknown> {
  const { client } = useApp();
  return async (operation, input, version, signal) => {
    const headers = of.versioned && version ? { "if-match": version } : undefined;
    return (await ask(client, operation, input, { ...(headers && { headers }), ...(signal && { signal }) })).body;
  };
}
