import { createSignal, type JSX } from "solid-js";
import { dates } from "../messages/en";
import type { Wire } from "./frame";
import { emptyOf, useLeaf, type Codec, type Leaf } from "./leaf";
import { isFixed, type Place, wordsOf } from "./place";
import type { FieldProps, TimeProps } from "./props";
import { Box, LeafFrame, text } from "./text";

/** Browsers call a half-typed date empty; it is not what somebody meant. */
function watchHalves(place: Place, wire: Wire): Wire {
  const missing = place.trouble;
  return (element) => {
    wire(element);
    place.trouble = (isChecked) => ((element as HTMLInputElement).validity?.badInput ? wordsOf(place.form, dates)().badDate : missing?.(isChecked));
  };
}

/** A day, without a time. */
export function Day(props: FieldProps): JSX.Element {
  const leaf = useLeaf(props, text);
  return <LeafFrame field={props} leaf={leaf} blank="" class="pf-short" control={(wire) => <Box leaf={leaf} wire={watchHalves(leaf.place, wire)} type="date" />} />;
}

interface Zoned {
  readonly local: string;
  readonly offset: string;
}

const zoned = /^(?:(\d{4}-\d\d-\d\d)[Tt\s])?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|z|[+-]\d\d:\d\d)?$/;

/** What was handed in stays in its own zone; a value that is none of this form is left alone until somebody types. */
const instant: Codec<Zoned | "", FieldProps> = {
  blank: "",
  format(value) {
    const [, day, time = "", offset = ""] = zoned.exec(String(value)) ?? [];
    return value === null ? null : { local: day ? `${day}T${time}` : time, offset };
  },
  parse(raw, props) {
    if (!raw || !raw.local) {
      return emptyOf(props, "");
    }
    const time = raw.local.replace(/^.*T/, "");
    return raw.local + (/:.*:/.test(time) ? "" : ":00") + raw.offset.trim();
  },
};

/** Browsers leave the seconds out where nobody asks for them. */
const clock: Codec<string> = { ...text, parse: (raw) => (/^\d\d:\d\d$/.test(raw) ? raw + ":00" : raw) };

/** The offset from UTC that the browser's own clock has, or had, at a local time. */
function offsetAt(local: string): string {
  const at = new Date(local.includes("T") ? local : `${new Date().toISOString().slice(0, 10)}T${local}`);
  const minutes = -at.getTimezoneOffset() || 0;
  const part = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
  return minutes ? `${minutes < 0 ? "-" : "+"}${part(minutes / 60)}:${part(minutes % 60)}` : "Z";
}

function zonedField(props: FieldProps, type: "time" | "datetime-local"): JSX.Element {
  const leaf = useLeaf(props, instant);
  const { form } = leaf.place;
  const now = (): Zoned => leaf.raw() || { local: "", offset: "" };
  const [isOwn, setOwn] = createSignal(!!now().offset);
  const type_ = (local: string) => leaf.set({ local, offset: isOwn() || !local ? now().offset : offsetAt(local) });
  // Browsers show no more than three digits of a second; the others are kept.
  const asText: Leaf<string> = { ...(leaf as unknown as Leaf<string>), raw: () => leaf.raw() && now().local.replace(/(\.\d{3})\d+$/, "$1"), set: (raw) => type_(raw ?? "") };
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      class="pf-zoned"
      control={(wire) => (
        <span class="pf-row">
          <Box leaf={asText} wire={watchHalves(leaf.place, wire)} type={type} />
          <input
            class="pf-input pf-offset"
            aria-label={wordsOf(form, dates)().offset(props.label)}
            placeholder="+00:00"
            size="6"
            spellcheck={false}
            disabled={form.disabled() || leaf.raw() === null}
            readOnly={isFixed(leaf.place)}
            value={now().offset}
            on:input={(event) => {
              setOwn(true);
              leaf.set({ local: now().local, offset: event.currentTarget.value });
            }}
          />
        </span>
      )}
    />
  );
}

/** A time of day; with `zone` also its offset from UTC. */
export function Time(props: TimeProps): JSX.Element {
  if (props.zone) {
    return zonedField(props, "time");
  }
  const leaf = useLeaf(props, clock);
  return <LeafFrame field={props} leaf={leaf} blank="" class="pf-short" control={(wire) => <Box leaf={leaf} wire={watchHalves(leaf.place, wire)} type="time" />} />;
}

/** A moment: local date and time, and the offset from UTC that they are meant in. */
export function Moment(props: FieldProps): JSX.Element {
  return zonedField(props, "datetime-local");
}

const letters = "YMWD";
const units: readonly (readonly [pattern: RegExp, designator: string])[] = [
  [/^(y|a|j)/i, "Y"],
  [/^(mo|M$)/, "M"],
  [/^w/i, "W"],
  [/^(d|t)/i, "D"],
  [/^(h|st)/i, "TH"],
  [/^m/, "TM"],
  [/^s/i, "TS"],
];

/** `1 h 30 min` as `PT1H30M`; what cannot be read stays, so that the check says so. */
export function durationOf(typed: string): string {
  if (/^\s*[-+]?P/i.test(typed)) {
    return typed.trim().toUpperCase();
  }
  const parts = Array.from(typed.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/gi));
  const rest = typed.replace(/(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/gi, "").replace(/[\s,]/g, "");
  const found = parts.map(([, count, word]) => [count!.replace(",", "."), units.find(([pattern]) => pattern.test(word!))?.[1]] as const);
  if (!parts.length || rest || found.some(([, unit]) => !unit)) {
    return typed;
  }
  const days = found.filter(([, unit]) => letters.includes(unit!)).map(([count, unit]) => count + unit!);
  const times = found.filter(([, unit]) => unit![0] === "T").map(([count, unit]) => count + unit![1]!);
  return "P" + days.join("") + (times.length ? "T" + times.join("") : "");
}

/** `PT1H30M` as `1 h 30 min`. */
export function durationText(iso: string): string {
  const match = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  const names = ["y", "mo", "w", "d", "h", "min", "s"];
  const said = match && names.map((name, index) => (match[index + 1] ? `${match[index + 1]} ${name}` : "")).filter(Boolean).join(" ");
  return said && durationOf(said) === iso ? said : iso;
}

const span: Codec<string> = {
  blank: "",
  format: (value) => (value === null ? null : durationText(String(value))),
  parse: durationOf,
};

/** A length of time, typed as one says it or as ISO 8601 has it. */
export function Span(props: FieldProps): JSX.Element {
  const leaf = useLeaf(props, span);
  const words = wordsOf(leaf.place.form, dates);
  const help = () => props.help ?? words().spanHelp;
  const field = Object.create(props, { help: { get: help } }) as FieldProps;
  return <LeafFrame field={field} leaf={leaf} blank="" class="pf-short" control={(wire) => <Box leaf={leaf} wire={wire} />} />;
}
