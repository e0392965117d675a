import type { JSX } from "solid-js";
import { ExactNumber } from "../check";
import { numbers, type Words } from "../messages/en";
import type { Codec } from "./leaf";
import { useLeaf } from "./leaf";
import { shownText } from "./jsonText";
import { wordsOf } from "./place";
import type { NumberProps } from "./props";
import { Box, LeafFrame } from "./text";

const form = /^([+-]?)0*(?=\.?\d)(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i;

/** The number that was typed, with all its digits; none where it is no number. */
function typedNumber(raw: string, { decimal }: Words): ExactNumber | undefined {
  const typed = raw.trim();
  const [, sign, whole, part, exponent = ""] = form.exec(decimal === "." ? typed : typed.replace(".", "?").replace(decimal, ".")) ?? [];
  return sign === undefined ? undefined : new ExactNumber((sign === "-" ? sign : "") + (whole || "0") + (part ? "." + part : "") + exponent);
}

/** The digits that tell a number from its neighbours, wherever its point is. */
const digitsOf = (number: unknown): string => String(number).replace(/e.*|[-.]/gi, "").replace(/^0+|0+$/g, "");

/** What is no number stays text, so that the check says what is wrong with it; so does one whose whole digits JavaScript would change. */
function parse(raw: string, props: NumberProps, words: Words): unknown {
  const exact = typedNumber(raw, words);
  const number = Number(exact);
  if (!exact || digitsOf(exact) === digitsOf(number)) {
    return exact ? number : raw;
  }
  return props.exact ? exact : Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : raw;
}

const number: Codec<string, NumberProps> = {
  blank: "",
  format: (value, _, words) => (value === null ? null : typeof value === "number" || value instanceof ExactNumber ? String(value).replace(".", words.decimal) : shownText(value)),
  parse,
};

function numberField(props: NumberProps, look: string, mode: "numeric" | "decimal"): JSX.Element {
  const leaf = useLeaf(props, number);
  const { place } = leaf;
  const missing = place.trouble;
  const words = wordsOf(place.form, numbers);
  // A text that is a number: one that would be another number.
  const isTooLong = () => typeof place.read!() === "string" && place.isTouched && typedNumber(leaf.raw() ?? "", words());
  place.trouble = (isChecked) => (isTooLong() ? words().tooLong : missing!(isChecked));
  // Telephones have no minus on their numeric keyboards.
  const keys = (props.min ?? -1) < 0 ? undefined : mode;
  return <LeafFrame field={props} leaf={leaf} blank="" class="pf-short" control={(wire) => <Box leaf={leaf} wire={wire} class={look} mode={keys} />} />;
}

/** A whole number. */
export function Whole(props: NumberProps): JSX.Element {
  return numberField(props, "", "numeric");
}

/** A number with a fraction. */
export function Decimal(props: NumberProps): JSX.Element {
  return numberField(props, "", "decimal");
}

/** An amount: a number whose digits stand in columns. */
export function Money(props: NumberProps): JSX.Element {
  return numberField(props, "pf-money", "decimal");
}
