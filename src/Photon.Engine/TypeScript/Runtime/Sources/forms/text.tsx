import { createSignal, type JSX } from "solid-js";
import { areas, secrets } from "../messages/en";
import { Frame, type Wire } from "./frame";
import { shownText } from "./jsonText";
import { useLeaf, type Codec, type Leaf } from "./leaf";
import { wordsOf } from "./place";
import type { AreaProps, FieldProps, TextProps } from "./props";

export const text: Codec<string> = {
  blank: "",
  // A value of another kind is shown as JSON; the check says that a text is expected.
  format: (value) => (value === null ? null : shownText(value)),
  parse: (raw) => raw,
};

interface BoxProps {
  leaf: Leaf<string>;
  wire: Wire;
  type?: string | undefined;
  class?: string | undefined;
  mode?: "numeric" | "decimal" | undefined;
  spell?: boolean | undefined;
}

/** The one-line control that most fields are made of. */
export function Box(props: BoxProps): JSX.Element {
  const { leaf } = props;
  return (
    <input
      class={"pf-input " + (props.class ?? "")}
      type={props.type ?? "text"}
      inputmode={props.mode}
      spellcheck={props.spell}
      value={leaf.raw() ?? ""}
      on:input={(event) => leaf.set(event.currentTarget.value)}
      ref={(element) => props.wire(element)}
    />
  );
}

interface LeafFrameProps<R> {
  field: FieldProps;
  leaf: Leaf<R>;
  blank: R;
  class?: string | undefined;
  role?: "group" | "radiogroup" | undefined;
  ask?: "choice" | "file" | undefined;
  control: (wire: Wire) => JSX.Element;
}

/** A frame around a leaf: with the switch for null, open to custom widgets. */
export function LeafFrame<R>(props: LeafFrameProps<R>): JSX.Element {
  const { leaf } = props;
  return (
    <Frame
      field={props.field}
      place={leaf.place}
      class={props.class}
      role={props.role}
      ask={props.ask}
      control={props.control}
      put={leaf.put}
      isNull={() => leaf.raw() === null}
      setNull={(isNull) => leaf.set(isNull ? null : props.blank)}
    />
  );
}

/** One line of text. */
export function Text(props: TextProps): JSX.Element {
  const leaf = useLeaf(props, text);
  // A browser takes line breaks out of what stands on one line.
  const isLong = /[\r\n]/.test(String(leaf.place.given));
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      control={(wire) =>
        isLong ? (
          <Lines leaf={leaf} wire={wire} mono={props.mono} />
        ) : (
          <Box leaf={leaf} wire={wire} type={props.type} class={props.mono ? "pf-mono" : ""} spell={props.mono || props.type ? false : undefined} />
        )
      }
    />
  );
}

/** Several lines of text. */
export function Area(props: AreaProps): JSX.Element {
  const leaf = useLeaf(props, text);
  return <LeafFrame field={props} leaf={leaf} blank="" class="pf-wide" control={(wire) => <Lines leaf={leaf} wire={wire} mono={props.mono} rows={props.rows} max={props.max} />} />;
}

interface LinesProps {
  leaf: Leaf<string>;
  wire: Wire;
  mono?: boolean | undefined;
  rows?: number | undefined;
  max?: number | undefined;
}

/** The control of several lines, with a count where there is a limit. */
export function Lines(props: LinesProps): JSX.Element {
  const { leaf } = props;
  const words = wordsOf(leaf.place.form, areas);
  const count = () => Array.from(leaf.raw() ?? "").length;
  return (
    <>
      <textarea
        class={"pf-input pf-area " + (props.mono ? "pf-mono" : "")}
        rows={props.rows ?? 4}
        value={leaf.raw() ?? ""}
        on:input={(event) => leaf.set(event.currentTarget.value)}
        ref={(element) => props.wire(element)}
      />
      {props.max && (
        <span class="pf-count" aria-hidden="true">
          {words().characters(count(), props.max)}
        </span>
      )}
    </>
  );
}

/** A password or the like: hidden unless somebody asks to see it, and never part of a draft. */
export function Secret(props: TextProps): JSX.Element {
  const leaf = useLeaf(props, text);
  const [isSeen, setSeen] = createSignal(false);
  const words = wordsOf(leaf.place.form, secrets);
  leaf.place.isSecret = true;
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      control={(wire) => (
        <span class="pf-row">
          <Box leaf={leaf} wire={wire} type={isSeen() ? "text" : "password"} spell={false} />
          <button type="button" class="pf-button" aria-label={isSeen() ? words().conceal(leaf.label()) : words().reveal(leaf.label())} on:click={() => setSeen(!isSeen())}>
            {isSeen() ? words().hide : words().show}
          </button>
        </span>
      )}
    />
  );
}
