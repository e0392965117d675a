import { issuesOf, type Issue, type Path, type Shape } from "../check";
import { eachPlace, innerOf, isFixed, pathOf, pointerOf, stepInto, valueOf, type Place } from "./place";
import { complaintsOf } from "./problem";
import type { StateOptions } from "./state";

/** A line of the summary. */
export interface Line {
  readonly text: string;
  readonly place?: Place | undefined;
}

/** Hands each complaint to the place that shows it; returns those that no place shows. */
export function tell(root: Place, problem: unknown): readonly Line[] {
  const names = (path: Path) => {
    const [place, rest] = reach(root, path);
    return rest.length ? [] : namesIn(place);
  };
  const lost: Line[] = [];
  for (const { path, text } of complaintsOf(problem, names)) {
    const [place, rest] = path ? showing(...reach(root, path)) : [undefined, []];
    if (place) {
      place.answer = `${place.answer} ${prefixOf(rest)}${text}`.trim();
    } else {
      lost.push({ text: prefixOf(path ?? []) + text });
    }
  }
  return lost;
}

const namesIn = (place: Place): (string | number)[] => innerOf(place).flatMap((kid) => (kid.key ? [kid.key()] : namesIn(kid)));

/** What is wrong: at places that show it, and elsewhere. */
export interface Faults {
  readonly shown: ReadonlyMap<Place, string[]>;
  readonly lost: readonly Line[];
}

export function faultsOf(options: StateOptions, root: Place): Faults {
  const shown = new Map<Place, string[]>();
  const lost: Line[] = [];
  const words = options.words();
  const isChecked = options.isChecked();
  for (const issue of isChecked ? issuesIn(root, options.shape) : []) {
    const reached = reach(root, issue.path);
    const [place, rest] = showing(...reached);
    if (isExempt(...reached)) {
      continue;
    }
    const text = rest.length || !place ? words.explain(issue, "text") : words.explain(issue, place.shown!.ask, place.shown!.asks());
    if (place) {
      shown.set(place, [...(shown.get(place) ?? []), prefixOf(rest) + text]);
    } else {
      lost.push({ text: prefixOf(issue.path) + text });
    }
  }
  // An answer that is missing or cannot be read says so itself; what the contract makes of it would only confuse.
  eachPlace(root, (place) => {
    const trouble = place.trouble?.(isChecked);
    if (trouble && place.shown && !isExempt(place, [])) {
      shown.set(place, [trouble]);
    }
  });
  return { shown, lost };
}

/** What is wrong with the form's value. At a union, what the chosen branch says stands for "none fits". */
function issuesIn(root: Place, shape: Shape<unknown>): readonly Issue[] {
  let issues = issuesOf(shape.check, valueOf(root));
  eachPlace(root, (place) => {
    const check = place.branch?.();
    const path = check && pathOf(place);
    const own = check && issuesOf(check, valueOf(place)).map((issue) => ({ ...issue, path: [...path!, ...issue.path] }));
    if (own?.length) {
      const at = pointerOf(path!);
      const isOther = (issue: Issue) => !(/Of$/.test(issue.code) && pointerOf(issue.path) === at);
      const known = new Set(issues.map(nameOf));
      issues = [...issues.filter(isOther), ...own.filter((issue) => !known.has(nameOf(issue)))];
    }
  });
  return issues;
}

/** What nobody can change, nobody can mend; what a newer contract knows stays; and what is left out as a whole lacks nothing. */
const isExempt = (place: Place, rest: Path): boolean => isFixed(place) || !!place.isKept?.(rest) || isInVoid(place);

const isInVoid = ({ parent }: Place): boolean => !!parent && (!!parent.isVoid?.() || isInVoid(parent));

const nameOf = (issue: Issue): string => issue.code + pointerOf(issue.path);

/** The place at a path, or the last one on the way there and what is left of the path. */
function reach(root: Place, path: Path): [Place, Path] {
  let place = root;
  for (let i = 0; i < path.length; i++) {
    const next = stepInto(place, path[i]!);
    if (!next) {
      return [place, path.slice(i)];
    }
    place = next;
  }
  return [place, []];
}

/** The place that shows a message for a place: a field at the same path inside it, itself, or one around it. */
function showing(reached: Place, rest: Path): [Place | undefined, Path] {
  let left = rest;
  let place: Place | undefined = reached;
  while (!left.length) {
    const inside: Place | undefined = innerOf(place).find((kid) => !kid.key && kid.shown);
    if (!inside) {
      break;
    }
    place = inside;
  }
  while (place && !place.shown) {
    left = place.key ? [place.key(), ...left] : left;
    place = place.parent;
  }
  return [place, left];
}

const prefixOf = (path: Path): string => (path.length ? path.join(" › ") + ": " : "");

/** What leads to a place in words: "Line 2, Quantity: ". An item's own name stands for its list's. */
export function trailOf(place: Place): string {
  const words: string[] = [];
  for (let at: Place | undefined = place, isNamed = false; at; at = at.parent) {
    if (at.title || (at.shown && !isNamed)) {
      words.unshift((at.title ?? at.shown!.label)());
    }
    isNamed = !!at.title;
  }
  return words.join(", ") + ": ";
}

export function byScreen(a: Line, b: Line): number {
  const order = a.place!.shown!.box.compareDocumentPosition(b.place!.shown!.box);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
