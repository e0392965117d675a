import { createSignal, type JSX } from "solid-js";
import { dates } from "../messages/en";
import type { Wire } from "./frame";
import { emptyOf, useLeaf, type Codec, type Leaf } from "./leaf";
import { isFixed, usePlace, type Place, wordsOf } from "./place";
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

type Picker = "date" | "time" | "datetime-local";

/** Whether a browser's control can show what was handed in: a leap second, the 30th of February or a mere word it would hide. */
function canPick(type: Picker, given: unknown, shown = given): boolean {
  const probe = document.createElement("input");
  probe.type = type;
  probe.value = String(shown);
  return given == null || given === "" || !!probe.value;
}

/** A field of a browser's control; of text where that would hide what was handed in. */
function pickerField(props: FieldProps, type: Picker, codec: Codec<string>): JSX.Element {
  const leaf = useLeaf(props, codec);
  const canBe = canPick(type, leaf.place.given);
  return <LeafFrame field={props} leaf={leaf} blank="" class={canBe ? "pf-short" : ""} control={(wire) => <Box leaf={leaf} wire={watchHalves(leaf.place, wire)} type={canBe ? type : "text"} />} />;
}

/** A day, without a time. */
export function Day(props: FieldProps): JSX.Element {
  return pickerField(props, "date", text);
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
const clock: Codec<string> = { blank: "", format: text.format, parse: (raw) => (/^\d\d:\d\d$/.test(raw) ? raw + ":00" : raw) };

/** The offset from UTC that the browser's own clock has, or had, at a local time. */
function offsetAt(local: string): string {
  const at = new Date(local.includes("T") ? local : `${new Date().toISOString().slice(0, 10)}T${local}`);
  const minutes = -at.getTimezoneOffset() || 0;
  const part = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
  return minutes ? `${minutes < 0 ? "-" : "+"}${part(minutes / 60)}:${part(minutes % 60)}` : "Z";
}

/** Browsers show no more than three digits of a second. */
const briefly = (local: string): string => local.replace(/(\.\d{3})\d+$/, "$1");

function zonedField(props: FieldProps, type: "time" | "datetime-local"): JSX.Element {
  const place = usePlace(props.at, props.default);
  const { given } = place;
  const shown = instant.format(given, props, place.form.words());
  return canPick(type, given, shown && briefly(shown.local)) ? zonedPicker(props, type) : pickerField(props, type, text);
}

function zonedPicker(props: FieldProps, type: Picker): JSX.Element {
  const leaf = useLeaf(props, instant);
  const { form } = leaf.place;
  const now = (): Zoned => leaf.raw() || { local: "", offset: "" };
  const [isOwn, setOwn] = createSignal(!!now().offset);
  const type_ = (local: string) => leaf.set({ local, offset: isOwn() || !local ? now().offset : offsetAt(local) });
  // Further digits of a second are kept.
  const asText: Leaf<string> = { ...(leaf as unknown as Leaf<string>), raw: () => leaf.raw() && briefly(now().local), set: (raw) => type_(raw ?? "") };
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
            aria-label={wordsOf(form, dates)().offset(leaf.label())}
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
  return pickerField(props, "time", clock);
}

/** A moment: local date and time, and the offset from UTC that they are meant in. */
export function Moment(props: FieldProps): JSX.Element {
  return zonedField(props, "datetime-local");
}
