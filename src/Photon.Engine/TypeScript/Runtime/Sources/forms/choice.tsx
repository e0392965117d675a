import { For, useContext, type JSX } from "solid-js";
import type { Wire } from "./frame";
import { shownText } from "./jsonText";
import { emptyOf, useLeaf, type Codec, type Leaf } from "./leaf";
import { OptionRow } from "./option";
import { Around, isFixed, textOf, usePlace, type Place } from "./place";
import type { ChoiceProps, ConstProps, FieldProps, Label, Option } from "./props";
import { LeafFrame } from "./text";

/** Holds the number of the option: "0", "1", …; "-1" for a value that is none of them. */
export const choice: Codec<string, ChoiceProps> = {
  blank: "",
  format(value, { options }) {
    const index = options.findIndex(([option]) => option === value);
    return value === null && index < 0 ? null : String(index);
  },
  parse: (raw, { options }) => options[Number(raw)]?.[0],
};

/** What was handed in and is none of the choices: a newer contract may know it. */
function unknownIn(props: ChoiceProps, { given }: Place): string | undefined {
  return given == null || props.options.some(([value]) => value === given) ? undefined : shownText(given);
}

/** The choices as rows of a control; last the one that takes an answer back, where one may leave it out. */
function rowsOf(props: ChoiceProps, place: Place, none: string): readonly (readonly [raw: string, label: Label, help?: string | undefined])[] {
  const unknown = unknownIn(props, place);
  return [
    ...props.options.map(([, label, help], index) => [String(index), label, help] as const),
    ...(unknown === undefined ? [] : [["-1", unknown] as const]),
    ...(props.required && !props.nullable ? [] : [["", none] as const]),
  ];
}

/** A choice; what was handed in and is none of them is nobody's fault. */
export function useChoice(props: ChoiceProps): Leaf<string> {
  const leaf = useLeaf(props, choice, "choice");
  leaf.place.isKept = () => leaf.raw() === "-1";
  return leaf;
}

interface RadiosProps {
  props: ChoiceProps;
  leaf: Leaf<string>;
}

/** Radio buttons under one name. */
export function Radios({ props, leaf }: RadiosProps): JSX.Element {
  const { form } = leaf.place;
  const name = form.newId();
  return (
    <div class="pf-choices">
      <For each={rowsOf(props, leaf.place, form.words().notGiven)}>
        {([raw, label, help]) => (
          <OptionRow form={form} type="radio" name={name} label={label} help={help} checked={leaf.raw() === raw} disabled={leaf.raw() === null || isFixed(leaf.place)} onChange={() => leaf.set(raw)} />
        )}
      </For>
    </div>
  );
}

/** One of a few choices, all in sight. */
export function Radio(props: ChoiceProps): JSX.Element {
  const leaf = useChoice(props);
  return <LeafFrame field={props} leaf={leaf} blank="" role="radiogroup" ask="choice" control={() => <Radios props={props} leaf={leaf} />} />;
}

/** Yes or no, where leaving it open is a third answer. */
export function YesNo(props: FieldProps): JSX.Element {
  const { words } = useContext(Around)!.form;
  const options = (): readonly Option[] => [
    [true, words().yes],
    [false, words().no],
  ];
  return Radio(Object.create(props, { options: { get: options } }) as ChoiceProps);
}

/** One of several choices, in the browser's own list. */
export function Select(props: ChoiceProps): JSX.Element {
  const leaf = useChoice(props);
  return <LeafFrame field={props} leaf={leaf} blank="" ask="choice" control={(wire) => <Choices props={props} leaf={leaf} wire={wire} />} />;
}

function Choices({ props, leaf, wire }: RadiosProps & { wire: Wire }): JSX.Element {
  const { form } = leaf.place;
  const unknown = unknownIn(props, leaf.place);
  return (
    <select class="pf-input pf-select" ref={wire} on:change={(event) => leaf.set(event.currentTarget.value)}>
      <option value="" selected={!leaf.raw()}>
        {props.required && !props.nullable ? form.words().choose : form.words().notGiven}
      </option>
      {unknown !== undefined && (
        <option value="-1" selected={leaf.raw() === "-1"}>
          {unknown}
        </option>
      )}
      <For each={props.options}>
        {([, label], index) => (
          <option value={index()} selected={leaf.raw() === String(index())}>
            {textOf(label, form.words())}
          </option>
        )}
      </For>
    </select>
  );
}

const tick: Codec<boolean> = {
  blank: false,
  format: (value) => (value === null ? null : value === true),
  parse: (raw) => raw,
};

/** A box to tick: no until somebody says yes. */
export function Tick(props: FieldProps): JSX.Element {
  const leaf = useLeaf(props, tick);
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank={false}
      class="pf-tick"
      control={(wire) => (
        <input
          type="checkbox"
          checked={leaf.raw() === true}
          ref={(box) => {
            wire(box);
            // Leaving it without a tick is an answer.
            box.removeAttribute("aria-required");
          }}
          on:change={(event) => leaf.set(event.currentTarget.checked)}
        />
      )}
    />
  );
}

const set: Codec<readonly unknown[], ChoiceProps> = {
  blank: [],
  format: (value) => (value === null ? null : Array.isArray(value) ? value : []),
  parse: (raw, props) => (raw.length || (props.required && !props.nullable) ? raw : emptyOf(props, [])),
};

/** Any of several choices; the value holds them in the order in which they were ticked. */
export function Ticks(props: ChoiceProps): JSX.Element {
  const leaf = useLeaf(props, set, "choice");
  const { form } = leaf.place;
  const isKnown = (value: unknown) => props.options.some(([option]) => option === value);
  const unknown = (leaf.raw() ?? []).filter((value) => !isKnown(value));
  leaf.place.isKept = ([index]) => index !== undefined && !isKnown((leaf.raw() ?? [])[Number(index)]);
  const put = (value: unknown, isOn: boolean) => {
    const others = (leaf.raw() ?? []).filter((one) => one !== value);
    leaf.set(isOn ? [...others, value] : others);
  };
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank={[]}
      role="group"
      ask="choice"
      control={() => (
        <div class="pf-choices">
          <For each={[...props.options, ...unknown.map((value) => [value, shownText(value), undefined] as const)]}>
            {([value, label, help]) => (
              <OptionRow
                form={form}
                type="checkbox"
                label={label}
                help={help}
                checked={!!leaf.raw()?.includes(value)}
                disabled={leaf.raw() === null || isFixed(leaf.place)}
                onChange={(isOn) => put(value, isOn)}
              />
            )}
          </For>
        </div>
      )}
    />
  );
}

/** A value that is always the same: nothing to see, and part of the object where the contract asks for it. */
export function Const(props: ConstProps): null {
  const place = usePlace(props.at);
  place.read = () => place.given ?? (props.required ? props.value : undefined);
  place.isKept = () => place.given != null;
  return null;
}
