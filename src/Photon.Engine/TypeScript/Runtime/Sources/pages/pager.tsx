import { A, useLocation } from "@solidjs/router";
import { createSignal, Show, type JSX } from "solid-js";
import { useApp } from "./context";
import { Failure } from "./parts";

export interface PagerProps {
  /** How many items are shown, in words. */
  counted: string;
  /** Which page, from 1; undefined where pages have no numbers. */
  page: number | undefined;
  pages: number | undefined;
  hasNext: boolean;
  more: (() => Promise<void>) | undefined;
}

/** What is below a list: how much of it is shown, and the way to the rest. */
export function Pager(props: PagerProps): JSX.Element {
  const { words } = useApp();
  const location = useLocation();
  const [isBusy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  const to = (page: number) => {
    const query = new URLSearchParams(location.search);
    if (page > 1) {
      query.set("page", String(page));
    } else {
      query.delete("page");
    }
    return `${location.pathname}${query.size ? `?${query}` : ""}`;
  };
  const more = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.more!();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Show when={error() !== undefined}><Failure error={error()} /></Show>
      <div class="pg-pager">
        <p>{props.counted}</p>
        <Show when={props.page !== undefined && (props.hasNext || props.page > 1)}>
          <nav aria-label={words.pages}>
            <Show when={props.page! > 1}><A class="pf-button" rel="prev" href={to(props.page! - 1)}>{words.previous}</A></Show>
            <span aria-current="page">{words.page(props.page!, props.pages)}</span>
            <Show when={props.hasNext}><A class="pf-button" rel="next" href={to(props.page! + 1)}>{words.next}</A></Show>
          </nav>
        </Show>
        <Show when={props.more && props.hasNext}>
          <button type="button" class="pf-button" aria-disabled={isBusy() ? "true" : undefined} on:click={() => isBusy() || void more()}>{words.more}</button>
        </Show>
      </div>
    </>
  );
}
