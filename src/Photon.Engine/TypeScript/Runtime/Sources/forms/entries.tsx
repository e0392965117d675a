import { onMount, useContext, type Accessor, type JSX } from "solid-js";
import { matches } from "../check";
import { entries } from "../messages/en";
import { Frame } from "./frame";
import { Inside } from "./group";
import { useItems, type Items } from "./list";
import { Around, isObject, newPlace, valueOf, type Keep, type Place, wordsOf } from "./place";
import type { EntriesProps, ExtraProps, FieldProps } from "./props";
import { Rows } from "./rows";
import { Text } from "./text";

/** A row of a map: its name is a signal, and the place of its value stands at that name. */
interface Row {
  readonly name: Place;
  readonly value: Place;
  readonly nameNow: Accessor<string>;
}

type Parts = Omit<EntriesProps, keyof FieldProps> & FieldProps;

/** A map: rows of a name and a value. */
export function Entries(props: EntriesProps): JSX.Element {
  const items = useItems(props, 0);
  const { place } = items;
  fill(items, isObject(place.given) ? Object.entries(place.given) : []);
  place.read = (keep) => items.answer({}, isObject, () => objectOfRows(items, keep));
  return frame(props, items);
}

/** The members of an object that have no field of their own. */
export function Extra(props: ExtraProps): JSX.Element {
  const around = useContext(Around)!;
  const place = (around.extra ??= newPlace(around.form, around, undefined));
  return <Inside place={place}>{extraRows(props)}</Inside>;
}

function extraRows(props: ExtraProps): JSX.Element {
  const items = useItems(props as FieldProps, 0);
  const { place } = items;
  place.read = (keep) => objectOfRows(items, keep);
  place.live++;
  onMount(() => {
    // Only now is it known which members have a field.
    const { given, kids } = place.parent!;
    fill(items, isObject(given) ? Object.entries(given).filter(([name]) => !kids.has(name)) : []);
  });
  return frame(props as Parts, items);
}

const rows = new WeakMap<Place, Row>();

function rowOf(item: Place, start = ""): Row {
  let row = rows.get(item);
  if (!row) {
    const name = newPlace(item.form, item.parent, undefined, start);
    const nameNow = () => String(name.read ? (name.read() ?? "") : start);
    row = { name, nameNow, value: newPlace(item.form, item.parent, nameNow, item.given) };
    row.value.born = start;
    rows.set(item, row);
  }
  return row;
}

/** Makes rows of what was handed in, once; they stay when the fields come a second time. */
function fill(items: Items, given: readonly (readonly [string, unknown])[]): void {
  const state = items.place.state as { isFilled?: boolean };
  if (given.length && !state.isFilled) {
    state.isFilled = true;
    items.start(
      given.map(([name, value]) => {
        const item = items.make(value);
        rowOf(item, name);
        return item;
      }),
    );
  }
}

function objectOfRows(items: Items, keep?: Keep): Record<string, unknown> {
  const members = items.all().map((item) => [rowOf(item).nameNow(), valueOf(rowOf(item).value, keep)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
}

function frame(props: Parts, items: Items): JSX.Element {
  const { place } = items;
  const words = wordsOf(place.form, entries);
  const Name = () => <Text label={props.keyLabel ?? words().key} required />;
  place.inner = () => items.all().flatMap((item) => [rowOf(item).name, rowOf(item).value]);
  const Fields = (): JSX.Element => {
    const item = useContext(Around)!;
    const { name, value, nameNow } = rowOf(item);
    const inner = (
      <div class="pf-entry">
        <Inside place={name}>
          <Name />
        </Inside>
        <Inside place={value}>
          <props.value />
        </Inside>
      </div>
    );
    const missing = name.trouble;
    name.title = () => `${item.title!()}, ${name.shown?.label() ?? ""}`;
    value.title = () => item.title!() + (value.shown ? ", " + value.shown.label() : "");
    name.trouble = (isChecked) => missing?.(isChecked) ?? (isTwice(items, item) ? words().twice : props.keys && !matches(props.keys, nameNow()) ? words().badKey : undefined);
    return inner;
  };
  return (
    <Frame
      field={props}
      place={place}
      role="group"
      class="pf-list pf-entries"
      ask="item"
      isNull={items.isNull}
      setNull={items.setNull}
      control={() => <Rows items={items} field={props} item={Fields} canMove={false} />}
    />
  );
}

/** Whether another row, or a field of the object itself, has the name of this one. */
function isTwice({ all, place }: Items, item: Place): boolean {
  const name = rowOf(item).nameNow();
  const around = place.parent?.extra === place ? place.parent : undefined;
  return !!around?.kids.get(name)?.live || all().some((other) => other !== item && rowOf(other).nameNow() === name);
}
