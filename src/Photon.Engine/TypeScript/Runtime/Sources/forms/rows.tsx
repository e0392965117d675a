import { For, type Component, type JSX } from "solid-js";
import { adding, lists } from "../messages/en";
import { Inside } from "./group";
import type { Items } from "./list";
import { useMoves, type ListView, type Moves } from "./moving";
import { isFixed, textOf, type Place, wordsOf } from "./place";
import type { FieldProps, Label } from "./props";

export interface RowsProps {
  items: Items;
  field: FieldProps & { itemLabel?: Label | undefined };
  item: Component;
  max?: number | undefined;
  canMove: boolean;
}

/** The items with their buttons, and the button that adds one. */
export function Rows(props: RowsProps): JSX.Element {
  const { items } = props;
  const { form } = items.place;
  const words = wordsOf(form, { ...adding, ...lists });
  const view = {} as ListView;
  const name = () => textOf(props.field.itemLabel ?? words().item, words());
  const moves = useMoves(items, view, name);
  const isOff = () => form.disabled() || isFixed(items.place) || items.isNull();
  return (
    <>
      <ol class="pf-items" ref={view.box}>
        <For each={items.all()}>{(place, index) => <Row rows={props} place={place} index={index()} moves={moves} isOff={isOff()} />}</For>
      </ol>
      <button type="button" class="pf-button pf-add" ref={view.adder} aria-label={words().add(name())} disabled={isOff() || items.all().length >= (props.max ?? Infinity)} on:click={() => moves.add()}>
        {words().add(words().inside(name()))}
      </button>
    </>
  );
}

interface RowProps {
  rows: RowsProps;
  place: Place;
  index: number;
  moves: Moves;
  isOff: boolean;
}

function Row(props: RowProps): JSX.Element {
  const { place, moves, rows } = props;
  const { form } = place;
  const words = wordsOf(form, { ...adding, ...lists });
  const id = form.newId();
  const label = () => moves.label(place);
  place.title = label;
  return (
    <li class="pf-item">
      <div class="pf-item-frame" role="group" aria-labelledby={id}>
        <div class="pf-item-head">
          {rows.canMove && <span class="pf-grip" aria-hidden="true" on:pointerdown={(event) => props.isOff || event.button || moves.drag(event, place)} />}
          <span class="pf-item-label" id={id}>
            {label()}
          </span>
          {rows.canMove && (
            <>
              <button type="button" class="pf-button pf-up" aria-label={words().moveUp(label())} disabled={props.isOff || props.index === 0} on:click={() => moves.step(place, -1)} />
              <button
                type="button"
                class="pf-button pf-down"
                aria-label={words().moveDown(label())}
                disabled={props.isOff || props.index === rows.items.all().length - 1}
                on:click={() => moves.step(place, 1)}
              />
            </>
          )}
          <button type="button" class="pf-button pf-remove" aria-label={words().remove(label())} disabled={props.isOff} on:click={() => moves.remove(place)} />
        </div>
        <div class="pf-inner">
          <Inside place={place}>
            <rows.item />
          </Inside>
        </div>
      </div>
    </li>
  );
}
