import { batch, createSignal, type Accessor, type Setter } from "solid-js";
import type { Shape } from "../check";
import type { Messages } from "../messages/en";
import { byScreen, faultsOf, tell, trailOf, type Line } from "./faults";
import { eachPlace, newPlace, type Buttons, type FormState, type Place } from "./place";
import type { Widgets } from "./props";

/** What a form is made of besides its tree. */
export interface StateOptions {
  readonly shape: Shape<unknown>;
  readonly isChecked: Accessor<boolean>;
  readonly words: Accessor<Messages>;
  readonly widgets: Accessor<Widgets | undefined>;
  readonly disabled: Accessor<boolean>;
  readonly id: string;
  readonly onChange: () => void;
}

/** A form at work: its tree, what is wrong in it, and what was said about it. */
export class LiveForm implements FormState {
  declare readonly words: Accessor<Messages>;
  declare readonly widgets: Accessor<Widgets | undefined>;
  declare readonly disabled: Accessor<boolean>;
  declare readonly edits: Accessor<unknown>;
  declare readonly buttons: Accessor<Buttons>;
  declare readonly setButtons: Setter<Buttons>;
  declare readonly lines: Accessor<readonly Line[]>;
  declare readonly said: Accessor<string>;
  declare readonly say: (text: string) => void;
  declare readonly refresh: () => void;
  declare readonly root: Place;
  declare advance: (() => boolean) | undefined;
  declare isDirty: boolean;
  /** How often something was changed. */
  changes = 0;
  declare private readonly options: StateOptions;
  declare private readonly setLines: Setter<readonly Line[]>;
  private notes: readonly Line[] = [];
  private count = 0;
  private isTried = false;
  private isQueued = false;
  private isHeld = false;

  constructor(options: StateOptions, given: unknown, isDirty: boolean) {
    this.isDirty = isDirty;
    this.options = options;
    Object.assign(this, options);
    [this.edits, this.refresh] = createSignal<undefined>(undefined, { equals: false });
    [this.said, this.say] = createSignal("", { equals: false });
    [this.buttons, this.setButtons] = createSignal<Buttons>({});
    [this.lines, this.setLines] = createSignal<readonly Line[]>([]);
    this.root = newPlace(this, undefined, undefined, given);
  }

  newId(): string {
    return `${this.options.id}-${++this.count}`;
  }

  changed(place: Place): void {
    this.isDirty = true;
    this.changes++;
    let isShown = this.isTried;
    for (let at: Place | undefined = place; at; at = at.parent) {
      at.isTouched = true;
      isShown ||= !!at.errors();
      at.answer = "";
    }
    this.refresh();
    this.options.onChange();
    if (isShown) {
      this.soon();
    }
  }

  left(place: Place): void {
    place.isVisited = true;
    this.soon();
  }

  /** Checks everything and shows what is wrong, from now on everywhere; says whether something is. */
  check(): boolean {
    this.isTried = true;
    this.notes = [];
    eachPlace(this.root, (place) => (place.answer = ""));
    return this.look();
  }

  /** Shows what a server said of fields; what no field shows is said above them, or else what is said of the whole. */
  blame(problem: unknown, whole: string): void {
    this.notes = tell(this.root, problem);
    if (!this.look() && !this.lines().length) {
      this.notes = [{ text: whole }];
      this.look();
    }
  }

  /** While a pointer is down, nothing may move: the button under it would get away from the click. */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
    this.lookIfDue();
  }

  private soon(): void {
    this.isQueued = true;
    queueMicrotask(() => this.lookIfDue());
  }

  private lookIfDue(): void {
    if (this.isQueued && !this.isHeld) {
      this.isQueued = false;
      this.look();
    }
  }

  look(): boolean {
    const { shown, lost } = faultsOf(this.options, this.root);
    batch(() => {
      const listed: Line[] = [];
      const before = this.lines();
      eachPlace(this.root, (place) => {
        const text = [...(shown.get(place) ?? []), place.answer].filter(Boolean).join(" ");
        place.setErrors(this.isTried || place.isVisited || place.answer ? text : "");
        if (text) {
          const line = { place, text: trailOf(place) + text };
          // The same line is the same element.
          listed.push(before.find((old) => old.place === place && old.text === line.text) ?? line);
        }
      });
      this.setLines(this.isTried || this.notes.length ? [...this.notes, ...lost, ...listed.sort(byScreen)] : []);
    });
    return shown.size + lost.length > 0;
  }
}
