import type { JSX } from "solid-js";
import { ExactNumber, normal } from "../check";
import type { Words } from "../messages/en";
import type { Codec } from "./leaf";
import { useLeaf } from "./leaf";
import type { NumberProps } from "./props";
import { Box, LeafFrame } from "./text";

const form = /^([+-]?)0*(?=\.?\d)(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i;

/** What is no number stays text, so that the check says what is wrong with it; so does one whose digits would be lost. */
function parse(raw: string, props: NumberProps, { decimal }: Words): unknown {
  const typed = raw.trim();
  const [, sign, whole, part, exponent = ""] = form.exec(decimal === "." ? typed : typed.replace(".", "?").replace(decimal, ".")) ?? [];
  if (sign === undefined) {
    return raw;
  }
  const text = (sign === "-" ? sign : "") + (whole || "0") + (part ? "." + part : "") + exponent;
  const number = Number(text);
  if (normal(new ExactNumber(text)) === normal(number)) {
    return number;
  }
  return props.exact ? new ExactNumber(text) : Number.isFinite(number) && (part || exponent) ? number : raw;
}

const number: Codec<string, NumberProps> = {
  blank: "",
  format: (value, _, words) => (value === null ? null : typeof value === "object" && !(value instanceof ExactNumber) ? JSON.stringify(value) : String(value).replace(".", words.decimal)),
  parse,
};

function numberField(props: NumberProps, look: string, mode: "numeric" | "decimal"): JSX.Element {
  const leaf = useLeaf(props, number);
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
