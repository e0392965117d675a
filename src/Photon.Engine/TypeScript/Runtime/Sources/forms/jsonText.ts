import { ExactNumber } from "../check";

/** A value as JSON, each member on a line of its own; digits of exact numbers stay. */
export function jsonText(value: unknown, margin = "\n"): string {
  if (value instanceof ExactNumber) {
    return value.text;
  }
  if (typeof value !== "object" || !value) {
    return JSON.stringify(value) ?? "";
  }
  const isList = Array.isArray(value);
  const inner = margin + "  ";
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const parts = members.map(([name, member]) => inner + (isList ? "" : JSON.stringify(name) + ": ") + jsonText(member, inner));
  const all = parts.join() + (parts.length ? margin : "");
  return isList ? `[${all}]` : `{${all}}`;
}

/** A value that a field can't hold as what it is. */
export const shownText = (value: unknown): string => (typeof value === "string" ? value : jsonText(value));
