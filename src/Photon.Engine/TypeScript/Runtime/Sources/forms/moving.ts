import { adding, lists } from "../messages/en";
import type { Items } from "./list";
import { type Place, wordsOf } from "./place";

/** What can be done with the items of a list; each says what happened, and leaves the focus where the work goes on. */
export interface Moves {
  readonly label: (item: Place) => string;
  add(): void;
  remove(item: Place): void;
  /** Moves an item to its neighbour's place, by its button. */
  step(item: Place, by: 1 | -1): void;
  /** Follows a pointer that went down on an item's grip. */
  drag(event: PointerEvent, item: Place): void;
}

/** The elements of a list, once they are there. */
export interface ListView {
  box: HTMLOListElement;
  adder: HTMLButtonElement;
}

export function useMoves(items: Items, view: ListView, name: () => string): Moves {
  const { form } = items.place;
  const words = wordsOf(form, { ...adding, ...lists });
  const label = (item: Place) => words().numbered(name(), items.all().indexOf(item) + 1);
  const focusIn = (index: number, what: string) => view.box.children[index]?.querySelector<HTMLElement>(what)?.focus();
  const move = (item: Place, to: number) => {
    const said = label(item);
    const others = items.all().filter((other) => other !== item);
    items.set([...others.slice(0, to), item, ...others.slice(to)]);
    form.say(words().moved(said, to + 1, others.length + 1));
  };
  return {
    label,
    add() {
      const item = items.make();
      items.set([...items.all(), item]);
      focusIn(items.all().length - 1, ".pf-inner :is(input,select,textarea,button)");
      form.say(words().added(label(item)));
    },
    remove(item) {
      const index = items.all().indexOf(item);
      form.say(words().removed(label(item)));
      items.set(items.all().filter((other) => other !== item));
      if (items.all().length) {
        focusIn(Math.min(index, items.all().length - 1), ".pf-remove");
      } else {
        view.adder.focus();
      }
    },
    step(item, by) {
      const to = items.all().indexOf(item) + by;
      move(item, to);
      // At the end the button is of no more use; the other one is.
      const isEnd = to === (by < 0 ? 0 : items.all().length - 1);
      focusIn(to, by < 0 === isEnd ? ".pf-down" : ".pf-up");
    },
    drag: (event, item) => follow(event, item, { items, box: view.box, move }),
  };
}

interface Track {
  readonly items: Items;
  readonly box: Element;
  readonly move: (item: Place, to: number) => void;
}

function follow(event: PointerEvent, item: Place, { items, box, move }: Track): void {
  event.preventDefault();
  const row = (event.currentTarget as Element).closest(".pf-item")!;
  row.toggleAttribute("data-dragged", true);
  const over = ({ clientY }: PointerEvent) => {
    const from = items.all().indexOf(item);
    // Past the middle of another one; otherwise two of different heights would change places without end.
    const to = Array.from(box.children).findIndex((other, index) => {
      const { top, bottom } = other.getBoundingClientRect();
      const isPast = index < from ? clientY < (top + bottom) / 2 : clientY > (top + bottom) / 2;
      return index !== from && isPast && clientY >= top && clientY <= bottom;
    });
    if (to >= 0) {
      move(item, to);
    }
  };
  const end = () => {
    row.removeAttribute("data-dragged");
    document.removeEventListener("pointermove", over);
  };
  document.addEventListener("pointermove", over);
  document.addEventListener("pointerup", end, { once: true });
  document.addEventListener("pointercancel", end, { once: true });
}
