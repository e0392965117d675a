import type { Found } from "./found";

/** A text holds a match of a pattern; where no engine could read the pattern, nothing is asked. */
export function hasPattern(value: unknown, found: Found, pattern: RegExp | undefined): void {
  if (typeof value == "string" && pattern && !pattern.test(value)) found.add("pattern", pattern.source);
}

/** A text is of a format. */
export function hasFormat(value: unknown, found: Found, name: string, isOf: (text: string) => boolean): void {
  if (typeof value == "string" && !isOf(value)) found.add("format", name);
}

/** A contract's pattern, in code points where it may be, else by the older grammar of ECMA-262's annex B; never throws. */
export function regex(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next one may take it.
    }
  }
  return undefined;
}
