import { A, useParams, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, Show, untrack, type JSX } from "solid-js";
import { ask, useLoading, type Values } from "./asking";
import { useApp } from "./context";
import { Filters, givenOf } from "./filters";
import { Pager } from "./pager";
import { batchOf, inputOf, sizeOf, type Batch } from "./paging";
import { Failure, Heading, Skeleton } from "./parts";
import { addressOf, paramsOf } from "./routes";
import { sorted, Table } from "./table";
import type { Field, Filter, Order, Resource } from "./types";

export type { Field, Filter, Order } from "./types";

export interface ListPageProps<T extends object> {
  of: Resource;
  columns: readonly Field<T>[];
  filters?: readonly Filter[];
  /** Orders that the server knows; a list that comes whole is ordered here. */
  orders?: readonly Order<T>[];
  title?: string;
  /** Above the list. */
  children?: JSX.Element;
}

/** A list, with its pages, its filters and its order in the address. */
export function ListPage<T extends object>(props: ListPageProps<T>): JSX.Element {
  const app = useApp();
  const params = useParams();
  const [query, setQuery] = useSearchParams<Record<string, string>>();
  const { of } = props;
  const { words } = app;
  const numbered = of.paging && of.paging.by !== "next" ? of.paging : undefined;
  const size = numbered ? sizeOf(numbered) : 0;
  const page = () => Math.max(1, Math.floor(Number(query.page ?? 1)) || 1);
  const given = createMemo(() => givenOf(props.filters ?? [], query));
  const isNarrowed = () => Object.keys(given()).length > 0;
  const isMissing = () => (props.filters ?? []).some((filter) => filter.required && given()[filter.at] === undefined);
  const order = () => query.sort;
  const asked = (): Values | undefined =>
    isMissing() ? undefined : { ...paramsOf(params), ...given(), ...orderOf(props.orders, order()), ...(numbered && inputOf(numbered, page(), size)) };
  const [more, setMore] = createSignal<Batch<T>[]>([]);
  const list = useLoading(asked, async (input, signal): Promise<Batch<T>> => {
    const first = input ? batchOf<T>(of, input, await ask(app.client, of.list!, input, { signal }), numbered ? (page() - 1) * size : 0) : { items: [], total: 0, from: 1, hasNext: false };
    setMore([]);
    return first;
  });
  const last = () => more().at(-1) ?? list.value();
  const items = createMemo(() => {
    const found = [...(list.value()?.items ?? []), ...more().flatMap((batch) => batch.items)];
    return of.paging || props.orders ? found : sorted(found, order());
  });
  const showMore = async () => {
    const { next } = last()!;
    const input = asked()!;
    const answer = await ask(app.client, of.list!, typeof next === "object" ? next : input, typeof next === "string" ? { at: sameServer(next) } : {});
    setMore([...more(), batchOf<T>(of, typeof next === "object" ? next : input, answer, 0)]);
  };
  const counted = () => words.count(props.title ?? of.title, items().length, list.value()?.total, list.value()?.from ?? 1);
  createEffect(() => list.value() && !list.isLoading() && items().length > 0 && untrack(() => app.say(counted())));
  const newAddress = () => of.create && addressOf(of.path + "/new", params);
  const upAddress = () => (of.path.includes(":") ? addressOf(of.path.replace(/\/[^/]*$/, ""), params) : undefined);
  return (
    <>
      <Heading title={props.title ?? of.title} up={upAddress() ? { label: words.up, to: upAddress()! } : undefined}>
        <Show when={newAddress()}>{(to) => <A class="pf-button pf-main" href={to()}>{words.create(of.one)}</A>}</Show>
      </Heading>
      {props.children}
      <Show when={props.filters?.length}>
        <Filters filters={props.filters!} query={query} set={(values) => setQuery({ ...values, page: undefined })} />
      </Show>
      <Show when={list.value() || list.error() === undefined} fallback={<Failure error={list.error()} retry={list.reload} />}>
        <Show when={list.error() !== undefined}><Failure error={list.error()} retry={list.reload} /></Show>
        <Show when={list.value()} fallback={<Skeleton kind="rows" lines={Math.min(size || 8, 8)} />}>
          <Show when={items().length} fallback={<Empty of={of} create={newAddress()} isNarrowed={isNarrowed()} clear={() => setQuery(Object.fromEntries([...(props.filters ?? []).map(({ at }) => [at, undefined]), ["page", undefined]]) as Values as Record<string, string>)} />}>
            <Table of={of} columns={props.columns} items={items()} isBusy={list.isLoading()} order={order()} label={props.title ?? of.title} canOrder={(at) => (props.orders ? props.orders.find((one) => one.at === at) : of.paging ? undefined : { up: {}, down: {} })} setOrder={(sort) => setQuery({ sort, page: undefined })} />
            <Pager counted={counted()} page={numbered && page()} pages={numbered && list.value()!.total !== undefined ? Math.max(1, Math.ceil(list.value()!.total! / size)) : undefined} hasNext={last()!.hasNext} more={of.paging?.by === "next" ? showMore : undefined} />
          </Show>
        </Show>
      </Show>
    </>
  );
}

function Empty(props: { of: Resource; create: string | undefined; isNarrowed: boolean; clear: () => void }): JSX.Element {
  const { words } = useApp();
  return (
    <div class="pg-state">
      <Show
        when={props.isNarrowed}
        fallback={
          <>
            <h2>{words.none(props.of.title)}</h2>
            <Show when={props.create}>
              {(to) => (
                <>
                  <p>{words.noneHelp(props.of.one)}</p>
                  <A class="pf-button" href={to()}>{words.create(props.of.one)}</A>
                </>
              )}
            </Show>
          </>
        }
      >
        <h2>{words.noMatch}</h2>
        <p>{words.noMatchHelp}</p>
        <button type="button" class="pf-button" on:click={() => props.clear()}>{words.clear}</button>
      </Show>
    </div>
  );
}

function orderOf<T>(orders: readonly Order<T>[] | undefined, sort: string | undefined): Readonly<Record<string, string>> | undefined {
  const found = orders?.find(({ at }) => at === sort?.replace(/^-/, ""));
  return sort?.startsWith("-") ? found?.down : found?.up;
}

/** Another server is not told what belongs to this one. */
function sameServer(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) {
    throw new TypeError(`The next page is said to be at ${url.origin}.`);
  }
  return url.href;
}
