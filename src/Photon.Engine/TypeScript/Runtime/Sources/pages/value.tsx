import { A } from "@solidjs/router";
import { For, Show, type JSX } from "solid-js";
import type { Option } from "../forms/props";
import { useApp } from "./context";
import { addressOf, textOf } from "./routes";
import type { Field, Kind } from "./types";

type FieldLike = Omit<Field, "at" | "label">;

/** A value as one reads it. What the contract says nothing of is shown by its shape. */
export function Value(props: { value: unknown; of?: FieldLike; depth?: number }): JSX.Element {
  const { words } = useApp();
  const shown = (): JSX.Element => {
    const { value, of = {} } = props;
    if (value == null || value === "" || (Array.isArray(value) && value.length === 0)) {
      return <span class="pg-none">{words.nothing}</span>;
    }
    const link = of.to && addressOf(of.to.replace(/:\w+$/, ":key"), { key: value });
    if (link) {
      return <A href={link}>{textOf(value)}</A>;
    }
    if (Array.isArray(value)) {
      return <Items values={value} of={of} depth={props.depth ?? 0} />;
    }
    if (typeof value === "object" && !("text" in value && "toJSON" in value)) {
      return <Members value={value} depth={props.depth ?? 0} />;
    }
    return single(value, of, words.lang, words);
  };
  return <>{shown()}</>;
}

function Items(props: { values: readonly unknown[]; of: FieldLike; depth: number }): JSX.Element {
  const isPlain = () => props.values.every((value) => typeof value !== "object" || value === null);
  return (
    <Show when={isPlain()} fallback={<ul class="pg-parts"><For each={props.values}>{(value) => <li><Value value={value} depth={props.depth + 1} /></li>}</For></ul>}>
      <ul class="pg-tags"><For each={props.values}>{(value) => <li><Value value={value} of={props.of} /></li>}</For></ul>
    </Show>
  );
}

function Members(props: { value: object; depth: number }): JSX.Element {
  const entries = () => Object.entries(props.value).filter(([, member]) => member !== undefined);
  return (
    <Show when={props.depth < 6} fallback={<code>{JSON.stringify(props.value)}</code>}>
      <dl class="pg-members">
        <For each={entries()}>
          {([name, member]) => (
            <div>
              <dt>{spoken(name)}</dt>
              <dd><Value value={member} of={{ kind: guessed(member) }} depth={props.depth + 1} /></dd>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}

/** A name of the contract as words: `postalCode` is "Postal code". */
export function spoken(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/[_\-.\s]+/g, " ").trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const guessed = (value: unknown): Kind => (typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? "moment" : "value");

function single(value: unknown, { kind, options }: FieldLike, lang: string, words: { yes: string; no: string }): JSX.Element {
  const text = textOf(value);
  const option = options?.find(([known]) => known === value);
  if (option) {
    return optionLabel(option);
  }
  if (typeof value === "boolean") {
    return value ? words.yes : words.no;
  }
  switch (kind) {
    case "number":
    case "money":
      return <span class="pg-number">{numberOf(text, kind, lang)}</span>;
    case "day":
    case "moment":
      return timeOf(text, kind, lang);
    case "link":
      return /^https?:\/\//i.test(text) ? <a href={text} rel="noopener noreferrer" target="_blank">{text}</a> : text;
    case "email":
      return <a href={`mailto:${encodeURIComponent(text).replace("%40", "@")}`}>{text}</a>;
    case "code":
      return <code>{text}</code>;
    default:
      return text;
  }
}

/** A choice that has no word of its own is shown as it is. */
export const optionLabel = ([value, label]: Option): string => (typeof label === "string" ? label : String(value));

/** With the separators of the language. Digits beyond those that a number of JavaScript holds are left alone; the noise of its fractions is not. */
function numberOf(text: string, kind: Kind, lang: string): string {
  const number = Number(text);
  const isLong = text.replace(/\D/g, "").length > 17 || Math.abs(number) > Number.MAX_SAFE_INTEGER;
  return isLong || !Number.isFinite(number) ? text : new Intl.NumberFormat(lang, { minimumFractionDigits: kind === "money" ? 2 : 0, maximumFractionDigits: 6 }).format(number);
}

function timeOf(text: string, kind: Kind, lang: string): JSX.Element {
  const time = new Date(kind === "day" ? `${text}T00:00Z` : text);
  if (Number.isNaN(time.getTime())) {
    return text;
  }
  const format = new Intl.DateTimeFormat(lang, kind === "day" ? { dateStyle: "medium", timeZone: "UTC" } : { dateStyle: "medium", timeStyle: "short" });
  return <time dateTime={text}>{format.format(time)}</time>;
}
