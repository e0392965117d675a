import type { Component } from "solid-js";
import type { Client, Login, Operation } from "../client/types";
import type { Option } from "../forms/props";

/** Any function of a generated client. */
export type AnyOperation = Operation<never, unknown, unknown, never>;

/** How a value is shown. */
export type Kind = "text" | "number" | "money" | "day" | "moment" | "yesNo" | "link" | "email" | "code" | "value";

/** A member of an item: a column of a list, a line of a page. */
export interface Field<T = Record<string, unknown>> {
  readonly at: keyof T & string;
  readonly label: string;
  readonly kind?: Kind;
  readonly options?: readonly Option[];
  /** The route of what the value is the key of: `/users/:userId`. */
  readonly to?: string;
}

/** A parameter of a list by which it is narrowed. */
export interface Filter {
  readonly at: string;
  readonly label: string;
  readonly kind?: "text" | "number" | "yesNo" | "day";
  readonly options?: readonly Option[];
  /** The parameter takes several values. */
  readonly many?: boolean;
  readonly required?: boolean;
  /** What counts as long as nothing is chosen. */
  readonly default?: unknown;
}

/** Orders that the server knows: each a column, and the values of parameters that ask for it. */
export interface Order<T = Record<string, unknown>> {
  readonly at: keyof T & string;
  readonly up?: Readonly<Record<string, string>>;
  readonly down?: Readonly<Record<string, string>>;
}

/** Where something is in a body: `["meta", "total"]`. */
export type Way = readonly string[];

/** Pages by their number, or by the place of their first item. */
export interface Numbered {
  readonly by: "number" | "offset";
  /** The parameter. */
  readonly at: string;
  readonly first: number;
  readonly size?: string;
  /** How many items a page has where nobody says. */
  readonly of?: number;
  readonly more?: Way;
}

/** Pages that say how to go on; one of the client's functions, such as `byCursor`, with what it needs. */
export interface Chained {
  readonly by: "next";
  readonly next: readonly [(page: never, ...values: never[]) => Record<string, unknown> | string | undefined, ...unknown[]];
}

/** What can be done with one item beside the usual. */
export interface Action {
  readonly label: string;
  /** Where its page is, below the item's: `cancel`. Without a page it is done at once, after a question. */
  readonly path?: string;
  readonly call: AnyOperation;
}

/** What a contract says of things of one kind. */
export interface Resource {
  readonly title: string;
  /** One of them: `Product`. */
  readonly one: string;
  readonly description?: string;
  /** The route of the list, or of what there is one of: `/products`. */
  readonly path: string;
  /** The route of one item: `/products/:id`. */
  readonly item?: string;
  /** The last parameter of that route, and the member of an item that it is: `["id", "id"]`. */
  readonly key?: readonly [parameter: string, member: string];
  /** The member that says what an item is called. */
  readonly label?: string;
  readonly list?: AnyOperation;
  /** Where a list's body has the items. */
  readonly items?: Way;
  readonly total?: Way;
  /** A header that says how many there are. */
  readonly totalIn?: string;
  readonly paging?: Numbered | Chained;
  readonly get?: AnyOperation;
  readonly create?: AnyOperation;
  readonly update?: AnyOperation;
  /** `PATCH`: only what was changed is sent. */
  readonly patches?: boolean;
  readonly remove?: AnyOperation;
  /** Members of an item that a body of `update` takes; all where it is absent. */
  readonly sends?: readonly string[];
  /** Members of which `create` makes a removed item again. */
  readonly restores?: readonly string[];
  /** Answers have an `ETag`, and changes go with `If-Match`. */
  readonly versioned?: boolean;
  readonly actions?: readonly Action[];
  /** Lists below an item: `orders`. */
  readonly parts?: readonly { readonly label: string; readonly path: string }[];
  /** There is one of it, without a list around. */
  readonly single?: boolean;
}

type Loader = () => Promise<{ default: Component }>;

/** A route of an app. */
export interface PageEntry {
  readonly path: string;
  readonly page: Loader;
}

/** What the navigation and the home page show of a resource. */
export interface ResourceEntry {
  readonly title: string;
  readonly path: string;
  readonly description?: string;
  readonly canCreate?: boolean;
}

/** A way to prove who one is. */
export type Scheme =
  | { readonly name: string; readonly kind: "key" | "bearer" | "basic"; readonly help?: string }
  | {
      readonly name: string;
      readonly kind: "oauth";
      readonly help?: string;
      /** Where somebody is asked, and where the answer becomes a token; or the address that tells. */
      readonly authorize?: string;
      readonly token?: string;
      readonly discover?: string;
      readonly scopes?: readonly string[];
    };

/** What a contract offers, as its generated `pages` hands it over. */
export interface Api {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly createClient: (options: never) => Client;
  readonly resources: readonly ResourceEntry[];
  readonly pages: readonly PageEntry[];
  readonly schemes?: readonly Scheme[];
  readonly health?: () => Promise<{ health: AnyOperation }>;
}

/** What is kept to prove who somebody is. */
export type Secret = string | Login;
