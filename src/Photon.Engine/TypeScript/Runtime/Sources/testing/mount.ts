import { createComponent, type Component } from "solid-js";
import { render } from "solid-js/web";
import { steps } from "../messages/en";
import { press } from "./events";
import { Screen } from "./screen";

/** A generated form, whatever it is of: each takes a value of its own type, so that no other type fits all. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyForm = Component<any>;

const button = "Send it now";

/** A form on the page, and what it submits. */
export class Mounted {
  readonly host = document.createElement("div");
  readonly received: unknown[] = [];
  /** What the server says to a submission; it takes it unless told otherwise. */
  answer: (value: unknown) => unknown = () => undefined;
  private readonly dispose: () => void;

  constructor(form: AnyForm, label: string, value?: unknown) {
    (document.querySelector("main") ?? document.body).append(this.host);
    const onSubmit = async (submitted: unknown): Promise<unknown> => {
      this.received.push(submitted);
      return this.answer(submitted);
    };
    const props = { label, submit: button, onSubmit, ...(value === undefined ? {} : { value }) };
    this.dispose = render(() => createComponent(form, props), this.host);
  }

  get root(): HTMLElement {
    return this.host.querySelector("form") ?? this.host;
  }

  /** Goes on to the last step, presses the button, and gives the form time to ask and to hear the answer. */
  async submit(): Promise<unknown> {
    this.received.length = 0;
    const screen = new Screen();
    for (let next = screen.find(this.root, "button", steps.next); next !== null && this.errors().length === 0; next = screen.find(this.root, "button", steps.next)) {
      await press(next);
      screen.renamed();
    }
    const send = screen.find(this.root, "button", button);
    if (send !== null) await press(send);
    for (let i = 0; i < 3; i++) await new Promise((done) => setTimeout(done));
    return this.received.at(-1);
  }

  /** What the summary says, one line for each error; else what fields say. */
  errors(): string[] {
    const lines = this.host.querySelector(".pf-summary") === null ? ".pf-error" : ".pf-summary li";
    return [...this.host.querySelectorAll(lines)].map((line) => (line.textContent ?? "").trim());
  }

  /** The JSON pointers of the fields that the summary leads to. */
  pointers(): string[] {
    const links = [...this.host.querySelectorAll<HTMLAnchorElement>(".pf-summary a[href^='#']")];
    return links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest("[data-at]")?.getAttribute("data-at") ?? "nowhere");
  }

  remove(): void {
    this.dispose();
    this.host.remove();
  }
}
