import { createMemo, createRenderEffect, createSignal, For, type Accessor, type JSX } from "solid-js";
import { issuesOf, matches, type Issue } from "../check";
import { unions } from "../messages/en";
import { attribute, Frame } from "./frame";
import { Inside } from "./group";
import { jsonText } from "./jsonText";
import { emptyOf, hasSwitch } from "./leaf";
import { OptionRow } from "./option";
import { isFixed, isObject, memberOf, newPlace, textOf, usePlace, valueOf, wordsOf, type Place } from "./place";
import type { Case, UnionProps } from "./props";

interface UnionState {
  /** The number of the branch; -1 while none is chosen, null where the answer is null. */
  readonly chosen: Accessor<number | null>;
  readonly setChosen: (chosen: number | null) => void;
  /** What was typed in each branch stays when somebody looks at another one. */
  readonly branches: readonly Place[];
}

/** The branch that a value belongs to: by its discriminator, else the first that it matches, else the one it is closest to. */
function branchOf({ cases, discriminator }: UnionProps, value: unknown): number {
  // A name that no branch has is one that the contract does not know yet: the value stays as it is.
  const canBe = (one: Case) => !one.value || [undefined, one.value[1]].includes(memberOf(value, one.value[0]));
  const named = cases.findIndex((one) => one.value && memberOf(value, one.value[0]) === one.value[1]);
  const fitting = cases.findIndex((one) => canBe(one) && (!one.check || matches(one.check, value)));
  if (named >= 0 || fitting >= 0) {
    return named >= 0 ? named : fitting;
  }
  const tag = discriminator && memberOf(value, discriminator) !== undefined ? discriminator : undefined;
  const isOfAnother = ({ code, path }: Issue) => (path.length ? path.length === 1 && path[0] === tag : code === "type");
  const faults = cases.map((one) => {
    const issues = canBe(one) && issuesOf(one.check!, value);
    return !issues || issues.some(isOfAnother) ? Infinity : issues.length;
  });
  const least = Math.min(...faults);
  return least < Infinity ? faults.indexOf(least) : -1;
}

/** The number that stands for what was handed in and is of no branch: a kind that the contract does not know yet. */
const kept = -2;

function startOf(place: Place, props: UnionProps): number | null {
  const { given } = place;
  if (given === undefined) {
    return -1;
  }
  if (given === null && !props.cases.some((one) => one.check && matches(one.check, null))) {
    return hasSwitch(props) ? null : -1;
  }
  const branch = branchOf(props, given);
  return branch < 0 ? kept : branch;
}

function newState(place: Place, props: UnionProps): UnionState {
  const start = startOf(place, props);
  const [chosen, setChosen] = createSignal(start);
  const branches = props.cases.map(({ value }, index) => {
    const branch = newPlace(place.form, place, undefined, index === start ? place.given : undefined);
    branch.owned = value?.[0];
    return branch;
  });
  return { chosen, setChosen, branches };
}

/** One of several kinds of value: first the kind, then its fields. */
export function Union(props: UnionProps): JSX.Element {
  const place = usePlace(props.at, props.default);
  const state = ((place.state as UnionState | undefined)?.branches ? place.state : (place.state = newState(place, props))) as UnionState;
  wireUp(place, props, state);
  const { chosen, setChosen } = state;
  const choose = (next: number | null) => {
    setChosen(next);
    place.form.changed(place);
  };
  const chooser: ChooserProps = { props, place, chosen, choose };
  return (
    <Frame
      field={props}
      place={place}
      role="group"
      class="pf-union"
      ask="choice"
      isNull={() => chosen() === null}
      setNull={(isNull) => choose(isNull ? null : -1)}
      control={() => (
        <>
          {props.cases.length <= 4 ? <Radios {...chooser} /> : <Choices {...chooser} />}
          {createMemo(() => fieldsOf(props, place, chosen()))()}
        </>
      )}
    />
  );
}

/** Has the place read, check and complain as the chosen branch does. */
function wireUp(place: Place, props: UnionProps, { chosen, branches }: UnionState): void {
  const now = () => props.cases[chosen() ?? -1];
  place.inner = () => branches.filter((_, index) => index === chosen());
  place.branch = () => now()?.check;
  place.isKept = () => chosen() === kept;
  place.read = (keep) => {
    const [branch] = place.inner!();
    const tag = now()?.value;
    if (!branch && place.given !== undefined && (chosen() === kept || !place.isTouched)) {
      return place.given;
    }
    const value = branch ? valueOf(branch, keep) : chosen() === null ? null : emptyOf(props, undefined);
    return tag && isObject(value) ? { ...value, [tag[0]]: tag[1] } : value;
  };
  place.trouble = (isChecked) => (isChecked && props.required && chosen() === -1 && place.read!() === undefined ? place.form.words().missing("choice") : undefined);
}

function fieldsOf(props: UnionProps, place: Place, chosen: number | null): JSX.Element {
  const Fields = props.cases[chosen ?? -1]?.fields;
  if (chosen === kept) {
    return <pre class="pf-kept">{jsonText(place.given)}</pre>;
  }
  return (
    Fields && (
      <div class="pf-inner">
        <Inside place={place.inner!()[0]!}>
          <Fields />
        </Inside>
      </div>
    )
  );
}

interface ChooserProps {
  props: UnionProps;
  place: Place;
  chosen: Accessor<number | null>;
  choose: (index: number) => void;
}

const canLeave = (props: UnionProps): boolean => !props.required || !!props.nullable;

/** The kinds, last the one that was handed in where it is none of them, and none where none need be. */
function kindsOf({ props, place }: ChooserProps): readonly (readonly [index: number, label: string, help?: string | undefined])[] {
  const words = wordsOf(place.form, unions)();
  const { given, state } = place;
  const isOdd = given != null && (state as UnionState).branches.every((branch) => branch.given === undefined);
  const tags = props.cases.map(({ value }) => value && memberOf(given, value[0]));
  return [
    ...props.cases.map(({ label, help }, index) => [index, textOf(label, words), help] as const),
    ...(isOdd ? [[kept, String(tags.find((tag) => typeof tag === "string") ?? words.kept), words.keptHelp] as const] : []),
    ...(canLeave(props) ? [[-1, words.notGiven] as const] : []),
  ];
}

/** What a screen reader is told of a chooser. */
function tell(element: HTMLElement, { props, place }: ChooserProps): void {
  createRenderEffect(() => {
    const isWrong = place.errors() ? "true" : undefined;
    attribute(element, "aria-label", wordsOf(place.form, unions)().kindOf(textOf(props.label, place.form.words())));
    attribute(element, "aria-required", canLeave(props) ? undefined : "true");
    attribute(element, "aria-invalid", isWrong);
    attribute(element, "aria-describedby", isWrong && place.shown!.id + "e");
  });
}

function Radios(chooser: ChooserProps): JSX.Element {
  const { place, chosen, choose } = chooser;
  const { form } = place;
  const name = form.newId();
  return (
    <div class="pf-choices" role="radiogroup" ref={(element) => tell(element, chooser)}>
      <For each={kindsOf(chooser)}>
        {([index, label, help]) => (
          <OptionRow form={form} type="radio" name={name} label={label} help={help} checked={chosen() === index} disabled={chosen() === null || isFixed(place)} onChange={() => choose(index)} />
        )}
      </For>
    </div>
  );
}

function Choices(chooser: ChooserProps): JSX.Element {
  const { props, place, chosen, choose } = chooser;
  const { form } = place;
  return (
    <select
      class="pf-input pf-select"
      ref={(element) => tell(element, chooser)}
      disabled={form.disabled() || chosen() === null || isFixed(place)}
      on:change={(event) => choose(Number(event.currentTarget.value))}
    >
      {!canLeave(props) && (
        <option value="-1" selected={chosen() === -1}>
          {form.words().choose}
        </option>
      )}
      <For each={kindsOf(chooser)}>
        {([index, label]) => (
          <option value={index} selected={chosen() === index}>
            {label}
          </option>
        )}
      </For>
    </select>
  );
}
