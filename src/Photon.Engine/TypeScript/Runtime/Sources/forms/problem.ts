import type { Path } from "../check";

/** What a server said of one place; without a path, of the whole. */
export interface Complaint {
  readonly path?: Path | undefined;
  readonly text: string;
}

/** Tells which of the names known at a path is meant by what a server wrote. */
export type NamesAt = (path: Path) => readonly (string | number)[];

const lists = ["errors", "invalid-params", "invalidParams", "violations", "fieldErrors", "detail", "details"];
const placeNames = ["pointer", "path", "loc", "field", "propertyPath", "propertyName", "property", "param", "name", "source"];
const textNames = ["detail", "message", "msg", "reason", "errorMessage", "defaultMessage", "description", "title", "code"];

/**
 * Reads problem details as servers write them: `errors` as a dictionary (ASP.NET, Rails, Laravel) or as a list
 * (RFC 9457, JSON:API, FastAPI, Spring), and says which fields are meant.
 */
export function complaintsOf(problem: unknown, names: NamesAt): readonly Complaint[] {
  const found: Complaint[] = [];
  const add = (place: unknown, text: unknown): void => {
    if (Array.isArray(text)) {
      text.forEach((one) => add(place, one));
    } else if (text) {
      found.push({ path: place == null ? undefined : spelledPath(place, names), text: textOf(text) });
    }
  };
  for (const list of lists) {
    const errors = member(problem, list);
    if (Array.isArray(errors)) {
      errors.forEach((error) => add(placeOf(error), error));
    } else if (errors && typeof errors === "object") {
      Object.entries(errors).forEach(([place, text]) => add(place, text));
    }
  }
  return found;
}

const member = (value: unknown, name: string): unknown => (typeof value === "object" && value ? (value as Record<string, unknown>)[name] : undefined);

function placeOf(error: unknown): unknown {
  const place = placeNames.map((name) => member(error, name)).find((value) => value != null);
  return place && typeof place === "object" && !Array.isArray(place) ? placeOf(place) : place;
}

const textOf = (text: unknown): string => String(typeof text === "object" ? (textNames.map((name) => member(text, name)).find((value) => typeof value === "string") ?? "") : text);

/**
 * The path behind a spelling: `Price`, `$.price`, `#/price`, `body.lines[0].qty`, `lines/0/qty`, `["price"]`, `["body", "price"]`.
 * A name is found in any casing; `body` and the like before the names is dropped where nothing is called so.
 */
export function spelledPath(spelling: unknown, names: NamesAt): Path {
  const words = Array.isArray(spelling) ? spelling.map(String) : split(String(spelling));
  const path: (string | number)[] = [];
  let isFirst = true;
  for (const word of words) {
    const known = names(path);
    const match = known.find((name) => String(name) === word) ?? known.find((name) => plain(String(name)) === plain(word));
    if (match !== undefined) {
      path.push(match);
    } else if (!isFirst || !/^(\$|#|body|data|attributes|request|input|payload|model|dto|)$/i.test(word)) {
      path.push(/^\d+$/.test(word) ? Number(word) : word);
      isFirst = false;
    }
  }
  return path;
}

const plain = (name: string): string => name.replace(/[_\-\s]/g, "").toLowerCase();

function split(text: string): string[] {
  if (/^#?\//.test(text)) {
    return text.replace(/^#?\//, "").split("/").map((word) => decode(word).replace(/~1/g, "/").replace(/~0/g, "~"));
  }
  return Array.from(text.matchAll(/\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\s*\]|([^.[\]/]+)/g), (part) => part[1] ?? part[2] ?? part[3] ?? part[4] ?? "");
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
