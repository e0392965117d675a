import { createUniqueId, For, Match, Show, Switch, type JSX } from "solid-js";
import type { Values } from "./asking";
import { useApp } from "./context";
import type { Filter } from "./types";
import { optionLabel } from "./value";

type Query = Readonly<Partial<Record<string, string | string[]>>>;

/** What the address says of filters, as the parameters take it; what they can't be is passed over. */
export function givenOf(filters: readonly Filter[], query: Query): Values {
  const found: Values = {};
  for (const filter of filters) {
    const given = [query[filter.at] ?? []].flat().map((text) => valueOf(filter, text)).filter((value) => value !== undefined);
    if (given.length || filter.default !== undefined) {
      const first = given[0] ?? filter.default;
      found[filter.at] = filter.many ? (given.length ? given : [filter.default]) : first;
    }
  }
  return found;
}

function valueOf({ kind, options }: Filter, text: string): unknown {
  if (options) {
    return options.find(([value]) => String(value) === text)?.[0];
  }
  switch (kind) {
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "yesNo":
      return text === "true" ? true : text === "false" ? false : undefined;
    default:
      return text || undefined;
  }
}

/** Filters of a list. Choices count at once, what is typed when one is done. */
export function Filters(props: { filters: readonly Filter[]; query: Query; set: (values: Record<string, string | undefined>) => void }): JSX.Element {
  const { words } = useApp();
  const textAt = (at: string) => [props.query[at] ?? ""].flat()[0] ?? "";
  return (
    <form class="pg-filters" role="search" aria-label={words.filters} on:submit={(event) => {
      event.preventDefault();
      const data = new FormData(event.currentTarget);
      props.set(Object.fromEntries(props.filters.map(({ at }) => [at, String(data.get(at) ?? "") || undefined])));
    }}>
      <For each={props.filters}>
        {(filter) => {
          const id = createUniqueId();
          const change = (event: { currentTarget: { value: string } }) => props.set({ [filter.at]: event.currentTarget.value || undefined });
          return (
            <div class="pg-filter">
              <label for={id}>{filter.label}</label>
              <Switch fallback={<input class="pf-input" id={id} name={filter.at} type={filter.kind === "day" ? "date" : "search"} inputmode={filter.kind === "number" ? "decimal" : undefined} value={textAt(filter.at)} on:change={change} autocomplete="off" />}>
                <Match when={filter.options ?? (filter.kind === "yesNo" ? ([["true", words.yes], ["false", words.no]] as const) : undefined)}>
                  {(options) => (
                    <select class="pf-input pf-select" id={id} name={filter.at} on:change={change}>
                      <Show when={filter.default === undefined}><option value="">{words.any}</option></Show>
                      <For each={options()}>
                        {(option) => <option value={String(option[0])} selected={String(option[0]) === (textAt(filter.at) || String(filter.default ?? ""))}>{optionLabel(option)}</option>}
                      </For>
                    </select>
                  )}
                </Match>
              </Switch>
            </div>
          );
        }}
      </For>
      <button class="pg-hidden" type="submit" tabindex="-1">{words.apply}</button>
    </form>
  );
}
