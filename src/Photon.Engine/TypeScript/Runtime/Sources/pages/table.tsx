import { A, useParams } from "@solidjs/router";
import { For, Show, type JSX } from "solid-js";
import { useApp } from "./context";
import { itemAddress, nameOf, textOf } from "./routes";
import type { Field, Order, Resource } from "./types";
import { Value } from "./value";

export interface TableProps<T extends object> {
  of: Resource;
  columns: readonly Field<T>[];
  items: readonly T[];
  label: string;
  isBusy: boolean;
  order: string | undefined;
  canOrder: (at: string) => Pick<Order, "up" | "down"> | undefined;
  setOrder: (order: string | undefined) => void;
}

const isEnd = <T,>({ kind }: Field<T>) => kind === "number" || kind === "money";

/** A table; where there is no room for columns, each row is a card. The roles stay in either shape. */
export function Table<T extends object>(props: TableProps<T>): JSX.Element {
  const { words } = useApp();
  const params = useParams();
  const first = () => (props.columns.find(({ at }) => at === props.of.label) ?? props.columns[0])?.at;
  const directionOf = (at: string) => (props.order === at ? "ascending" : props.order === `-${at}` ? "descending" : undefined);
  const turn = (at: string) => {
    const { up, down } = props.canOrder(at)!;
    const next = directionOf(at) === "ascending" && down ? `-${at}` : directionOf(at) ? undefined : up ? at : `-${at}`;
    props.setOrder(next);
  };
  return (
    <table class="pg-table" role="table" aria-label={props.label} aria-busy={props.isBusy ? "true" : undefined}>
      <thead role="rowgroup">
        <tr role="row">
          <For each={props.columns}>
            {(column) => (
              <th role="columnheader" scope="col" classList={{ "pg-end": isEnd(column) }} aria-sort={directionOf(column.at)}>
                <Show when={props.canOrder(column.at)} fallback={column.label}>
                  <button type="button" class="pg-sort" on:click={() => turn(column.at)}>{column.label}</button>
                </Show>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <For each={props.items}>
          {(item) => (
            <tr role="row">
              <For each={props.columns}>
                {(column) => (
                  <td role="cell" classList={{ "pg-end": isEnd(column), "pg-first": column.at === first() }}>
                    <span class="pg-cell-label" aria-hidden="true">{column.label}</span>
                    <Show when={column.at === first() && itemAddress(props.of, params, item)} fallback={<span class="pg-cell"><Value value={item[column.at]} of={column as Field} /></span>}>
                      {(to) => <A class="pg-cell pg-row-link" href={to()}>{textOf(item[column.at]) ? <Value value={item[column.at]} of={{ ...(column as Field), to: "" }} /> : nameOf(props.of, item) || words.nothing}</A>}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** By a member; what is not there comes last. */
export function sorted<T extends object>(items: readonly T[], order: string | undefined): readonly T[] {
  if (!order) {
    return items;
  }
  const at = order.replace(/^-/, "") as keyof T;
  const sign = order.startsWith("-") ? -1 : 1;
  return [...items].sort((one, other) => {
    const [a, b] = [one[at], other[at]];
    if (a == null || b == null) {
      return Number(a == null) - Number(b == null);
    }
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : textOf(a).localeCompare(textOf(b), undefined, { numeric: true }));
  });
}
