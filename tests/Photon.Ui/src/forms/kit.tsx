import { computeAccessibleName } from "dom-accessibility-api";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import { afterEach } from "vitest";
import { Form, type FormOfProps } from "@photon/runtime/forms";
import { shape, type Check } from "@photon/runtime/check";

/** A check that finds what a test wants it to find. */
export const anything: Check = () => undefined;

export interface Mounted {
  readonly root: HTMLElement;
  /** What was submitted last. */
  readonly sent: unknown[];
  submit(): Promise<void>;
  /** The control with this accessible name. */
  find(name: string): HTMLElement;
  has(name: string): boolean;
  type(name: string, text: string): void;
  click(name: string): void;
  leave(name: string): Promise<void>;
  errors(): readonly string[];
  summary(): readonly string[];
}

let ends: (() => void)[] = [];
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
});

export const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

const controls = "input, select, textarea, button, [role=group], [role=radiogroup], [role=option]";

export function mount(fields: () => JSX.Element, check: Check = anything, props: Partial<FormOfProps<unknown>> = {}): Mounted {
  const root = document.body.appendChild(document.createElement("div"));
  const sent: unknown[] = [];
  const end = render(
    () => (
      <Form of={shape<unknown>("NewThing", check)} onSubmit={(value) => sent.push(value)} {...props}>
        {fields()}
      </Form>
    ),
    root,
  );
  ends.push(() => {
    end();
    root.remove();
  });
  const all = (name: string) => Array.from(root.querySelectorAll<HTMLElement>(controls)).filter((element) => computeAccessibleName(element) === name);
  const find = (name: string) => {
    const [found] = all(name);
    if (!found) {
      throw new Error(`nothing is called '${name}' in ${root.innerHTML}`);
    }
    return found;
  };
  return {
    root,
    sent,
    find,
    has: (name) => all(name).length > 0,
    async submit() {
      root.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
      await turn();
    },
    type(name, text) {
      const control = find(name) as HTMLInputElement;
      control.value = text;
      control.dispatchEvent(new Event(control.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
    },
    click: (name) => find(name).click(),
    async leave(name) {
      find(name).dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
      await turn();
    },
    errors: () => Array.from(root.querySelectorAll(".pf-error"), (error) => `${error.closest("[data-at]")!.getAttribute("data-at")} ${error.textContent}`),
    summary: () => Array.from(root.querySelectorAll(".pf-summary li"), (line) => line.textContent),
  };
}
