import type { Found } from "./found";

export function atLeast(value: unknown, found: Found, limit: number): void {
  if (typeof value == "number" && value < limit) found.add("minimum", limit);
}

export function atMost(value: unknown, found: Found, limit: number): void {
  if (typeof value == "number" && value > limit) found.add("maximum", limit);
}

export function above(value: unknown, found: Found, limit: number): void {
  if (typeof value == "number" && value <= limit) found.add("exclusiveMinimum", limit);
}

export function below(value: unknown, found: Found, limit: number): void {
  if (typeof value == "number" && value >= limit) found.add("exclusiveMaximum", limit);
}
