import type { JSX } from "solid-js";
import { ExactNumber, normal } from "../check";
import { others } from "../messages/en";
import { useLeaf, type Codec } from "./leaf";
import { wordsOf } from "./place";
import type { AreaProps } from "./props";
import { LeafFrame, Lines } from "./text";

// What TypeScript's library does not know yet: the text behind a value, and a text that is a value.
type Reviver = (name: string, value: unknown, context?: { source?: string }) => unknown;
const { rawJSON } = JSON as { rawJSON?: (text: string) => unknown };

const revive: Reviver = (_, value, context) => {
  const exact = typeof value === "number" && context?.source ? new ExactNumber(context.source) : undefined;
  return exact && normal(exact) !== normal(value as number) ? exact : value;
};

const json: Codec<string> = {
  blank: "",
  format: (value) => JSON.stringify(plain(value), undefined, 2) ?? "",
  parse(raw) {
    try {
      return JSON.parse(raw, revive) as unknown;
    } catch {
      return undefined;
    }
  },
};

/** Exact numbers as what JSON writes of them; before stringify asks them itself, which they refuse. */
function plain(value: unknown): unknown {
  if (value instanceof ExactNumber) {
    return rawJSON ? rawJSON(value.text) : Number(value.text);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)])) : value;
}

/** Any value, as JSON text: for what the contract leaves open. */
export function Json(props: AreaProps): JSX.Element {
  const leaf = useLeaf(props, json);
  const missing = leaf.place.trouble;
  leaf.place.trouble = (isChecked) => (leaf.raw()?.trim() && leaf.place.read!(false) === undefined ? wordsOf(leaf.place.form, others)().badJson : missing?.(isChecked));
  const field = Object.create(props, { mono: { value: true } }) as AreaProps;
  return <LeafFrame field={props} leaf={leaf} blank="" class="pf-wide" control={(wire) => <Lines leaf={leaf} wire={wire} field={field} />} />;
}
