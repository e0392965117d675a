import type { JSX } from "solid-js";
import { spans } from "../messages/en";
import { shownText } from "./jsonText";
import { useLeaf, type Codec } from "./leaf";
import { wordsOf } from "./place";
import type { FieldProps } from "./props";
import { Box, LeafFrame } from "./text";

const letters = "YMWD";
const known: readonly (readonly [pattern: RegExp, designator: string])[] = [
  [/^(y|a|j)/i, "Y"],
  [/^([Mm]o|M$)/, "M"],
  [/^w/i, "W"],
  [/^(d|t)/i, "D"],
  [/^(h|st)/i, "TH"],
  [/^[Mm]/, "TM"],
  [/^s/i, "TS"],
];

/** `1 h 30 min` as `PT1H30M`; what cannot be read stays, so that the check says so. */
export function durationOf(typed: string): string {
  if (/^\s*[-+]?P/i.test(typed)) {
    return typed.trim().toUpperCase();
  }
  const parts = Array.from(typed.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/gi));
  const rest = typed.replace(/(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/gi, "").replace(/[\s,]/g, "");
  const found = parts.map(([, count, word]) => [count!.replace(",", "."), known.find(([pattern]) => pattern.test(word!))?.[1]] as const);
  if (!parts.length || rest || found.some(([, unit]) => !unit)) {
    return typed;
  }
  const days = found.filter(([, unit]) => letters.includes(unit!)).map(([count, unit]) => count + unit!);
  const times = found.filter(([, unit]) => unit![0] === "T").map(([count, unit]) => count + unit![1]!);
  return "P" + days.join("") + (times.length ? "T" + times.join("") : "");
}

/** `PT1H30M` as `1 h 30 min`, in the units of a language from years to seconds. */
export function durationText(iso: string, units: readonly string[]): string {
  const match = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  const said = match && units.map((name, index) => (match[index + 1] ? `${match[index + 1]} ${name}` : "")).filter(Boolean).join(" ");
  return said && durationOf(said) === iso ? said : iso;
}

const span: Codec<string> = {
  blank: "",
  format: (value, _, words) => (value === null ? null : durationText(shownText(value), words.units ?? spans.units)),
  parse: durationOf,
};

/** A length of time, typed as one says it or as ISO 8601 has it. */
export function Span(props: FieldProps): JSX.Element {
  const leaf = useLeaf(props, span);
  const words = wordsOf(leaf.place.form, spans);
  const help = () => props.help ?? words().spanHelp;
  const field = Object.create(props, { help: { get: help } }) as FieldProps;
  return <LeafFrame field={field} leaf={leaf} blank="" class="pf-short" control={(wire) => <Box leaf={leaf} wire={wire} />} />;
}
