import { createMemo, createSignal, For, type JSX } from "solid-js";
import { combos } from "../messages/en";
import { choice } from "./choice";
import { isFixed, wordsOf } from "./place";
import type { Wire } from "./frame";
import { useLeaf, type Leaf } from "./leaf";
import type { ChoiceProps } from "./props";
import { LeafFrame } from "./text";

/** One of many choices: typing narrows the list. After the ARIA Authoring Practices' editable combobox with a list. */
export function Combo(props: ChoiceProps): JSX.Element {
  const leaf = useLeaf(props, choice, "choice");
  return <LeafFrame field={props} leaf={leaf} blank="" ask="choice" control={(wire) => <Control props={props} leaf={leaf} wire={wire} />} />;
}

interface ControlProps {
  props: ChoiceProps;
  leaf: Leaf<string>;
  wire: Wire;
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

function Control({ props, leaf, wire }: ControlProps): JSX.Element {
  const { place } = leaf;
  const { form } = place;
  const words = wordsOf(form, combos);
  const list = form.newId();
  // Without a letter between, the tenth of list 3 is control 310.
  const optionId = (index: number) => `${list}o${index}`;
  const labelOf = (raw: string | null) => (raw ? (props.options[Number(raw)]?.[1] ?? String(place.given)) : "");
  const [typed, setTyped] = createSignal<string>();
  const [isOpen, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const shown = () => typed() ?? labelOf(leaf.raw());
  const fitting = createMemo(() => {
    const wanted = plain(typed() ?? "");
    return props.options.map(([, label], index) => ({ label, raw: String(index) })).filter(({ label }) => plain(label).includes(wanted));
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
    const same = props.options.findIndex(([, label]) => label === text);
    const exact = same < 0 ? props.options.findIndex(([, label]) => plain(label) === plain(text)) : same;
    setOpen(true);
    setActive(-1);
    setTyped(text);
    leaf.set(exact < 0 || !text ? "" : String(exact));
    form.say(fitting().length ? words().matches(fitting().length) : words().noMatch);
  };
  const settle = () => {
    // A text that names a choice is that choice; any other one stays, and is wrong.
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
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (isFixed(place)) {
      return;
    }
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && isOpen() && fitting()[active()]) {
      event.preventDefault();
      choose(fitting()[active()]!.raw);
    } else if (key === "Escape" && (isOpen() || typed())) {
      event.preventDefault();
      setTyped(undefined);
      close();
    }
  };
  return (
    <span class="pf-combo">
      <input
        class="pf-input pf-select"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen()}
        aria-controls={list}
        aria-activedescendant={active() >= 0 ? optionId(active()) : undefined}
        spellcheck={false}
        value={shown()}
        ref={(input) => {
          wire(input);
          input.autocomplete = "off";
        }}
        on:input={(event) => type(event.currentTarget.value)}
        on:keydown={press}
        on:click={() => setOpen(!isOpen() && !isFixed(place))}
        on:blur={settle}
      />
      <ul class="pf-options" role="listbox" id={list} aria-label={words().choices(props.label)} hidden={!isOpen()}>
        <For each={fitting()} fallback={<li class="pf-option" role="option" aria-disabled="true" aria-selected="false">{words().noMatch}</li>}>
          {({ label, raw }, index) => (
            <li
              class="pf-option"
              role="option"
              id={optionId(index())}
              aria-selected={leaf.raw() === raw}
              data-active={active() === index() ? "" : undefined}
              on:pointerdown={(event) => event.preventDefault()}
              on:click={() => choose(raw)}
            >
              {label}
            </li>
          )}
        </For>
      </ul>
    </span>
  );
}
