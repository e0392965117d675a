import { createSignal, For, type Accessor, type JSX } from "solid-js";
import { Frame } from "./frame";
import { Inside } from "./group";
import { emptyOf, hasSwitch } from "./leaf";
import { isOdd, newPlace, usePlace, valueOf, type Place } from "./place";
import type { FieldProps, ListProps, TupleProps } from "./props";
import { Rows } from "./rows";

/** The items of a list; null where the answer is null. */
export interface Items {
  readonly place: Place;
  readonly all: Accessor<readonly Place[]>;
  /** Whether the switch beside the list says null. */
  readonly isNull: Accessor<boolean>;
  /** Gives the answer: null, what was handed in and is no such thing, the empty one, or what the items make. */
  readonly answer: (empty: unknown, isFit: (given: unknown) => boolean, made: () => unknown, count?: number) => unknown;
  readonly setNull: (isNull: boolean) => void;
  readonly set: (items: readonly Place[]) => void;
  /** Sets the items that were there from the beginning. */
  readonly start: (items: readonly Place[]) => void;
  /** Makes the place of a new item; it has the number of where it stands. */
  readonly make: (given?: unknown) => Place;
}

interface ItemsState {
  readonly items: Accessor<readonly Place[] | null>;
  readonly setItems: (items: readonly Place[] | null) => void;
}

export function useItems(props: FieldProps, first: number, offset = 0): Items {
  const place = usePlace(props.at, props.default);
  const { form } = place;
  const make = (given?: unknown, born?: number): Place => {
    const item: Place = newPlace(form, place, () => offset + all().indexOf(item), given);
    item.born = born;
    return item;
  };
  let state = place.state as ItemsState | undefined;
  const all = () => state!.items() ?? [];
  if (!state?.items) {
    const start = Array.isArray(place.given) ? place.given.slice(offset) : place.given === undefined ? Array<undefined>(first).fill(undefined) : [];
    const [items, setItems] = createSignal(place.given === null && hasSwitch(props) ? null : start.map((given, index) => make(given, offset + index)));
    state = place.state = { items, setItems: setItems as ItemsState["setItems"] };
  }
  const set = (items: readonly Place[] | null) => {
    state.setItems(items);
    form.changed(place);
  };
  const isNull = () => state.items() === null;
  // What was handed in empty is an answer.
  const isLeftOut = () => (place.given === undefined || place.isTouched) && (!props.required || props.nullable);
  const answer: Items["answer"] = (empty, isFit, made, count = all().length) => {
    if (isNull()) {
      return null;
    }
    return isOdd(place, isFit) ? place.given : !count && isLeftOut() ? emptyOf(props, empty) : made();
  };
  return { place, all, answer, isNull, setNull: (isNull) => set(isNull ? null : []), set, start: state.setItems, make };
}

/** A list: items can be added, removed and moved, by keyboard and by pointer. */
export function List(props: ListProps): JSX.Element {
  const first = props.required ? Math.min(props.min ?? 0, 5) : 0;
  const items = useItems(props, first);
  items.place.inner = items.all;
  items.place.read = (keep) => items.answer([], Array.isArray, () => items.all().map((item) => valueOf(item, keep)));
  return (
    <Frame
      field={props}
      place={items.place}
      role="group"
      class="pf-list"
      ask="item"
      isNull={items.isNull}
      setNull={items.setNull}
      control={() => <Rows items={items} field={props} item={props.item} max={props.max} canMove={true} />}
    />
  );
}

/** A list whose places have meanings of their own; further items where the contract allows them. */
export function Tuple(props: TupleProps): JSX.Element {
  const items = useItems(props, 0, props.items.length);
  const { place } = items;
  const fixed = (place.state as { fixed?: Place[] }).fixed ?? props.items.map((_, index) => newPlace(place.form, place, () => index, (place.given as unknown[] | undefined)?.[index]));
  (place.state as { fixed?: Place[] }).fixed = fixed;
  place.inner = () => [...fixed, ...items.all()];
  place.read = (keep) => {
    const values = place.inner!().map((item) => valueOf(item, keep));
    while (values.length && values.at(-1) === undefined) {
      values.pop();
    }
    return items.answer([], Array.isArray, () => values, values.length);
  };
  place.isVoid = () => !(valueOf(place) as unknown[] | null | undefined)?.length && (!props.required || !!props.nullable || place.given !== undefined);
  return (
    <Frame
      field={props}
      place={place}
      role="group"
      class="pf-group"
      ask="item"
      isNull={items.isNull}
      setNull={items.setNull}
      control={() => (
        <div class="pf-inner">
          <For each={props.items}>
            {(Item, index) => (
              <Inside place={fixed[index()]!}>
                <Item />
              </Inside>
            )}
          </For>
          {props.rest && <Rows items={items} field={props} item={props.rest} canMove={true} />}
        </div>
      )}
    />
  );
}
