import { createMemo, createSignal, For, type Accessor, type JSX } from "solid-js";
import { issuesOf, matches } from "../check";
import { Frame } from "./frame";
import { Inside } from "./group";
import { emptyOf, hasSwitch } from "./leaf";
import { OptionRow } from "./option";
import { isFixed, isObject, memberOf, newPlace, usePlace, valueOf, type Place } from "./place";
import type { Case, UnionProps } from "./props";

interface UnionState {
  isTouched: boolean;
  /** The number of the branch; -1 while none is chosen, null where the answer is null. */
  readonly chosen: Accessor<number | null>;
  readonly setChosen: (chosen: number | null) => void;
  /** What was typed in each branch stays when somebody looks at another one. */
  readonly branches: readonly Place[];
}

/** The branch that a value belongs to: by its discriminator, else the first that it matches, else the one it is closest to. */
function branchOf(cases: readonly Case[], value: unknown): number {
  // A name that no branch has is one that the contract does not know yet: the value stays as it is.
  const canBe = (one: Case) => !one.value || [undefined, one.value[1]].includes(memberOf(value, one.value[0]));
  const named = cases.findIndex((one) => one.value && memberOf(value, one.value[0]) === one.value[1]);
  const fitting = cases.findIndex((one) => canBe(one) && (!one.check || matches(one.check, value)));
  if (named >= 0 || fitting >= 0) {
    return named >= 0 ? named : fitting;
  }
  const faults = cases.map((one) => {
    const issues = canBe(one) && issuesOf(one.check!, value);
    return !issues || issues.some((issue) => issue.code === "type" && !issue.path.length) ? Infinity : issues.length;
  });
  const least = Math.min(...faults);
  return least < Infinity ? faults.indexOf(least) : -1;
}

function newState(place: Place, props: UnionProps): UnionState {
  const { cases } = props;
  const start = place.given === undefined ? -1 : place.given === null && !cases.some((one) => one.check && matches(one.check, null)) ? (hasSwitch(props) ? null : -1) : branchOf(cases, place.given);
  const [chosen, setChosen] = createSignal<number | null>(start);
  const branches = cases.map(({ value }, index) => {
    const branch = newPlace(place.form, place, undefined, index === start ? place.given : undefined);
    branch.owned = value?.[0];
    return branch;
  });
  return { isTouched: false, chosen, setChosen, branches };
}

/** One of several kinds of value: first the kind, then its fields. */
export function Union(props: UnionProps): JSX.Element {
  const place = usePlace(props.at, props.default);
  const { form } = place;
  if (!(place.state as UnionState | undefined)?.branches) {
    place.state = newState(place, props);
  }
  const state = place.state as UnionState;
  const { chosen, setChosen, branches } = state;
  const choose = (next: number | null) => {
    state.isTouched = true;
    setChosen(next);
    form.changed(place);
  };
  const now = () => props.cases[chosen() ?? -1];
  place.inner = () => branches.filter((_, index) => index === chosen());
  place.branch = () => now()?.check;
  place.read = (forDraft) => {
    const [branch] = place.inner!();
    const tag = now()?.value;
    if (!branch && !state.isTouched && place.given !== undefined) {
      return place.given;
    }
    const value = branch ? valueOf(branch, forDraft) : chosen() === null ? null : emptyOf(props, undefined);
    return tag && isObject(value) ? { ...value, [tag[0]]: tag[1] } : value;
  };
  place.trouble = (isChecked) => (isChecked && props.required && chosen() === -1 && place.read!(false) === undefined ? form.words().missing("choice") : undefined);
  const few = () => props.cases.length <= 4;
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
          {few() ? <Radios props={props} chosen={chosen} choose={choose} place={place} /> : <Choices props={props} chosen={chosen} choose={choose} place={place} />}
          {createMemo(() => {
            const Fields = now()?.fields;
            const [branch] = place.inner!();
            return (
              Fields && (
                <div class="pf-inner">
                  <Inside place={branch!}>
                    <Fields />
                  </Inside>
                </div>
              )
            );
          })()}
        </>
      )}
    />
  );
}

interface ChooserProps {
  props: UnionProps;
  chosen: Accessor<number | null>;
  choose: (index: number) => void;
  place: Place;
}

const canLeave = (props: UnionProps): boolean => !props.required || !!props.nullable;

function Radios({ props, chosen, choose, place }: ChooserProps): JSX.Element {
  const { form } = place;
  const name = form.newId();
  const row = (label: string, help: string | undefined, index: number) => (
    <OptionRow form={form} type="radio" name={name} label={label} help={help} checked={chosen() === index} disabled={chosen() === null || isFixed(place)} onChange={() => choose(index)} />
  );
  return (
    <div class="pf-choices" role="radiogroup" aria-label={props.label} aria-required={canLeave(props) ? undefined : "true"} aria-invalid={place.errors() ? "true" : undefined} aria-describedby={place.errors() ? place.shown!.id + "e" : undefined}>
      <For each={props.cases}>{(one, index) => row(one.label, one.help, index())}</For>
      {canLeave(props) && row(form.words().notGiven, undefined, -1)}
    </div>
  );
}

function Choices({ props, chosen, choose, place }: ChooserProps): JSX.Element {
  const { form } = place;
  return (
    <select
      class="pf-input pf-select"
      aria-label={props.label}
      aria-required={canLeave(props) ? undefined : "true"} aria-invalid={place.errors() ? "true" : undefined} aria-describedby={place.errors() ? place.shown!.id + "e" : undefined}
      disabled={form.disabled() || chosen() === null || isFixed(place)}
      on:change={(event) => choose(Number(event.currentTarget.value))}
    >
      <option value="-1" selected={chosen() === -1}>
        {canLeave(props) ? form.words().notGiven : form.words().choose}
      </option>
      <For each={props.cases}>
        {(one, index) => (
          <option value={index()} selected={chosen() === index()}>
            {one.label}
          </option>
        )}
      </For>
    </select>
  );
}
