import { createMemo, createSignal, type Accessor } from "solid-js";
import { combos, type Messages } from "../messages/en";
import { shownText } from "./jsonText";
import type { Leaf } from "./leaf";
import { isFixed, textOf, wordsOf } from "./place";
import type { ChoiceProps } from "./props";

/** A combobox at work. */
export interface ComboState {
  readonly leaf: Leaf<string>;
  readonly words: Accessor<Messages & typeof combos>;
  /** The id of the list, and of the choice that stands at a place of it. */
  readonly list: string;
  readonly optionId: (index: number) => string;
  readonly shown: Accessor<string>;
  readonly isOpen: Accessor<boolean>;
  readonly setOpen: (isOpen: boolean) => void;
  /** The choice that the arrow keys are at; -1 for none. */
  readonly active: Accessor<number>;
  readonly fitting: Accessor<readonly { readonly label: string; readonly raw: string }[]>;
  choose(raw: string): void;
  type(text: string): void;
  press(event: KeyboardEvent): void;
  /** The focus left: a text that names a choice is that choice; any other one stays, and is wrong. */
  settle(): void;
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

export function useComboState(props: ChoiceProps, leaf: Leaf<string>): ComboState {
  const { place } = leaf;
  const { form } = place;
  const words = wordsOf(form, combos);
  const list = form.newId();
  // Without a letter between, the tenth of list 3 is control 310.
  const optionId = (index: number) => `${list}o${index}`;
  const labels = createMemo(() => props.options.map(([, label]) => textOf(label, words())));
  const labelOf = (raw: string | null) => (raw ? (labels()[Number(raw)] ?? shownText(place.given)) : "");
  const [typed, setTyped] = createSignal<string>();
  const [isOpen, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const fitting = createMemo(() => {
    const wanted = plain(typed() ?? "");
    return labels().map((label, index) => ({ label, raw: String(index) })).filter(({ label }) => plain(label).includes(wanted));
  });
  const missing = place.trouble;
  place.trouble = (isChecked) => (typed() && !leaf.raw() ? words().badChoice : missing?.(isChecked));

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (raw: string) => {
    setTyped(undefined);
    close();
    leaf.set(raw);
  };
  const type = (text: string) => {
    const same = labels().indexOf(text);
    const exact = same < 0 ? labels().findIndex((label) => plain(label) === plain(text)) : same;
    setOpen(true);
    setActive(-1);
    setTyped(text);
    leaf.set(exact < 0 || !text ? "" : String(exact));
    form.say(fitting().length ? words().matches(fitting().length) : words().noMatch);
  };
  const settle = () => {
    if (leaf.raw() || !typed()) {
      setTyped(undefined);
    }
    close();
  };
  const move = (by: number) => {
    const count = fitting().length;
    setOpen(true);
    setActive(count ? (active() < 0 ? (by > 0 ? 0 : count - 1) : (active() + by + count) % count) : -1);
    document.getElementById(optionId(active()))?.scrollIntoView?.({ block: "nearest" });
  };
  const acts: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => (move(1), true),
    ArrowUp: () => (move(-1), true),
    Enter: () => isOpen() && !!fitting()[active()] && (choose(fitting()[active()]!.raw), true),
    Escape: () => (isOpen() || !!typed()) && (setTyped(undefined), close(), true),
  };
  const press = (event: KeyboardEvent) => {
    if (!isFixed(place) && acts[event.key]?.()) {
      event.preventDefault();
    }
  };
  return { leaf, words, list, optionId, shown: () => typed() ?? labelOf(leaf.raw()), isOpen, setOpen, active, fitting, choose, type, press, settle };
}
