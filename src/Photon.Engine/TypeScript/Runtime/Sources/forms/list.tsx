import { createSignal, For, type Accessor, type JSX } from "solid-js";
import { Frame } from "./frame";
import { Inside } from "./group";
import { emptyOf, hasSwitch } from "./leaf";
import { newPlace, usePlace, valueOf, type Place } from "./place";
import type { FieldProps, ListProps, TupleProps } from "./props";
import { Rows } from "./rows";

/** The items of a list; null where the answer is null. */
export interface Items {
  readonly place: Place;
  readonly all: Accessor<readonly Place[]>;
  /** Whether the switch beside the list says null. */
  readonly isNull: Accessor<boolean>;
  /** Whether the answer is null: by the switch, or as it was handed in. */
  readonly isNothing: () => boolean;
  readonly setNull: (isNull: boolean) => void;
  /** Whether nothing is in it, and that says nothing: what was handed in empty is an answer. */
  readonly isLeftOut: () => boolean;
  readonly set: (items: readonly Place[]) => void;
  /** Sets the items that were there from the beginning. */
  readonly start: (items: readonly Place[]) => void;
  /** Makes the place of a new item; it has the number of where it stands. */
  readonly make: (given?: unknown) => Place;
}

interface ItemsState {
  /** What was handed in is empty, and nobody changed that. */
  isAsGiven: boolean;
  readonly items: Accessor<readonly Place[] | null>;
  readonly setItems: (items: readonly Place[] | null) => void;
}

export function useItems(props: FieldProps, first: number, offset = 0): Items {
  const place = usePlace(props.at, props.default);
  const { form } = place;
  const make = (given?: unknown): Place => {
    const item: Place = newPlace(form, place, () => offset + all().indexOf(item), given);
    return item;
  };
  let state = place.state as ItemsState | undefined;
  const all = () => state!.items() ?? [];
  if (!state?.items) {
    const start = Array.isArray(place.given) ? place.given.slice(offset) : place.given === undefined ? Array<undefined>(first).fill(undefined) : [];
    const [items, setItems] = createSignal(place.given === null && hasSwitch(props) ? null : start.map((given) => make(given)));
    state = place.state = { isAsGiven: place.given !== undefined, items, setItems: setItems as ItemsState["setItems"] };
  }
  const set = (items: readonly Place[] | null) => {
    state.isAsGiven = false;
    state.setItems(items);
    form.changed(place);
  };
  const isLeftOut = () => !all().length && !state.isAsGiven && !(props.required && !props.nullable);
  const isNothing = () => state.items() === null || (state.isAsGiven && place.given === null);
  return { place, all, isLeftOut, isNothing, isNull: () => state.items() === null, setNull: (isNull) => set(isNull ? null : []), set, start: state.setItems, make };
}

/** A list: items can be added, removed and moved, by keyboard and by pointer. */
export function List(props: ListProps): JSX.Element {
  const first = props.required ? Math.min(props.min ?? 0, 5) : 0;
  const items = useItems(props, first);
  items.place.inner = items.all;
  items.place.read = (forDraft) => {
    const values = items.all().map((item) => valueOf(item, forDraft));
    return items.isNothing() ? null : items.isLeftOut() ? emptyOf(props, []) : values;
  };
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
  place.read = (forDraft) => {
    const values = place.inner!().map((item) => valueOf(item, forDraft));
    while (values.length && values.at(-1) === undefined) {
      values.pop();
    }
    return items.isNothing() ? null : !values.length && items.isLeftOut() ? emptyOf(props, []) : values;
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
