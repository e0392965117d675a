import { For, type JSX } from "solid-js";
import { useChoice } from "./choice";
import { useComboState, type ComboState } from "./comboState";
import { isFixed } from "./place";
import type { Wire } from "./frame";
import type { ChoiceProps } from "./props";
import { LeafFrame } from "./text";

/** One of many choices: typing narrows the list. After the ARIA Authoring Practices' editable combobox with a list. */
export function Combo(props: ChoiceProps): JSX.Element {
  const leaf = useChoice(props);
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      ask="choice"
      control={(wire) => {
        const state = useComboState(props, leaf);
        return (
          <span class="pf-combo">
            <Entry state={state} wire={wire} />
            <Choices state={state} label={state.words().choices(leaf.label())} />
          </span>
        );
      }}
    />
  );
}

/** Where one types. */
function Entry({ state, wire }: { state: ComboState; wire: Wire }): JSX.Element {
  return (
    <input
      class="pf-input pf-select"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={state.isOpen()}
      aria-controls={state.list}
      aria-activedescendant={state.active() >= 0 ? state.optionId(state.active()) : undefined}
      spellcheck={false}
      value={state.shown()}
      ref={(input) => {
        wire(input);
        input.autocomplete = "off";
      }}
      on:input={(event) => state.type(event.currentTarget.value)}
      on:keydown={(event) => state.press(event)}
      on:click={() => state.setOpen(!state.isOpen() && !isFixed(state.leaf.place))}
      on:blur={() => state.settle()}
    />
  );
}

/** The choices that fit what was typed. */
function Choices(props: { state: ComboState; label: string }): JSX.Element {
  const { state } = props;
  const none = (
    <li class="pf-option" role="option" aria-disabled="true" aria-selected="false">
      {state.words().noMatch}
    </li>
  );
  return (
    <ul class="pf-options" role="listbox" id={state.list} aria-label={props.label} hidden={!state.isOpen()}>
      <For each={state.fitting()} fallback={none}>
        {({ label, raw }, index) => (
          <li
            class="pf-option"
            role="option"
            id={state.optionId(index())}
            aria-selected={state.leaf.raw() === raw}
            data-active={state.active() === index() ? "" : undefined}
            on:pointerdown={(event) => event.preventDefault()}
            on:click={() => state.choose(raw)}
          >
            {label}
          </li>
        )}
      </For>
    </ul>
  );
}
