import type { Answer } from "../client/types";
import { at, type Values } from "./asking";
import type { Numbered, Resource } from "./types";

/** One page of a list, or all that was asked for of one without pages. */
export interface Batch<T> {
  readonly items: readonly T[];
  readonly total: number | undefined;
  /** The number of the first item, from 1. */
  readonly from: number;
  /** What brings the next page: another input, or an address. */
  readonly next?: Values | string | undefined;
  readonly hasNext: boolean;
}

/** What a list's answer holds. */
export function batchOf<T>(of: Resource, input: Values, answer: Answer<number, unknown>, before: number): Batch<T> {
  const found = at(answer.body, of.items ?? []);
  const items = (Array.isArray(found) ? found : []) as readonly T[];
  const total = totalOf(of, answer);
  const { paging } = of;
  if (paging?.by === "next") {
    const [step, ...values] = paging.next;
    const next = items.length ? step({ input, answer, items } as never, ...(values as never[])) : undefined;
    return { items, total, from: 1, next, hasNext: next !== undefined };
  }
  return { items, total, from: before + 1, hasNext: paging ? hasNext(paging, items.length, before, total, answer.body) : false };
}

function totalOf(of: Resource, { body, headers }: Answer<number, unknown>): number | undefined {
  const said = of.total ? at(body, of.total) : of.totalIn ? headers.get(of.totalIn) : undefined;
  const total = Number(said ?? Number.NaN);
  return Number.isFinite(total) ? total : undefined;
}

function hasNext(paging: Numbered, count: number, before: number, total: number | undefined, body: unknown): boolean {
  if (paging.more) {
    return at(body, paging.more) === true;
  }
  return total === undefined ? count > 0 && count >= (paging.of ?? count) : before + count < total;
}

/** The parameters of a page, counted from 1. */
export function inputOf(paging: Numbered, page: number, size: number): Values {
  const number = paging.by === "number" ? paging.first + page - 1 : (page - 1) * size;
  return { [paging.at]: number, ...(paging.size && { [paging.size]: size }) };
}

export const sizeOf = (paging: Numbered): number => paging.of ?? 20;
