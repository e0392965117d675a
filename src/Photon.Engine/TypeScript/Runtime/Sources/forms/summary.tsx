import { For, type JSX } from "solid-js";
import type { Words } from "../messages/en";
import type { Line } from "./faults";
import { focusInside, type Place } from "./place";

export interface SummaryProps {
  id: string;
  lines: readonly Line[];
  words: Words;
  /** Sends once more, where that may help. */
  retry: (() => void) | undefined;
  ref: (element: HTMLElement) => void;
}

/** What keeps a form from being saved, in the order of the screen. It takes the focus. */
export function Summary(props: SummaryProps): JSX.Element {
  return (
    <div class="pf-summary" role="group" tabindex="-1" aria-labelledby={props.id} ref={(element) => props.ref(element)}>
      <p class="pf-summary-title" id={props.id}>
        {props.lines.some((line) => line.place) ? props.words.failed(props.lines.length) : props.words.refused}
      </p>
      <ul>
        <For each={props.lines}>{(line) => <li>{link(line)}</li>}</For>
      </ul>
      {props.retry && (
        <button type="button" class="pf-button" on:click={() => props.retry!()}>
          {props.words.retry}
        </button>
      )}
    </div>
  );
}

function link({ place, text }: Line): JSX.Element {
  const go = (event: Event) => {
    event.preventDefault();
    focusOn(place!);
  };
  return place ? (
    <a href={"#" + place.shown!.id} on:click={go}>
      {text}
    </a>
  ) : (
    text
  );
}

function focusOn(place: Place): void {
  const box = place.shown?.box;
  // A wizard's step listens for this and shows itself.
  box?.dispatchEvent(new Event("pf-show", { bubbles: true }));
  focusInside(box);
}
