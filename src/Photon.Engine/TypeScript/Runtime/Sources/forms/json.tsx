import type { JSX } from "solid-js";
import { ExactNumber, normal } from "../check";
import { others } from "../messages/en";
import { jsonText } from "./jsonText";
import { useLeaf, type Codec } from "./leaf";
import { memberOf, wordsOf } from "./place";
import type { AreaProps } from "./props";
import { LeafFrame, Lines } from "./text";

const tokens = /"(?:\\.|[^"\\])*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/gi;
const mark = "\0exact";

/** A number whose digits JavaScript would lose, as an object that `revive` knows. */
const guarded = (token: string): string => (token[0] === '"' || normal(new ExactNumber(token)) === normal(Number(token)) ? token : JSON.stringify({ [mark]: token }));

const revive = (_: string, value: unknown): unknown => {
  const exact = memberOf(value, mark);
  return exact === undefined ? value : new ExactNumber(String(exact));
};

const json: Codec<string> = {
  blank: "",
  format: (value) => jsonText(value),
  parse(raw) {
    try {
      return JSON.parse(raw.replace(tokens, guarded), revive) as unknown;
    } catch {
      return undefined;
    }
  },
};

/** Any value, as JSON text: for what the contract leaves open. */
export function Json(props: AreaProps): JSX.Element {
  const leaf = useLeaf(props, json);
  const missing = leaf.place.trouble;
  leaf.place.trouble = (isChecked) => (leaf.raw()?.trim() && leaf.place.read!() === undefined ? wordsOf(leaf.place.form, others)().badJson : missing?.(isChecked));
  return <LeafFrame field={props} leaf={leaf} blank="" class="pf-wide" control={(wire) => <Lines leaf={leaf} wire={wire} mono rows={props.rows} max={props.max} />} />;
}
