import type { JSX } from "solid-js";
import { others } from "../messages/en";
import { useLeaf } from "./leaf";
import { isFixed, wordsOf } from "./place";
import type { FieldProps } from "./props";
import { Box, LeafFrame, text } from "./text";

/** A colour: picked, or typed as `#3366cc`. */
export function Color(props: FieldProps): JSX.Element {
  const leaf = useLeaf(props, text);
  const { form } = leaf.place;
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      class="pf-short"
      control={(wire) => (
        <span class="pf-row">
          <input
            class="pf-color"
            type="color"
            aria-label={wordsOf(form, others)().picker(leaf.label())}
            disabled={form.disabled() || isFixed(leaf.place) || leaf.raw() === null}
            value={/^#[\da-f]{6}$/i.test(leaf.raw() ?? "") ? leaf.raw()! : "#000000"}
            on:input={(event) => leaf.set(event.currentTarget.value)}
          />
          <Box leaf={leaf} wire={wire} class="pf-mono" spell={false} />
        </span>
      )}
    />
  );
}
