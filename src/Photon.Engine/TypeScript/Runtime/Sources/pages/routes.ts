import type { Params } from "@solidjs/router";
import type { Resource } from "./types";
import type { Values } from "./asking";

/** The address of a route: `/users/:id` of the id 7 is `/users/7`. Null where a value is missing. */
export function addressOf(route: string, values: Values): string | undefined {
  let isWhole = true;
  const path = route.replace(/:(\w+)/g, (_, name: string) => {
    const text = textOf(values[name]);
    isWhole &&= text !== "" && text !== "." && text !== "..";
    return encodeURIComponent(text);
  });
  return isWhole ? path : undefined;
}

/** The page of one item; undefined where there is none. */
export function itemAddress(of: Resource, params: Values, item: object): string | undefined {
  if (of.single) {
    return addressOf(of.path, params);
  }
  return of.item && of.key && addressOf(of.item, { ...params, [of.key[0]]: member(item, of.key[1]) });
}

/** The page of what the address names. */
export const hereOf = (of: Resource, params: Values): string => addressOf(of.item ?? of.path, params) ?? "/";

const member = (item: object, name: string): unknown => (Object.hasOwn(item, name) ? (item as Values)[name] : undefined);

/** What an item is called: by its label, else by its key. */
export function nameOf(of: Resource, item: object | undefined): string {
  const label = item && of.label && textOf(member(item, of.label));
  const key = item && of.key && textOf(member(item, of.key[1]));
  return label || (key ? `${of.one} ${key}` : of.one);
}

/** A single value as text; a number with many digits keeps them. */
export const textOf = (value: unknown): string => (value == null ? "" : typeof value === "object" ? ("text" in value ? String(value.text) : JSON.stringify(value)) : String(value));

/** Path parameters as they are sent: the router leaves them encoded. */
export function paramsOf(params: Params): Values {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value ?? "")]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Members that a body takes; those that are not there are left out. */
export function picked(item: object, members: readonly string[] | undefined): object {
  return members ? Object.fromEntries(members.filter((name) => Object.hasOwn(item, name)).map((name) => [name, (item as Values)[name]])) : item;
}
