import { computeAccessibleName } from "dom-accessibility-api";

/** What a test may look for on a form: roles, as a screen reader tells them. */
export type Role = "textbox" | "checkbox" | "radio" | "button" | "group" | "chooser" | "file";

const selectors: Readonly<Record<Role, string>> = {
  textbox: "textarea, [role=textbox], input:not([type=checkbox], [type=radio], [type=file], [type=hidden], [type=button], [type=submit], [type=reset])",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  radio: "input[type=radio], [role=radio]",
  button: "button, [role=button], input[type=button], input[type=submit]",
  group: "fieldset, [role=group], [role=radiogroup]",
  chooser: "select, [role=combobox], [role=radiogroup], [role=listbox]",
  file: "input[type=file]",
};

/** Finds the parts of a form by their accessible names alone. */
export class Screen {
  private names = new WeakMap<Element, string>();

  /** The name that assistive technology tells. */
  nameOf(element: Element): string {
    let name = this.names.get(element);
    if (name === undefined) {
      name = tidy(computeAccessibleName(element));
      this.names.set(element, name);
    }
    return name;
  }

  /** Forgets names: after an item was removed, the others are numbered anew. */
  renamed(): void {
    this.names = new WeakMap();
  }

  /** The one element of a role and name that stands nearest to the scope; null where there is none. */
  find(scope: Element, role: Role, label: string): HTMLElement | null {
    const found = this.nearest(scope, role, label);
    if (found.length > 1) {
      throw new Error(`There are ${found.length} of the role ${role} named ${JSON.stringify(label)}.`);
    }
    return found[0] ?? null;
  }

  /** As `find`, and says what there is where nothing was found. */
  get(scope: Element, role: Role, label: string): HTMLElement {
    const found = this.find(scope, role, label);
    if (found === null) {
      const others = visible(scope, role).slice(0, 20).map((element) => JSON.stringify(this.nameOf(element)));
      throw new Error(`There is no ${role} named ${JSON.stringify(label)}; there are ${others.join(", ") || "none"}.`);
    }
    return found;
  }

  private nearest(scope: Element, role: Role, label: string): HTMLElement[] {
    const wanted = tidy(label);
    let best = Infinity;
    let found: HTMLElement[] = [];
    for (const element of visible(scope, role)) {
      if (this.nameOf(element) !== wanted) continue;
      const depth = depthOf(element, scope);
      if (depth < best) {
        best = depth;
        found = [];
      }
      if (depth === best) found.push(element);
    }
    return found;
  }
}

function visible(scope: Element, role: Role): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selectors[role])].filter((element) => element.closest("[hidden], [inert], [aria-hidden=true]") === null);
}

/** How many groups lie between an element and the scope. */
function depthOf(element: Element, scope: Element): number {
  let depth = 0;
  for (let at = element.parentElement; at !== null && at !== scope; at = at.parentElement) {
    if (at.matches(selectors.group)) depth++;
  }
  return depth;
}

/** Controls that a listener can't tell apart: those of one role that bear one name in one group. */
export function namesakes(form: Element): string[] {
  const screen = new Screen();
  const roles: readonly Role[] = ["textbox", "checkbox", "radio", "button", "chooser", "file"];
  return roles.flatMap((role) => {
    const known = new Set<string>();
    const groups = [form, ...form.querySelectorAll(selectors.group)];
    return visible(form, role).flatMap((element) => {
      const group = element.parentElement?.closest(selectors.group) ?? form;
      const name = `${role} ${JSON.stringify(screen.nameOf(element))}`;
      const key = `${groups.indexOf(group)} ${name}`;
      const isKnown = known.has(key);
      known.add(key);
      return isKnown ? [`Two of ${name} in the group ${JSON.stringify(screen.nameOf(group))}.`] : [];
    });
  });
}

/** Assistive technology tells runs of white space as one blank. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
