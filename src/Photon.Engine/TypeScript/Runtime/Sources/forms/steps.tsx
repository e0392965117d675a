import { createContext, createEffect, createSignal, For, onCleanup, useContext, type JSX } from "solid-js";
import { steps } from "../messages/en";
import { Around, eachPlace, focusInside, type FormState, type Place, wordsOf } from "./place";
import type { StepProps, StepsProps } from "./props";

interface Stage {
  readonly label: () => string;
  readonly box: HTMLElement;
}

interface Wizard {
  readonly stages: () => readonly Stage[];
  readonly setStages: (change: (stages: readonly Stage[]) => readonly Stage[]) => void;
  readonly now: () => number;
  readonly go: (to: number) => void;
}

const Course = /*#__PURE__*/ createContext<Wizard>();

/** A form in steps. Each is checked before the next; what was entered stays, whichever is in sight. */
export function Steps(props: StepsProps): JSX.Element {
  const { form } = useContext(Around)!;
  const words = wordsOf(form, steps);
  const [stages, setStages] = createSignal<readonly Stage[]>([]);
  const [now, setNow] = createSignal(0);
  const isLast = () => now() >= stages().length - 1;
  const go = (to: number) => {
    setNow(to);
    form.say(words().step(to + 1, stages().length));
    stages()[to]?.box.focus();
  };
  form.advance = () => {
    if (isLast()) {
      return false;
    }
    if (areWrong(form, stages()[now()]!.box)) {
      focusInside(stages()[now()]!.box.querySelector(".pf-field:has(> .pf-error)"));
    } else {
      go(now() + 1);
    }
    return true;
  };
  const back = () => (
    <button type="button" class="pf-button pf-back" on:click={() => go(now() - 1)}>
      {words().back}
    </button>
  );
  createEffect(() => form.setButtons({ back: now() > 0 && back(), label: isLast() ? undefined : words().next }));
  onCleanup(() => {
    form.advance = undefined;
    form.setButtons({});
  });
  return (
    <Course.Provider value={{ stages, setStages, now, go }}>
      <div class="pf-steps">
        <ol class="pf-progress">
          <For each={stages()}>
            {(stage, index) => (
              <li class="pf-progress-step" aria-current={index() === now() ? "step" : undefined} data-done={index() < now() ? "" : undefined}>
                {stage.label()}
              </li>
            )}
          </For>
        </ol>
        {props.children}
      </div>
    </Course.Provider>
  );
}

/** Marks the places that are shown inside as visited, checks, and says whether one of them is wrong. */
function areWrong(form: FormState, within: Element): boolean {
  const places: Place[] = [];
  eachPlace(form.root, (place) => void (place.shown && within.contains(place.shown.box) && places.push(place)));
  places.forEach((place) => {
    place.isVisited = true;
    // What the server said may be settled by another field.
    place.answer = "";
  });
  form.look();
  return places.some((place) => place.errors());
}

/** One step of `Steps`. */
export function Step(props: StepProps): JSX.Element {
  const { stages, setStages, now, go } = useContext(Course)!;
  const id = useContext(Around)!.form.newId();
  let box!: HTMLDivElement;
  const index = () => stages().findIndex((stage) => stage.box === box);
  const view = (
    <div class="pf-step" role="group" tabindex="-1" aria-labelledby={id} hidden={index() !== now()} on:pf-show={() => index() !== now() && go(index())} ref={box}>
      <p class="pf-step-title" id={id}>
        {props.label}
      </p>
      <div class="pf-inner">{props.children}</div>
    </div>
  );
  const stage: Stage = { label: () => props.label, box };
  setStages((before) => [...before, stage]);
  onCleanup(() => setStages((before) => before.filter((other) => other !== stage)));
  return view;
}
